import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { Scenario } from '../../../../shared/engine'
import { isPairNotAssessed } from '../../../../shared/formats'
import { useNumbers } from '../../../words/use-numbers'
import { hostilityWordOf, LEVEL_WORDS } from './level-words'
import { campaignOf, type Pair } from './scenario-edits'

interface HostilityMatrixProps {
  readonly scenario: Scenario
  readonly chosen: Pair | null
  /** Whose row or column is to be in sight. */
  readonly partyId: string | null
  readonly onChoose: (pair: Pair) => void
  /** Open the actor or population of a row or column. */
  readonly onParty: (id: string) => void
}

/** How hostile each actor is to each population, in words, with how far it has organised violence against it. */
export function HostilityMatrix({ scenario, chosen, partyId, onChoose, onParty }: HostilityMatrixProps) {
  const { t } = useTranslation(['people', 'charts'])
  const { count } = useNumbers()
  const percent = (share: number) => count(Math.round(share * 100))
  const table = useRef<HTMLTableElement>(null)
  const { actors, populations, language } = scenario
  useEffect(() => {
    if (partyId !== null)
      table.current?.querySelector('[data-party-shown]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [partyId])
  const isShown = (id: string) => id === partyId || undefined
  const isChosen = (pair: Pair) => chosen?.actor === pair.actor && chosen.population === pair.population
  const walk = (event: KeyboardEvent<HTMLButtonElement>, row: number, column: number) => {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    const by = STEPS[event.key]
    if (!by) return
    event.preventDefault()
    const [down, along] = by
    table.current?.querySelector<HTMLElement>(`[data-cell="${row + down}/${column + along * forward}"]`)?.focus()
  }
  return (
    <section className="panel people__matrix" aria-label={t('matrix.title')}>
      <h2 className="people__title">{t('matrix.title')}</h2>
      <p className="caption people__caption">{t('matrix.note')}</p>
      <div className="matrix__scroll">
        <table className="matrix" ref={table}>
          <thead>
            <tr>
              <td />
              {populations.map(({ id, name }) => (
                <th key={id} scope="col" data-party-shown={isShown(id)}>
                  <PartyName name={name} language={language} onPress={() => onParty(id)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {actors.map((actor, row) => (
              <tr key={actor.id}>
                <th scope="row" data-party-shown={isShown(actor.id)}>
                  <PartyName name={actor.name} language={language} onPress={() => onParty(actor.id)} />
                </th>
                {populations.map((population, column) => {
                  const pair = { actor: actor.id, population: population.id }
                  const campaign = campaignOf(scenario, pair)
                  const word = campaign && hostilityWordOf(campaign.hostility)
                  const isOpenQuestion = campaign !== undefined && isPairNotAssessed(campaign, t('notAssessed'))
                  const names = { actor: actor.name, population: population.name }
                  return (
                    <td key={population.id}>
                      <button
                        type="button"
                        className="matrix__cell"
                        data-level={
                          word === undefined ? 'unknown' : isOpenQuestion ? 'open' : LEVEL_WORDS.indexOf(word) + 1
                        }
                        data-cell={`${row}/${column}`}
                        aria-pressed={isChosen(pair)}
                        aria-label={
                          campaign && word
                            ? t(isOpenQuestion ? 'matrix.saidNotAssessed' : 'matrix.said', {
                                ...names,
                                word: t(`levelWords.${word}`),
                                low: percent(campaign.level.low),
                                high: percent(campaign.level.high),
                              })
                            : t('matrix.saidUnknown', names)
                        }
                        onClick={() => onChoose(pair)}
                        onKeyDown={(event) => walk(event, row, column)}
                      >
                        {campaign && word ? (
                          <>
                            <span className="matrix__word">
                              {isOpenQuestion ? t('matrix.notAssessed') : t(`levelWords.${word}`)}
                            </span>
                            <span className="matrix__range">
                              <Trans
                                t={t}
                                i18nKey="matrix.times"
                                values={{ percent: percent(campaign.hostility) }}
                                components={{ n: <bdi dir="ltr" /> }}
                              />
                            </span>
                            <span className="matrix__range">
                              <Trans
                                t={t}
                                i18nKey="matrix.organised"
                                values={{ low: percent(campaign.level.low), high: percent(campaign.level.high) }}
                                components={{ n: <bdi dir="ltr" /> }}
                              />
                            </span>
                          </>
                        ) : (
                          <span className="matrix__unknown">{t('matrix.unknown')}</span>
                        )}
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="matrix__legend caption">
        <span>{t('matrix.legend')}</span>
        {LEVEL_WORDS.map((word, place) => (
          <span key={word} className="matrix__key">
            <span className="matrix__swatch" data-level={place + 1} />
            {t(`levelWords.${word}`)}
          </span>
        ))}
        {scenario.campaigns.some((campaign) => isPairNotAssessed(campaign, t('notAssessed'))) && (
          <span className="matrix__key">
            <span className="matrix__swatch" data-level="open" />
            {t('matrix.notAssessed')}
          </span>
        )}
        <span className="matrix__key">
          <span className="matrix__swatch" data-level="unknown" />
          {t('matrix.unknown')}
        </span>
      </p>
    </section>
  )
}

interface PartyNameProps {
  readonly name: string
  readonly language: string
  readonly onPress: () => void
}

/** The name of a row or column, which opens whom it names. */
function PartyName({ name, language, onPress }: PartyNameProps) {
  return (
    <button type="button" className="matrix__name" onClick={onPress}>
      <bdi lang={language}>{name}</bdi>
    </button>
  )
}

/** Rows down and columns along, by key. */
const STEPS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}
