import { parseArgs, type ParseArgsConfig } from 'node:util'
import { checkOptions } from './check-options'
import { CliProblem } from './cli-problem'
import { plainText } from './plain-text'

export const text = { type: 'string' } as const
export const texts = { type: 'string', multiple: true } as const
export const flag = { type: 'boolean' } as const

/**
 * Split what follows a command into options and files.
 *
 * @throws CliProblem naming the first option that can't be used as it is.
 */
export function splitOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Options,
  command: string,
): ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>> {
  checkOptions(argv, options, command)
  return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
}

/**
 * Read a whole number between two bounds, both allowed; undefined if it is not given.
 *
 * @throws CliProblem if it is anything else.
 */
export function wholeNumber(option: string, given: string | undefined, low: number, high: number): number | undefined {
  if (given === undefined) return undefined
  // Adding 0 takes the sign off a zero.
  const value = /^-?\d{1,15}$/.test(given) ? Number(given) + 0 : NaN
  if (value >= low && value <= high) return value
  throw new CliProblem(`${option} is "${plainText(given)}"; it must be a whole number from ${low} to ${high}.`)
}

/**
 * Whether the record of real countries is asked for, which stands in the text alone.
 *
 * @throws CliProblem if no text is printed.
 */
export function readRecord({
  record = false,
  json = false,
}: {
  readonly record?: boolean | undefined
  readonly json?: boolean | undefined
}): boolean {
  if (record && json) throw new CliProblem('--record is for people: it adds nothing to --json. Leave one of them out.')
  return record
}

/**
 * Refuse what no option takes.
 *
 * @throws CliProblem naming the first word that is left over.
 */
export function refuseWords([word]: readonly string[], command: string): void {
  if (word === undefined) return
  throw new CliProblem(`"${plainText(word)}" belongs to no option. Try: forestall ${command} --help`)
}

/**
 * Give the one file that a command is about.
 *
 * @throws CliProblem if none is named, or more than one.
 */
export function onlyFile(positionals: readonly string[], command: string): string {
  const [path, extra] = positionals
  if (path === undefined) throw new CliProblem(`Name a file. Try: forestall ${command} --help`)
  if (extra !== undefined) {
    throw new CliProblem(`One file at a time: "${plainText(extra)}" is one too many. Try: forestall ${command} --help`)
  }
  return path
}
