import type { ProbabilityEstimate } from '../../shared/engine'
import { isBestCounted, saidLikelihood, saidTenths, shownRange } from '../../shared/formats'
import { isolated } from './isolated'

/** Says a text of the language files; `t` of i18next fits. */
export type Say = (key: string, values: Record<string, string | number>) => string

/** A probability as people say it: "likely (55–70 %)". */
export function probabilityText(estimate: ProbabilityEstimate, say: Say): string {
  const word = say(`likelihood.${saidLikelihood(estimate)}`, { count: estimate.memberCount })
  return say('likelihood.withRange', { word, range: rangeText(estimate, say) })
}

/** The same of a share of futures, but so few counted: "3 of 1,000 (under 1 %)". */
export function countedOrLikelyText(estimate: ProbabilityEstimate, say: Say, count: (value: number) => string): string {
  if (!isBestCounted(estimate)) return probabilityText(estimate, say)
  return say('likelihood.withRange', { word: tenthsText(estimate, say, count), range: rangeText(estimate, say) })
}

/** The range alone: "55–70 %". */
export function rangeText(estimate: Pick<ProbabilityEstimate, 'low' | 'high'>, say: Say): string {
  const { kind, ...numbers } = shownRange(estimate)
  return isolated(say(`range.${kind}`, numbers))
}

/** A share of futures as people say it: "about 8 of 10". */
export function tenthsText(estimate: ProbabilityEstimate, say: Say, count: (value: number) => string): string {
  const { kind, ...numbers } = saidTenths(estimate)
  return say(`tenths.${kind}`, {
    ...numbers,
    ...(kind === 'counted' && { over: count(estimate.count) }),
    members: count(estimate.memberCount),
  })
}
