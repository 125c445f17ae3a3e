import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { judgedValues, matters } from '../../../shared/decision'
import { Measured, PairsChart, type Pair, type PairsSeries } from '../../charts'
import { slotOf } from '../../plans/current-plan'
import { usePlanName } from '../../plans/use-plan-name'
import { useStore } from '../../state/store'
import { useNumbers } from '../../words/use-numbers'
import type { CompareFacts, CompareRow } from './compare-facts'
import { FutureCard } from './future-card'
import { PanelPlanChoice } from './plan-choice'
import { isInStages } from './smallest-difference'
import { useFuturesText } from './use-futures-text'
import { useOutcomeWords } from './use-outcome-words'
import { usePlanLists } from './use-plan-lists'
import { valueTicks } from './value-ticks'
import './pairs-panel.css'

/** Points that can be told apart and picked. */
const MOST_POINTS = 400

interface PairsPanelProps {
  readonly facts: CompareFacts
  /** The plan that is looked at; undefined: no plan has anything that is on. */
  readonly planId: string | undefined
}

/** Every future of a plan against the same future of the reference; one of them opens. */
export function PairsPanel({ facts, planId }: PairsPanelProps) {
  const { t } = useTranslation('compare')
  const [opened, setOpened] = useState<{ readonly planId: string; readonly member: number } | null>(null)
  const row = facts.rows.find(({ id }) => id === planId)
  const reference = facts.rows.find(({ id }) => id === facts.referenceId)
  if (planId === undefined) return <p className="compare-panel__caption">{t('pairs.choose')}</p>
  // A future of another plan is not of this one.
  const member = opened?.planId === planId ? opened.member : null
  const isShown = row && reference && row !== reference
  return (
    <div className="pairs-panel">
      <div className="pairs-panel__plot">
        <div className="pairs-panel__head">
          <PanelPlanChoice selected={planId} />
          {row && row === reference && <p className="compare-panel__caption">{t('pairs.same')}</p>}
        </div>
        {isShown && (
          <PairsOfPlan
            facts={facts}
            reference={reference}
            row={row}
            selected={member}
            onSelect={(one) => setOpened({ planId, member: one })}
          />
        )}
      </div>
      {isShown && member !== null && (
        <FutureCard facts={facts} reference={reference} row={row} member={member} onClose={() => setOpened(null)} />
      )}
    </div>
  )
}

interface PairsOfPlanProps {
  readonly facts: CompareFacts
  readonly reference: CompareRow
  readonly row: CompareRow
  readonly selected: number | null
  readonly onSelect: (member: number) => void
}

function PairsOfPlan({ facts, reference, row, selected, onSelect }: PairsOfPlanProps) {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const words = useOutcomeWords()
  const { count } = useNumbers()
  const futures = useFuturesText()
  const slot = useStore(({ document }) => slotOf(document, row.id))
  const names = {
    reference: usePlanLists().one(facts.referenceId),
    plan: nameOf(row.id),
  }
  const { outcome, smallest } = facts.question
  const series = useMemo((): PairsSeries => {
    const pairs = pairsOf(facts, reference, row)
    const values = pairs.flatMap((pair) => [pair.reference, pair.plan])
    return {
      pairs,
      scale: isInStages(outcome) ? 'linear' : 'log',
      constant: Math.max(1, smallest.absolute),
      ticks: valueTicks(values, outcome, smallest.absolute).map((value) => ({
        value,
        label: stageOrCount(t, outcome, value, count),
      })),
      referenceName: t('pairs.with', { plan: names.reference }),
      planName: t('pairs.with', { plan: names.plan }),
    }
  }, [facts, reference, row, outcome, smallest, t, count, names.reference, names.plan])
  const corners = outcome === 'mass-killing' ? cornersOf(series.pairs, count) : undefined
  const describe = (member: number) => {
    const pair = series.pairs.find((known) => known.member === member)
    return pair
      ? t('pairs.point', { number: member + 1, difference: words.difference(outcome, pair.plan - pair.reference) })
      : ''
  }
  return (
    <>
      <p className="compare-panel__caption">
        {t('pairs.caption', {
          outcome: words.name(outcome),
          futures: futures({ members: series.pairs.length, all: facts.memberCount }),
        })}
      </p>
      <Measured className="compare-panel__chart">
        {(size) => (
          <PairsChart
            series={series}
            slot={slot}
            size={size}
            summary={t('pairs.summary', names)}
            sides={
              corners
                ? { better: t('pairs.corner.better', corners), worse: t('pairs.corner.worse', corners) }
                : { better: t('pairs.better'), worse: t('pairs.worse') }
            }
            {...(corners && {
              corners: { low: t('pairs.corner.neither', corners), high: t('pairs.corner.both', corners) },
            })}
            selected={selected}
            describe={describe}
            onSelect={onSelect}
          />
        )}
      </Measured>
    </>
  )
}

function pairsOf({ question }: CompareFacts, reference: CompareRow, row: CompareRow): Pair[] {
  const { outcome, step, smallest } = question
  const without = judgedValues(reference.result, outcome, step)
  const withPlan = judgedValues(row.result, outcome, step)
  return Array.from(withPlan.subarray(0, MOST_POINTS), (plan, member) => {
    const before = without[member] ?? 0
    const difference = plan - before
    const counts = matters(difference, Math.max(plan, before), smallest)
    return { member, reference: before, plan, kind: !counts ? 'little' : difference < 0 ? 'better' : 'worse' }
  })
}

/** How many futures lie in each corner where plans are judged by yes or no. */
function cornersOf(pairs: readonly Pair[], count: (value: number) => string) {
  const of = (isIn: (pair: Pair) => boolean) => count(pairs.filter(isIn).length)
  return {
    better: of(({ kind }) => kind === 'better'),
    worse: of(({ kind }) => kind === 'worse'),
    both: of(({ kind, plan }) => kind === 'little' && plan > 0),
    neither: of(({ kind, plan }) => kind === 'little' && plan === 0),
  }
}

/** A place on the axis in few words; the caption says what is counted. */
function stageOrCount(
  t: (key: string) => string,
  outcome: string,
  value: number,
  count: (value: number) => string,
): string {
  if (outcome === 'mass-killing') return t(value === 0 ? 'pairs.without' : 'pairs.happens')
  return isInStages(outcome) ? t(`stage.${value}`) : count(value)
}
