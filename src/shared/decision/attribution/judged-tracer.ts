import {
  createOutcomeTracer,
  OUTCOME_MEASURES,
  type CountryModel,
  type MemberTracer,
  type OutcomeTraceRequest,
  type ResponsePlan,
  type Scenario,
} from '../../engine'
import { populationOf, totalOf, type JudgedOutcome } from '../paired/judged-outcome'
import { severityInStages } from '../paired/severity-stages'
import { isYesNo, STAGE_OUTCOMES } from '../paired/stage-outcome'
import { exchangeOfBefore, exchangesBetween } from '../shapley/exchanges'

/** What to trace of an outcome that plans are judged by. */
export interface JudgedTraceRequest extends Omit<OutcomeTraceRequest, 'outcome' | 'scale' | 'against'> {
  readonly judged: JudgedOutcome
  /** The plan that is held against; absent: the assessed present going on as it is. */
  readonly from?: ResponsePlan
}

/** Whether an outcome can be traced back to its causes. */
export const isTraceable = (judged: JudgedOutcome): boolean => measured(judged) !== undefined

/**
 * Prepare the tracing of an outcome that plans are judged by, of a plan or of the difference to another.
 *
 * A stage, or whether one is reached, is traced by what carries severity there: the steps are a function of it, and shares
 * keep their proportions.
 *
 * @throws RangeError if the outcome can't be traced, or as preparing the model or a plan does.
 */
export function createJudgedTracer(
  model: CountryModel,
  scenario: Scenario,
  { judged, from, ...request }: JudgedTraceRequest,
): MemberTracer {
  const found = measured(judged)
  if (!found) throw new RangeError(`The outcome "${judged}" can't be traced back to causes`)
  if (!from) return createOutcomeTracer(model, scenario, { ...request, ...found })
  const between = exchangesBetween(from, request.plan)
  return createOutcomeTracer(model, scenario, {
    ...request,
    ...found,
    against: { nameOf: (id) => id, from: { plan: from, nameOf: (id) => exchangeOfBefore(between, id) } },
  })
}

type Measured = Pick<OutcomeTraceRequest, 'outcome' | 'scale'>

const IN_STAGES: Readonly<Record<JudgedOutcome, Measured>> = {
  'severity-stages': { outcome: { measure: 'severity' }, scale: severityInStages },
  'worst-severity-stages': { outcome: { measure: 'worst-severity' }, scale: severityInStages },
}

function measured(judged: JudgedOutcome): Measured | undefined {
  if (isYesNo(judged)) {
    const stageFrom = STAGE_OUTCOMES[judged]
    return {
      outcome: { measure: 'decisive-severity', stageFrom },
      scale: (deaths) => (deaths >= stageFrom ? 1 : 0),
    }
  }
  const total = totalOf(judged)
  const population = populationOf(judged)
  const measure = OUTCOME_MEASURES.find((one) => one === total)
  return IN_STAGES[judged] ?? (measure && { outcome: { measure, ...(population !== undefined && { population }) } })
}
