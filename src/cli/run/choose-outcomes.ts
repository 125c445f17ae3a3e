import { HEADLINE_OUTCOMES, nearestName, type OutcomeKey } from '../../shared/engine'
import { CliProblem } from '../cli-problem'
import { plainText } from '../plain-text'
import { NEEDED_OUTCOMES } from './summarise-plan'
import { wholeText } from '../words'

/** Memory the values of one ensemble may take unasked, bytes. */
const USUAL_BYTES = 400e6
/** Memory they may take at all. */
const MOST_BYTES = 1.6e9
/** Above this many members nobody reads every outcome, and summing them up takes longer than running them. */
const MAX_MEMBERS_FOR_ALL = 20_000

interface OutcomeChoice {
  readonly wanted: 'all' | readonly string[] | undefined
  readonly known: readonly OutcomeKey[]
  /** Kept besides, whatever is wanted. */
  readonly needed?: readonly OutcomeKey[]
  readonly memberCount: number
  readonly months: number
}

/**
 * Decide which outcomes are kept, in the order the scenario has them.
 *
 * @throws CliProblem if one is unknown, or if they would not fit into memory.
 */
export function chooseOutcomes({
  wanted,
  known,
  needed = [],
  memberCount,
  months,
}: OutcomeChoice): readonly OutcomeKey[] {
  const bytesOf = (outcomes: readonly OutcomeKey[]) => outcomes.length * (months + 1) * memberCount * 4
  if (wanted === undefined) {
    const fits = memberCount <= MAX_MEMBERS_FOR_ALL && bytesOf(known) <= USUAL_BYTES
    if (fits) return known
    if (needed.length === 0) return known.filter((key) => HEADLINE_OUTCOMES.some((headline) => headline === key))
  }
  const chosen: readonly string[] =
    wanted === 'all' ? known : [...NEEDED_OUTCOMES, ...(wanted ?? HEADLINE_OUTCOMES), ...needed]
  const unknown = chosen.find((key) => !known.includes(key))
  if (unknown !== undefined) {
    const nearest = nearestName(unknown, known)
    const hint =
      nearest === undefined ? `It has ${known.slice(0, 6).join(', ')} and others.` : `Did you mean "${nearest}"?`
    throw new CliProblem(`The scenario has no outcome "${plainText(unknown)}". ${hint}`)
  }
  const kept = known.filter((key) => chosen.includes(key))
  if (bytesOf(kept) > MOST_BYTES) {
    const megabytes = Math.ceil(bytesOf(kept) / 1e6)
    throw new CliProblem(
      `${kept.length} outcomes of ${wholeText(memberCount)} members would take ${megabytes} MB; ${MOST_BYTES / 1e6} are allowed. Ask for fewer.`,
    )
  }
  return kept
}
