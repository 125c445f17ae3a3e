import { memo, useMemo } from 'react'
import { useChartText } from '../text/use-chart-text'
import type { PanelSeries } from './multiples-series'
import { layOutPanel, PANEL } from './panel-layout'

export interface SmallMultiplesProps {
  /** Accessible name of the whole: "Factors". */
  readonly label: string
  /** In the order to show them: by level, never by the name of a group. */
  readonly panels: readonly PanelSeries[]
  /** The panel that stands in the main chart. */
  readonly selectedId?: string | undefined
  readonly onSelect: (id: string) => void
}

/** The same small chart for many levels, on the same axes. Each can be chosen for the main chart. */
export function SmallMultiples({ label, panels, selectedId, onSelect }: SmallMultiplesProps) {
  return (
    <div className="chart-multiples-room">
      <ul className="chart-multiples" aria-label={label}>
        {panels.map((panel) => (
          <li key={panel.id}>
            <Panel panel={panel} isSelected={panel.id === selectedId} onSelect={onSelect} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface PanelProps {
  readonly panel: PanelSeries
  readonly isSelected: boolean
  readonly onSelect: (id: string) => void
}

const Panel = memo(function Panel({ panel, isSelected, onSelect }: PanelProps) {
  const text = useChartText()
  const layout = useMemo(() => layOutPanel(panel), [panel])
  const end = panel.bands.at(-1)
  return (
    <button
      type="button"
      className="chart-panel"
      data-plan={panel.slot}
      aria-pressed={isSelected}
      aria-label={
        end
          ? text.t('multiples.panel', {
              title: panel.title,
              words: text.range(panel.axis, end.low50, end.high50),
              month: end.step,
            })
          : text.t('multiples.waiting', { title: panel.title })
      }
      title={panel.title}
      onClick={() => {
        onSelect(panel.id)
      }}
    >
      <span className="chart-panel__title">{panel.title}</span>
      <span dir="ltr">
        <svg
          className="chart-panel__plot"
          viewBox={`0 0 ${PANEL.width} ${PANEL.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {layout.grid.map(({ y, isThreshold }) => (
            <line
              key={y}
              className={isThreshold ? 'chart-threshold' : 'chart-grid'}
              x1={0}
              x2={PANEL.width}
              y1={y}
              y2={y}
            />
          ))}
          <path className="chart-band chart-band--80" d={layout.band80} />
          <path className="chart-band chart-band--50" d={layout.band50} />
          {layout.reference !== undefined && (
            <g data-plan="0">
              <path className="chart-reference" d={layout.reference} />
            </g>
          )}
          <path className="chart-median" d={layout.median} />
        </svg>
      </span>
      <span className="chart-panel__words">{end && text.shortRange(panel.axis, end.low50, end.high50)}</span>
    </button>
  )
})
