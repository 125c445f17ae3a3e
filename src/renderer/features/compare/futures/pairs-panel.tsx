import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isYesNo } from '../../../../shared/decision'
import { Measured, PairsChart, type PairsSeries } from '../../../charts'
import { slotOf } from '../../../plans/current-plan'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { FutureCard } from './future-card'
import { countsOf, drawnOf, futureBeside, pairedFutures, worstFirst } from './paired-futures'
import { PairsTable } from './pairs-table'
import { PanelPlanChoice } from '../plan-choice'
import { isInStages } from '../smallest-difference'
import { useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'
import { valueTicks } from './value-ticks'
import { WorseFuturesWalk } from './worse-futures-walk'
import './pairs-panel.css'

interface PairsPanelProps {
  readonly facts: CompareFacts
  /** The plan that is looked at; undefined: no plan has anything that is on. */
  readonly planId: string | undefined
}

/** Every future of a plan against the same future of the reference; one of them opens. */
export function PairsPanel({ facts, planId }: PairsPanelProps) {
  const { t } = useTranslation('compare')
  const [opened, setOpened] = useState<{ readonly planId: string; readonly member: number } | null>(null)
  const { question } = facts
  const row = facts.rows.find(({ id }) => id === planId)
  const reference = facts.rows.find(({ id }) => id === facts.referenceId)
  const isShown = row !== undefined && reference !== undefined && row !== reference
  const pairs = useMemo(
    () => (isShown ? pairedFutures({ question }, reference, row) : []),
    [isShown, question, reference, row],
  )
  const worse = useMemo(() => worstFirst(pairs), [pairs])
  if (planId === undefined) return <p className="compare-panel__caption">{t('pairs.choose')}</p>
  // A future of another plan is not of this one, and fewer may have been asked for since.
  const member = opened?.planId === planId && opened.member < pairs.length ? opened.member : null
  const open = (one: number) => setOpened({ planId, member: one })
  return (
    <div className="pairs-panel">
      <div className="pairs-panel__plot">
        <div className="pairs-panel__head">
          <PanelPlanChoice selected={planId} />
          {isShown && <WorseFuturesWalk members={worse} selected={member} onSelect={open} />}
          {row && row === reference && <p className="compare-panel__caption">{t('pairs.same')}</p>}
        </div>
        {isShown &&
          (isYesNo(question.outcome) ? (
            <PairsTable facts={facts} row={row} pairs={pairs} selected={member} onSelect={open} />
          ) : (
            <PairsPlot facts={facts} row={row} pairs={pairs} worse={worse} selected={member} onSelect={open} />
          ))}
      </div>
      {isShown && member !== null && (
        <FutureCard facts={facts} reference={reference} row={row} member={member} onClose={() => setOpened(null)} />
      )}
    </div>
  )
}

interface PairsPlotProps extends Pick<PairsSeries, 'pairs'> {
  readonly facts: CompareFacts
  readonly row: CompareRow
  /** Futures that are worse, from the worst on. */
  readonly worse: readonly number[]
  readonly selected: number | null
  readonly onSelect: (member: number) => void
}

function PairsPlot({ facts, row, pairs, worse, selected, onSelect }: PairsPlotProps) {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const words = useOutcomeWords()
  const { count } = useNumbers()
  const slot = useStore(({ document }) => slotOf(document, row.id))
  const names = {
    reference: usePlanLists().one(facts.referenceId),
    plan: nameOf(row.id),
  }
  const { outcome, smallest } = facts.question
  const { drawn, others } = useMemo(() => drawnOf(pairs), [pairs])
  const series = useMemo((): PairsSeries => {
    const values = drawn.flatMap((pair) => [pair.reference, pair.plan])
    return {
      pairs: drawn,
      scale: isInStages(outcome) ? 'linear' : 'log',
      constant: Math.max(1, smallest.absolute),
      ticks: valueTicks(values, outcome, smallest.absolute).map((value) => ({
        value,
        label: stageOrCount(t, outcome, value, count),
      })),
      referenceName: t('pairs.with', { plan: names.reference }),
      planName: t('pairs.with', { plan: names.plan }),
    }
  }, [drawn, outcome, smallest, t, count, names.reference, names.plan])
  const counts = useMemo(() => countsOf(pairs), [pairs])
  const describe = (member: number) => {
    const pair = pairs[member]
    return pair
      ? t('pairs.point', { number: member + 1, difference: words.difference(outcome, pair.plan - pair.reference) })
      : ''
  }
  return (
    <>
      <p className="compare-panel__caption">
        {t('pairs.caption', {
          outcome: words.name(outcome),
          drawn:
            drawn.length === pairs.length
              ? t('pairs.drawn', { count: pairs.length, all: count(pairs.length) })
              : t('pairs.thinned', {
                  count: worse.length,
                  worse: count(worse.length),
                  others: count(others),
                  allOthers: count(pairs.length - worse.length),
                }),
        })}
      </p>
      <Measured className="compare-panel__chart">
        {(size) => (
          <PairsChart
            series={series}
            slot={slot}
            size={size}
            summary={t('pairs.summary', names)}
            sides={{
              better: t('pairs.corner.better', { better: count(counts.better) }),
              worse: t('pairs.corner.worse', { worse: count(counts.worse) }),
            }}
            selected={selected}
            describe={describe}
            onSelect={onSelect}
            worseBeside={(side) => futureBeside(worse, selected, side)}
          />
        )}
      </Measured>
    </>
  )
}

/** A place on the axis in few words; the caption says what is counted. */
function stageOrCount(
  t: (key: string) => string,
  outcome: string,
  value: number,
  count: (value: number) => string,
): string {
  return isInStages(outcome) ? t(`stage.${value}`) : count(value)
}
