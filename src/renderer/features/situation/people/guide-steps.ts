import type { Scenario } from '../../../../shared/engine'

/** The way from a blank country to a first run. */
export const GUIDE_STEPS = ['name', 'populations', 'actors', 'hostility', 'levels', 'events', 'run'] as const
export type GuideStep = (typeof GUIDE_STEPS)[number]

/** Which steps are done: what has been changed since the document was begun. The last one is looking at what happens. */
export function stepsDone(begun: Scenario, now: Scenario, hasRun: boolean): ReadonlySet<GuideStep> {
  const done: Readonly<Record<GuideStep, boolean>> = {
    name: now.country !== begun.country,
    populations: now.populations !== begun.populations,
    actors: now.actors !== begun.actors,
    hostility: now.campaigns !== begun.campaigns,
    levels: now.levels !== begun.levels,
    events: now.scheduled !== begun.scheduled,
    run: hasRun,
  }
  return new Set(GUIDE_STEPS.filter((step) => done[step]))
}
