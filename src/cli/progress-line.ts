import type { CliIo } from './cli-io'

/** Work shorter than this is not talked about, milliseconds. */
const PATIENCE = 2000
const BETWEEN_LINES = 200

/** One line on the terminal that says how far the work is. */
export interface ProgressLine {
  /** Say how much of the whole is done, in [0, 1]. */
  update(share: number): void
  /** Take the line away. */
  clear(): void
}

/** Open a line of progress; it stays invisible on anything but a terminal, and for the first two seconds. */
export function openProgressLine({ err, isTerminal, now }: Pick<CliIo, 'err' | 'isTerminal' | 'now'>): ProgressLine {
  const start = now()
  let lastShown = -Infinity
  let isShown = false
  return {
    update(share) {
      const elapsed = now() - start
      if (!isTerminal || elapsed < PATIENCE || elapsed - lastShown < BETWEEN_LINES || share <= 0) return
      lastShown = elapsed
      isShown = true
      const percent = Math.floor(Math.min(1, share) * 100)
      err(`\r\u001b[K${percent} % done, ${timeLeft((elapsed / share) * (1 - share))} left`)
    },
    clear() {
      if (isShown) err('\r\u001b[K')
      isShown = false
    },
  }
}

/** Time in words: seconds rounded up, minutes from 100 seconds on. */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds <= 1) return 'about a second'
  return seconds < 100 ? `about ${seconds} seconds` : `about ${Math.round(seconds / 60)} minutes`
}
