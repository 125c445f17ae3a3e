import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_RESPONSE, wilsonInterval } from '../../../../shared/engine'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { ExplainedWord } from '../../../ui/explained-word'
import { tenthsText } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { HarmTraceTable } from './harm-trace-table'
import { leadingSource } from './leading-source'
import { useTracedBehind } from './use-harm-behind'
import { useKnownHarm } from './use-harm-trace'
import { useSays } from '../use-says'
import { useWorseWords } from './use-worse-words'

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
      <MostBy row={row} facts={facts} />
    </span>
  )
}

/** Which of the known ways does most of the harm and how much of it, in few words, once that is traced. */
function MostBy({ row, facts }: HarmPathwayProps) {
  const { t } = useTranslation(['compare', 'model'])
  const { count } = useNumbers()
  const { chance } = useSays()
  const asked = useKnownHarm(row, facts)
  const behind = useTracedBehind(row, facts)
  const trace = asked ?? behind
  if (!trace || trace.sources.length === 0) return null
  const leading = leadingSource(trace.sources, row.plan)
  if (!leading) {
    return (
      <span className="compare-table__most-by" title={t('harmTrace.none')}>
        {t('pathway.mostByNone', { count: row.effort?.backfires.length ?? 0 })}
      </span>
    )
  }
  const { source, worse } = leading
  const response = source.kind === 'response' && row.plan.responses.find(({ id }) => id === source.response)
  const what =
    source.kind === 'pathway'
      ? t(`model:pathwaysInShort.${source.pathway}`)
      : response
        ? t(`model:instruments.${response.instrument}.name`)
        : t('pathway.mostByAll')
  const without = { worse: count(worse), all: count(trace.worse), members: count(trace.memberCount) }
  return (
    <span className="compare-table__most-by" title={t('pathway.mostByMeans', without)}>
      {t('pathway.by', {
        share: tenthsText(wilsonInterval(trace.worse - worse, trace.worse), chance, count),
        what,
      })}
    </span>
  )
}

interface HowBadProps extends HarmPathwayProps {
  /** The known ways, as long as it is not traced which of them acts. */
  readonly children: ReactNode
}

/** How bad the futures are that the cell counts, and what does it. A component of its own, so that it is only found while the card is open. */
function HowBad({ row, facts, children }: HowBadProps) {
  const { isWorse, sentence } = useWorseWords(facts)(row)
  return (
    <>
      <p>{sentence}</p>
      {isWorse ? (
        <HarmTraceTable row={row} facts={facts}>
          {children}
        </HarmTraceTable>
      ) : (
        children
      )}
    </>
  )
}

/** The card gives back the keyboard in the frame after it is gone, ms. */
const AFTER_CLOSING = 50

/** Go on where the answer stands, by eye and by keyboard; the card, as it closes, would give the keyboard back to the table. */
function goToPanel(): void {
  const panel = globalThis.document.querySelector('.compare__panel')
  // Where windows are low, the panels stand below what is seen of the place.
  panel?.scrollIntoView({ block: 'nearest' })
  setTimeout(() => panel?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(), AFTER_CLOSING)
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
          goToPanel()
        }}
      >
        {t(isAgainstNone ? 'pathway.pairs' : 'pathway.pairsAgainstNone')}
      </Button>
    </p>
  )
}
