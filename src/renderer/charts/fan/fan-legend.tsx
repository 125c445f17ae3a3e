import type { ChartText } from '../text/use-chart-text'
import type { FanSeries } from './fan-series'

interface FanLegendProps {
  readonly series: Pick<FanSeries, 'plan' | 'reference'>
  readonly text: ChartText
}

/** The names of the middle futures, where they found no room beside their lines. */
export function FanLegend({ series: { plan, reference }, text }: FanLegendProps) {
  return (
    <p className="chart-legend" aria-hidden="true" dir={text.direction}>
      {plan && (
        <span data-plan={plan.slot}>
          <i className="chart-legend__line" />
          {text.t('fan.planMedian', { plan: plan.name })}
        </span>
      )}
      {reference && (
        <span data-plan={reference.slot}>
          <i className="chart-legend__line chart-legend__line--dashed" />
          {text.t('fan.planMedian', { plan: reference.name })}
        </span>
      )}
    </p>
  )
}
