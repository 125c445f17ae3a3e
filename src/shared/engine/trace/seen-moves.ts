import type { StatePair, TraceGround } from './tick-view'

/**
 * Note what every level and signal stands at, less what it stands at in what is traced from.
 *
 * @param moves By cause, at its place; causes that are neither stay as they are.
 */
export function noteSeenMoves({ places }: TraceGround, { assessed, now }: StatePair, moves: Float64Array): void {
  now.seen.forEach((value, position) => {
    moves[places.seen(position)] = value - (assessed.seen[position] ?? NaN)
  })
}
