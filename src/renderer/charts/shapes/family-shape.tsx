import type { InstrumentFamily } from '../../../shared/engine'

/** Outlines in a 12-unit box. Shape and word carry the family; hue never does. */
const OUTLINES: Readonly<Record<InstrumentFamily, string>> = {
  diplomacy: 'M6 1.4a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 1 1 0-9.2z',
  legal: 'M1.9 1.9h8.2v8.2h-8.2z',
  physical: 'M6 .9 11.3 10.3H.7z',
  humanitarian: 'M6 .5 11.5 6 6 11.5.5 6z',
  structural: 'M1 1.8h10v3.2h-10zM1 7h10v3.2h-10z',
}

interface FamilyShapeProps {
  readonly family: InstrumentFamily
  /** Edge in px: 9.5 in charts, 12 in headings. */
  readonly size?: number
}

/** The shape of a response family, for use beside its word. */
export function FamilyShape({ family, size = 12 }: FamilyShapeProps) {
  return (
    <svg className="chart-shape" width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      <path d={OUTLINES[family]} />
    </svg>
  )
}

interface PlacedFamilyShapeProps extends FamilyShapeProps {
  readonly x: number
  readonly y: number
}

/** The same shape inside a chart. */
export function PlacedFamilyShape({ family, x, y, size = 9.5 }: PlacedFamilyShapeProps) {
  return <path className="chart-shape" d={OUTLINES[family]} transform={`translate(${x} ${y}) scale(${size / 12})`} />
}
