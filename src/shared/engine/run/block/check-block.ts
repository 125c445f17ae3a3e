// Unchecked reads in loops over lanes: see ../block-engine.ts.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { BLOCK_LANES as L } from '../../chance/block-draws'
import { SIGNAL_COUNT, type PreparedModel } from '../../prepare/prepared-model'
import type { BlockState } from '../block-state'
import { refuseNumber, seenName } from '../check-numbers'
import { tickIndex, type BlockProcess, type BlockTick } from './block-tick'

/**
 * Look for numbers that must not travel on.
 *
 * The returned process throws a RangeError naming member, tick and variable.
 */
export function createBlockCheck(prepared: PreparedModel): BlockProcess {
  const { dyads, levels, populations } = prepared
  const levelCount = levels.length

  function check(block: BlockState, tick: BlockTick): void {
    const { lanes, firstMember } = tick
    const index = tickIndex(tick)
    for (let i = 0; i < levelCount + SIGNAL_COUNT; i += 1) {
      for (let m = 0; m < lanes; m += 1) {
        const value = block.seen[i * L + m]!
        if (!(value >= 0 && value <= 1)) refuseNumber(value, firstMember + m, index, seenName(prepared, i))
      }
    }
    for (let d = 0; d < dyads.length; d += 1) {
      for (let m = 0; m < lanes; m += 1) {
        const value = block.campaigns[d * L + m]!
        if (!(value >= 0 && value <= 1)) refuseNumber(value, firstMember + m, index, `campaign ${dyads[d]!.key}`)
        const excited = block.excitation[d * L + m]!
        if (!(excited >= 0)) refuseNumber(excited, firstMember + m, index, `excitation ${dyads[d]!.key}`)
      }
    }
    for (let p = 0; p < populations.length; p += 1) {
      for (let m = 0; m < lanes; m += 1) {
        const i = p * L + m
        const lowest = Math.min(block.atHome[i]!, block.inside[i]!, block.outside[i]!, block.dead[i]!)
        if (!(lowest >= 0)) refuseNumber(lowest, firstMember + m, index, `people of ${populations[p]!.id}`)
      }
    }
  }

  return check
}
