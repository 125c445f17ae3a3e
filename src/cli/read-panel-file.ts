import { describePanelFault, readPanel, type CountryYear } from '../shared/validation'
import { CliProblem } from './cli-problem'
import { plainText } from './plain-text'
import { readInput } from './read-input'

/** Faults of a panel that are shown when it is refused. */
const SHOWN_FAULTS = 20

/**
 * Read a panel from a file.
 *
 * @throws CliProblem if there is none, or naming each fault with its line and column.
 */
export async function readPanelFile(
  path: string,
): Promise<{ readonly text: string; readonly panel: readonly CountryYear[] }> {
  const bytes = await readInput(path)
  const text = new TextDecoder('utf-8').decode(bytes)
  const read = readPanel(text)
  if (read.ok) return { text, panel: read.value }
  const shown = read.error.slice(0, SHOWN_FAULTS).map((fault) => `  ${plainText(describePanelFault(fault))}`)
  const more = read.error.length - shown.length
  const rest = more > 0 ? [`  and ${more} more.`] : []
  throw new CliProblem([`Can't use "${plainText(path)}" as a panel:`, ...shown, ...rest].join('\n'))
}
