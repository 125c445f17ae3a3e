import type { CausalMapLayout } from './causal-map-layout'

/** A box that is linked counts as this much nearer than one that is not. */
const LINKED = 0.55
/** What lies aside counts more than what lies ahead. */
const ASIDE = 2

/**
 * The box an arrow key leads to: the nearest in its direction, a linked one before others. Geometry never mirrors, so right is
 * always towards the end. Home and End lead to the first and the last. Undefined for other keys, and where nothing lies that way.
 */
export function boxAfterKey(layout: CausalMapLayout, current: string | undefined, key: string): string | undefined {
  const { boxes, arrows } = layout
  if (key === 'Home') return boxes[0]?.id
  if (key === 'End') return boxes.at(-1)?.id
  const direction = DIRECTIONS.get(key)
  if (!direction) return undefined
  const from = boxes.find(({ id }) => id === current)
  if (!from) return boxes[0]?.id
  const linked = new Set(
    arrows.flatMap((arrow) => (arrow.from === from.id ? [arrow.to] : arrow.to === from.id ? [arrow.from] : [])),
  )
  let nearest: { readonly id: string; readonly distance: number } | undefined
  for (const { id, x, y } of boxes) {
    const [dx, dy] = [x - from.x, y - from.y]
    const ahead = dx * direction.x + dy * direction.y
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x)
    if (id === from.id || ahead <= 1 || aside > 3 * ahead) continue
    const distance = (ahead + ASIDE * aside) * (linked.has(id) ? LINKED : 1)
    if (!nearest || distance < nearest.distance) nearest = { id, distance }
  }
  return nearest?.id
}

const DIRECTIONS: ReadonlyMap<string, { readonly x: number; readonly y: number }> = new Map([
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowDown', { x: 0, y: 1 }],
  ['ArrowUp', { x: 0, y: -1 }],
])
