import {
  HEADLINE_OUTCOMES,
  outcomeKeysOf,
  prepareFramework,
  type CountryModel,
  type OutcomeKey,
  type PreparedFramework,
  type Scenario,
} from '../../../../shared/engine'
import type { ScenarioDocument } from '../../../../shared/formats'
import type { PaneTab } from '../../../state/view-slice'
import { outcomesSeen } from '../observed/seen-as'

/** Largest result of which every outcome is kept, so that another tab or chart is there without a new run. */
const MOST_BYTES = 32_000_000
const BYTES_EACH = 4

/** What is on the screen, as far as it decides on outcomes. */
interface Shown {
  /** Ignored where the scenario has no such outcome. */
  readonly chosen: OutcomeKey
  readonly tab: PaneTab
  /** Also as observers would see it. */
  readonly showsSeen: boolean
}

/**
 * The outcomes to keep of an ensemble: all while they are few, else those on the screen now. Harms by population are
 * many and asked for one at a time, or as the framework profile reads them.
 */
export function outcomesNeeded(
  model: CountryModel,
  { scenario, settings }: Pick<ScenarioDocument, 'scenario' | 'settings'>,
  { chosen, tab, showsSeen }: Shown,
): readonly OutcomeKey[] {
  const known = knownOutcomes(model, scenario)
  const ofFramework = new Set(tab === 'framework' ? frameworkOf(model, scenario).outcomes : [])
  const usual = known.filter((key) => !key.startsWith('harm-of:') || key === chosen || ofFramework.has(key))
  if (usual.length * settings.memberCount * (settings.horizonSteps + 1) * BYTES_EACH <= MOST_BYTES) return usual
  const ofTab = known.filter((key) => ofFramework.has(key) || isOnTab(key, tab, scenario))
  const ofChart = known.includes(chosen) ? [chosen, ...(showsSeen ? outcomesSeen(chosen, scenario) : [])] : []
  return [...new Set([...HEADLINE_OUTCOMES, ...ofChart, ...ofTab])]
}

let lastFramework: { readonly scenario: Scenario; readonly prepared: PreparedFramework } | undefined

/** What the framework profile of a scenario is read from; kept for the scenario in use. */
export function frameworkOf(model: CountryModel, scenario: Scenario): PreparedFramework {
  if (lastFramework?.scenario !== scenario) lastFramework = { scenario, prepared: prepareFramework(model, scenario) }
  return lastFramework.prepared
}

let lastKnown: { readonly scenario: Scenario; readonly keys: readonly OutcomeKey[] } | undefined

/** Every outcome of a scenario; kept for the scenario in use, since it is asked for with every movement. */
export function knownOutcomes(model: CountryModel, scenario: Scenario): readonly OutcomeKey[] {
  if (lastKnown?.scenario !== scenario) lastKnown = { scenario, keys: outcomeKeysOf(model, scenario) }
  return lastKnown.keys
}

function isOnTab(key: OutcomeKey, tab: PaneTab, scenario: Scenario): boolean {
  const [kind = '', rest = ''] = key.split(':')
  const owner = rest.includes('/') ? rest.slice(0, rest.indexOf('/')) : undefined
  switch (tab) {
    case 'factors':
      return kind === 'level' && owner === undefined
    case 'populations':
      return (
        kind === 'deaths-of' ||
        kind === 'displaced-of' ||
        kind === 'indirect-deaths-of' ||
        (kind === 'level' && scenario.populations.some(({ id }) => id === owner))
      )
    case 'actors':
      return (
        kind === 'severity-by' ||
        kind === 'campaign' ||
        (kind === 'level' && scenario.actors.some(({ id }) => id === owner))
      )
    case 'dots':
    case 'framework':
      return false
  }
}
