import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LEAST_IN_CELL, mapAnswer, MOST_PLANS_ON_MAP, type MapCell } from '../../../../shared/decision'
import { slotOf } from '../../../plans/current-plan'
import { PlanMark } from '../../../plans/plan-mark'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { ExplainedWord } from '../../../ui/explained-word'
import { useOnPaper } from '../../../ui/on-paper'
import { isolatedWords } from '../../../words/isolated'
import { useNumbers } from '../../../words/use-numbers'
import { standInOf, type CompareFacts } from '../compare-facts'
import { alikeByMean, headlineParts, planThatHoldsUpBest } from '../headline/headline-parts'
import { useMeanText } from '../lenses/use-mean-text'
import { countedIn, useOutcomeWords } from '../use-outcome-words'
import { TooFewFutures } from '../too-few-futures'
import { useChoiceByMean } from '../headline/use-choice-by-mean'
import { usePlanLists } from '../use-plan-lists'
import { UnknownsWaiting } from '../unknowns/unknowns-waiting'
import { useUnknownWords } from '../unknowns/use-unknown-words'
import type { UnknownsState } from '../unknowns/use-unknowns'
import { mapOfPlans, type MapOfPlans } from './map-of-plans'
import { MapAnswerText } from './map-answer-text'
import { MapCellCard } from './map-cell-card'
import { RobustMapGrid } from './robust-map-grid'
import './robust-map.css'

interface RobustMapPanelProps {
  readonly facts: CompareFacts
  readonly unknowns: UnknownsState
}

/** Which plan holds up best where, over the two unknowns that decide most. */
export function RobustMapPanel({ facts, unknowns }: RobustMapPanelProps) {
  const { t } = useTranslation('compare')
  const current = useStore(({ document }) => document.currentPlan)
  const currentPlan = current === null ? null : standInOf(facts, current)
  const study = unknowns.kind === 'done' ? unknowns.study : undefined
  const { smallest } = facts.question
  const shown = useMemo(
    () => (study ? mapOfPlans(study, smallest, currentPlan) : undefined),
    [study, smallest, currentPlan],
  )
  if (shown) return <MapContent facts={facts} shown={shown} />
  if (unknowns.kind === 'waiting') {
    return (
      <div className="compare-panel__waiting">
        <UnknownsWaiting unknowns={unknowns} />
      </div>
    )
  }
  if (unknowns.kind === 'too-few') return <TooFewFutures memberCount={unknowns.memberCount} />
  return (
    <p className="compare-panel__caption">
      {unknowns.kind === 'no-choice' && t('unknowns.noChoice')}
      {unknowns.kind === 'failed' && t('unknowns.failed', { message: unknowns.message })}
      {unknowns.kind === 'done' && t('map.tooFew')}
    </p>
  )
}

interface MapContentProps {
  readonly facts: CompareFacts
  readonly shown: MapOfPlans
}

function MapContent({ facts, shown }: MapContentProps) {
  const { t } = useTranslation('compare')
  const words = useOutcomeWords()
  const { list } = useNumbers()
  const { one } = usePlanLists()
  const { leads } = mapAnswer(shown.map, shown.losses)
  const planId = shown.planIds[leads[0] ?? 0] ?? ''
  const byMean = useChoiceByMean({
    ...headlineParts(facts),
    referenceId: facts.referenceId,
    planId,
    alike: alikeByMean(facts, planId),
  })
  const [opened, setOpened] = useState<MapCell | undefined>()
  // A cell of a map that has made way is not of this one.
  const selected = opened && shown.map.cells.includes(opened) ? opened : undefined
  return (
    <div className="robust-map">
      <p className="robust-map__answer">
        <MapAnswerText shown={shown} outcome={facts.question.outcome} />
      </p>
      {byMean !== undefined && <p className="robust-map__answer">{byMean}</p>}
      <p className="compare-panel__caption">{t('map.caption', { outcome: words.name(facts.question.outcome) })}</p>
      <div className="robust-map__body" data-open={selected !== undefined || undefined}>
        <div className="robust-map__main">
          <MapAxes shown={shown} />
          <RobustMapGrid shown={shown} selected={selected} onSelect={setOpened} onClose={() => setOpened(undefined)} />
          <MapLegend />
          <HowToRead>
            <p>
              {t('map.lowestOverAll', {
                plans: list(leads.map((place) => isolatedWords(one(shown.planIds[place] ?? '')))),
              })}
            </p>
            <p>
              {planThatHoldsUpBest(facts) === planId
                ? t('map.holdsUpBest', { plan: isolatedWords(one(planId)) })
                : t('map.mayDiffer')}
            </p>
            <p>{t('map.clearMeans', { least: LEAST_IN_CELL })}</p>
            <DecisiveAxes decisive={shown.decisive} />
          </HowToRead>
        </div>
        <div className="robust-map__side">
          {selected && (
            <MapCellCard
              key={`${selected.column}/${selected.row}`}
              facts={facts}
              shown={shown}
              cell={selected}
              onClose={() => setOpened(undefined)}
            />
          )}
          <WorstCells facts={facts} shown={shown} />
        </div>
      </div>
    </div>
  )
}

/** The axes are the two unknowns that come nearest to deciding: whether they do is another matter. */
function DecisiveAxes({ decisive }: Pick<MapOfPlans, 'decisive'>) {
  const { t } = useTranslation('compare')
  const words = useUnknownWords()
  const [one, other] = decisive
  if (!one) return <p>{t('map.notDecisive')}</p>
  return other ? null : <p>{t('map.oneDecisive', { name: words.name(one.subject) })}</p>
}

/** What the words of the map mean, one press away; on paper under it. */
function HowToRead({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('compare')
  const isOnPaper = useOnPaper()
  if (isOnPaper) return <div className="robust-map__hint">{children}</div>
  return (
    <p className="robust-map__hint">
      <ExplainedWord word={t('map.howTo')} title={t('map.howTo')}>
        {children}
      </ExplainedWord>
    </p>
  )
}

/** What the looks of a cell mean, beside the colours of the plans, whose key the regrets are. */
function MapLegend() {
  const { t } = useTranslation('compare')
  return (
    <ul className="robust-map__legend">
      <li>
        <span className="robust-map__key robust-map__key--today" aria-hidden="true" />
        {t('map.legend.today')}
      </li>
      <li>
        <span className="robust-map__key robust-map__key--not-clear" aria-hidden="true" />
        {t('map.legend.notClear')}
      </li>
      <li>
        <span className="robust-map__key robust-map__key--blank" aria-hidden="true" />
        {t('map.legend.blank')}
      </li>
    </ul>
  )
}

/** What is across and what is upwards, each with what lies at its ends; the numbers are in the card of a cell. */
function MapAxes({ shown: { map, x, y } }: Pick<MapContentProps, 'shown'>) {
  const { t } = useTranslation('compare')
  const words = useUnknownWords()
  const said = (unknown: typeof x, { eightInTen }: typeof map.x) => ({
    name: words.name(unknown.subject),
    ...words.ends(unknown, eightInTen),
  })
  return (
    <p className="robust-map__axes">
      <span dir="auto">{t('map.axis.up', said(y, map.y))}</span>
      <span dir="auto">{t('map.axis.right', said(x, map.x))}</span>
    </p>
  )
}

/** What every plan loses where it falls furthest behind the best plan: what speaks against the one that is best in most cells. */
function WorstCells({ facts, shown }: MapContentProps) {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const document = useStore((state) => state.document)
  const { outcome } = facts.question
  const words = useOutcomeWords()
  const meanText = useMeanText(outcome)
  const isOnPaper = useOnPaper()
  const { list, count } = useNumbers()
  const { one } = usePlanLists()
  const { largestRegrets, regretCells } = shown.map
  const lossText = (place: number) => {
    const regret = largestRegrets[place]
    const cell = regretCells[place]
    if (regret === undefined) return t('map.worst.unknown')
    if (!cell) return t('map.worst.none')
    const amount = meanText(regret)
    const of = {
      plan: isolatedWords(one(shown.planIds[cell.best ?? -1] ?? '')),
      count: cell.members.length,
      formatted: count(cell.members.length),
    }
    if (amount === meanText(0)) return t('map.worst.little', of)
    const difference = t(`map.worst.more.${countedIn(outcome)}`, { amount, count: Math.round(regret) })
    return t('map.worst.than', { ...of, difference })
  }
  return (
    <section>
      <h2 className="robust-map__heading">
        <ExplainedWord word={t('map.worst.title')} title={t('map.worst.title')}>
          <p>{t('map.worst.meaning', { outcome: words.name(outcome) })}</p>
        </ExplainedWord>
      </h2>
      <ul className="robust-map__plans">
        {shown.planIds.map((id, place) => (
          <li key={id}>
            <PlanMark slot={slotOf(document, id)} />
            <span dir="auto">{nameOf(id)}</span>
            <bdi>{lossText(place)}</bdi>
          </li>
        ))}
      </ul>
      {isOnPaper && <p className="robust-map__hint">{t('map.worst.meaning', { outcome: words.name(outcome) })}</p>}
      {shown.leftOut.length > 0 && (
        <p className="robust-map__hint">
          {t('map.leftOut', { plans: list(shown.leftOut.map(nameOf)), count: MOST_PLANS_ON_MAP })}
        </p>
      )}
    </section>
  )
}
