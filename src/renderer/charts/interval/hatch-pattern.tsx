import { useOnPaper } from '../../ui/on-paper'

/**
 * The hatching of what is too close to call; once on a page that has such cells, and once more on paper: what the screen has is
 * not drawn there.
 */
export function HatchPattern() {
  const id = useOnPaper() ? 'hatch-open-paper' : 'hatch-open'
  return (
    <svg className="hatch-pattern" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--surface)" />
          <line x1="0" x2="0" y1="0" y2="6" stroke="var(--control)" strokeWidth="2" />
        </pattern>
      </defs>
    </svg>
  )
}
