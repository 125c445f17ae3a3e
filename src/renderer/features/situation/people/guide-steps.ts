import type { Scenario } from '../../../../shared/engine'

/** The way from a blank country to a first run. */
export const GUIDE_STEPS = ['name', 'populations', 'actors', 'hostility', 'levels', 'events', 'run'] as const
export type GuideStep = (typeof GUIDE_STEPS)[number]

/** Which steps are done: what has been changed since the document was begun. The last one is looking at what happens. */
export function stepsDone(begun: Scenario, now: Scenario, hasRun: boolean): ReadonlySet<GuideStep> {
  const done: Readonly<Record<GuideStep, boolean>> = {
    name: now.country !== begun.country,
    populations: differ(begun.populations, now.populations),
    actors: differ(begun.actors, now.actors),
    hostility: differ(begun.campaigns, now.campaigns),
    levels: differ(begun.levels, now.levels),
    events: differ(begun.scheduled, now.scheduled),
    run: hasRun,
  }
  return new Set(GUIDE_STEPS.filter((step) => done[step]))
}

/** By what they say: what was changed and put back is no change. */
const differ = (a: unknown, b: unknown): boolean => a !== b && JSON.stringify(a) !== JSON.stringify(b)
