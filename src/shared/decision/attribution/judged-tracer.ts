import {
  createOutcomeTracer,
  MASS_KILLING_THRESHOLD,
  OUTCOME_MEASURES,
  type CountryModel,
  type MemberTracer,
  type OutcomeTraceRequest,
  type ResponsePlan,
  type Scenario,
} from '../../engine'
import type { JudgedOutcome } from '../paired/judged-outcome'
import { severityInStages } from '../paired/severity-stages'
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
 * A stage, or whether mass killing happens, is traced by what carries severity there: the steps are a function of it, and shares
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

const STEPPED: Readonly<Record<JudgedOutcome, Measured>> = {
  'mass-killing': {
    outcome: { measure: 'decisive-severity' },
    scale: (deaths) => (deaths >= MASS_KILLING_THRESHOLD ? 1 : 0),
  },
  'severity-stages': { outcome: { measure: 'severity' }, scale: severityInStages },
  'worst-severity-stages': { outcome: { measure: 'worst-severity' }, scale: severityInStages },
}

const OF_POPULATION = '-of:'

function measured(judged: JudgedOutcome): Measured | undefined {
  const stepped = STEPPED[judged]
  if (stepped) return stepped
  const [name = '', population] = judged.split(OF_POPULATION)
  const measure = OUTCOME_MEASURES.find((one) => one === name)
  return measure && { outcome: { measure, ...(population !== undefined && { population }) } }
}
