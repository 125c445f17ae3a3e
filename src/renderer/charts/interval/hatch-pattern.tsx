/** The hatching of what is too close to call; once on a page that has such cells. */
export function HatchPattern() {
  return (
    <svg className="hatch-pattern" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch-open" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--surface)" />
          <line x1="0" x2="0" y1="0" y2="6" stroke="var(--control)" strokeWidth="2" />
        </pattern>
      </defs>
    </svg>
  )
}
