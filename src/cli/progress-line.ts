import { paceWith, roundTime, timeLeftOf, type Pace } from '../shared/lib/pace'
import type { CliIo } from './cli-io'

/** Work shorter than this is not talked about, milliseconds. */
const PATIENCE = 2000
const BETWEEN_LINES = 200

/** One line on the terminal that says how far the work is. */
export interface ProgressLine {
  /** Say how much of the whole is done, in [0, 1]; how long the rest takes is said once that is steady. */
  update(share: number): void
  /** Take the line away. */
  clear(): void
}

/** Open a line of progress; it stays invisible on anything but a terminal, and for the first two seconds. */
export function openProgressLine({ err, isTerminal, now }: Pick<CliIo, 'err' | 'isTerminal' | 'now'>): ProgressLine {
  const start = now()
  let lastShown = -Infinity
  let isShown = false
  let pace: Pace = [{ at: start, share: 0 }]
  return {
    update(share) {
      pace = paceWith(pace, { at: now(), share })
      const elapsed = now() - start
      if (!isTerminal || elapsed < PATIENCE || elapsed - lastShown < BETWEEN_LINES || share <= 0) return
      lastShown = elapsed
      isShown = true
      const percent = Math.floor(Math.min(1, share) * 100)
      const left = timeLeftOf(pace)
      err(`\r\u001b[K${percent} % done${left === undefined ? '' : `, ${timeText(left)} left`}`)
    },
    clear() {
      if (isShown) err('\r\u001b[K')
      isShown = false
    },
  }
}

function timeText(milliseconds: number): string {
  const { unit, count } = roundTime(milliseconds)
  if (unit === 'minutes') return `about ${count} minutes`
  return count === 1 ? 'about a second' : `about ${count} seconds`
}
