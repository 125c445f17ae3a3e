import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  ACTOR_KINDS,
  POPULATION_POSITIONS,
  type Actor,
  type Population,
  type Scenario,
} from '../../../../shared/engine'
import { LONGEST_LINE, LONGEST_TEXT } from '../../../../shared/formats'
import { isSameName } from '../../../../shared/lib/same-name'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { useNumbers } from '../../../words/use-numbers'
import { Explained } from './fields/explained'
import { ChoiceField } from './fields/choice-field'
import { LevelList } from './fields/level-list'
import { NumberField } from './fields/number-field'
import { Section } from './fields/section'
import { TagField } from './fields/tag-field'
import { TextField } from './fields/text-field'
import { PastDeathsField } from './past-deaths-field'
import { reachedBy } from './reached-by'
import { canRemove, inScenario, MOST_PARTIES, withActor, withCopy, withPopulation } from './scenario-edits'
import { withoutParty } from './without-party'
import { useGestureEnd, useScenarioEdit } from './use-scenario-edit'

const MOST_PEOPLE = 2_000_000_000

interface PartyEditorProps<Party> {
  readonly scenario: Scenario
  readonly party: Party
  /** A copy was made, or the party was deleted (null): what is to be shown now. */
  readonly onMoved: (id: string | null) => void
}

/** Who a population is, where it stands, how many people it has, and how they are today. */
export function PopulationEditor({ scenario, party, onMoved }: PartyEditorProps<Population>) {
  const { t } = useTranslation(['people', 'model'])
  const edit = useScenarioEdit()
  const change = (next: Partial<Population>, gesture?: string) =>
    edit(
      { key: 'people:change.population', params: { name: next.name ?? party.name } },
      (document) => inScenario(document, (before) => withPopulation(before, party.id, next)),
      gesture,
    )
  const displaced = party.displacedInside + party.displacedOutside
  return (
    <>
      <h2 className="editor__title">
        <bdi>{party.name}</bdi>
      </h2>
      <Names scenario={scenario} party={party} taken={scenario.populations} onChange={change} />
      <Section title={<Explained word={t('population.who')} help={t('help.population')} />}>
        <ChoiceField
          label={t('population.position')}
          options={POPULATION_POSITIONS.map((id) => ({ id, label: t(`model:populationPositions.${id}`) }))}
          selected={party.position}
          onSelect={(chosen) => {
            const position = POPULATION_POSITIONS.find((known) => known === chosen)
            if (position) change({ position })
          }}
        />
        <NumberField
          label={t('population.size')}
          value={party.size}
          min={Math.max(1, displaced)}
          max={MOST_PEOPLE}
          widthInDigits={11}
          onCommit={(size) => change({ size })}
        />
        <NumberField
          label={t('population.displacedInside')}
          value={party.displacedInside}
          min={0}
          max={party.size - party.displacedOutside}
          widthInDigits={11}
          onCommit={(displacedInside) => change({ displacedInside })}
        />
        <NumberField
          label={t('population.displacedOutside')}
          value={party.displacedOutside}
          min={0}
          max={party.size - party.displacedInside}
          widthInDigits={11}
          onCommit={(displacedOutside) => change({ displacedOutside })}
        />
        <NumberField
          label={t('population.mobility')}
          value={Math.round(party.mobility * 100)}
          min={0}
          max={100}
          unit="%"
          onCommit={(percent) => change({ mobility: percent / 100 })}
        />
        <NumberField
          label={t('population.visibility')}
          value={Math.round(party.visibility * 100)}
          min={0}
          max={100}
          unit="%"
          onCommit={(percent) => change({ visibility: percent / 100 })}
        />
      </Section>
      <Section title={<Explained word={t('tags.title')} help={t('help.tags')} />} note={t('tags.note')}>
        <TagField tags={party.tags} onChange={(tags) => change({ tags })} />
      </Section>
      <Section title={t('levels.today')} note={t('levels.note')}>
        <PartyLevels ids={LEVEL_IDS.population} party={party} language={scenario.language} onChange={change} />
      </Section>
      <PartyActions scenario={scenario} party={party} kind="population" onMoved={onMoved} />
    </>
  )
}

/** What an actor is, whom it draws on, what it is able and inclined to do, and what reaches it. */
export function ActorEditor({ scenario, party, onMoved }: PartyEditorProps<Actor>) {
  const { t } = useTranslation(['people', 'model'])
  const { list } = useNumbers()
  const edit = useScenarioEdit()
  const change = (next: Partial<Actor>, gesture?: string) =>
    edit(
      { key: 'people:change.actor', params: { name: next.name ?? party.name } },
      (document) => inScenario(document, (before) => withActor(before, party.id, next)),
      gesture,
    )
  const { well, hardly } = reachedBy(party.kind, countryModel.instruments)
  const named = (ids: readonly string[]) => list(ids.map((id) => t(`model:instruments.${id}.name`)))
  return (
    <>
      <h2 className="editor__title">
        <bdi>{party.name}</bdi>
      </h2>
      <Names scenario={scenario} party={party} taken={scenario.actors} onChange={change} />
      <Section title={<Explained word={t('actor.what')} help={t('help.actor')} />}>
        <ChoiceField
          label={t('actor.kind')}
          options={ACTOR_KINDS.map((id) => ({ id, label: t(`model:actorKinds.${id}`) }))}
          selected={party.kind}
          onSelect={(chosen) => {
            const kind = ACTOR_KINDS.find((known) => known === chosen)
            if (kind) change({ kind })
          }}
        />
        <ChoiceField
          label={t('actor.base')}
          options={scenario.populations.map(({ id, name }) => ({ id, label: name }))}
          selected={party.basePopulation}
          onSelect={(basePopulation) => change({ basePopulation })}
        />
      </Section>
      <Section title={t('actor.motives')} note={t('levels.note')}>
        <PartyLevels ids={LEVEL_IDS.actor} party={party} language={scenario.language} onChange={change} />
      </Section>
      <Section title={t('actor.reached')} note={t('actor.reachedNote')}>
        {well.length > 0 && <p className="editor__text">{t('actor.reachedWell', { instruments: named(well) })}</p>}
        {hardly.length > 0 && (
          <p className="editor__text">{t('actor.reachedHardly', { instruments: named(hardly) })}</p>
        )}
      </Section>
      <Section title={t('actor.past')} note={t('actor.pastNote')}>
        <PastDeathsField
          deaths={party.pastMonthlyDeaths}
          onChange={(pastMonthlyDeaths) => change({ pastMonthlyDeaths })}
        />
      </Section>
      <PartyActions scenario={scenario} party={party} kind="actor" onMoved={onMoved} />
    </>
  )
}

const idsOfScope = (scope: 'actor' | 'population') =>
  countryModel.levels.filter((level) => level.scope === scope).map(({ id }) => id)
const LEVEL_IDS = { actor: idsOfScope('actor'), population: idsOfScope('population') }

interface PartyLevelsProps {
  readonly ids: readonly string[]
  readonly party: Actor | Population
  readonly language: string
  readonly onChange: (next: Pick<Actor | Population, 'levels'>, gesture?: string) => string | undefined
}

/** The levels of a party; a slider that moves is one gesture. */
function PartyLevels({ ids, party, language, onChange }: PartyLevelsProps) {
  const settle = useGestureEnd()
  return (
    <LevelList
      ids={ids}
      levels={party.levels}
      language={language}
      onChange={(id, assessment, isSliding) =>
        onChange({ levels: { ...party.levels, [id]: assessment } }, isSliding ? `${party.id} ${id}` : undefined)
      }
      onSettle={settle}
    />
  )
}

interface NamesProps {
  readonly scenario: Scenario
  readonly party: Actor | Population
  /** Those of the same kind, whose names are taken. */
  readonly taken: readonly (Actor | Population)[]
  readonly onChange: (next: { readonly name?: string; readonly description?: string }) => string | undefined
}

function Names({ scenario, party, taken, onChange }: NamesProps) {
  const { t } = useTranslation('people')
  const isTaken = (name: string) => taken.some((other) => other.id !== party.id && isSameName(other.name, name))
  return (
    <div className="editor__fields">
      <TextField
        label={t('name')}
        value={party.name}
        longest={LONGEST_LINE}
        language={scenario.language}
        needed={t('nameNeeded')}
        faultOf={(name) => (isTaken(name) ? t('nameTaken') : undefined)}
        onCommit={(name) => onChange({ name })}
      />
      <TextField
        label={t('description')}
        value={party.description}
        longest={LONGEST_TEXT}
        language={scenario.language}
        rows={3}
        onCommit={(description) => onChange({ description })}
      />
    </div>
  )
}

interface PartyActionsProps extends PartyEditorProps<Actor | Population> {
  readonly kind: 'actor' | 'population'
}

function PartyActions({ scenario, party, kind, onMoved }: PartyActionsProps) {
  const { t } = useTranslation('people')
  const edit = useScenarioEdit()
  const { noticeGiven } = useStore.getState()
  const [refused, setRefused] = useState<string>()
  const { name } = party
  const isFull = scenario[kind === 'actor' ? 'actors' : 'populations'].length >= MOST_PARTIES
  const duplicate = () => {
    const { scenario: changed, id } = withCopy(scenario, party.id)
    const why = edit({ key: `people:change.${kind}Copied`, params: { name } }, (document) => ({
      ...document,
      scenario: changed,
    }))
    setRefused(why)
    if (why === undefined) onMoved(id)
  }
  const remove = () => {
    const label = { key: `people:change.${kind}Deleted`, params: { name } }
    const why = edit(label, (document) => withoutParty(countryModel, document, party.id))
    setRefused(why)
    if (why !== undefined) return
    noticeGiven(label, { tellsOfChange: true })
    onMoved(null)
  }
  return (
    <>
      <div className="editor__actions">
        <Button icon="fork" isDisabled={isFull} onPress={duplicate}>
          {t(`${kind}.duplicate`)}
        </Button>
        <Button isDisabled={!canRemove(scenario, party.id)} onPress={remove}>
          {t(`${kind}.delete`)}
        </Button>
      </div>
      {!canRemove(scenario, party.id) && <p className="caption">{t(`${kind}.last`)}</p>}
      {refused !== undefined && (
        <p className="text-field__fault" role="alert">
          {refused}
        </p>
      )}
    </>
  )
}
