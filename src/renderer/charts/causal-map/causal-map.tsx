import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Size } from '../frame/chart-frame'
import { boxAfterKey } from './causal-map-keys'
import { layOutCausalMap, type PlacedArrow, type PlacedBox } from './causal-map-layout'
import type { CausalMapSeries } from './causal-map-series'
import './causal-map.css'

interface CausalMapProps {
  readonly series: CausalMapSeries
  readonly size: Size
  readonly summary: string
  /** Id of the box whose causes and effects stand out. */
  readonly selected: string | undefined
  /** Zone of the risk scale that a level lies in, 1 to 5. */
  readonly zoneOf: (level: number) => number
  /** Says a box to those who do not see it. */
  readonly describe: (id: string) => string
  readonly onSelect: (id: string | undefined) => void
}

/** Boxes and the links between them. Arrow keys walk from box to box, Enter selects, Escape leaves. */
export function CausalMap({ series, size, summary, selected, zoneOf, describe, onSelect }: CausalMapProps) {
  const layout = useMemo(() => layOutCausalMap(series, size), [series, size])
  const heads = useId()
  const [walked, setWalked] = useState<string>()
  const boxes = useRef(new Map<string, SVGGElement>())
  const isThere = (id: string | undefined) => layout.boxes.some((box) => box.id === id)
  const stop = isThere(walked) ? walked : isThere(selected) ? selected : layout.boxes[0]?.id
  const near = useMemo(() => neighboursOf(selected, series), [selected, series])
  const hasFocus = selected !== undefined && isThere(selected)
  const pressKey = (event: KeyboardEvent, id: string) => {
    if (event.key === 'Enter' || event.key === ' ') onSelect(id === selected ? undefined : id)
    else if (event.key === 'Escape' && selected !== undefined) onSelect(undefined)
    else {
      const next = boxAfterKey(layout, id, event.key)
      if (next === undefined) return
      setWalked(next)
      boxes.current.get(next)?.focus()
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const isFaint = (id: string) => hasFocus && id !== selected && !near.has(id)
  const isFaintArrow = ({ from, to }: PlacedArrow) => hasFocus && from !== selected && to !== selected
  return (
    <div className="causal-map">
      <svg className="chart-svg" width={layout.width} height={layout.height} role="group" aria-label={summary}>
        <defs>
          <marker id={`${heads}-raises`} viewBox="0 0 8 8" refX="7" refY="4" {...HEAD}>
            <path className="causal-map__arrow-head" d="M0 0 8 4 0 8z" />
          </marker>
          <marker id={`${heads}-lowers`} viewBox="0 0 10 10" refX="5" refY="5" {...HEAD}>
            <path className="causal-map__bar-end" d="M5 0v10" />
          </marker>
        </defs>
        <g aria-hidden="true">
          {layout.arrows.map((arrow) => (
            <path
              key={arrow.id}
              className={`causal-map__link causal-map__link--${arrow.sign}`}
              data-faint={isFaintArrow(arrow) || undefined}
              d={arrow.path}
              strokeWidth={arrow.thickness}
              strokeOpacity={arrow.opacity}
              markerEnd={`url(#${heads}-${arrow.sign})`}
            />
          ))}
          {layout.arrows
            .filter(({ isChanged }) => isChanged === true)
            .map(({ id, middle }) => (
              <rect key={id} className="causal-map__changed" x={middle.x - 5} y={middle.y - 5} width={10} height={10} />
            ))}
        </g>
        {layout.boxes.map((box) => (
          <g
            key={box.id}
            ref={(element) => {
              if (element) boxes.current.set(box.id, element)
              else boxes.current.delete(box.id)
            }}
            className="causal-map__box"
            data-look={box.look}
            data-selected={box.id === selected || undefined}
            data-faint={isFaint(box.id) || undefined}
            role="button"
            tabIndex={box.id === stop ? 0 : -1}
            aria-pressed={box.id === selected}
            aria-label={describe(box.id)}
            onClick={() => onSelect(box.id === selected ? undefined : box.id)}
            onFocus={() => setWalked(box.id)}
            onKeyDown={(event) => pressKey(event, box.id)}
          >
            <BoxDrawing box={box} zone={box.level === undefined ? undefined : zoneOf(box.level)} />
          </g>
        ))}
      </svg>
    </div>
  )
}

const HEAD = { markerWidth: 10, markerHeight: 10, markerUnits: 'userSpaceOnUse', orient: 'auto' } as const

function BoxDrawing({ box, zone }: { readonly box: PlacedBox; readonly zone: number | undefined }) {
  const { x, y, width, height, look, name, note, shownName, shownNote } = box
  const [left, top] = [x - width / 2, y - height / 2]
  return (
    <>
      {(shownName !== name || shownNote !== note) && <title>{`${name}, ${note}`}</title>}
      <rect
        className="causal-map__frame"
        x={left}
        y={top}
        width={width}
        height={height}
        rx={look === 'trigger' ? height / 2 : 4}
      />
      {zone !== undefined && (
        <rect className="causal-map__level" data-level={zone} x={left} y={top + 3} width={5} height={height - 6} />
      )}
      <text className="causal-map__name" x={x + 1} y={y - 1} textAnchor="middle">
        {shownName}
      </text>
      <text className="causal-map__note" x={x + 1} y={y + 13} textAnchor="middle">
        {shownNote}
      </text>
    </>
  )
}

function neighboursOf(selected: string | undefined, { arrows }: CausalMapSeries): ReadonlySet<string> {
  return new Set(arrows.flatMap(({ from, to }) => (from === selected ? [to] : to === selected ? [from] : [])))
}
