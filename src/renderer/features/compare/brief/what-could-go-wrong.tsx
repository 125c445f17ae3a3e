import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { slotOf } from '../../../plans/current-plan'
import { PlanMark } from '../../../plans/plan-mark'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { usePlanLists } from '../use-plan-lists'
import { useWorseWords } from '../harm/use-worse-words'
import { knownHarms, type KnownHarm } from './known-harms'

/** How often each plan is worse than no response, and by name what is known of how its instruments do harm: no card opens on paper. */
export function WhatCouldGoWrong({ facts }: { readonly facts: CompareFacts }) {
  const { t } = useTranslation(['compare', 'model'])
  const rows = facts.rows.filter(({ effort, sameAs }) => effort !== null && sameAs === undefined)
  const { backfires, aside } = useMemo(() => knownHarms(rows), [rows])
  if (rows.length === 0) return null
  return (
    <section className="compare-brief__wrong">
      <h2 className="compare-brief__heading">{t('paper.wrong')}</h2>
      <ul className="compare-brief__plans">
        {rows.map((row) => (
          <PlanThatMayHarm key={row.id} row={row} facts={facts} />
        ))}
      </ul>
      <p className="caption">{t('pathway.chance')}</p>
      {backfires.length > 0 && (
        <KnownHarms
          title={t('paper.backfires')}
          harms={backfires}
          all={rows}
          wayOf={({ pathways }) => pathways.map((pathway) => t(`model:pathways.${pathway}`)).join(' ')}
        />
      )}
      {aside.length > 0 && (
        <KnownHarms
          title={t(backfires.length > 0 ? 'pathway.aside' : 'paper.noBackfires')}
          harms={aside}
          all={rows}
          wayOf={({ instrument }) => t(`model:instruments.${instrument}.mayHarm`)}
        />
      )}
    </section>
  )
}

function PlanThatMayHarm({ row, facts }: { readonly row: CompareRow; readonly facts: CompareFacts }) {
  const slot = useStore(({ document }) => slotOf(document, row.id))
  const nameOf = usePlanName()
  const { sentence } = useWorseWords(facts)(row)
  return (
    <li>
      <PlanMark slot={slot} />
      <span>
        <b>
          <bdi>{nameOf(row.id)}</bdi>
        </b>{' '}
        {sentence}
      </span>
    </li>
  )
}

interface KnownHarmsProps {
  readonly title: string
  readonly harms: readonly KnownHarm[]
  /** Plans of which they are. */
  readonly all: readonly CompareRow[]
  readonly wayOf: (harm: KnownHarm) => string
}

function KnownHarms({ title, harms, all, wayOf }: KnownHarmsProps) {
  const { t } = useTranslation(['compare', 'model'])
  const { several } = usePlanLists()
  return (
    <>
      <h3 className="compare-brief__subheading">{title}</h3>
      <ul className="compare-brief__ways">
        {harms.map((harm) => (
          <li key={harm.instrument}>
            {t('pathway.of', { instrument: t(`model:instruments.${harm.instrument}.name`), pathway: wayOf(harm) })}{' '}
            {all.length > 1 && (
              <span className="caption">
                {harm.rows.length === all.length ? t('paper.inAll') : t('paper.in', { plans: several(harm.rows) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
