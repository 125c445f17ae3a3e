import type { ProbabilityEstimate } from '../../../../shared/engine'
import type { ComparisonVerdict } from '../../../../shared/decision'

interface ComparisonToSay {
  readonly verdict: ComparisonVerdict
  readonly better: Pick<ProbabilityEstimate, 'count'>
  readonly worse: Pick<ProbabilityEstimate, 'count'>
}

/** Which sentence the second line is: it begins with what is true of most futures, be it harm. */
export function comparisonKey({ verdict, better, worse }: ComparisonToSay, isShort: boolean): string {
  if (verdict === 'too-few') return 'comparison.too-few'
  const order = verdict === 'no-difference' && worse.count > better.count ? '-worse' : ''
  return `comparison.${verdict}${order}${isShort ? 'Short' : ''}`
}
