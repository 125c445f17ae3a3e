import { useFuturesText, type FuturesDrawnFrom } from '../use-futures-text'

/** How many of all futures an explanation is drawn from. */
export function FuturesLine(drawnFrom: FuturesDrawnFrom) {
  const text = useFuturesText()
  return <p className="why__note">{text(drawnFrom)}</p>
}
