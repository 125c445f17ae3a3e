// Unchecked reads in loops over lanes: see ../block-engine.ts.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { BLOCK_LANES as L } from '../../chance/block-draws'
import { exp } from '../../numerics/exp-ln'
import { SIGNAL_OFFSET, type PreparedModel } from '../../prepare/prepared-model'
import { violenceSignal } from '../../step/formulas'
import { LOWEST_CAPACITY } from '../../step/member-state'
import type { BlockState } from '../block-state'
import type { BlockProcess } from './block-tick'

/** Remember capacities, and let the new signal of displacement be seen; the end of `step/advance.ts`, advanceTick. */
export function createBlockMemories({ actors, levels, coefficients: c }: PreparedModel, dt: number): BlockProcess {
  const capacityShare = 1 - exp(-dt / c['capability.memoryMonths'])
  const signalRow = (levels.length + SIGNAL_OFFSET.displacement) * L
  return ({ seen, rememberedCapacity, displacementSignals }, { lanes, switches }) => {
    if (switches.chance) {
      for (let m = 0; m < lanes; m += 1) seen[signalRow + m] = displacementSignals[m]!
    }
    for (let a = 0; a < actors.length; a += 1) {
      const row = actors[a]!.capacity * L
      for (let m = 0; m < lanes; m += 1) {
        const capacity = Math.max(LOWEST_CAPACITY, seen[row + m]!)
        const remembered = rememberedCapacity[a * L + m]!
        rememberedCapacity[a * L + m] = remembered + capacityShare * (capacity - remembered)
      }
    }
  }
}

/** Close a step over lanes; `closeStep` of `step/advance.ts` is its plain form. */
export function createBlockClosing({
  actors,
  dyads,
  levels,
  coefficients: c,
}: PreparedModel): (block: BlockState, lanes: number, step: number) => void {
  const levelCount = levels.length
  const deathsShare = 1 - exp(-1 / c['violence.memoryMonths'])
  return (block, lanes, step) => {
    const { seen, stepDeaths, lastTwelve, rememberedDeaths, recordedDeaths, recordedShare, recordingPressure } = block
    const month = step % 12
    for (let a = 0; a < actors.length; a += 1) {
      for (let m = 0; m < lanes; m += 1) lastTwelve[(a * 12 + month) * L + m] = 0
    }
    for (let m = 0; m < lanes; m += 1) {
      let government = 0
      let challengers = 0
      for (let d = 0; d < dyads.length; d += 1) {
        const toll = stepDeaths[d * L + m]!
        stepDeaths[d * L + m] = 0
        lastTwelve[(dyads[d]!.actor * 12 + month) * L + m]! += toll
        if (dyads[d]!.isGovernmentSide) government += toll
        else challengers += toll
      }
      const byGovernment = rememberedDeaths[m]! + deathsShare * (government - rememberedDeaths[m]!)
      const byChallengers = rememberedDeaths[L + m]! + deathsShare * (challengers - rememberedDeaths[L + m]!)
      rememberedDeaths[m] = byGovernment
      rememberedDeaths[L + m] = byChallengers
      seen[(levelCount + SIGNAL_OFFSET.governmentViolence) * L + m] = violenceSignal(byGovernment)
      seen[(levelCount + SIGNAL_OFFSET.challengerViolence) * L + m] = violenceSignal(byChallengers)
      const recorded = Math.min(1, recordedShare[m]! * exp(recordingPressure[m]!))
      recordedDeaths[m]! += (government + challengers) * recorded
    }
  }
}
