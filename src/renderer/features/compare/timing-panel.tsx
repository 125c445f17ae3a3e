import { useTranslation } from 'react-i18next'
import { costOfWaiting, type TimingCurve } from '../../../shared/decision'
import { Measured, TimingChart, type PlanSlot, type TimingSeries } from '../../charts'
import { slotOf } from '../../plans/current-plan'
import { usePlanName } from '../../plans/use-plan-name'
import { useStore } from '../../state/store'
import { Picker } from '../../ui/picker'
import { Skeleton } from '../../ui/skeleton'
import { rangeText } from '../../words/probability-wording'
import type { CompareFacts } from './compare-facts'
import { useSays } from './use-says'
import { useTiming, type Timing } from './use-timing'

interface TimingPanelProps {
  readonly facts: CompareFacts
}

/** What beginning the current plan, or one of its responses, earlier or later does. */
export function TimingPanel({ facts }: TimingPanelProps) {
  const { t } = useTranslation(['compare', 'model'])
  const nameOf = usePlanName()
  const plan = useStore(({ document }) => document.plans.find(({ id }) => id === document.currentPlan))
  const slot = useStore(({ document }) => slotOf(document, document.currentPlan ?? ''))
  const timing = useTiming(facts)
  if (!plan || plan.responses.every(({ intensity }) => intensity === 0)) {
    return (
      <>
        <h2 className="compare-panel__title">{t('timing.titleNone')}</h2>
        <p className="compare-panel__caption">{t('timing.choose')}</p>
      </>
    )
  }
  const name = nameOf(plan.id)
  return (
    <>
      <div className="compare-panel__head">
        <h2 className="compare-panel__title">{t('timing.title', { plan: name })}</h2>
        <Picker
          label={t('timing.what')}
          groups={[
            {
              id: 'what',
              options: [
                { id: '', label: t('timing.whole') },
                ...plan.responses
                  .filter(({ intensity }) => intensity > 0)
                  .map(({ id, instrument }) => ({ id, label: t(`model:instruments.${instrument}.name`) })),
              ],
            },
          ]}
          selected={timing.responseId ?? ''}
          onSelect={timing.chooseResponse}
        />
      </div>
      <p className="compare-panel__caption">
        <TimingSentence timing={timing} name={name} months={facts.horizonSteps} />
      </p>
      {timing.curve ? (
        <TimingCurveChart curve={timing.curve} slot={slot} name={name} facts={facts} />
      ) : (
        <div className="compare-panel__chart compare-panel__waiting">
          {timing.failure === undefined ? (
            <Skeleton bars={[0.9, 0.7, 0.8]} />
          ) : (
            <p>{t('timing.failed', { message: timing.failure })}</p>
          )}
        </div>
      )}
    </>
  )
}

interface TimingSentenceProps {
  readonly timing: Timing
  readonly name: string
  readonly months: number
}

function TimingSentence({ timing, name, months }: TimingSentenceProps) {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { runs, curve } = timing
  if (!runs || !curve) return t('timing.waiting', { count: months })
  const planned = runs.starts.find(({ shiftMonths }) => shiftMonths === 0)?.result
  const said = [6, -6].flatMap((shift) => {
    const moved = runs.starts.find(({ shiftMonths }) => shiftMonths === shift)?.result
    if (!planned || !moved) return []
    const cost = costOfWaiting(planned, moved, months)
    const when = shift > 0 ? 'later' : 'earlier'
    return [
      t(`timing.${when}.${cost.change}`, {
        plan: name,
        from: rangeText(cost.asPlanned, chance),
        to: rangeText(cost.moved, chance),
      }),
    ]
  })
  const { tooEarly, tooLateFrom, harmful } = curve.marks
  return [
    t('timing.caption', { count: months }),
    ...said,
    ...(tooEarly.length > 0 ? [t('timing.tooEarly')] : []),
    ...(harmful.includes(0)
      ? [t('timing.harmful')]
      : tooLateFrom !== null && tooLateFrom <= 0
        ? [t('timing.noBenefit')]
        : []),
  ].join(' ')
}

interface TimingCurveChartProps {
  readonly curve: TimingCurve
  readonly slot: PlanSlot
  readonly name: string
  readonly facts: CompareFacts
}

function TimingCurveChart({ curve, slot, name, facts }: TimingCurveChartProps) {
  const { t } = useTranslation('compare')
  const series: TimingSeries = {
    points: curve.points.map(({ shiftMonths, massKilling, band50, band80 }) => ({
      shiftMonths,
      probability: massKilling.probability,
      low50: band50.low,
      high50: band50.high,
      low80: band80.low,
      high80: band80.high,
    })),
    noResponse: curve.noResponse.probability,
    halfGoneAt: curve.marks.halfGoneAt,
    tooLateFrom: curve.marks.tooLateFrom !== null && curve.marks.tooLateFrom > 0 ? curve.marks.tooLateFrom : null,
  }
  const [first, last] = [curve.points[0], curve.points.at(-1)]
  const percent = (probability: number | undefined) => Math.round((probability ?? 0) * 100)
  return (
    <Measured className="compare-panel__chart">
      {(size) => (
        <TimingChart
          series={series}
          slot={slot}
          size={size}
          words={{
            summary: t('timing.summary', {
              plan: name,
              count: facts.horizonSteps,
              first: percent(first?.massKilling.probability),
              planned: percent(curve.points.find(({ shiftMonths }) => shiftMonths === 0)?.massKilling.probability),
              last: percent(last?.massKilling.probability),
            }),
            planned: t('timing.planned'),
            noResponse: t('noResponseInline'),
            plan: name,
            axis: t('timing.axis'),
            halfGone: t('timing.halfGone'),
            tooLate: t('timing.tooLate'),
          }}
        />
      )}
    </Measured>
  )
}
