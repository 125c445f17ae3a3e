import type { KeyboardEvent, PointerEvent } from 'react'
import { ChartLabel } from '../text/chart-label'
import { PlacedFamilyShape } from '../shapes/family-shape'
import type { GanttBar, GanttHandle } from './gantt-layout'
import type { GanttGrip } from './gantt-moves'

interface GanttBarMarksProps {
  readonly bar: GanttBar
  readonly hatchId: string
}

/** Lead time, bar and warning of one response. */
export function GanttBarMarks({ bar: { lead, outline, warning }, hatchId }: GanttBarMarksProps) {
  return (
    <>
      {lead && <rect className="chart-lead" {...lead} fill={`url(#${hatchId})`} />}
      <path className="chart-bar" d={outline} />
      {warning && (
        <>
          <ChartLabel
            x={warning.note.x}
            y={warning.note.y}
            at={warning.note.at}
            className="chart-tick chart-warning-note"
          >
            {warning.note.text}
          </ChartLabel>
          <path className="chart-warning-stem" d={`M${warning.x} ${warning.stemTop}V${warning.stemBottom}`} />
          <circle className="chart-warning-ring" cx={warning.x} cy={warning.y} r={3.2} />
        </>
      )}
    </>
  )
}

interface GanttOptionProps extends GanttBarMarksProps {
  readonly width: number
  readonly rowHeight: number
  readonly label: string
  /** All there is to know of it, in lines, for whoever points at it. */
  readonly tip: string
  readonly describedBy: string
  readonly isTabStop: boolean
  readonly onKeyDown: (event: KeyboardEvent<SVGGElement>) => void
  readonly onSelect: () => void
  readonly onPress: (event: PointerEvent<SVGElement>, grip: GanttGrip) => void
  readonly onDrag: (event: PointerEvent<SVGElement>) => void
  readonly onRelease: () => void
  readonly onLose: () => void
}

/** One row that can be chosen, moved and removed. */
export function GanttOption(props: GanttOptionProps) {
  const { bar, onPress, onDrag, onRelease, onLose } = props
  const gestures = { onPointerMove: onDrag, onPointerUp: onRelease, onLostPointerCapture: onLose }
  return (
    <g
      role="option"
      aria-selected={bar.isSelected}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      className="chart-row"
      tabIndex={props.isTabStop ? 0 : -1}
      onKeyDown={props.onKeyDown}
      onPointerDown={props.onSelect}
    >
      <title>{props.tip}</title>
      <rect className="chart-row-ground" x={0} y={bar.top} width={props.width} height={props.rowHeight - 1} rx={3} />
      <PlacedFamilyShape family={bar.family} x={7.25} y={bar.top + 5.75} />
      <ChartLabel
        x={24}
        y={bar.nameY}
        at="left"
        className={bar.isSelected ? 'chart-label chart-label--strong' : 'chart-label'}
      >
        {bar.name}
      </ChartLabel>
      <g
        className="chart-grip"
        {...gestures}
        onPointerDown={(event) => {
          onPress(event, 'start')
        }}
      >
        <GanttBarMarks bar={bar} hatchId={props.hatchId} />
      </g>
      {bar.handles && (
        <>
          <Handle at={bar.handles.start} grip="start" {...gestures} onPress={onPress} />
          <Handle at={bar.handles.end} grip="end" {...gestures} onPress={onPress} />
        </>
      )}
    </g>
  )
}

interface HandleProps {
  readonly at: GanttHandle
  readonly grip: GanttGrip
  readonly onPress: (event: PointerEvent<SVGElement>, grip: GanttGrip) => void
  readonly onPointerMove: (event: PointerEvent<SVGElement>) => void
  readonly onPointerUp: () => void
  readonly onLostPointerCapture: () => void
}

function Handle({ at, grip, onPress, ...gestures }: HandleProps) {
  return (
    <g
      className="chart-handle"
      data-grip={grip}
      {...gestures}
      onPointerDown={(event) => {
        onPress(event, grip)
      }}
    >
      <rect className="chart-sensor" x={at.hitX} y={at.hitY} width={24} height={24} />
      {at.beyond === undefined ? (
        <rect className="chart-handle-mark" x={at.x} y={at.y} width={5} height={14} rx={2} />
      ) : (
        // At the edge a plain handle would say that it begins or ends there.
        <path
          className="chart-handle-mark"
          d={at.beyond === 'left' ? `M${at.x + 5} ${at.y}v14l-8 -7z` : `M${at.x} ${at.y}v14l8 -7z`}
        />
      )}
    </g>
  )
}
