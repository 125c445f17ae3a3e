import type { EnsembleResult, OutcomeKey } from '../ensemble/ensemble-request'
import { valuesAt } from '../ensemble/ensemble-values'
import { standardErrorsIn, wilsonInterval, type Coverage } from '../ensemble/onset'
import { stageOf } from '../ensemble/stage'
import type { CheckedOutcome, RealityCheck } from './reality-check'

/** `undecided`: so many futures leave open whether the share lies in the expected range. */
export type RealityVerdict = 'holds' | 'fails' | 'undecided'

/** Checks are judged more strictly than what futures say is shown: a check that fails by chance makes its author look for a fault. */
const CHECK_COVERAGE: Coverage = 0.95

/** What came out of a check: the share of futures, or the difference of two, with its 95 % sampling interval. */
export interface RealityFinding {
  readonly verdict: RealityVerdict
  readonly reached: number
  readonly low: number
  readonly high: number
}

/**
 * Hold the futures of a check against what its author expects: it holds if the whole interval lies inside the expected
 * range, and fails if the whole interval lies outside.
 *
 * @param than The ensemble it is compared with; needed, with the same members, where a difference is expected.
 * @throws RangeError if that is missing or of another size.
 */
export function judgeRealityCheck(check: RealityCheck, given: EnsembleResult, than?: EnsembleResult): RealityFinding {
  const { outcome, expected } = check
  const reached = membersReaching(outcome, given)
  const range =
    expected.kind === 'share' ? shareOf(reached) : differenceOf(reached, than ? membersReaching(outcome, than) : [])
  const isInside = range.low >= expected.low && range.high <= expected.high
  const isOutside = range.low > expected.high || range.high < expected.low
  return { verdict: isInside ? 'holds' : isOutside ? 'fails' : 'undecided', ...range }
}

/** Outcome of an ensemble that a checked outcome is read from. */
export function outcomeOfCheck(outcome: CheckedOutcome): OutcomeKey {
  if (outcome.kind === 'people') return outcome.of
  return outcome.kind === 'level' ? `level:${outcome.level}` : 'severity'
}

/** Whether each member reaches an outcome. The ensemble has kept `outcomeOfCheck`. */
export function membersReaching(outcome: CheckedOutcome, result: EnsembleResult): readonly boolean[] {
  if (outcome.kind === 'onset') return Array.from(result.onsetStep, (step) => step >= 0)
  const { atLeast } = outcome
  const isReached = outcome.kind === 'stage' ? (deaths: number) => stageOf(deaths) >= atLeast : atOrAbove(atLeast)
  const reached = Array.from({ length: result.memberCount }, () => false)
  for (let step = 1; step < result.stepCount; step += 1) {
    valuesAt(result, outcomeOfCheck(outcome), step).forEach((value, member) => {
      if (isReached(value)) reached[member] = true
    })
  }
  return reached
}

/** Ensembles keep single precision: a level that was set to 0.7 would lie below 0.7. */
const atOrAbove =
  (least: number) =>
  (value: number): boolean =>
    value >= Math.fround(least)

/**
 * A future that speaks against a check: where too many reach the outcome one that does, where too few one that does not; of a
 * difference, one in which the two cases part that way, if there is any. Undefined where none is against it.
 */
export function futureAgainst(
  { outcome, expected }: RealityCheck,
  { reached }: Pick<RealityFinding, 'reached'>,
  given: EnsembleResult,
  than?: EnsembleResult,
): number | undefined {
  if (reached >= expected.low && reached <= expected.high) return undefined
  const isTooOften = reached > expected.high
  const here = membersReaching(outcome, given)
  const there = than && membersReaching(outcome, than)
  const against = here.map((isReached, member) => isReached === isTooOften && there?.[member] !== isReached)
  const member = against.indexOf(true)
  return member < 0 ? undefined : member
}

function shareOf(reached: readonly boolean[]): Omit<RealityFinding, 'verdict'> {
  const { probability, low, high } = wilsonInterval(reached.filter(Boolean).length, reached.length, CHECK_COVERAGE)
  return { reached: probability, low, high }
}

/** Difference of two shares of the same members, with the adjusted interval for pairs of Agresti & Min 2005. */
function differenceOf(given: readonly boolean[], than: readonly boolean[]): Omit<RealityFinding, 'verdict'> {
  const count = given.length
  if (count === 0 || than.length !== count) throw new RangeError('A difference needs the same members twice')
  const onlyGiven = given.filter((isReached, member) => isReached && than[member] === false).length
  const onlyThan = than.filter((isReached, member) => isReached && given[member] === false).length
  const z = standardErrorsIn(CHECK_COVERAGE)
  // Half a member more in each of the four cells keeps the interval honest where few members differ.
  const adjusted = count + 2
  const centre = (onlyGiven - onlyThan) / adjusted
  const spread = Math.sqrt(onlyGiven + onlyThan + 1 - ((onlyGiven - onlyThan) * (onlyGiven - onlyThan)) / adjusted)
  const half = (z * spread) / adjusted
  return {
    reached: (onlyGiven - onlyThan) / count,
    low: Math.max(-1, centre - half),
    high: Math.min(1, centre + half),
  }
}
