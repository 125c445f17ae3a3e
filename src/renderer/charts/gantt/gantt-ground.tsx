import type { GanttLayout } from './gantt-layout'

interface GanttGroundProps {
  readonly layout: GanttLayout
  readonly cursorStep: number | undefined
}

/** Today, months, events and the fan's cursor behind the rows. */
export function GanttGround({ layout, cursorStep }: GanttGroundProps) {
  const { x, height, gridX, eventX, todayX } = layout
  return (
    <g aria-hidden="true">
      {gridX.map((at) => (
        <line key={at} className="chart-grid" x1={at} x2={at} y1={0} y2={height} />
      ))}
      <line className="chart-today" x1={todayX} x2={todayX} y1={0} y2={height} />
      {eventX.map((at, index) => (
        <line key={index} className="chart-event-line" x1={at} x2={at} y1={0} y2={height} />
      ))}
      {cursorStep !== undefined && (
        <line className="chart-cursor" x1={x(cursorStep)} x2={x(cursorStep)} y1={0} y2={height} />
      )}
    </g>
  )
}
