import type { Assessment, Assessments, Scenario } from '../../src/shared/engine'

/** The scenario with every assessment passed through a change; keys as those of prepared levels. */
export function withAssessments(
  scenario: Scenario,
  change: (assessment: Assessment, key: string) => Assessment,
): Scenario {
  const changed = (assessments: Assessments, prefix: string): Assessments =>
    Object.fromEntries(
      Object.entries(assessments).map(([id, assessment]) => [id, change(assessment, `${prefix}${id}`)]),
    )
  return {
    ...scenario,
    levels: changed(scenario.levels, ''),
    actors: scenario.actors.map((actor) => ({ ...actor, levels: changed(actor.levels, `${actor.id}/`) })),
    populations: scenario.populations.map((population) => ({
      ...population,
      levels: changed(population.levels, `${population.id}/`),
    })),
  }
}

/** Assessed levels of a scenario by key. */
export function assessedLevels(scenario: Scenario): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  withAssessments(scenario, (assessment, key) => {
    levels.set(key, assessment.best)
    return assessment
  })
  return levels
}
