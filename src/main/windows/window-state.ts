import type { Rectangle } from 'electron'
import { z } from 'zod'

/** Where the window was and how, kept in the profile. Bounds are those of the window when not maximised. */
export const windowState = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximised: z.boolean(),
})
export type WindowState = z.infer<typeof windowState>

export const MIN_SIZE = { width: 800, height: 560 }
const DEFAULT_SIZE = { width: 1440, height: 900 }

/**
 * Choose bounds that can be seen and reached on the displays there are now: one may have been unplugged since.
 *
 * `workAreas` are without task bars, the main display first.
 */
export function placeWindow(kept: WindowState | undefined, workAreas: readonly Rectangle[]): Rectangle {
  const area = (kept && workAreas.find((candidate) => holdsMostOf(candidate, kept))) ?? workAreas[0]
  const size = kept ?? DEFAULT_SIZE
  if (!area) return { x: 0, y: 0, width: size.width, height: size.height }

  const width = clamp(size.width, Math.min(MIN_SIZE.width, area.width), area.width)
  const height = clamp(size.height, Math.min(MIN_SIZE.height, area.height), area.height)
  const x = kept?.x ?? area.x + Math.floor((area.width - width) / 2)
  const y = kept?.y ?? area.y + Math.floor((area.height - height) / 2)
  return {
    x: clamp(x, area.x, area.x + area.width - width),
    y: clamp(y, area.y, area.y + area.height - height),
    width,
    height,
  }
}

function holdsMostOf(area: Rectangle, window: Rectangle): boolean {
  const across = Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x)
  const down = Math.min(area.y + area.height, window.y + window.height) - Math.max(area.y, window.y)
  return across > 0 && down > 0 && across * down * 2 > window.width * window.height
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)
