import type { EnsembleRequest } from '../ensemble/ensemble-request'
import type { CountryModel } from '../model/country-model'
import type { Scenario } from '../model/scenario'
import { USUAL_WORLD } from '../month/world'
import { prepareModel } from '../prepare/prepare-model'
import { preparePlanWithPrevention } from '../prepare/prevention'
import type { MemberState } from '../step/member-state'
import { runMember } from './run-member'

/** How members are run whose ticks are looked at: as an ensemble is, without the number of members. */
type TickRun = Omit<EnsembleRequest, 'firstMember' | 'memberCount' | 'outcomes'>

/**
 * Prepare to read the civilian deaths of every tick, one member at a time, in the plain form of the model: for what goes on within
 * a month, which results do not tell.
 *
 * @returns Told a member, gives its deaths by tick; `horizonSteps * ticksPerStep` of them.
 * @throws RangeError as preparing the model or a plan does.
 */
export function createTickDeaths(
  model: CountryModel,
  scenario: Scenario,
  { plan, lens, world = USUAL_WORLD, ...request }: TickRun,
): (member: number) => Float64Array {
  const prepared = prepareModel(model, scenario)
  const readied = preparePlanWithPrevention(model, scenario, prepared, plan, lens, world.preventionMonths)
  return (member) => {
    const deaths = new Float64Array(request.horizonSteps * request.ticksPerStep)
    const recorder = {
      start: nothing,
      openStep: nothing,
      tick(before: MemberState, after: MemberState, { tick }: { readonly tick: number }) {
        deaths[tick] = sum(after.stepDeaths) - sum(before.stepDeaths)
      },
      closeStep: nothing,
    }
    runMember(prepared, readied, { ...request, world, member, slots: [], recorder })
    return deaths
  }
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)

const nothing = (): void => undefined
