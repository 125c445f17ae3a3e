import { comparisonVerdict } from './comparison-verdict'
import type { JudgedOutcome } from './judged-outcome'
import type { PlanComparison } from './paired-comparison'
import { partsBeyondChance } from './sign-test'
import { isYesNo } from './stage-outcome'

/** Which way a plan goes in the futures that it changes, in the order in which it is said; open: neither clearly. */
export const LEANINGS = ['better', 'open', 'worse', 'none'] as const
export type Leaning = (typeof LEANINGS)[number]

type Counted = Pick<PlanComparison, 'better' | 'worse'>

/** Of the futures that a plan changes alone; the rule is that of a whole comparison. */
export function leaningOf({ better, worse }: Counted): Leaning {
  const changed = { count: better.count, memberCount: better.count + worse.count }
  if (changed.memberCount === 0) return 'none'
  const verdict = comparisonVerdict(changed, worse)
  return verdict === 'better' || verdict === 'worse' ? verdict : 'open'
}

/**
 * Which way a chance of mass killing, or of another stage, goes where that is more than luck explains: what most futures never come to, few of them
 * decide.
 */
export function chanceLeaningOf({ better, worse }: Counted): Leaning {
  if (better.count + worse.count === 0) return 'none'
  if (!partsBeyondChance(better.count, worse.count)) return 'open'
  return better.count > worse.count ? 'better' : 'worse'
}

/** Say which way a plan goes as the headline over the table of plans says it of this outcome; of too few futures it is open. */
export function leaningBy(comparison: Counted & Pick<PlanComparison, 'verdict'>, outcome: JudgedOutcome): Leaning {
  if (comparison.verdict === 'too-few') return 'open'
  return isYesNo(outcome) ? chanceLeaningOf(comparison) : leaningOf(comparison)
}
