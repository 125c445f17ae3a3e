import { exp } from '../numerics/exp-ln'
import type { PreparedModel } from '../prepare/prepared-model'
import type { PreparedPrevention } from '../prepare/prepared-plan'
import type { Clock } from './clock'
import { advanceLevels, type LevelAnchors, type LevelPlaces } from './level-step'
import { LOWEST_CAPACITY, type MemberState } from './member-state'
import { applyResponses, drawPlanFuture, noPressure } from './responses'

/** What prevention before today changes of a member at step 0. */
export type PreventedStart = Pick<MemberState, 'seen' | 'levels' | 'rememberedCapacity'>

/** What the months before today start from. */
export type AssessedStart = LevelPlaces & Pick<MemberState, 'rememberedCapacity' | 'triggers'>

/**
 * Let the levels of a member at step 0 follow what structural prevention would have done to them by today.
 *
 * The months before today are stepped as any others, with the levels' own time constants and influences, and without
 * chance, trends and triggers: what those did is in the assessment. So is what responses under way did; what counts is
 * how much more those in place would have done. Campaigns and people stay as assessed. Influences go on being measured
 * from the assessed levels, so that a level that starts elsewhere pushes others from the first tick on.
 */
export function preventBeforeToday(
  prepared: PreparedModel,
  { months, inPlace, asPlanned }: PreparedPrevention,
  future: LevelAnchors,
  start: AssessedStart,
  { seed, member, isUncertain }: { readonly seed: number; readonly member: number; readonly isUncertain: boolean },
): PreventedStart {
  const drawnInPlace = drawPlanFuture(inPlace, seed, member, isUncertain)
  const drawnAsPlanned = drawPlanFuture(asPlanned, seed, member, isUncertain)
  const pressure = noPressure(prepared)
  const planned = noPressure(prepared)
  const memoryShare = 1 - exp(-1 / prepared.coefficients['capability.memoryMonths'])
  let state = start
  for (let month = -months; month < 0; month += 1) {
    applyResponses(inPlace, drawnInPlace, month, pressure)
    applyResponses(asPlanned, drawnAsPlanned, month, planned)
    const more = pressure.levels.map((push, i) => push - (planned.levels[i] ?? 0))
    const clock: Clock = { step: month, tick: month, months: 1, startsStep: true }
    const levels = advanceLevels(
      prepared,
      future,
      state,
      start.triggers,
      { ...pressure, levels: more },
      clock,
      false,
      undefined,
    )
    const rememberedCapacity = state.rememberedCapacity.map((remembered, a) => {
      const capacity = Math.max(LOWEST_CAPACITY, levels.seen[prepared.actors[a]?.capacity ?? 0] ?? 0)
      return remembered + memoryShare * (capacity - remembered)
    })
    state = { ...state, ...levels, rememberedCapacity }
  }
  return { seen: state.seen, levels: state.levels, rememberedCapacity: state.rememberedCapacity }
}
