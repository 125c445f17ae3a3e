interface HatchPatternProps {
  readonly id: string
  /** Where the plan's colour marks lead time, or where a level is unknown. */
  readonly kind: 'lead' | 'unknown'
}

/** A 45° hatch to fill with: `fill="url(#id)"`. */
export function HatchPattern({ id, kind }: HatchPatternProps) {
  const pitch = kind === 'lead' ? 5 : 6
  return (
    <pattern
      id={id}
      className={`chart-hatch chart-hatch--${kind}`}
      width={pitch}
      height={pitch}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={pitch} height={pitch} />
      <line x1={0} x2={0} y1={0} y2={pitch} />
    </pattern>
  )
}
