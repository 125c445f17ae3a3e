import type { CountryModel, EvidenceGrade, PlanComparison, ProbabilityEstimate } from '../../../../shared/engine'
import { isTooCloseToCall } from '../../../../shared/formats'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { comparisonIn, onsetIn } from '../ensemble/summaries'
import { planEvidence } from './plan-evidence'

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
  readonly comparison: Pick<PlanComparison, 'better' | 'worse'>
  readonly isTooCloseToCall: boolean
  readonly evidence: EvidenceGrade
}

export function headlineFacts(pair: EnsemblePair, model: CountryModel, smallest: SmallestDifference): HeadlineFacts {
  const { demand, baseline, withPlan } = pair
  const evidence = planEvidence(demand.plan, model.instruments)
  const base = { horizonMonths: demand.horizonSteps, seed: demand.seed, without: onsetIn(baseline) }
  if (evidence === undefined) return base
  const comparison = comparisonIn(pair, smallest)
  return {
    ...base,
    plan: {
      planId: demand.plan.id,
      onset: onsetIn(withPlan),
      comparison,
      isTooCloseToCall: isTooCloseToCall(comparison.better),
      evidence,
    },
  }
}

/** The smallest difference in deaths that matters, absolute and as a share. */
export interface SmallestDifference {
  readonly absolute: number
  readonly relative: number
}
