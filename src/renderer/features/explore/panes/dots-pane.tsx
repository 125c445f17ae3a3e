import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EnsembleResult, OutcomeKey } from '../../../../shared/engine'
import { DotsChart, DotsTable, Measured, type DotsSeries } from '../../../charts'
import { useStore } from '../../../state/store'
import { IconButton } from '../../../ui/button'
import { useCalmEnsemble } from '../ensemble/use-calm-ensemble'
import { dotsIn, hasOutcome, worstDotsIn } from '../../../simulation/summaries'
import { measureOf } from '../outcomes/outcome-parts'
import { useChosenOutcome } from '../outcomes/use-chosen-outcome'
import { useOutcomeAxis } from '../outcomes/use-outcome-axis'
import { useOutcomeNames } from '../outcomes/use-outcome-names'
import { slotOf } from '../../../plans/current-plan'
import { usePlanName } from '../../../plans/use-plan-name'

const DOTS = 50
/** Room for the sentence over the dots and the caption under them, each of which takes two lines in a narrow pane. */
const wordsHeight = (width: number) => (width < 560 ? 84 : 46)
const TALLEST = 230

/** Fifty equally likely futures, of the plan and of no response. */
export function DotsPane() {
  const { t } = useTranslation('explore')
  const [isTable, setIsTable] = useState(false)
  const outcome = useChosenOutcome()
  const names = useOutcomeNames()
  const nameOf = usePlanName()
  const series = useDotsSeries()
  return (
    <div className="dots-pane">
      <div className="main-pane__head">
        <h3 className="main-pane__title">{names.full(outcome)}</h3>
        <span className="main-pane__caption">{t(`dots.${placeOf(outcome)}`)}</span>
        <span className="grow" />
        <IconButton
          label={isTable ? t('chart.showChart') : t('chart.showTable')}
          icon="table"
          aria-pressed={isTable}
          onPress={() => setIsTable(!isTable)}
        />
      </div>
      {series.map(({ planId, dots }) => (
        <section key={planId} className="dots-pane__plan" aria-label={nameOf(planId)}>
          <h4 className="dots-pane__name" data-plan={dots.slot} title={nameOf(planId)}>
            {nameOf(planId)}
          </h4>
          {isTable ? (
            <DotsTable series={dots} />
          ) : (
            <Measured className="dots-pane__room">
              {({ width, height }) => (
                <DotsChart
                  series={dots}
                  size={{ width, height: Math.min(TALLEST, Math.max(80, height - wordsHeight(width))) }}
                />
              )}
            </Measured>
          )}
        </section>
      ))}
    </div>
  )
}

interface PlanDots {
  readonly planId: string
  readonly dots: DotsSeries
}

function useDotsSeries(): readonly PlanDots[] {
  const pair = useCalmEnsemble()
  const slot = useStore((state) => slotOf(state.document, pair?.demand.plan.id ?? ''))
  const outcome = useChosenOutcome()
  const axisOf = useOutcomeAxis()
  return useMemo(() => {
    if (!pair || !hasOutcome(pair.withPlan, outcome)) return []
    const { demand, baseline, withPlan } = pair
    const base = { axis: axisOf(outcome, pair), step: demand.horizonSteps }
    const without: PlanDots = { planId: 'no-response', dots: { ...base, slot: 0, ...valuesOf(baseline, outcome) } }
    if (withPlan === baseline) return [without]
    return [{ planId: demand.plan.id, dots: { ...base, slot, ...valuesOf(withPlan, outcome) } }, without]
  }, [pair, slot, outcome, axisOf])
}

/** Where in its future a dot is read. */
const placeOf = (outcome: OutcomeKey) => (measureOf(outcome) === 'stages' ? 'worst' : 'end')

/**
 * Violence counts by its worst 12 months, as in the headline: mass killing that is over by the horizon was there. Deaths,
 * people and levels count by what they come to.
 */
function valuesOf(result: EnsembleResult, outcome: OutcomeKey): Pick<DotsSeries, 'values' | 'atHorizon'> {
  const atHorizon = dotsIn(result, outcome, DOTS)
  return placeOf(outcome) === 'worst'
    ? { values: worstDotsIn(result, outcome, DOTS), atHorizon }
    : { values: atHorizon }
}
