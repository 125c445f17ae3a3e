import { drawFour, PURPOSE, uniformFromBits, type Purpose } from '../chance/draws'
import { normalFromBits } from '../numerics/normal-quantile'

/** Draws of one member in one tick, by purpose and entity. */
export interface Luck {
  uniform(purpose: Purpose, entity: number): number
  normal(purpose: Purpose, entity: number): number
  /** Uniform draws for the events of one dyad in this tick, one each. */
  eventDeaths(entity: number, event: number): number
}

/** Groups of four events a dyad may draw in one tick. */
export const EVENT_GROUPS_A_TICK = 16

const four = new Uint32Array(4)

export function luckOf(seed: number, member: number, tick: number): Luck {
  const bits = (purpose: Purpose, entity: number): number => {
    drawFour(seed, member, tick >> 2, purpose, entity, four)
    return four[tick & 3] ?? 0
  }
  return {
    uniform: (purpose, entity) => uniformFromBits(bits(purpose, entity)),
    normal: (purpose, entity) => normalFromBits(bits(purpose, entity)),
    eventDeaths: (entity, event) => {
      drawFour(seed, member, tick * EVENT_GROUPS_A_TICK + (event >> 2), PURPOSE.eventDeaths, entity, four)
      return uniformFromBits(four[event & 3] ?? 0)
    },
  }
}
