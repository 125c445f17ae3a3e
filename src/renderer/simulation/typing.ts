/** So long after a key a person counts as typing, ms: about as long as between the strokes of someone who looks for the keys. */
const BETWEEN_KEYS = 400

let lastKey = -Infinity

/** Notice keys from now on. */
export function noticeTyping(target: EventTarget): void {
  target.addEventListener('keydown', () => (lastKey = performance.now()), { capture: true })
}

/** Whether somebody types: then one core is the window's, so that what a key does is seen at once. */
export function isTyping(): boolean {
  return performance.now() - lastKey < BETWEEN_KEYS
}
