import { useTranslation } from 'react-i18next'
import { isYesNo, pastUntil, type DelayCost, type PlanEffort, type TimingCurve } from '../../../../shared/decision'
import { STAGE_THRESHOLDS } from '../../../../shared/engine'
import { Measured, TimingChart, type TimingSeries } from '../../../charts'
import { slotOf } from '../../../plans/current-plan'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { isolated } from '../../../words/isolated'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { delayCells } from './delay-cells'
import { useMeanText } from '../lenses/use-mean-text'
import { isInStages } from '../smallest-difference'
import { halfGoneMonths, isUnclearBeforeHalf, tooLateMonths } from './timing-sentence'
import type { DelayAmount } from './use-delay-amount'
import { countedIn, useOutcomeWords } from '../use-outcome-words'

/** Of the responses that are begun earlier or later. */
export interface MovedPart {
  /** Steps in which they begin as planned. */
  readonly startSteps: readonly number[]
  /** Steps by which they have ended as planned, after the longest lead time. */
  readonly endSteps: readonly number[]
  readonly leadMonths: PlanEffort['leadMonths']
  /** "a later start", "a later start of Peacekeepers alone". */
  readonly later: string
  /** "a start", "a start of Peacekeepers alone". */
  readonly start: string
}

/** "+14"; nothing where the mark that it stands at is not drawn. */
const laterBy = (months: number | null): string => (months === null ? '' : isolated(`+${months}`))

const LAST_STAGE = STAGE_THRESHOLDS.length

interface TimingCurveChartProps {
  readonly curve: TimingCurve
  readonly planId: string
  readonly facts: CompareFacts
  readonly moved: MovedPart
  /** What the starts at the marks change; a rounded value of its own would show none of it. */
  readonly beside: readonly DelayCost[]
  readonly amount: DelayAmount
}

/** The curve of the means over starts, with what a start at its marks changes and when a benefit is gone. */
export function TimingCurveChart({ curve, planId, facts, moved, beside, amount }: TimingCurveChartProps) {
  const { t } = useTranslation('compare')
  const { count, significant } = useNumbers()
  const slot = useStore(({ document }) => slotOf(document, planId))
  const name = usePlanName()(planId)
  const words = useOutcomeWords()
  const { outcome } = facts.question
  const meanText = useMeanText(outcome)
  const cells = delayCells(beside, { t: (key, said) => t(key, said), ...amount })
  const changes = new Map(cells.map(({ months, signed }) => [months, signed]))
  const isShare = isYesNo(outcome)
  const inStages = isInStages(outcome)
  const tooLateMark = isUnclearBeforeHalf(curve) ? 'noneClear' : 'tooLate'
  const tooLateKey = isShare ? (`timing.${tooLateMark}` as const) : (`timing.of.${tooLateMark}` as const)
  // The last stage has no end, and so the line above it has no name.
  const stageName = (stage: number) => (stage > LAST_STAGE ? '' : t(`stage.${stage}`))
  // Ticks are round: "2.0 %" under "10 %" would look more exact than it.
  const percentTick = (share: number) => t('mean.percent', { percent: significant(share * 100, 2) })
  const series: TimingSeries = {
    scale: isShare ? 'share' : inStages ? 'stages' : 'amount',
    tick: isShare ? percentTick : inStages ? stageName : count,
    points: curve.points.map(({ shiftMonths, judged: { mean, ...bands } }) => ({
      shiftMonths,
      value: mean,
      ...bands,
      change: changes.get(shiftMonths) ?? '',
    })),
    noResponse: curve.noResponseJudged.mean,
    halfGoneAt: curve.marks.halfGoneAt,
    pastUntil: (curve.points[0]?.shiftMonths ?? 0) < pastUntil(moved.startSteps) ? pastUntil(moved.startSteps) : null,
    leadMonths: moved.leadMonths.longest,
    tooLateFrom: tooLateMonths(curve),
  }
  const said = (point: TimingCurve['points'][number] | undefined) => meanText(point?.judged.mean ?? 0)
  return (
    <Measured className="compare-panel__chart">
      {(size) => (
        <TimingChart
          series={series}
          slot={slot}
          size={size}
          words={{
            summary: t(isShare ? 'timing.summary' : 'timing.summaryOf', {
              plan: name,
              outcome: words.name(outcome),
              event: words.event(outcome),
              count: facts.horizonSteps,
              first: said(curve.points[0]),
              planned: said(curve.points.find(({ shiftMonths }) => shiftMonths === 0)),
              last: said(curve.points.at(-1)),
            }),
            planned: t('timing.planned'),
            noResponse: t('noResponseInline'),
            plan: name,
            axis: t('timing.axis'),
            halfGone: t(isShare ? 'timing.halfGone' : 'timing.of.halfGone', { months: laterBy(halfGoneMonths(curve)) }),
            tooLate: t(tooLateKey, { months: laterBy(tooLateMonths(curve)) }),
            past: t('timing.past'),
            value: meanText,
            ...(!isShare && !inStages && { unit: t(`timing.unit.${countedIn(outcome)}`) }),
          }}
        />
      )}
    </Measured>
  )
}
