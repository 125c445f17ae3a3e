import { responsePhases, type CountryModel, type ResponsePlan } from '../../../../shared/engine'
import type { GanttRow } from '../../../charts'

/** The responses of a plan that are on, as bars. What is switched off has no bar; its lever keeps its dates. */
export function ganttRows(plan: ResponsePlan, model: CountryModel, nameOf: (instrument: string) => string): GanttRow[] {
  return plan.responses.flatMap((response) => {
    const instrument = model.instruments.find(({ id }) => id === response.instrument)
    if (!instrument || response.intensity <= 0) return []
    return {
      id: response.id,
      name: nameOf(instrument.id),
      family: instrument.family,
      intensity: response.intensity,
      startStep: response.startStep,
      durationMonths: response.durationMonths,
      phases: responsePhases(instrument, response),
    }
  })
}
