import { severityHistory, type Band, type OutcomeKey, type Scenario } from '../../../../shared/engine'
import type { FanSeries, PlanFutures, PlanSlot, ValueAxis } from '../../../charts'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { bandsIn, hasOutcome, pathsIn, shareOverIn } from '../../../simulation/summaries'

/** Months of the past the charts show. */
const PAST_SHOWN = 12

/** What stands still while a plan changes: months, past and events. */
export type FanStage = Pick<FanSeries, 'axis' | 'span' | 'past' | 'events'>

interface FanStageSource {
  readonly outcome: OutcomeKey
  readonly axis: ValueAxis
  readonly scenario: Scenario
  readonly horizonSteps: number
}

export function fanStageOf({ outcome, axis, scenario, horizonSteps }: FanStageSource): FanStage {
  return {
    axis,
    span: { firstStep: -PAST_SHOWN, lastStep: horizonSteps },
    past: outcome === 'severity' ? observed(scenario) : [],
    events: scenario.scheduled
      .filter(({ step }) => step <= horizonSteps)
      .map(({ trigger, step, label }) => ({ id: `${trigger}-${step}`, step, label })),
  }
}

/** Where no violence so far is written down, as in a country that was just begun, nothing was observed: a flat line would claim so. */
function observed(scenario: Scenario): FanStage['past'] {
  const history = severityHistory(scenario)
  if (history.every(({ deaths }) => deaths === 0)) return []
  return history.map(({ step, deaths }) => ({ step, value: deaths }))
}

interface FanSource {
  readonly outcome: OutcomeKey
  readonly stage: FanStage
  /** Null while nothing has been simulated. */
  readonly pair: EnsemblePair | null
  readonly plan: { readonly name: string; readonly slot: PlanSlot }
  readonly noResponseName: string
  /** What observers would see of what the plan is drawn for; absent: not asked for, or nothing is said of it. */
  readonly seen?: { readonly bands: readonly Band[]; readonly nameFor: (plan: string) => string }
}

/** What the main chart shows of an ensemble. Without a response, no response itself is drawn in full. */
export function fanSeriesOf(source: FanSource): FanSeries {
  const { outcome, stage, pair } = source
  if (!pair || !hasOutcome(pair.withPlan, outcome)) return stage
  const without = futuresOf(pair.wholeBaseline ?? pair.baseline, source, { name: source.noResponseName, slot: 0 })
  if (pair.withPlan === pair.baseline) return { ...stage, plan: without, ...seenFutures(source, without) }
  const plan = futuresOf(pair.withPlan, source, source.plan)
  return { ...stage, plan, reference: { ...without, paths: [] }, ...seenFutures(source, plan) }
}

function seenFutures({ seen }: FanSource, { name, slot }: PlanFutures): Pick<FanSeries, 'seen'> {
  return seen ? { seen: { name: seen.nameFor(name), slot, bands: seen.bands, paths: [], shareOver: [] } } : {}
}

function futuresOf(
  result: EnsemblePair['baseline'],
  { outcome, stage: { axis } }: FanSource,
  plan: { readonly name: string; readonly slot: PlanSlot },
): PlanFutures {
  return {
    ...plan,
    bands: bandsIn(result, outcome),
    paths: pathsIn(result, outcome),
    shareOver: axis.threshold ? shareOverIn(result, outcome, axis.threshold.value) : [],
  }
}
