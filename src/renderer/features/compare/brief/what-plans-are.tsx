import { useTranslation } from 'react-i18next'
import { slotOf } from '../../../plans/current-plan'
import { PlanMark } from '../../../plans/plan-mark'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts, CompareRow } from '../compare-facts'

/** What each plan is made of: its name alone says nothing to whoever was not there. */
export function WhatPlansAre({ facts }: { readonly facts: CompareFacts }) {
  const { t } = useTranslation('compare')
  const rows = facts.rows.filter(({ effort, sameAs }) => effort !== null && sameAs === undefined)
  if (rows.length === 0) return null
  return (
    <section>
      <h2 className="compare-brief__heading">{t('paper.plans')}</h2>
      <ul className="compare-brief__plans">
        {rows.map((row) => (
          <PlanOf key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function PlanOf({ row: { id, plan, spend } }: { readonly row: CompareRow }) {
  const { t } = useTranslation(['compare', 'model'])
  const { list, month, briefCount } = useNumbers()
  const slot = useStore(({ document }) => slotOf(document, id))
  const nameOf = usePlanName()
  const responses = plan.responses
    .filter(({ intensity }) => intensity > 0)
    .map(({ instrument, startStep }) =>
      t('paper.response', { response: t(`model:instruments.${instrument}.name`), month: month(startStep) }),
    )
  return (
    <li>
      <PlanMark slot={slot} />
      <span>
        <b>
          <bdi>{nameOf(id)}</bdi>
        </b>
        {t('paper.plan', { responses: list(responses) })}{' '}
        {t('paper.spend', { low: briefCount(spend.low80), high: briefCount(spend.high80) })}
      </span>
    </li>
  )
}
