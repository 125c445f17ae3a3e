const WINDOW_MS = 60_000
const REPEATED = 3
const HOPELESS = 6

/** How bad it is: `once` reopens, `repeated` also offers to begin without the work, `hopeless` ends the loop. */
export type CrashJudgement = 'once' | 'repeated' | 'hopeless'

/** Count the crashes of the last minute. `now` must never jump back, so no wall clock. */
export function createCrashCount(now: () => number): () => CrashJudgement {
  let times: readonly number[] = []
  return () => {
    const present = now()
    times = [...times.filter((time) => present - time < WINDOW_MS), present]
    if (times.length >= HOPELESS) return 'hopeless'
    return times.length >= REPEATED ? 'repeated' : 'once'
  }
}
