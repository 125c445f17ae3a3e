// Unchecked reads in loops over lanes: see ../block-engine.ts.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { BLOCK_LANES as L } from '../../chance/block-draws'
import { exp } from '../../numerics/exp-ln'
import { type PreparedModel } from '../../prepare/prepared-model'
import { displacementSignal, halvings } from '../../step/formulas'
import type { BlockState } from '../block-state'
import type { BlockProcess, BlockTick } from './block-tick'

/** Burial, flight and return over lanes; `step/displacement-step.ts` is their plain form. */
export function createBlockDisplacement(prepared: PreparedModel, dt: number): BlockProcess {
  const { coefficients: c, dyads, populations } = prepared
  const displacementFlightRate = c['displacement.flightRate']
  const displacementLagMonths = c['displacement.lagMonths']
  const displacementOutsideShare = c['displacement.outsideShare']
  const displacementReturnHalfLife = c['displacement.returnHalfLife']
  const displacementSiegeBlock = c['displacement.siegeBlock']
  const displacementSignalScale = c['displacement.signalScale']
  const noticed = 1 - exp(-dt / displacementLagMonths)
  const returning = 1 - halvings(dt / displacementReturnHalfLife)
  const calm = new Float64Array(populations.length * L)

  function advanceDisplacement(block: BlockState, { lanes }: BlockTick): void {
    const { seen, campaigns, atHome, inside, outside, dead, feltThreat, stepDeaths, tickDeaths, displacementSignals } =
      block
    for (let d = 0; d < dyads.length; d += 1) {
      const p = dyads[d]!.population * L
      for (let m = 0; m < lanes; m += 1) {
        const drawn = tickDeaths[d * L + m]!
        if (drawn === 0) continue
        const home = atHome[p + m]!
        const present = home + inside[p + m]!
        const toll = Math.min(drawn, Math.floor(present))
        if (toll === 0) continue
        const fromHome = (toll * home) / present
        atHome[p + m] = home - fromHome
        inside[p + m] = Math.max(0, inside[p + m]! - (toll - fromHome))
        dead[p + m]! += toll
        stepDeaths[d * L + m]! += toll
      }
    }
    calm.fill(1)
    for (let d = 0; d < dyads.length; d += 1) {
      const p = dyads[d]!.population * L
      for (let m = 0; m < lanes; m += 1) calm[p + m]! *= 1 - campaigns[d * L + m]!
    }
    for (let p = 0; p < populations.length; p += 1) {
      const population = populations[p]!
      const siege = population.siege * L
      for (let m = 0; m < lanes; m += 1) {
        const i = p * L + m
        const felt = feltThreat[i]!
        const threat = felt + noticed * (1 - calm[i]! - felt)
        feltThreat[i] = threat
        const home = atHome[i]!
        const free = population.mobility * (1 - displacementSiegeBlock * seen[siege + m]!)
        const leaving = home * (displacementFlightRate * free * threat * threat * dt)
        const back = returning * (1 - threat) * (1 - threat)
        const fromInside = inside[i]! * back
        const fromOutside = outside[i]! * back
        const across = leaving * displacementOutsideShare
        inside[i] = inside[i]! + (leaving - across) - fromInside
        outside[i] = outside[i]! + across - fromOutside
        atHome[i] = home - leaving + (fromInside + fromOutside)
      }
    }
    for (let m = 0; m < lanes; m += 1) {
      let displaced = 0
      for (let p = 0; p < populations.length; p += 1) displaced += inside[p * L + m]! + outside[p * L + m]!
      displacementSignals[m] = displacementSignal(displaced / prepared.people, displacementSignalScale)
    }
  }

  return advanceDisplacement
}
