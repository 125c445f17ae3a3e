import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Size } from '../frame/chart-frame'
import { arrangeColumns } from './causal-map-arrange'
import { boxAfterKey } from './causal-map-keys'
import { BOX_LINES, layOutCausalMap, type PlacedArrow, type PlacedBox } from './causal-map-layout'
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
  const arranged = useMemo(() => arrangeColumns(series), [series])
  const layout = useMemo(() => layOutCausalMap(series, size, arranged), [series, size, arranged])
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
        <g aria-hidden="true">
          {drawingOrder(layout.arrows).map((arrow) => (
            <ArrowDrawing key={arrow.id} arrow={arrow} isFaint={isFaintArrow(arrow)} />
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
            data-on-path={box.isOnPath}
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

/** What counts more is drawn over what counts less, and the path of the headline over all. */
function drawingOrder(arrows: readonly PlacedArrow[]): PlacedArrow[] {
  return arrows.toSorted(
    (a, b) => Number(a.isOnPath === true) - Number(b.isOnPath === true) || a.thickness - b.thickness,
  )
}

/** Width of the lines on either side of what lies on the path of the headline, px. */
const CASING_LINE = 1.5

function ArrowDrawing({ arrow, isFaint }: { readonly arrow: PlacedArrow; readonly isFaint: boolean }) {
  const { path, head, sign, thickness, opacity, casing } = arrow
  return (
    <g className="causal-map__arrow" data-faint={isFaint || undefined}>
      {casing > 0 && (
        <>
          <path className="causal-map__casing" d={path} strokeWidth={thickness + 2 * casing} />
          <path className="causal-map__ground" d={path} strokeWidth={thickness + 2 * (casing - CASING_LINE)} />
        </>
      )}
      <path
        className={`causal-map__link causal-map__link--${sign}`}
        d={path}
        strokeWidth={thickness}
        strokeOpacity={opacity}
      />
      <path className={`causal-map__head causal-map__head--${sign}`} d={head} opacity={Math.min(1, opacity + 0.3)} />
    </g>
  )
}

function BoxDrawing({ box, zone }: { readonly box: PlacedBox; readonly zone: number | undefined }) {
  const { x, y, width, height, radius, name, note, nameLines, noteLines } = box
  const [left, top] = [x - width / 2, y - height / 2]
  const isCut = nameLines.join(' ') !== name || noteLines.join(' ') !== note
  const underNames = top + BOX_LINES.around / 2 + BOX_LINES.name * nameLines.length
  return (
    <>
      {isCut && <title>{`${name}, ${note}`}</title>}
      <rect className="causal-map__frame" x={left} y={top} width={width} height={height} rx={radius} />
      {zone !== undefined && (
        <rect className="causal-map__level" data-level={zone} x={left} y={top + 3} width={5} height={height - 6} />
      )}
      {box.isWritten === true && (
        <path className="causal-map__written" d={writtenCorner({ end: left + width, top, radius })} />
      )}
      {nameLines.map((line, row) => (
        <text
          key={row}
          className="causal-map__name"
          x={x + 1}
          y={underNames - BOX_LINES.name * (nameLines.length - 1 - row) - 2}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
      {noteLines.map((line, row) => (
        <text
          key={row}
          className="causal-map__note"
          x={x + 1}
          y={underNames + BOX_LINES.note * (row + 1) - 3}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
    </>
  )
}

/** How far the mark of what was written reaches beyond the rounding of its corner, px. */
const CORNER = 7

function writtenCorner({ end, top, radius }: { readonly end: number; readonly top: number; readonly radius: number }) {
  return `M${end - radius - CORNER} ${top}h${CORNER}a${radius} ${radius} 0 0 1 ${radius} ${radius}v${CORNER}z`
}

function neighboursOf(selected: string | undefined, { arrows }: CausalMapSeries): ReadonlySet<string> {
  return new Set(arrows.flatMap(({ from, to }) => (from === selected ? [to] : to === selected ? [from] : [])))
}
