import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { Scenario } from '../../../../shared/engine'
import { isPairNotAssessed, type BlankWords } from '../../../../shared/formats'
import { countryModel } from '../../../state/country-model'
import { realWorldNamesIn } from '../../../state/real-world-names'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { useLayout } from '../../../ui/use-layout'
import { useNumbers } from '../../../words/use-numbers'
import { SituationFrame } from '../situation-frame'
import { BaselineLine, BaselinePanel } from './baseline-panel'
import { BaselineWords } from './baseline-words'
import { COUNTRY_PARTS, isThere, type Chosen } from './chosen'
import { CountryEditor } from './country-editor'
import { CountryLevelsEditor } from './country-levels-editor'
import { EventsEditor } from './events-editor'
import { Guide } from './guide'
import { HostilityMatrix } from './hostility-matrix'
import { hostilityWordOf } from './level-words'
import { LocalEditor } from './local-editor'
import { PairEditor } from './pair-editor'
import { ActorEditor, PopulationEditor } from './party-editor'
import { PartyList } from './party-list'
import { MOST_PARTIES, withNewActor, withNewPopulation } from './scenario-edits'
import { useBaselinePreview, type PreviewState } from './use-baseline-preview'
import { useScenarioEdit } from './use-scenario-edit'
import { WorldEditor } from './world-editor'
import './people.css'

/** Who lives in the country, who can organise violence in it, and how they stand to each other: to look at and to write. */
export function PeopleTab() {
  const { t } = useTranslation('people')
  const scenario = useStore(({ document }) => document.scenario)
  const hasGuide = useStore((state) => state.hasGuide)
  const { guideOpened } = useStore.getState()
  const baseline = useBaselinePreview()
  const layout = useLayout()
  const [wanted, setChosen] = useState<Chosen | null>(null)
  const chosen = wanted && isThere(scenario, wanted) ? wanted : null
  // What is pressed in is let out by a second press: where the detail stands beside, that is the way to close it.
  const toggle = (next: Chosen | null) => setChosen(next && chosen && keyOf(next) === keyOf(chosen) ? null : next)
  return (
    <SituationFrame
      headline={<HostilityHeadline scenario={scenario} />}
      more={<BaselineLine state={baseline} />}
      actions={!hasGuide && <Button onPress={guideOpened}>{t('guide.show')}</Button>}
      detail={
        chosen && (
          <>
            {/* Where the detail is a page of its own, what an edit moves is told on it. */}
            {layout === 'column' && baseline.preview?.before && (
              <BaselineWords state={baseline} onPair={(pair) => setChosen({ kind: 'pair', ...pair })} />
            )}
            <Detail key={keyOf(chosen)} scenario={scenario} chosen={chosen} onChoose={setChosen} />
          </>
        )
      }
      onCloseDetail={() => setChosen(null)}
    >
      {hasGuide && <Guide scenario={scenario} onChoose={setChosen} />}
      <RealNamesNote scenario={scenario} />
      <People scenario={scenario} baseline={baseline} chosen={chosen} onChoose={toggle} />
    </SituationFrame>
  )
}

const keyOf = (chosen: Chosen) => JSON.stringify(chosen)

/** Countries here are fictional: a name of the real world is told of where it is written. */
function RealNamesNote({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('people')
  const { list } = useNumbers()
  const names = realWorldNamesIn(scenario)
  if (names.length === 0) return null
  const found = [...new Set(names.map((name) => name.found))]
  return (
    <p className="people__warning" role="status">
      {t('realNames', { count: found.length, names: list(found) })}
    </p>
  )
}

/** Who is most hostile to whom. */
function HostilityHeadline({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('people')
  const [most] = scenario.campaigns.toSorted((a, b) => b.hostility - a.hostility || b.level.best - a.level.best)
  if (!most) return <>{scenario.country}</>
  if (isPairNotAssessed(most, t('notAssessed'))) return <>{t('headlineOpen')}</>
  return (
    <Trans
      t={t}
      i18nKey="headline"
      values={{
        actor: scenario.actors.find(({ id }) => id === most.actor)?.name ?? '',
        population: scenario.populations.find(({ id }) => id === most.population)?.name ?? '',
        word: t(`levelWords.${hostilityWordOf(most.hostility)}`),
      }}
      components={{ b: <b /> }}
    />
  )
}

interface PeopleProps {
  readonly scenario: Scenario
  readonly baseline: PreviewState
  readonly chosen: Chosen | null
  readonly onChoose: (chosen: Chosen | null) => void
}

function People({ scenario, baseline, chosen, onChoose }: PeopleProps) {
  const { t } = useTranslation(['people', 'model'])
  const { count, list } = useNumbers()
  const edit = useScenarioEdit()
  const layout = useLayout()
  const { actors, populations, language } = scenario
  const partyId = chosen?.kind === 'party' ? chosen.id : null
  const words: BlankWords = {
    population: t('population.new'),
    actor: t('actor.new'),
    notAssessed: t('notAssessed'),
  }
  const add = (kind: 'population' | 'actor') => {
    const make = kind === 'population' ? withNewPopulation : withNewActor
    const { scenario: changed, id } = make(countryModel, scenario, words)
    if (edit({ key: `people:change.${kind}Added` }, (document) => ({ ...document, scenario: changed })) === undefined)
      onChoose({ kind: 'party', id })
  }
  // The detail leaves the lists little room.
  const isBeside = chosen !== null && layout === 'wide'
  const tagName = (tag: string) => t(`model:tags.${tag}`, tag)
  return (
    <div className={chosen ? 'people people--beside' : 'people'}>
      <PartyList
        title={t('populations')}
        language={language}
        chosenId={partyId}
        addLabel={t('population.add')}
        canAdd={populations.length < MOST_PARTIES}
        onAdd={() => add('population')}
        onChoose={(id) => onChoose({ kind: 'party', id })}
        note={t('tagsOverlap')}
        parties={populations.map(({ id, name, size, position, tags, description }) => ({
          id,
          name,
          facts: [
            t('people', { formatted: count(size) }),
            t(`model:populationPositions.${position}`),
            ...(tags.length > 0 && !isBeside ? [list(tags.map(tagName))] : []),
          ],
          description,
        }))}
      />
      <div className="people__middle">
        <nav className="people__parts" aria-label={t('parts.label')}>
          {COUNTRY_PARTS.map((part) => (
            <button
              key={part}
              type="button"
              className="people__part"
              aria-pressed={chosen?.kind === 'part' && chosen.part === part}
              onClick={() => onChoose({ kind: 'part', part })}
            >
              {t(`parts.${part}`)}
              <PartCount scenario={scenario} part={part} />
            </button>
          ))}
        </nav>
        <HostilityMatrix
          scenario={scenario}
          chosen={chosen?.kind === 'pair' ? chosen : null}
          partyId={partyId}
          onChoose={(pair) => onChoose({ kind: 'pair', ...pair })}
          onParty={(id) => onChoose({ kind: 'party', id })}
        />
        <BaselinePanel state={baseline} onPair={(pair) => onChoose({ kind: 'pair', ...pair })} />
      </div>
      <PartyList
        title={t('actors')}
        language={language}
        chosenId={partyId}
        addLabel={t('actor.add')}
        canAdd={actors.length < MOST_PARTIES}
        onAdd={() => add('actor')}
        onChoose={(id) => onChoose({ kind: 'party', id })}
        parties={actors.map(({ id, name, kind, basePopulation, description }) => ({
          id,
          name,
          facts: [
            t(`model:actorKinds.${kind}`),
            t('base', { population: populations.find((known) => known.id === basePopulation)?.name ?? '' }),
          ],
          description,
        }))}
      />
    </div>
  )
}

function PartCount({ scenario, part }: { readonly scenario: Scenario; readonly part: string }) {
  const { influences = [], instruments = [], triggers = [], parameters = [] } = scenario.local ?? {}
  const changes = [influences, instruments, triggers, parameters].reduce((sum, { length }) => sum + length, 0)
  const number = part === 'events' ? scenario.scheduled.length : changes
  if (part !== 'events' && (part !== 'local' || number === 0)) return null
  return <span className="people__count">{number}</span>
}

interface DetailProps {
  readonly scenario: Scenario
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen | null) => void
}

function Detail({ scenario, chosen, onChoose }: DetailProps) {
  const onMoved = (id: string | null) => onChoose(id === null ? null : { kind: 'party', id })
  switch (chosen.kind) {
    case 'party': {
      const population = scenario.populations.find(({ id }) => id === chosen.id)
      if (population) return <PopulationEditor scenario={scenario} party={population} onMoved={onMoved} />
      const actor = scenario.actors.find(({ id }) => id === chosen.id)
      return actor && <ActorEditor scenario={scenario} party={actor} onMoved={onMoved} />
    }
    case 'pair':
      return <PairEditor scenario={scenario} pair={chosen} />
    case 'part':
      return <PartEditor scenario={scenario} part={chosen.part} />
  }
}

function PartEditor({
  scenario,
  part,
}: Pick<DetailProps, 'scenario'> & { readonly part: (typeof COUNTRY_PARTS)[number] }) {
  switch (part) {
    case 'country':
      return <CountryEditor scenario={scenario} />
    case 'levels':
      return <CountryLevelsEditor scenario={scenario} />
    case 'events':
      return <EventsEditor scenario={scenario} />
    case 'world':
      return <WorldEditor />
    case 'local':
      return <LocalEditor scenario={scenario} />
  }
}
