import type { Scenario } from '../../../../shared/engine'
import { isNotAssessed } from '../../../../shared/formats'

/** The way from a blank country to a first run. */
export const GUIDE_STEPS = ['name', 'populations', 'actors', 'hostility', 'levels', 'events', 'run'] as const
export type GuideStep = (typeof GUIDE_STEPS)[number]

/**
 * Which steps are done: what has been changed since the document was begun. Who acts is, once somebody said how able or inclined an
 * actor is: a name alone moves nothing. The last one is looking at what happens.
 *
 * @param notAssessed How evidence reads where nobody has assessed anything.
 */
export function stepsDone(
  begun: Scenario,
  now: Scenario,
  hasRun: boolean,
  notAssessed: string,
): ReadonlySet<GuideStep> {
  const isAnyAssessed = now.actors.some(({ levels }) =>
    Object.values(levels).some((assessment) => !isNotAssessed(assessment, notAssessed)),
  )
  const done: Readonly<Record<GuideStep, boolean>> = {
    name: now.country !== begun.country,
    populations: differ(begun.populations, now.populations),
    actors: isAnyAssessed && differ(begun.actors, now.actors),
    hostility: differ(begun.campaigns, now.campaigns),
    levels: differ(begun.levels, now.levels),
    events: differ(begun.scheduled, now.scheduled),
    run: hasRun,
  }
  return new Set(GUIDE_STEPS.filter((step) => done[step]))
}

/** By what they say: what was changed and put back is no change. */
const differ = (a: unknown, b: unknown): boolean => a !== b && JSON.stringify(a) !== JSON.stringify(b)
