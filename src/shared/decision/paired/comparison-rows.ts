import type { EnsembleResult, ProbabilityEstimate } from '../../engine'
import { populationOutcomes, type JudgedOutcome } from './judged-outcome'
import { massKillingIn } from './mass-killing'
import { checkPaired, comparePlans, type PairedQuestion, type PlanComparison } from './paired-comparison'

/** A plan and what was run of it. */
export interface ComparedPlan {
  readonly id: string
  readonly result: EnsembleResult
}

/** What several plans are compared on and against. */
export interface ComparisonSetting extends PairedQuestion {
  /** Id of the plan that all others are held against. */
  readonly referenceId: string
  /** Id of no response: every plan is held against it too, whatever the reference. */
  readonly noResponseId: string
  /** Populations for which the outcome is compared apart, where it is counted by population. */
  readonly populations: readonly string[]
}

/** How a plan stands against two others; null where it is itself the other. */
export interface PlanStanding {
  readonly againstReference: PlanComparison | null
  readonly againstNoResponse: PlanComparison | null
}

/** One line of Compare. */
export interface ComparisonRow extends PlanStanding {
  readonly id: string
  /** Chance of mass killing by the step, whatever is compared. */
  readonly massKilling: ProbabilityEstimate
  /** The same comparison for each population apart; empty where the outcome is of the whole country only. */
  readonly byPopulation: readonly (PlanStanding & {
    readonly population: string
    readonly outcome: JudgedOutcome
  })[]
}

/**
 * Compare every plan with the reference and with no response, in the order given. No row depends on what other rows there are.
 *
 * @throws RangeError if the reference or no response is missing, or the ensembles can't be paired.
 */
export function comparisonRows(plans: readonly ComparedPlan[], setting: ComparisonSetting): ComparisonRow[] {
  checkPaired(...plans.map(({ result }) => result))
  const reference = planNamed(plans, setting.referenceId)
  const noResponse = planNamed(plans, setting.noResponseId)
  return plans.map((plan) => {
    const against = (other: ComparedPlan, outcome: JudgedOutcome) =>
      other.id === plan.id ? null : comparePlans(other.result, plan.result, { ...setting, outcome })
    const standingOn = (outcome: JudgedOutcome): PlanStanding => {
      const againstNoResponse = against(noResponse, outcome)
      const isSame = reference.id === noResponse.id
      return { againstReference: isSame ? againstNoResponse : against(reference, outcome), againstNoResponse }
    }
    return {
      id: plan.id,
      massKilling: massKillingIn(plan.result, setting.step),
      ...standingOn(setting.outcome),
      byPopulation: populationOutcomes(setting.outcome, setting.populations).map((part) => ({
        ...part,
        ...standingOn(part.outcome),
      })),
    }
  })
}

function planNamed(plans: readonly ComparedPlan[], id: string): ComparedPlan {
  const plan = plans.find((candidate) => candidate.id === id)
  if (!plan) throw new RangeError(`There is no plan "${id}" among those compared`)
  return plan
}
