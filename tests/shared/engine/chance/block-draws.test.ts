import { describe, expect, it } from 'vitest'
import { BLOCK_LANES, createBlockDrawStore } from '../../../../src/shared/engine/chance/block-draws'
import { PURPOSE, uniformFromBits } from '../../../../src/shared/engine/chance/draws'
import { luckOf } from '../../../../src/shared/engine/step/luck'

const entities = { levels: [101, 102, 103], dyads: [201, 202], triggers: [301, 302, 303, 304] }
const SEED = 77

describe('the draws of a block', () => {
  it.each([
    { name: 'kept', keep: true },
    { name: 'not kept', keep: false },
  ])('are those the clear step draws one by one, $name', ({ keep }) => {
    const store = createBlockDrawStore(entities, 1_000_000)
    const firstMember = 40

    for (const group of [0, 1, 5, 1]) {
      const draws = store.drawsOf(SEED, firstMember, 7, group, keep)
      for (let lane = 0; lane < 7; lane += 1) {
        for (let tick = group * 4; tick < group * 4 + 4; tick += 1) {
          const luck = luckOf(SEED, firstMember + lane, tick)
          const at = (entity: number) => (entity * 4 + (tick & 3)) * BLOCK_LANES + lane
          entities.levels.forEach((entity, i) => {
            expect(draws.normals[at(i)]).toBe(luck.normal(PURPOSE.levelNoise, entity))
          })
          entities.dyads.forEach((entity, i) => {
            expect(draws.normals[at(3 + i)]).toBe(luck.normal(PURPOSE.campaignNoise, entity))
            expect(uniformFromBits(draws.uniforms[at(i)] ?? NaN)).toBe(luck.uniform(PURPOSE.eventCount, entity))
            expect(uniformFromBits(draws.uniforms[at(2 + i)] ?? NaN)).toBe(luck.uniform(PURPOSE.ending, entity))
          })
          entities.triggers.forEach((entity, i) => {
            expect(uniformFromBits(draws.uniforms[at(4 + i)] ?? NaN)).toBe(luck.uniform(PURPOSE.triggerStrikes, entity))
          })
        }
      }
    }
  })

  it('keep every block apart: seed, first member, number of lanes, group', () => {
    const store = createBlockDrawStore(entities, 1_000_000)
    const keys = [
      [1, 0, 32, 0],
      [2, 0, 32, 0],
      [1, 32, 32, 0],
      [1, 0, 32, 1],
      [1, 1, 32, 0],
    ] as const

    const draw = ([seed, firstMember, lanes, group]: (typeof keys)[number]): Float32Array =>
      store.drawsOf(seed, firstMember, lanes, group, true).normals.slice()
    const first = keys.map(draw)
    const again = keys.map(draw)

    expect(again).toEqual(first)
    expect(new Set(first.map((normals) => normals[0])).size).toBe(keys.length)
  })

  it('hold more lanes where a block of fewer was kept first', () => {
    const store = createBlockDrawStore(entities, 1_000_000)
    store.drawsOf(SEED, 0, 3, 0, true)

    const full = store.drawsOf(SEED, 0, 32, 0, true)

    expect(full.normals[31]).toBe(luckOf(SEED, 31, 0).normal(PURPOSE.levelNoise, 101))
  })

  it('are right where none fit, and after what was kept was forgotten', () => {
    for (const budget of [0, 10_000]) {
      const store = createBlockDrawStore(entities, budget)
      for (let group = 0; group < 12; group += 1) {
        const draws = store.drawsOf(SEED, 0, 2, group, true)
        expect(draws.normals[1]).toBe(luckOf(SEED, 1, group * 4).normal(PURPOSE.levelNoise, 101))
      }
      expect(store.drawsOf(SEED, 0, 2, 0, true).normals[1]).toBe(luckOf(SEED, 1, 0).normal(PURPOSE.levelNoise, 101))
    }
  })
})
