// Unchecked reads in loops over lanes: see ../block-engine.ts.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { BLOCK_LANES as L } from '../../chance/block-draws'
import { drawFour, PURPOSE, uniformFromBits } from '../../chance/draws'
import { exp } from '../../numerics/exp-ln'
import type { PreparedModel } from '../../prepare/prepared-model'
import { eventCount, eventDeaths, eventSizeOf, MOST_EVENTS_DRAWN } from '../../step/formulas'
import { EVENT_GROUPS_A_TICK } from '../../step/luck'
import { LOWEST_CAPACITY } from '../../step/member-state'
import type { BlockState } from '../block-state'
import { tickIndex, type BlockProcess, type BlockTick } from './block-tick'

/** Events and deaths over lanes; `step/violence-step.ts` is their plain form. */
export function createBlockViolence(prepared: PreparedModel, dt: number): BlockProcess {
  const { coefficients: c, dyads } = prepared
  const eventDispersion = c['event.dispersion']
  const eventExcitationMonths = c['event.excitationMonths']
  const eventRetaliation = c['event.retaliation']
  const eventSelfExcitation = c['event.selfExcitation']
  const eventSize = eventSizeOf(c)
  const excitationMemory = exp(-dt / eventExcitationMonths)
  const excitationPerEvent = (1 - excitationMemory) / dt
  const eventShape = eventDispersion * dt
  const events = new Float64Array(dyads.length * L)
  const four = new Uint32Array(4)

  function advanceViolence(block: BlockState, tick: BlockTick): void {
    const { seen, excitation, eventRates, tickDeaths } = block
    const { lanes, draws } = tick
    const index = tickIndex(tick)
    const slot = (index & 3) * L
    for (let d = 0; d < dyads.length; d += 1) {
      const dyad = dyads[d]!
      const drawRow = d * 4 * L + slot
      for (let m = 0; m < lanes; m += 1) {
        const mean = (eventRates[d * L + m]! + excitation[d * L + m]!) * dt
        const count = eventCount(uniformFromBits(draws.uniforms[drawRow + m]!), mean, eventShape)
        events[d * L + m] = count
        tickDeaths[d * L + m] = count === 0 ? 0 : drawDeaths(dyad, tick, m, index, count)
      }
    }
    for (let d = 0; d < dyads.length; d += 1) {
      const dyad = dyads[d]!
      for (let m = 0; m < lanes; m += 1) {
        const capacity = Math.max(LOWEST_CAPACITY, seen[dyad.capacity * L + m]!)
        let provocations = 0
        for (const other of dyad.retaliatesFor) provocations += events[other * L + m]!
        excitation[d * L + m] =
          excitation[d * L + m]! * excitationMemory +
          excitationPerEvent * (eventSelfExcitation * events[d * L + m]! + eventRetaliation * capacity * provocations)
      }
    }
  }

  function drawDeaths(
    dyad: PreparedModel['dyads'][number],
    tick: BlockTick,
    m: number,
    index: number,
    count: number,
  ): number {
    const drawn = Math.min(count, MOST_EVENTS_DRAWN)
    let sum = 0
    for (let event = 0; event < drawn; event += 1) {
      if ((event & 3) === 0) {
        const group = index * EVENT_GROUPS_A_TICK + (event >> 2)
        drawFour(tick.seed, tick.firstMember + m, group, PURPOSE.eventDeaths, dyad.entity, four)
      }
      sum += Math.min(dyad.deathsCap, eventDeaths(uniformFromBits(four[event & 3]!), eventSize))
    }
    const scaled = count > drawn ? Math.floor((sum * count) / drawn) : sum
    return Math.floor(Math.min(scaled, dyad.deathsCap))
  }

  return advanceViolence
}
