import type { ScenarioDocument } from '../../../../shared/formats'
import type { EnsembleDemand } from '../../../simulation/ensemble-demand'
import type { AppState } from '../../../state/store'
import { countryModel } from '../../../state/country-model'
import { currentPlanOf } from '../../../plans/current-plan'
import { outcomesNeeded } from './outcomes-needed'

type Wanted = Pick<AppState, 'outcome' | 'paneTab' | 'showsSeen'> & { readonly document: ScenarioDocument }

/** What has to be simulated for what is on the screen. */
export function demandOf({ document, outcome, paneTab, showsSeen }: Wanted): EnsembleDemand {
  const { seed, memberCount, horizonSteps, lens, world } = document.settings
  return {
    plan: currentPlanOf(document),
    seed,
    memberCount,
    horizonSteps,
    ...(lens !== undefined && { lens }),
    ...(world && { world }),
    outcomes: outcomesNeeded(countryModel, document, { chosen: outcome, tab: paneTab, showsSeen }),
  }
}
