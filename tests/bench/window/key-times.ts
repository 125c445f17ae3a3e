import type { Page } from '@playwright/test'

/** What became of one press of a key, milliseconds from the press to when ... */
export interface KeyTimes {
  /** ... the page began to handle it. */
  readonly handled: number
  /** ... the frame that shows what it did was drawn. */
  readonly painted: number
}

declare global {
  interface Window {
    /** Presses that were painted and not yet taken. */
    keyTimes?: KeyTimes[]
  }
}

/** Milliseconds from press to press; no divisor of a frame, so that presses fall anywhere in it. */
const BETWEEN_PRESSES = 97

/** Let the page note its presses from now on. The stamp of an event is of the browser's own thread, which the page cannot hold up. */
export async function noteKeyTimes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: KeyTimes[] = []
    window.keyTimes = times
    const note = ({ timeStamp }: Event) => {
      const handled = performance.now() - timeStamp
      requestAnimationFrame(() => {
        // A message comes after the frame that this is part of.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          times.push({ handled, painted: performance.now() - timeStamp })
          port1.close()
        }
        port2.postMessage(0)
      })
    }
    window.addEventListener('keydown', note, { capture: true })
  })
}

/**
 * Press keys, one after the other, until something is over; what they took. A press does not wait for the one before: while the page
 * is busy further ones queue up, as they do for a person who goes on typing.
 */
export async function pressUntil(page: Page, keys: readonly string[], over: Promise<unknown>): Promise<KeyTimes[]> {
  await takeKeyTimes(page)
  const presses: Promise<void>[] = []
  const timer = setInterval(() => {
    presses.push(page.keyboard.press(keys[presses.length % keys.length] ?? ''))
  }, BETWEEN_PRESSES)
  try {
    await over
  } finally {
    clearInterval(timer)
  }
  await Promise.all(presses)
  // The last one is painted with the next frame.
  await page.waitForTimeout(BETWEEN_PRESSES)
  const times = await takeKeyTimes(page)
  if (times.length !== presses.length) {
    throw new RangeError(`${String(presses.length)} keys were pressed, and ${String(times.length)} came to be painted`)
  }
  return times
}

const takeKeyTimes = (page: Page): Promise<KeyTimes[]> => page.evaluate(() => window.keyTimes?.splice(0) ?? [])
