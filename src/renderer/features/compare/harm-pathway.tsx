import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { worseFutures } from '../../../shared/decision'
import { NO_RESPONSE } from '../../../shared/engine'
import { usePlanName } from '../../plans/use-plan-name'
import { useStore } from '../../state/store'
import { Button } from '../../ui/button'
import { ExplainedWord } from '../../ui/explained-word'
import { useNumbers } from '../../words/use-numbers'
import type { CompareFacts, CompareRow } from './compare-facts'
import { HarmTraceTable } from './harm-trace-table'
import { isCounted, useOutcomeWords } from './use-outcome-words'

interface RowProps {
  readonly row: CompareRow
}

interface HarmPathwayProps extends RowProps {
  readonly facts: CompareFacts
}

/** How a plan can do harm: the known ways in which its instruments work against their own purpose, and what they do on the side. */
export function HarmPathway({ row, facts }: HarmPathwayProps) {
  const { t } = useTranslation(['compare', 'model'])
  const nameOf = usePlanName()
  const backfires = row.effort?.backfires ?? []
  const aside = row.effort?.harmsAside ?? []
  const line = (instrument: string, how: string) => (
    <li key={`${instrument}/${how}`}>
      {t('pathway.of', { instrument: t(`model:instruments.${instrument}.name`), pathway: how })}
    </li>
  )
  return (
    <span className="compare-table__under">
      <ExplainedWord
        word={backfires.length === 0 ? t('pathway.none') : t('pathway.short', { count: backfires.length })}
        title={t('pathway.title', { plan: nameOf(row.id) })}
      >
        <HowBad row={row} facts={facts}>
          {backfires.length > 0 && (
            <>
              <p>{t('pathway.meaning')}</p>
              <ul className="pathways">
                {backfires.map(({ instrument, pathway }) => line(instrument, t(`model:pathways.${pathway}`)))}
              </ul>
            </>
          )}
          <p>{t('pathway.chance')}</p>
        </HowBad>
        {aside.length > 0 && (
          <>
            <p>{t(backfires.length === 0 ? 'pathway.noneMeaning' : 'pathway.aside')}</p>
            <ul className="pathways">
              {aside.map((instrument) => line(instrument, t(`model:instruments.${instrument}.mayHarm`)))}
            </ul>
          </>
        )}
        <PairsButton row={row} />
      </ExplainedWord>
    </span>
  )
}

interface HowBadProps extends HarmPathwayProps {
  /** The known ways, as long as it is not traced which of them acts. */
  readonly children: ReactNode
}

/** How bad the futures are that the cell counts, and what does it. A component of its own, so that it is only found while the card is open. */
function HowBad({ row, facts, children }: HowBadProps) {
  const { rows, question, memberCount } = facts
  const { t } = useTranslation(['compare', 'model'])
  const { count } = useNumbers()
  const words = useOutcomeWords()
  const noResponse = rows.find(({ id }) => id === NO_RESPONSE.id)
  const worse = noResponse && worseFutures(noResponse.result, row.result, question)
  const { outcome } = question
  if (!worse) {
    return (
      <>
        <p>{t('pathway.noneWorse', { members: count(memberCount) })}</p>
        {children}
      </>
    )
  }
  const worseCount = worse.members.length
  const values = { count: worseCount, formatted: count(worseCount), members: count(memberCount) }
  // Two digits: of so few futures, no more can be told.
  const size = (difference: number) =>
    words.difference(outcome, isCounted(outcome) ? Number(difference.toPrecision(2)) : difference)
  return (
    <>
      <p>
        {outcome === 'mass-killing'
          ? t('pathway.begins', values)
          : t('pathway.howBad', {
              ...values,
              outcome: words.name(outcome),
              median: size(worse.median),
              worst: size(worse.worst),
            })}
      </p>
      <HarmTraceTable row={row} facts={facts}>
        {children}
      </HarmTraceTable>
    </>
  )
}

/** Leads to the futures that the cell counts, where those that go worse are marked: held against no response, as it does. */
function PairsButton({ row }: RowProps) {
  const { t } = useTranslation('compare')
  const isAgainstNone = useStore((state) => state.reference === NO_RESPONSE.id)
  const { compareTabChosen, panelPlanChosen, referenceChosen } = useStore.getState()
  return (
    <p className="pathways__pairs">
      <Button
        slot="close"
        onPress={() => {
          referenceChosen(NO_RESPONSE.id)
          panelPlanChosen(row.id)
          compareTabChosen('pairs')
          // Where windows are low, the panels stand below what is seen of the place.
          globalThis.document.querySelector('.compare__panel')?.scrollIntoView({ block: 'nearest' })
        }}
      >
        {t(isAgainstNone ? 'pathway.pairs' : 'pathway.pairsAgainstNone')}
      </Button>
    </p>
  )
}
