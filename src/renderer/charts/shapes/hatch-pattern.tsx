/** A 45° hatch in the plan's colour for lead time: `fill="url(#id)"`. */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <pattern
      id={id}
      className="chart-hatch"
      width={5}
      height={5}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={5} height={5} />
      <line x1={0} x2={0} y1={0} y2={5} />
    </pattern>
  )
}
