/** A label of one or more lines that would like to begin at a baseline. */
export interface StackedLabel {
  readonly lines: readonly string[]
  readonly y: number
}

const LINE = 13

/**
 * Keep labels in one column apart: each goes to its place or the nearest free one, in the order given (top first),
 * inside `top` to `bottom`.
 */
export function stackLabels(labels: readonly StackedLabel[], top: number, bottom: number): StackedLabel[] {
  const placed: StackedLabel[] = []
  // Upwards from the last, so that a label that has to give way moves up; then downwards where the top is reached.
  let ceiling = bottom
  for (const label of labels.toReversed()) {
    const y = Math.min(label.y, ceiling - (label.lines.length - 1) * LINE)
    placed.unshift({ ...label, y })
    ceiling = y - LINE
  }
  let floor = top
  return placed.map((label) => {
    const y = Math.max(label.y, floor)
    floor = y + label.lines.length * LINE
    return { ...label, y }
  })
}
