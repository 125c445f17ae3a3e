import { describe, expect, it } from 'vitest'
import { ALL_SWITCHES_ON, NO_RESPONSE } from '../../../../src/shared/engine'
import { PURPOSE, uniformFromBits } from '../../../../src/shared/engine/chance/draws'
import { createKernel } from '../../../../src/shared/engine/kernel/kernel'
import { BLOCK_LANES } from '../../../../src/shared/engine/kernel/kernel-memory'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { preparePlan } from '../../../../src/shared/engine/prepare/prepare-plan'
import { luckOf } from '../../../../src/shared/engine/step/luck'
import { kelvara, model } from '../../../builders/bundled'

const prepared = prepareModel(model, kelvara)
const { levels, dyads, triggers } = prepared

/** Draws of a group of four ticks as the kernel leaves them. */
function drawnBy(seed: number, firstMember: number, step: number) {
  const kernel = createKernel(prepared, 4)
  kernel.usePlan(preparePlan(model, kelvara, prepared, NO_RESPONSE))
  kernel.begin({ seed, firstMember, switches: ALL_SWITCHES_ON })
  kernel.advanceStep(step)
  const bytes = kernel.copyDraws()
  const normals = new Float32Array(bytes.buffer, 0, (levels.length + dyads.length) * 4 * BLOCK_LANES)
  const uniforms = new Uint32Array(
    bytes.buffer,
    normals.byteLength,
    (dyads.length * 2 + triggers.length) * 4 * BLOCK_LANES,
  )
  return { normals, uniforms }
}

describe('the draws of the kernel', () => {
  it.each([
    { seed: 77, firstMember: 40, step: 0 },
    { seed: 4_294_967_295, firstMember: 123_456, step: 35 },
    { seed: 0, firstMember: 0, step: 239 },
  ])('are those the plain step draws one by one, seed $seed, from member $firstMember, step $step', (place) => {
    const { seed, firstMember, step } = place
    const { normals, uniforms } = drawnBy(seed, firstMember, step)

    for (let lane = 0; lane < BLOCK_LANES; lane += 1) {
      for (let tick = step * 4; tick < step * 4 + 4; tick += 1) {
        const luck = luckOf(seed, firstMember + lane, tick)
        const at = (row: number): number => (row * 4 + (tick & 3)) * BLOCK_LANES + lane
        const uniform = (row: number): number => uniformFromBits(uniforms[at(row)] ?? NaN)
        levels.forEach(({ entity }, i) => {
          expect(normals[at(i)]).toBe(luck.normal(PURPOSE.levelNoise, entity))
        })
        dyads.forEach(({ entity }, d) => {
          expect(normals[at(levels.length + d)]).toBe(luck.normal(PURPOSE.campaignNoise, entity))
          expect(uniform(d)).toBe(luck.uniform(PURPOSE.eventCount, entity))
          expect(uniform(dyads.length + d)).toBe(luck.uniform(PURPOSE.ending, entity))
        })
        triggers.forEach(({ entity }, t) => {
          expect(uniform(dyads.length * 2 + t)).toBe(luck.uniform(PURPOSE.triggerStrikes, entity))
        })
      }
    }
  })
})
