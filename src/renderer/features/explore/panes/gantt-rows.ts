import {
  responsePhases,
  type CountryModel,
  type Response,
  type ResponseInstrument,
  type ResponsePhases,
  type ResponsePlan,
} from '../../../../shared/engine'
import type { GanttRow } from '../../../charts'
import { selectDrawnEnsemble } from '../../../state/ensemble-slice'
import type { AppState } from '../../../state/store'
import { currentPlanOf } from '../../../plans/current-plan'

/** The plan whose bars stand under the chart: during a replay the one before the change. */
export function selectDrawnPlan(state: AppState): ResponsePlan {
  const replayed = state.replay?.phase === 'before' ? selectDrawnEnsemble(state) : null
  return replayed?.demand.plan ?? currentPlanOf(state.document)
}

/** How many responses of a plan have a bar. */
export function barCount({ responses }: ResponsePlan, { instruments }: CountryModel): number {
  return responses.filter(
    ({ intensity, instrument }) => intensity > 0 && instruments.some(({ id }) => id === instrument),
  ).length
}

/** What became of a response, as its bar says it. */
export type CourseOf = (response: Response, phases: ResponsePhases) => Pick<GanttRow, 'course' | 'warning'>

/** Whom a response is aimed at, in words. */
type TargetOf = (instrument: ResponseInstrument, named: string | undefined) => string

/** The responses of a plan that are on, as bars. What is switched off has no bar; its lever keeps its dates. */
export function ganttRows(
  plan: ResponsePlan,
  model: CountryModel,
  nameOf: (instrument: string) => string,
  courseOf: CourseOf = () => ({}),
  targetOf?: TargetOf,
): GanttRow[] {
  return plan.responses.flatMap((response) => {
    const instrument = model.instruments.find(({ id }) => id === response.instrument)
    if (!instrument || response.intensity <= 0) return []
    const phases = responsePhases(instrument, response)
    return {
      ...courseOf(response, phases),
      id: response.id,
      name: nameOf(instrument.id),
      family: instrument.family,
      intensity: response.intensity,
      startStep: response.startStep,
      durationMonths: response.durationMonths,
      ...(targetOf && { target: targetOf(instrument, response.target) }),
      phases,
    }
  })
}
