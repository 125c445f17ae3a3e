import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { differenceDots, isYesNo, type PairedQuestion } from '../../../../shared/decision'
import { NO_RESPONSE } from '../../../../shared/engine'
import { DifferencesChart, Measured, type DifferenceSeries } from '../../../charts'
import { planSlots } from '../../../plans/plan-edits'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import type { CompareFacts } from '../compare-facts'
import { differenceTicks } from './difference-ticks'
import { areTooFew, TooFewFutures } from '../too-few-futures'
import { useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'

const DOTS = 50
/** A plan's name, two lines at most, its counts or a stack of dots, and what stands over and under all rows, px. */
const ROW_ROOM = 54
const AROUND = 56
/** One plan alone does not drift to the foot of the panel, away from the words over it. */
const MOST_ROW_ROOM = 130

/** What stands over either side of the line of no difference. */
function sideKeys({ outcome, smallest }: PairedQuestion) {
  if (isYesNo(outcome)) return { better: 'dots.averted', worse: 'dots.broughtOn' } as const
  return { better: smallest.relative > 0 ? 'dots.betterBoth' : 'dots.better', worse: 'dots.worse' } as const
}

interface DotsPanelProps {
  readonly facts: CompareFacts
}

/** Fifty equally likely differences of every plan against the reference. */
export function DotsPanel({ facts }: DotsPanelProps) {
  return areTooFew(facts) ? <TooFewFutures memberCount={facts.memberCount} /> : <Dots facts={facts} />
}

function Dots({ facts }: DotsPanelProps) {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const words = useOutcomeWords()
  const plans = useStore((state) => state.document.plans)
  const reference = usePlanLists().one(facts.referenceId)
  const { outcome, smallest } = facts.question
  const series = useMemo((): DifferenceSeries => {
    const slots = planSlots(plans)
    const rows = facts.rows.flatMap(({ id, comparison }) => {
      const against = comparison.againstReference
      if (!against || id === NO_RESPONSE.id) return []
      const better = Math.round(against.better.probability * DOTS)
      const worse = Math.min(DOTS - better, Math.round(against.worse.probability * DOTS))
      return [
        {
          id,
          name: nameOf(id),
          counts: t('dots.counts', { better, worse }),
          slot: slots.get(id) ?? 1,
          dots: differenceDots(against, DOTS),
          better,
          worse,
        },
      ]
    })
    const ticks = differenceTicks(
      rows.flatMap(({ dots }) => dots),
      outcome,
      smallest.absolute,
    )
    return {
      rows,
      isYesNo: isYesNo(outcome),
      smallest: smallest.absolute,
      ticks: ticks.map((value) => ({ value, label: words.difference(outcome, value) })),
    }
  }, [facts.rows, plans, nameOf, t, words, outcome, smallest.absolute])
  const sides = sideKeys(facts.question)
  return (
    <>
      <p className="compare-panel__caption">
        {t(isYesNo(outcome) ? 'dots.captionYesNo' : 'dots.caption', {
          reference,
          outcome: words.name(outcome),
          event: words.event(outcome),
        })}
      </p>
      <div
        className="dots-room"
        style={{
          minBlockSize: series.rows.length * ROW_ROOM + AROUND,
          maxBlockSize: series.rows.length * MOST_ROW_ROOM + AROUND,
        }}
      >
        <Measured className="compare-panel__chart">
          {(size) => (
            <DifferencesChart
              series={series}
              size={size}
              sides={{
                better: t(sides.better, {
                  reference,
                  amount: words.amount(outcome, smallest.absolute),
                  percent: Math.round(smallest.relative * 100),
                }),
                worse: t(sides.worse, { reference }),
              }}
              summary={series.rows.map(({ name, counts }) => t('dots.summary', { plan: name, counts })).join(' ')}
            />
          )}
        </Measured>
      </div>
    </>
  )
}
