import {
  wilsonInterval,
  type CountryModel,
  type DifferenceThatMatters,
  type ProbabilityEstimate,
} from '../../../../shared/engine'
import { comparisonVerdict, type ComparisonVerdict } from '../../../../shared/formats'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { comparisonIn, onsetIn } from '../ensemble/summaries'
import { planEvidence, type PlanEvidence } from './plan-evidence'

/** Everything the headline says, before it is put into words. */
export interface HeadlineFacts {
  readonly horizonMonths: number
  readonly seed: number
  /** Chance that mass killing begins by the horizon without any response. */
  readonly without: ProbabilityEstimate
  /** Absent while no response is on: there is nothing to compare. */
  readonly plan?: PlanFacts
}

export interface PlanFacts {
  readonly planId: string
  readonly onset: ProbabilityEstimate
  readonly comparison: ComparisonFacts
  readonly evidence: PlanEvidence
}

/** Civilian deaths by the horizon with the plan against those without response, future by future. */
export interface ComparisonFacts {
  readonly verdict: ComparisonVerdict
  /** Shares of futures with fewer deaths, with more, and with no difference that matters. */
  readonly better: ProbabilityEstimate
  readonly worse: ProbabilityEstimate
  readonly same: ProbabilityEstimate
  readonly smallest: DifferenceThatMatters
}

export function headlineFacts(pair: EnsemblePair, model: CountryModel, smallest: DifferenceThatMatters): HeadlineFacts {
  const { demand, baseline, withPlan } = pair
  const evidence = planEvidence(demand.plan, model.instruments)
  const base = { horizonMonths: demand.horizonSteps, seed: demand.seed, without: onsetIn(baseline) }
  if (evidence === undefined) return base
  const { better, worse } = comparisonIn(pair, smallest)
  const { memberCount } = withPlan
  return {
    ...base,
    plan: {
      planId: demand.plan.id,
      onset: onsetIn(withPlan),
      comparison: {
        verdict: comparisonVerdict(better, worse),
        better,
        worse,
        same: wilsonInterval(memberCount - better.count - worse.count, memberCount),
        smallest,
      },
      evidence,
    },
  }
}
