import type { UnknownsStudy } from '../../../../src/renderer/features/compare/unknowns/unknowns-study'
import { decisionView } from '../../../../src/shared/decision'
import { uniformsOf, type DrawnUnknown } from '../../../../src/shared/engine'

const MEMBERS = 1000

const drawn = (key: string, level: string, seed: number): DrawnUnknown => ({
  key,
  subject: { kind: 'level', level },
  low: 0.1,
  best: 0.5,
  high: 0.9,
  values: Float64Array.from({ length: MEMBERS }, uniformsOf(seed)),
})

/**
 * Two plans of which the first loses as much as one unknown says and the second half; a second unknown makes little of a
 * difference, and three dummies none.
 *
 * @param weight Of the unknowns against noise: at 0 nothing decides.
 */
export function aStudy(planIds: readonly [string, string], weight = 1): UnknownsStudy {
  const unknowns = [
    drawn('level:armed-conflict', 'armed-conflict', 1),
    drawn('level:youth-guard/capacity', 'youth-guard/capacity', 2),
    drawn('level:impunity', 'impunity', 3),
    drawn('level:rule-of-law', 'rule-of-law', 4),
    drawn('level:climate-stress', 'climate-stress', 5),
  ]
  const [strong, weak] = unknowns
  const noise = uniformsOf(6)
  const first = Float64Array.from({ length: MEMBERS }, (_, i) => {
    const known = 2 * (strong?.values[i] ?? 0) + 0.3 * (weak?.values[i] ?? 0)
    return weight * known + (1 - weight) * (noise() * 0.02 + 1)
  })
  const second = Float64Array.from({ length: MEMBERS }, () => weight * 1.1 + (1 - weight) * (noise() * 0.02 + 1.005))
  const losses = [first, second]
  return {
    planIds,
    losses,
    unknowns: new Map(unknowns.map((unknown) => [unknown.key, unknown])),
    view: decisionView(losses, unknowns, { rounds: 40 }),
  }
}
