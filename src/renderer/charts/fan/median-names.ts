import type { Plot } from '../frame/chart-frame'
import { textWidth } from '../frame/text-width'

/** Line of a middle future, one point a step. */
export type MedianLine = readonly { readonly x: number; readonly y: number }[]

export interface MedianName {
  readonly of: 'plan' | 'reference'
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
}

interface NamedLine {
  readonly of: 'plan' | 'reference'
  readonly text: string
  readonly line: MedianLine
}

/** Shares of the horizon at which names may stand, best first: 28 of 36 months. */
const PLACES = [28 / 36, 22 / 36, 32 / 36, 16 / 36]
const ABOVE = 13
const BELOW = 15
const LETTERS = { up: 10, down: 3 }

/**
 * Find room for the names of the middle futures: the higher line's name above it, the lower one's below.
 *
 * Empty if at no place all names keep clear of both lines, of each other and of the plot's edges: a name that can be
 * read as the other line's is worse than a legend.
 */
export function placeMedianNames(lines: readonly NamedLine[], plot: Plot): MedianName[] {
  if (lines.some(({ line }) => line.length < 2)) return []
  for (const place of PLACES) {
    const names = namesAt(lines, place, plot)
    if (names) return names
  }
  return []
}

function namesAt(lines: readonly NamedLine[], place: number, plot: Plot): MedianName[] | undefined {
  const heightAt = ({ line }: NamedLine) => line[Math.round((line.length - 1) * place)]?.y ?? 0
  const ordered = lines.toSorted((a, b) => heightAt(a) - heightAt(b))
  const names: MedianName[] = []
  for (const [order, named] of ordered.entries()) {
    const x = named.line[Math.round((named.line.length - 1) * place)]?.x ?? 0
    const half = textWidth(named.text, { isBold: true }) / 2
    if (x + half > plot.right || x - half < plot.left) return undefined
    const spans = ordered.map(({ line }) => heightsBetween(line, x - half, x + half))
    const own = spans[order]
    if (!own) return undefined
    const above = Math.min(heightAt(named) - ABOVE, own.high - LETTERS.down - 4)
    const below = Math.max(heightAt(named) + BELOW, own.low + LETTERS.up + 3)
    const isLowest = order === ordered.length - 1 && ordered.length > 1
    const y = (isLowest ? [below, above] : [above, below]).find((baseline) => {
      const box = { top: baseline - LETTERS.up, bottom: baseline + LETTERS.down }
      return (
        box.top >= plot.top &&
        box.bottom <= plot.bottom &&
        spans.every((span) => box.bottom < span.high || box.top > span.low) &&
        names.every((name) => Math.abs(name.y - baseline) >= LETTERS.up + LETTERS.down + 2)
      )
    })
    if (y === undefined) return undefined
    names.push({ of: named.of, text: named.text, x, y })
  }
  return names
}

/** The highest and lowest pixel of a line between two places. */
function heightsBetween(line: MedianLine, from: number, to: number) {
  const step = line.length > 1 ? ((line.at(-1)?.x ?? 0) - (line[0]?.x ?? 0)) / (line.length - 1) : 0
  const heights = line.filter(({ x }) => x >= from - step && x <= to + step).map(({ y }) => y)
  return { high: Math.min(...heights), low: Math.max(...heights) }
}
