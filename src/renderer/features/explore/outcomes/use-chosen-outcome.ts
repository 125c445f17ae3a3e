import type { OutcomeKey } from '../../../../shared/engine'
import { useStore, type AppState } from '../../../state/store'
import { countryModel } from '../../../state/country-model'
import { knownOutcomes } from '../ensemble/outcomes-needed'

/** The outcome in the main chart; severity where the present scenario has no such outcome as was chosen in another. */
export const selectChosenOutcome = ({ outcome, document }: AppState): OutcomeKey =>
  knownOutcomes(countryModel, document.scenario).includes(outcome) ? outcome : 'severity'

export const useChosenOutcome = (): OutcomeKey => useStore(selectChosenOutcome)
