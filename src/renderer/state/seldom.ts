/** How often it is told how far runs are, milliseconds: batches end far more often than anybody reads, and each time is drawn. */
const BETWEEN = 200

/** A guard for progress: whether long enough has passed since it last said so, or since it was made. */
export function seldom(): () => boolean {
  let last = performance.now()
  return () => {
    const now = performance.now()
    if (now - last < BETWEEN) return false
    last = now
    return true
  }
}
