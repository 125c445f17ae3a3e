import { parseArgs, type ParseArgsConfig } from 'node:util'
import { nearestName } from '../shared/engine'
import { CliProblem } from './cli-problem'
import { plainText } from './plain-text'

/**
 * Look whether options are used as they can be, which Node's own splitting says less plainly, or not at all.
 *
 * @throws CliProblem naming the first option that is unknown, is given twice, or lacks its value.
 */
export function checkOptions(
  argv: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
  command: string,
): void {
  const refuse = (what: string): never => {
    throw new CliProblem(`${what} Try: forestall ${command} --help`)
  }
  const given = new Set<string>()
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = plainText(token.rawName)
    const known = options[token.name]
    if (!known) {
      const nearest = nearestName(token.name, Object.keys(options))
      refuse(`There is no option "${name}".${nearest === undefined ? '' : ` Did you mean "--${nearest}"?`}`)
    } else if (known.type === 'boolean') {
      if (token.value !== undefined) refuse(`${name} takes no value.`)
    } else {
      if (given.has(token.name) && !known.multiple) refuse(`${name} is given twice. Give it once.`)
      if (token.value === undefined) refuse(`${name} needs a value.`)
      if (!token.inlineValue && token.value?.startsWith('-')) {
        refuse(`${name} needs a value; one that begins with a dash is written ${name}=${plainText(token.value)}.`)
      }
    }
    given.add(token.name)
  }
}
