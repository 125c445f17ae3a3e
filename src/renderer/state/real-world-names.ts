import type { Scenario } from '../../shared/engine'
import { bundledScenarios, findRealWorldNames, type RealWorldName } from '../../shared/formats'
import type { AppState } from './store'

/** Looked for once a scenario. The one that a start shows has none, which a test makes sure of. */
const known = new WeakMap<Scenario, readonly RealWorldName[]>(
  bundledScenarios()
    .slice(0, 1)
    .map(({ document }) => [document.scenario, []]),
)

/** Names of the real world in a scenario; the same list for the same scenario. */
export function realWorldNamesIn(scenario: Scenario): readonly RealWorldName[] {
  const names = known.get(scenario) ?? findRealWorldNames(scenario)
  known.set(scenario, names)
  return names
}

/** Whether the window must not say that the country is fictional. */
export const selectHasRealWorldNames = ({ document }: AppState): boolean =>
  realWorldNamesIn(document.scenario).length > 0
