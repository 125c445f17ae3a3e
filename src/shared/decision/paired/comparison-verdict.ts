import { wilsonInterval, type ProbabilityEstimate } from '../../engine'

/** What a comparison of two plans comes to, which is what its sentence begins with. */
export type ComparisonVerdict = 'better' | 'worse' | 'no-difference' | 'too-close' | 'too-few'

/** A comparison is told in tenths, and of fewer futures each would be more than one. */
export const LEAST_TO_COMPARE = 10

/** The one rule for "too close to call": whether something comes or not is, at 40-60 %, or where the interval holds one half. */
const isTooCloseToCall = ({ probability, low, high }: ProbabilityEstimate): boolean =>
  (probability >= 0.4 && probability <= 0.6) || (low < 0.5 && high > 0.5)

/**
 * Say what a comparison comes to.
 *
 * `no-difference`: the plan changes nothing that matters in more than half of the futures. `too-close`: where it does,
 * whether it is better or worse is too close to call. `too-few`: futures to compare anything by.
 */
export function comparisonVerdict(
  better: Pick<ProbabilityEstimate, 'count' | 'memberCount'>,
  worse: Pick<ProbabilityEstimate, 'count'>,
): ComparisonVerdict {
  if (better.memberCount < LEAST_TO_COMPARE) return 'too-few'
  const changed = better.count + worse.count
  if (changed < better.memberCount / 2) return 'no-difference'
  const share = wilsonInterval(better.count, changed)
  if (isTooCloseToCall(share)) return 'too-close'
  return share.probability > 0.5 ? 'better' : 'worse'
}

/**
 * How it is told in how many futures a plan averts what comes or does not, or brings it on: to call such a share unlikely would be
 * said of the plan, and "under 1 %" of what never happens would leave open that it did.
 */
export function yesNoWord(
  { count }: Pick<ProbabilityEstimate, 'count'>,
  of: 'better' | 'worse',
): `${'averted' | 'broughtOn'}${'' | 'InNone'}` {
  const word = of === 'better' ? 'averted' : 'broughtOn'
  return count === 0 ? `${word}InNone` : word
}

/** Where no more than this can be worse, what is not better is much the same; and the other way round. */
const HARDLY_EVER = 0.1

/** What of a chance is too close to call: better against worse, or the chance against everything else. */
export type OpenQuestion = 'tooClose' | `${'better' | 'worse'}${'OrNot' | 'OrAlike'}`

/**
 * What is too close to call of the chance that a plan is better, or worse, than another; undefined where it is not.
 *
 * "Better or worse" and "better or not" are open each by itself: a plan that is hardly ever worse may be better in half of the
 * futures, and then what is open is whether it is better or much the same. Of fewer futures than can be compared none is said.
 */
export function openQuestion(
  comparison: {
    readonly better: ProbabilityEstimate
    readonly worse: ProbabilityEstimate
    readonly verdict: ComparisonVerdict
  },
  of: 'better' | 'worse',
): OpenQuestion | undefined {
  const { [of]: estimate, [of === 'better' ? 'worse' : 'better']: opposite, verdict } = comparison
  if (verdict === 'too-few') return undefined
  if (of === 'better' && verdict === 'too-close') return 'tooClose'
  if (!isTooCloseToCall(estimate)) return undefined
  return opposite.high < HARDLY_EVER ? `${of}OrAlike` : `${of}OrNot`
}
