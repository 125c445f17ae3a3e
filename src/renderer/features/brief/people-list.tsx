import { useTranslation } from 'react-i18next'
import type { Actor, Population, Scenario } from '../../../shared/engine'

/** Everybody the scenario names: populations first, since they come first. */
export function PeopleList({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('brief')
  return (
    <>
      <section>
        <h2 className="brief__heading">{t('populations')}</h2>
        {scenario.populations.map((population) => (
          <PopulationEntry key={population.id} population={population} language={scenario.language} />
        ))}
      </section>
      <section>
        <h2 className="brief__heading">{t('actors')}</h2>
        {scenario.actors.map((actor) => (
          <ActorEntry
            key={actor.id}
            actor={actor}
            base={scenario.populations.find(({ id }) => id === actor.basePopulation)?.name ?? ''}
            language={scenario.language}
          />
        ))}
      </section>
    </>
  )
}

interface PopulationEntryProps {
  readonly population: Population
  readonly language: string
}

function PopulationEntry({ population, language }: PopulationEntryProps) {
  const { t, i18n } = useTranslation(['brief', 'model'])
  const count = new Intl.NumberFormat(i18n.resolvedLanguage, { numberingSystem: 'latn' })
  const { position, size, displacedInside, displacedOutside } = population
  const displaced = displacedInside + displacedOutside
  const facts = [
    t(`model:populationPositions.${position}`),
    t('people', { formatted: count.format(size) }),
    ...(displaced > 0 ? [t('displaced', { formatted: count.format(displaced) })] : []),
  ]
  return <Entry name={population.name} facts={facts} description={population.description} language={language} />
}

interface ActorEntryProps {
  readonly actor: Actor
  /** Name of the population it draws support from. */
  readonly base: string
  readonly language: string
}

function ActorEntry({ actor, base, language }: ActorEntryProps) {
  const { t } = useTranslation(['brief', 'model'])
  const facts = [t(`model:actorKinds.${actor.kind}`), t('base', { population: base })]
  return <Entry name={actor.name} facts={facts} description={actor.description} language={language} />
}

interface EntryProps {
  readonly name: string
  readonly facts: readonly string[]
  readonly description: string
  readonly language: string
}

function Entry({ name, facts, description, language }: EntryProps) {
  return (
    <article className="brief__entry">
      <h3 className="brief__name">
        <bdi lang={language}>{name}</bdi>
      </h3>
      <p className="caption">{facts.join(' · ')}</p>
      <p lang={language} dir="auto">
        {description}
      </p>
    </article>
  )
}
