import { severityHistory, type OutcomeKey, type Scenario } from '../../../../shared/engine'
import type { FanSeries, PlanFutures, PlanSlot, ValueAxis } from '../../../charts'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { bandsIn, hasOutcome, pathsIn, shareOverIn } from '../ensemble/summaries'

/** Months of the past the charts show. */
const PAST_SHOWN = 12

interface FanSource {
  readonly outcome: OutcomeKey
  readonly axis: ValueAxis
  readonly scenario: Scenario
  readonly horizonSteps: number
  /** Null while nothing has been simulated. */
  readonly pair: EnsemblePair | null
  readonly plan: { readonly name: string; readonly slot: PlanSlot }
  readonly noResponseName: string
}

/** What the main chart shows of an ensemble. Without a response, no response itself is drawn in full. */
export function fanSeriesOf(source: FanSource): FanSeries {
  const { outcome, axis, scenario, horizonSteps, pair } = source
  const base: FanSeries = {
    axis,
    span: { firstStep: -PAST_SHOWN, lastStep: horizonSteps },
    past: outcome === 'severity' ? severityHistory(scenario).map(({ step, deaths }) => ({ step, value: deaths })) : [],
    events: scenario.scheduled
      .filter(({ step }) => step <= horizonSteps)
      .map(({ trigger, step, label }) => ({ id: `${trigger}-${step}`, step, label })),
  }
  if (!pair || !hasOutcome(pair.withPlan, outcome)) return base
  const without = futuresOf(pair.baseline, source, { name: source.noResponseName, slot: 0 })
  if (pair.withPlan === pair.baseline) return { ...base, plan: without }
  return { ...base, plan: futuresOf(pair.withPlan, source, source.plan), reference: { ...without, paths: [] } }
}

function futuresOf(
  result: EnsemblePair['baseline'],
  { outcome, axis }: FanSource,
  plan: { readonly name: string; readonly slot: PlanSlot },
): PlanFutures {
  return {
    ...plan,
    bands: bandsIn(result, outcome),
    paths: pathsIn(result, outcome),
    shareOver: axis.threshold ? shareOverIn(result, outcome, axis.threshold.value) : [],
  }
}
