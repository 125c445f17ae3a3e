import {
  changedFutures,
  isGoingOnIn,
  massKillingIn,
  planEvidence,
  type ComparisonVerdict,
  type DifferenceThatMatters,
  type PlanEvidence,
} from '../../../../shared/decision'
import type { CountryModel, ProbabilityEstimate } from '../../../../shared/engine'
import { likelihoodChange, type ChangedFutures, type LikelihoodChange } from '../../../../shared/formats'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { comparisonIn } from '../../../simulation/summaries'

/** Everything the headline says, before it is put into words. */
export interface HeadlineFacts {
  readonly horizonMonths: number
  readonly seed: number
  /** Mass killing goes on today: all chances are that it still does at the horizon, and not that it begins by then. */
  readonly isGoingOn: boolean
  /** Chance of mass killing without any response. */
  readonly without: ProbabilityEstimate
  /** Absent while no response is on: there is nothing to compare. */
  readonly plan?: PlanFacts
}

export interface PlanFacts {
  readonly planId: string
  /** Chance of mass killing with the plan. */
  readonly likelihood: ProbabilityEstimate
  /** How that is put beside the chance without response; so far: too few futures of those to come tell that. */
  readonly change: LikelihoodChange | 'so-far'
  /** Futures that the plan was run in, of so many that are to come. */
  readonly members: number
  readonly allMembers: number
  readonly changed: ChangedFutures
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

/** A preview of fewer futures says only what they show so far: in a moment more may say the contrary. */
const FEWEST_TO_TELL = 100

export function headlineFacts(pair: EnsemblePair, model: CountryModel, smallest: DifferenceThatMatters): HeadlineFacts {
  const { demand, baseline, withPlan } = pair
  const evidence = planEvidence(demand.plan, model.instruments)
  const without = massKillingIn(pair.wholeBaseline ?? baseline)
  const base = { horizonMonths: demand.horizonSteps, seed: demand.seed, isGoingOn: isGoingOnIn(baseline), without }
  if (evidence === undefined) return base
  const { verdict, better, worse, same } = comparisonIn(pair, smallest)
  const likelihood = massKillingIn(withPlan)
  const changed = changedFutures(baseline, withPlan)
  return {
    ...base,
    plan: {
      planId: demand.plan.id,
      likelihood,
      change:
        withPlan.memberCount < Math.min(FEWEST_TO_TELL, demand.memberCount)
          ? 'so-far'
          : likelihoodChange(without, likelihood, changed),
      members: withPlan.memberCount,
      allMembers: demand.memberCount,
      changed,
      comparison: {
        verdict,
        better,
        worse,
        same,
        smallest,
      },
      evidence,
    },
  }
}
