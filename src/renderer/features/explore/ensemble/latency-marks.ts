/** What the page did since the user last moved something, in the browser's own timeline. */
const INPUT = 'forestall:input'
const PREVIEW = 'forestall:preview'
const SETTLED = 'forestall:settled'

/** A movement older than this did not cause what is painted now. */
const STALE_MILLISECONDS = 5000

/** Note when a movement of the user began; `timeStamp` of its event. */
export function markInput(timeStamp: number): void {
  performance.clearMarks(INPUT)
  performance.mark(INPUT, { startTime: timeStamp })
}

/** Measure from the last movement to the moment the present drawing is on the screen. */
export function measurePainted(kind: 'preview' | 'settled'): void {
  const [input] = performance.getEntriesByName(INPUT, 'mark')
  if (!input) return
  requestAnimationFrame(() => {
    // The frame is painted after this callback; the next message is the first thing that runs behind it.
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      channel.port1.close()
      const end = performance.now()
      if (end - input.startTime > STALE_MILLISECONDS) return
      performance.measure(kind === 'preview' ? PREVIEW : SETTLED, { start: input.startTime, end })
    }
    channel.port2.postMessage(null)
  })
}
