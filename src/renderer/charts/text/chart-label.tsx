import { textDirection } from './text-direction'

interface ChartLabelProps {
  readonly x: number
  readonly y: number
  /** Which side of the label stands at x. Geometry never mirrors, so sides are physical. */
  readonly at: 'left' | 'middle' | 'right'
  readonly className: string
  readonly children: string
}

/** Words in a chart: they run in their own direction while the chart's geometry stays. */
export function ChartLabel({ x, y, at, className, children }: ChartLabelProps) {
  const direction = textDirection(children)
  const start = direction === 'ltr' ? 'left' : 'right'
  const anchor = at === 'middle' ? 'middle' : at === start ? 'start' : 'end'
  return (
    <text x={x} y={y} textAnchor={anchor} direction={direction} className={className}>
      {children}
    </text>
  )
}
