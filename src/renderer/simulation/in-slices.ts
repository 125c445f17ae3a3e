/** Work at a stretch before the window gets a turn, ms: with a frame of 16 ms there is room for input and drawing. */
const SLICE = 5

/**
 * Go through work that comes in parts, and give way to the window between slices of some milliseconds.
 *
 * Rejects with the signal's reason when cancelled, at the next slice.
 */
export async function inSlices<Result>(
  parts: Iterator<unknown, Result, undefined>,
  signal: AbortSignal,
): Promise<Result> {
  for (;;) {
    await turn()
    signal.throwIfAborted()
    const until = performance.now() + SLICE
    do {
      const next = parts.next()
      if (next.done === true) return next.value
    } while (performance.now() < until)
  }
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
