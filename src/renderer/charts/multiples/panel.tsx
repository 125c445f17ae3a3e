import { memo, useMemo } from 'react'
import type { ChartText } from '../text/use-chart-text'
import type { PanelSeries } from './multiples-series'
import { layOutPanel, PANEL } from './panel-layout'

interface PanelProps {
  readonly panel: PanelSeries
  readonly text: ChartText
  readonly isSelected: boolean
  readonly isTabStop: boolean
  /** Nobody sees it and a better one follows: it stays as it is until then. */
  readonly canWait: boolean
  readonly onSelect: (id: string) => void
  readonly onFocus: (id: string) => void
}

function isSameDrawing(before: PanelProps, after: PanelProps): boolean {
  return (
    (after.canWait || before.panel === after.panel) &&
    before.text === after.text &&
    before.isSelected === after.isSelected &&
    before.isTabStop === after.isTabStop &&
    before.onSelect === after.onSelect &&
    before.onFocus === after.onFocus
  )
}

/** One small chart: name, drawing, and where the middle future and 8 in 10 of futures end, in words. */
export const Panel = memo(function Panel({ panel, text, isSelected, isTabStop, onSelect, onFocus }: PanelProps) {
  const layout = useMemo(() => layOutPanel(panel), [panel])
  const { title, axis } = panel
  const end = panel.bands.at(-1)
  return (
    <div
      role="option"
      aria-selected={isSelected}
      aria-label={
        end
          ? text.t('multiples.panel', {
              title,
              median: text.value(axis, end.median),
              range: text.range(axis, end.low80, end.high80),
              month: end.step,
            })
          : text.t('multiples.waiting', { title })
      }
      tabIndex={isTabStop ? 0 : -1}
      className="chart-panel"
      data-panel={panel.id}
      data-plan={panel.slot}
      title={title}
      onClick={() => onSelect(panel.id)}
      onFocus={() => onFocus(panel.id)}
    >
      <span className="chart-panel__title" dir="auto">
        {title}
      </span>
      <span className="chart-panel__room" dir="ltr">
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
      <span className="chart-panel__words">
        {end && (
          <>
            <span>{text.t('multiples.median', { median: text.shortValue(axis, end.median) })}</span>
            <span>{text.t('multiples.range', { range: text.shortRange(axis, end.low80, end.high80) })}</span>
          </>
        )}
      </span>
    </div>
  )
}, isSameDrawing)
