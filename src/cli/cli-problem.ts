/** Something the caller of the command can mend: said on stderr in one or more lines, exit code 2. */
export class CliProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CliProblem'
  }
}
