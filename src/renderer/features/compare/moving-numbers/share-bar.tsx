import type { KnownShare } from '../../../../shared/decision'
import { shareWithin } from './numbers-words'

/** A share as a bar, with its interval as a line over it. */
export function ShareBar({
  share,
  full = 1,
}: {
  readonly share: KnownShare
  /** Share of full length. */ readonly full?: number
}) {
  const [value, low, high] = [share.value, share.low, share.high].map((part) => shareWithin(part / full)) as [
    number,
    number,
    number,
  ]
  return (
    <span className="unknowns__bar numbers__share" aria-hidden="true">
      <span style={{ inlineSize: `${value * 100}%` }} />
      <i style={{ insetInlineStart: `${low * 100}%`, inlineSize: `${(high - low) * 100}%` }} />
    </span>
  )
}
