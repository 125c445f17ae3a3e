import { fitName, textWidth } from '../frame/text-width'
import type { ChartText } from '../text/use-chart-text'
import type { FanSeries } from './fan-series'

interface FanLegendProps {
  readonly series: Pick<FanSeries, 'plan' | 'reference'>
  /** From today's line to the end of the chart, px: before it stands the name of today. */
  readonly room: number
  /** Where it stands, px from the top and from the end of the chart. */
  readonly place: { readonly top: number; readonly end: number }
  readonly text: ChartText
}

/** px that an entry needs besides its text, as in the style sheet: its line and the gaps around it. */
const BESIDES = 20 + 5 + 14
/** A short name stays whole however narrow the chart is; the legend then has two lines. */
const SHORTEST = 90

/** The names of the middle futures, where they found no room beside their lines. A long one is cut; its title has it whole. */
export function FanLegend({ series: { plan, reference }, room, place, text }: FanLegendProps) {
  const words = (name: string) => text.t('fan.planMedian', { plan: name })
  const entries = [plan, reference].filter((futures) => futures !== undefined)
  // The name is cut, and not what follows it: that it is the middle future.
  const around = BESIDES + textWidth(words(''))
  const forNames = room - entries.length * around
  const widths = entries.map(({ name }) => textWidth(name))
  const all = widths.reduce((sum, width) => sum + width, 0)
  return (
    // The chart runs from left to right in every language, and with it where the legend stands; its words run their own way.
    <p className="chart-legend" aria-hidden="true" style={{ insetBlockStart: place.top, insetInlineEnd: place.end }}>
      {entries.map(({ name, slot }, index) => {
        const others = all - (widths[index] ?? 0)
        return (
          <span key={slot} data-plan={slot} title={words(name)} dir={text.direction}>
            <i
              className={index === 0 && plan ? 'chart-legend__line' : 'chart-legend__line chart-legend__line--dashed'}
            />
            {words(fitName(name, Math.max(SHORTEST, forNames / entries.length, forNames - others)))}
          </span>
        )
      })}
    </p>
  )
}
