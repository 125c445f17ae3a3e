// Unchecked reads in loops over lanes: see ../block-engine.ts.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { BLOCK_LANES as L } from '../../chance/block-draws'
import { drawFour, PURPOSE, uniformFromBits } from '../../chance/draws'
import { exp } from '../../numerics/exp-ln'
import { normalFromBits } from '../../numerics/normal-quantile'
import type { PreparedModel } from '../../prepare/prepared-model'
import { halvings } from '../../step/formulas'
import type { BlockState } from '../block-state'
import { tickIndex, type BlockProcess, type BlockTick } from './block-tick'

/** Trigger step over lanes; `step/trigger-step.ts` is its plain form. */
export function createBlockTriggers(prepared: PreparedModel, dt: number): BlockProcess {
  const { coefficients: c, country, dyads, triggers } = prepared
  const triggerMaxSize = c['trigger.maxSize']
  const triggerSizeSpread = c['trigger.sizeSpread']
  const triggerFading = triggers.map(({ halfLifeMonths }) => halvings(dt / halfLifeMonths))
  const four = new Uint32Array(4)

  function advanceTriggers(block: BlockState, tick: BlockTick): void {
    const { seen, triggers: sizes, triggerPressure } = block
    const { draws, lanes } = tick
    const index = tickIndex(tick)
    const slot = (index & 3) * L
    for (let t = 0; t < triggers.length; t += 1) {
      const trigger = triggers[t]!
      const fading = triggerFading[t]!
      const isDue = tick.tickInStep === 0 && trigger.scheduled.some(({ step }) => step === tick.step)
      const row = t * L
      const drawRow = (dyads.length * 2 + t) * 4 * L + slot
      const rate = trigger.monthlyRate * dt
      for (let m = 0; m < lanes; m += 1) {
        const size = sizes[row + m]! * fading
        sizes[row + m] = size
        const pressure = triggerPressure[row + m]!
        const base = pressure === 0 ? rate : rate * exp(pressure)
        const uniform = uniformFromBits(draws.uniforms[drawRow + m]!)
        let strikes = false
        if (uniform < base * trigger.highestFactor) {
          let sum = 0
          for (const { level, weight } of trigger.hazard) sum += weight * seen[level * L + m]!
          let factor = exp(sum)
          if (trigger.needsPeace) {
            const peace = 1 - seen[country.armedConflict * L + m]!
            factor = factor * peace * peace * peace * peace
          }
          strikes = uniform < base * factor
        }
        if (!strikes && isDue) strikes = strikesBySchedule(trigger, tick, m, index)
        if (strikes) {
          drawFour(tick.seed, tick.firstMember + m, index >> 2, PURPOSE.triggerSize, trigger.entity, four)
          const struck = exp(triggerSizeSpread * normalFromBits(four[index & 3]!))
          sizes[row + m] = Math.min(triggerMaxSize, size + struck)
          if (tick.firstStruck[row + m]! === -1) tick.firstStruck[row + m] = tick.step
        }
      }
    }
  }

  function strikesBySchedule(
    trigger: PreparedModel['triggers'][number],
    tick: BlockTick,
    m: number,
    index: number,
  ): boolean {
    drawFour(tick.seed, tick.firstMember + m, index >> 2, PURPOSE.scheduledStrikes, trigger.entity, four)
    const uniform = uniformFromBits(four[index & 3]!)
    return trigger.scheduled.some(({ step, chance }) => step === tick.step && uniform < chance)
  }

  return advanceTriggers
}
