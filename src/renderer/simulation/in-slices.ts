/** Work at a stretch before the window gets a turn, ms: with a frame of 16 ms there is room for input and drawing. */
const SLICE = 5

/**
 * Go through work that comes in parts, and give way to the window between slices of some milliseconds.
 *
 * Rejects with the signal's reason when cancelled, at the next slice.
 */
export async function inSlices<Part, Result>(
  parts: Iterator<Part, Result, undefined>,
  signal: AbortSignal,
  /** Told what the last part of each slice gave. */
  onSlice?: (part: Part) => void,
): Promise<Result> {
  for (;;) {
    await turn()
    signal.throwIfAborted()
    const until = performance.now() + SLICE
    let part: Part
    do {
      const next = parts.next()
      if (next.done === true) return next.value
      part = next.value
    } while (performance.now() < until)
    onSlice?.(part)
  }
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
