import type { ProbabilityEstimate } from '../../../../shared/engine'
import type { ComparisonVerdict } from '../../../../shared/decision'
import { saidLikelihood, shownRange, shownTenths } from '../../../../shared/formats'

/** Says a text of the language files; `t` of i18next fits. */
export type Say = (key: string, values: Record<string, string | number>) => string

/** Numbers keep their own direction inside a text that runs to the left. */
const isolated = (text: string): string => `\u2066${text}\u2069`

/** A probability as people say it: "likely (55–70 %)". */
export function probabilityText(estimate: ProbabilityEstimate, say: Say): string {
  const word = say(`likelihood.${saidLikelihood(estimate)}`, { count: estimate.memberCount })
  return say('likelihood.withRange', { word, range: rangeText(estimate, say) })
}

/** The range alone: "55–70 %". */
export function rangeText(estimate: Pick<ProbabilityEstimate, 'low' | 'high'>, say: Say): string {
  const { kind, ...numbers } = shownRange(estimate)
  return isolated(say(`range.${kind}`, numbers))
}

/** A share of futures as people say it: "about 8 of 10". */
export function tenthsText(
  { probability, memberCount }: ProbabilityEstimate,
  say: Say,
  count: (value: number) => string,
): string {
  const { kind, ...numbers } = shownTenths(probability)
  return say(`tenths.${kind}`, { ...numbers, members: count(memberCount) })
}

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
