import type { OutcomeKey, Scenario } from '../../../../shared/engine'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { bandsIn, hasOutcome } from '../../../simulation/summaries'

/** Room above what no response reaches, for plans that make things worse. */
const HEADROOM = 1.25

/** Upper edge of the widest band that a chart draws: of 19 in 20 futures, or of 8 in 10. */
export type OuterEdge = 'high95' | 'high80'

interface Reach {
  readonly memberCount: number
  readonly largest: number
}

/** How high no response reaches, by scenario, luck and outcome. */
const reaches = new WeakMap<Scenario, Map<string, Reach>>()

/**
 * Largest value an axis has to show: with some room, the upper edge of what no response reaches.
 *
 * The largest ensemble seen decides, so that the axis does not move while previews and full runs take turns.
 */
export function largestShown(scenario: Scenario, key: OutcomeKey, pair: EnsemblePair | null, edge: OuterEdge): number {
  const ofScenario = reaches.get(scenario) ?? new Map<string, Reach>()
  reaches.set(scenario, ofScenario)
  if (!pair || !hasOutcome(pair.baseline, key)) return 0
  const { demand, baseline } = pair
  const name = `${demand.seed} ${demand.horizonSteps} ${edge} ${key}`
  const known = ofScenario.get(name)
  if (known && known.memberCount >= baseline.memberCount) return known.largest
  const largest = Math.max(...bandsIn(baseline, key).map((band) => band[edge])) * HEADROOM
  ofScenario.set(name, { memberCount: baseline.memberCount, largest })
  return largest
}
