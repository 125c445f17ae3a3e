import type { Scenario } from './scenario'

/** A past value of the severity outcome: deaths in the 12 months up to a step, 0 being today. */
export interface PastSeverity {
  readonly step: number
  readonly deaths: number
}

/** Estimated civilian deaths in the trailing 12 months by the actor that killed most, at steps -12 to 0. */
export function severityHistory(scenario: Scenario): PastSeverity[] {
  return Array.from({ length: 13 }, (_, i) => {
    const byActor = scenario.actors.map(({ pastMonthlyDeaths }) =>
      pastMonthlyDeaths.slice(i, i + 12).reduce((sum, deaths) => sum + deaths, 0),
    )
    return { step: i - 12, deaths: Math.max(0, ...byActor) }
  })
}
