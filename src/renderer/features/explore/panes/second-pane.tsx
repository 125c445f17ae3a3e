import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutcomeKey } from '../../../../shared/engine'
import { useStore } from '../../../state/store'
import { PANE_TABS, type PaneTab } from '../../../state/view-slice'
import { Tabs } from '../../../ui/tabs'
import { countryModel } from '../../../state/country-model'
import { knownOutcomes } from '../ensemble/outcomes-needed'
import { outcomeParts } from '../outcomes/outcome-parts'
import { FrameworkPane } from '../framework/framework-pane'
import { useOutcomeNames } from '../outcomes/use-outcome-names'
import { DotsPane } from './dots-pane'
import { actorGroups, factorGroups, populationGroups, type MultiplesGroup } from './multiples'
import { MultiplesPane } from './multiples-pane'

const isPaneTab = (id: string): id is PaneTab => PANE_TABS.some((tab) => tab === id)

/** What lies behind the main chart, by tabs. */
export function SecondPane() {
  const { t } = useTranslation('explore')
  const tab = useStore((state) => state.paneTab)
  const { paneTabChosen } = useStore.getState()
  return (
    <Tabs
      label={t('pane.label')}
      moreLabel={t('more')}
      tabs={PANE_TABS.map((id) => ({ id, label: t(`pane.tabs.${id}`) }))}
      selected={tab}
      onSelect={(id) => {
        if (isPaneTab(id)) paneTabChosen(id)
      }}
    >
      <PaneContent tab={tab} />
    </Tabs>
  )
}

export function PaneContent({ tab }: { readonly tab: PaneTab }) {
  switch (tab) {
    case 'factors':
      return <FactorsPane />
    case 'populations':
      return <PopulationsPane />
    case 'actors':
      return <ActorsPane />
    case 'dots':
      return <DotsPane />
    case 'framework':
      return <FrameworkPane />
  }
}

function FactorsPane() {
  const { t } = useTranslation(['explore', 'model'])
  const names = useOutcomeNames()
  const known = useStore((state) => knownOutcomes(countryModel, state.document.scenario))
  const groups = useMemo(() => factorGroups(known, countryModel), [known])
  const groupTitle = useCallback(({ id }: MultiplesGroup) => t(`model:levelKinds.${id}`), [t])
  return (
    <MultiplesPane label={t('pane.tabs.factors')} groups={groups} groupTitle={groupTitle} panelTitle={names.measure} />
  )
}

function PopulationsPane() {
  const { t } = useTranslation('explore')
  const names = useOutcomeNames()
  const scenario = useStore((state) => state.document.scenario)
  const groups = useMemo(
    () => populationGroups(knownOutcomes(countryModel, scenario), countryModel, scenario),
    [scenario],
  )
  const groupTitle = useCallback((group: MultiplesGroup) => names.measure(firstOf(group)), [names])
  return (
    <MultiplesPane
      label={t('pane.tabs.populations')}
      groups={groups}
      groupTitle={groupTitle}
      panelTitle={names.party}
    />
  )
}

function ActorsPane() {
  const { t } = useTranslation('explore')
  const names = useOutcomeNames()
  const scenario = useStore((state) => state.document.scenario)
  const groups = useMemo(() => actorGroups(knownOutcomes(countryModel, scenario), countryModel, scenario), [scenario])
  const nameOf = useCallback(
    (id: string) => [...scenario.actors, ...scenario.populations].find((party) => party.id === id)?.name ?? id,
    [scenario],
  )
  const groupTitle = useCallback(
    (group: MultiplesGroup) => {
      const parts = outcomeParts(firstOf(group))
      return parts.kind === 'campaign'
        ? t('multiples.campaignsBy', { actor: nameOf(parts.actor) })
        : names.measure(firstOf(group))
    },
    [t, names, nameOf],
  )
  // Who is behind a campaign stands in the heading already.
  const panelTitle = useCallback(
    (key: OutcomeKey) => {
      const parts = outcomeParts(key)
      return parts.kind === 'campaign' ? nameOf(parts.population) : names.party(key)
    },
    [names, nameOf],
  )
  return <MultiplesPane label={t('pane.tabs.actors')} groups={groups} groupTitle={groupTitle} panelTitle={panelTitle} />
}

/** All charts of such a group show the same measure, so any of them names it. */
const firstOf = ({ outcomes }: MultiplesGroup): string => outcomes[0] ?? 'severity'
