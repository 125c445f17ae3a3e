interface TabRow {
  /** Width of every tab in px, in order. */
  readonly widths: readonly number[]
  readonly available: number
  readonly moreWidth: number
  readonly selected: number
}

/**
 * Choose the tabs that are shown when not all fit; the others go into "More". Returns their indices in order.
 *
 * The selected tab is always among them, and so is at least one.
 */
export function tabsThatFit({ widths, available, moreWidth, selected }: TabRow): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0)
  if (total <= available) return widths.map((_, index) => index)

  const room = available - moreWidth
  let used = widths[selected] ?? 0
  const shown = new Set([selected])
  for (const [index, width] of widths.entries()) {
    if (index === selected) continue
    if (used + width > room) break
    used += width
    shown.add(index)
  }
  return [...shown].toSorted((a, b) => a - b)
}
