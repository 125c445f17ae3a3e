// Unchecked reads in loops over lanes: see ../block-engine.ts.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { BLOCK_LANES as L } from '../../chance/block-draws'
import { uniformFromBits } from '../../chance/draws'
import type { PreparedModel } from '../../prepare/prepared-model'
import { halvings } from '../../step/formulas'
import type { BlockState } from '../block-state'
import { tickIndex, type BlockProcess, type BlockTick } from './block-tick'

/** Endings over lanes; `step/ending-step.ts` is their plain form. */
export function createBlockEndings(prepared: PreparedModel, dt: number): BlockProcess {
  const { coefficients: c, dyads } = prepared
  const endingAbove = c['ending.above']
  const endingCompletionShare = c['ending.completionShare']
  const endingDriveDrop = c['ending.driveDrop']
  const endingDriveDropHalfLife = c['ending.driveDropHalfLife']
  const endingHazard = c['ending.hazard']
  const endingOusterShare = c['ending.ousterShare']
  const endingRemaining = c['ending.remaining']
  const endingStrategyShare = c['ending.strategyShare']
  const endingHighest = endingHazard * dt
  const endingShares = endingCompletionShare + endingOusterShare + endingStrategyShare
  const dropFading = halvings(dt / endingDriveDropHalfLife)
  const ending = new Int8Array(dyads.length * L)

  function advanceEndings(block: BlockState, tick: BlockTick): void {
    const { campaigns, offsets, driveDrops, exposures } = block
    const { lanes, draws } = tick
    const slot = (tickIndex(tick) & 3) * L
    if (tick.switches.chance) {
      let anyEnding = false
      for (let d = 0; d < dyads.length; d += 1) {
        const drawRow = (dyads.length + d) * 4 * L + slot
        for (let m = 0; m < lanes; m += 1) {
          ending[d * L + m] = 0
          const uniform = uniformFromBits(draws.uniforms[drawRow + m]!)
          if (uniform >= endingHighest) continue
          const ratio = campaigns[d * L + m]! / endingAbove
          const power = ratio * ratio * ratio * ratio * ratio * ratio
          const hazard = (endingHighest * power) / (1 + power)
          if (uniform >= hazard) continue
          const share = (uniform / hazard) * endingShares
          ending[d * L + m] =
            share < endingCompletionShare ? 1 : share < endingCompletionShare + endingOusterShare ? 2 : 3
          anyEnding = true
        }
      }
      if (anyEnding) {
        const end = (position: number): void => {
          campaigns[position]! *= endingRemaining
          offsets[position] = 0
          driveDrops[position] = -endingDriveDrop
        }
        for (let d = 0; d < dyads.length; d += 1) {
          for (let m = 0; m < lanes; m += 1) {
            const kind = ending[d * L + m]!
            if (kind === 0) continue
            if (kind === 2) {
              for (let i = 0; i < dyads.length; i += 1) if (dyads[i]!.actor === dyads[d]!.actor) end(i * L + m)
              continue
            }
            end(d * L + m)
            if (kind === 1) exposures[d * L + m]! *= endingRemaining
          }
        }
      }
    }
    for (let i = 0; i < dyads.length * L; i += 1) driveDrops[i]! *= dropFading
  }

  return advanceEndings
}
