import type { TFunction } from 'i18next'
import type { Actor, OutcomeKey, Population, Scenario } from '../../../shared/engine'
import type { PaneTab } from '../../state/view-slice'
import { useStore } from '../../state/store'
import { showOutcome } from './show-outcome'
import type { PaletteItem } from './use-palette-items'

/** What the open scenario adds to the palette: its populations and actors, and every level of theirs. */
export function scenarioItems({ populations, actors }: Scenario, t: TFunction, english: TFunction): PaletteItem[] {
  return [
    ...populations.flatMap((population) => [
      partyItem('population', population, `deaths-of:${population.id}`, 'populations'),
      ...levelItems(population, 'populations', t, english),
    ]),
    ...actors.flatMap((actor) => [
      partyItem('actor', actor, `severity-by:${actor.id}`, 'actors'),
      ...levelItems(actor, 'actors', t, english),
    ]),
  ]
}

type Party = Population | Actor

/** Names of a scenario are in its own language: there is no English one beside them. */
const partyItem = (
  kind: 'population' | 'actor',
  { id, name }: Party,
  outcome: OutcomeKey,
  tab: PaneTab,
): PaletteItem => ({
  id: `${kind} ${id}`,
  kind,
  title: name,
  englishTitle: name,
  icon: 'info',
  run: () => show(outcome, tab),
})

function levelItems({ id, name, levels }: Party, tab: PaneTab, t: TFunction, english: TFunction): PaletteItem[] {
  return Object.keys(levels).map((level) => {
    const titleIn = (words: TFunction) =>
      words('explore:outcome.of', { party: name, measure: words(`model:levels.${level}.name`) })
    return {
      id: `level ${id} ${level}`,
      kind: 'factor',
      title: titleIn(t),
      englishTitle: titleIn(english),
      icon: 'info',
      run: () => show(`level:${id}/${level}`, tab),
    }
  })
}

function show(outcome: OutcomeKey, tab: PaneTab): void {
  showOutcome(outcome)
  useStore.getState().paneTabChosen(tab)
}
