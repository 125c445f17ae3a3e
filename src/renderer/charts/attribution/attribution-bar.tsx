import type { CSSProperties } from 'react'
import './attribution-bar.css'

/** What is drawn of one share; in the unit of its scale. */
export interface AttributionMark {
  readonly mean: number
  /** Absent: not known, as of what is left over. */
  readonly low?: number
  readonly high?: number
}

/** Ends of the axis; zero always lies between them. */
export interface AttributionScale {
  readonly from: number
  readonly to: number
}

/** An axis on which all of some shares can be seen, with zero. */
export function attributionScale(marks: readonly AttributionMark[]): AttributionScale {
  const ends = marks.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean])
  return { from: Math.min(0, ...ends), to: Math.max(0, ...ends) }
}

interface AttributionBarProps {
  readonly mark: AttributionMark
  readonly scale: AttributionScale
  /** `cause`: coloured by its side of zero, which says the same; `sum` in ink; `remainder` hollow, since it is no part of the sum. */
  readonly look: 'cause' | 'sum' | 'remainder'
}

/** A share of a change as a bar from zero, with its range behind it. The numbers stand beside it. */
export function AttributionBar({ mark: { mean, low = mean, high = mean }, scale, look }: AttributionBarProps) {
  const side = mean > 0 ? 'raises' : 'lowers'
  return (
    <span className="attribution-bar" data-look={look} data-side={side} aria-hidden="true">
      <span className="attribution-bar__range" style={placed(low, high, scale)} />
      <span className="attribution-bar__mean" style={placed(Math.min(0, mean), Math.max(0, mean), scale)} />
      <span className="attribution-bar__zero" style={placed(0, 0, scale)} />
    </span>
  )
}

function placed(from: number, to: number, scale: AttributionScale): CSSProperties {
  const whole = scale.to - scale.from
  if (whole === 0) return { insetInlineStart: '50%', inlineSize: 0 }
  return {
    insetInlineStart: `${((from - scale.from) / whole) * 100}%`,
    inlineSize: `${((to - from) / whole) * 100}%`,
  }
}
