import type { BlockState } from '../kernel/block-state'
import { BLOCK_LANES } from '../kernel/kernel-memory'
import type { PreparedModel } from '../prepare/prepared-model'
import { refuseNumber, seenName } from './check-numbers'

/**
 * Find the number that the kernel saw in a block and that must not travel on.
 *
 * @throws RangeError always, naming member, tick and variable.
 */
export function refuseBlock(prepared: PreparedModel, block: BlockState, firstMember: number, tick: number): never {
  const { dyads, populations } = prepared
  const refuseIn = (rows: Float64Array, highest: number, nameOf: (position: number) => string): void => {
    rows.forEach((value, i) => {
      if (value >= 0 && value <= highest) return
      refuseNumber(value, firstMember + (i % BLOCK_LANES), tick, nameOf(Math.floor(i / BLOCK_LANES)))
    })
  }
  refuseIn(block.seen, 1, (i) => seenName(prepared, i))
  refuseIn(block.campaigns, 1, (d) => `campaign ${dyads[d]?.key ?? d}`)
  refuseIn(block.excitation, Infinity, (d) => `excitation ${dyads[d]?.key ?? d}`)
  for (const people of [block.atHome, block.inside, block.outside, block.dead]) {
    refuseIn(people, Infinity, (p) => `people of ${populations[p]?.id ?? p}`)
  }
  throw new RangeError(`Tick ${tick}: the kernel refused a block in which every number is sound`)
}
