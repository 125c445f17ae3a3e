import { drawFour, PURPOSE, type Purpose } from './draws'
import { normalFromBits } from '../numerics/normal-quantile'

/** Members stepped together: wide enough to keep loops busy, small enough for the first cache. */
export const BLOCK_LANES = 32

/** Entities that draw in every tick, by purpose. */
export interface BlockEntities {
  readonly levels: readonly number[]
  readonly dyads: readonly number[]
  readonly triggers: readonly number[]
}

/**
 * Draws of a block for a group of four ticks.
 *
 * Index `(entity * 4 + tick % 4) * BLOCK_LANES + lane`. Normals: levels, then campaigns. Uniforms, as 32 bits: events,
 * endings, trigger strikes.
 */
export interface BlockDraws {
  readonly normals: Float32Array
  readonly uniforms: Uint32Array
}

/** Draws of blocks, kept while they fit: a lever that moves meets the same luck again, and need not draw it again. */
export interface BlockDrawStore {
  drawsOf(seed: number, firstMember: number, lanes: number, group: number, keep: boolean): BlockDraws
}

/** Make a store that keeps up to `budgetBytes` of draws and forgets all of them when they no longer fit. */
export function createBlockDrawStore(entities: BlockEntities, budgetBytes: number): BlockDrawStore {
  const kept = new Map<string, BlockDraws>()
  const normalCount = (entities.levels.length + entities.dyads.length) * 4 * BLOCK_LANES
  const uniformCount = (entities.dyads.length * 2 + entities.triggers.length) * 4 * BLOCK_LANES
  const most = Math.floor(budgetBytes / (4 * (normalCount + uniformCount)))
  const makeDraws = (): BlockDraws => ({
    normals: new Float32Array(normalCount),
    uniforms: new Uint32Array(uniformCount),
  })
  const scratch = makeDraws()
  let inScratch: string | undefined
  return {
    drawsOf(seed, firstMember, lanes, group, keep) {
      const key = `${seed} ${firstMember} ${lanes} ${group}`
      const known = kept.get(key)
      if (known) return known
      // Asked for in every tick of the group: drawn in the first.
      if (!keep && inScratch === key) return scratch
      const draws = keep ? makeDraws() : scratch
      fill(draws, entities, seed, firstMember, lanes, group)
      if (!keep) inScratch = key
      if (keep) {
        if (kept.size >= most) kept.clear()
        kept.set(key, draws)
      }
      return draws
    },
  }
}

function fill(
  draws: BlockDraws,
  entities: BlockEntities,
  seed: number,
  firstMember: number,
  lanes: number,
  group: number,
): void {
  const { levels, dyads, triggers } = entities
  fillNormals(draws.normals, 0, levels, PURPOSE.levelNoise, seed, firstMember, lanes, group)
  fillNormals(draws.normals, levels.length, dyads, PURPOSE.campaignNoise, seed, firstMember, lanes, group)
  fillBits(draws.uniforms, 0, dyads, PURPOSE.eventCount, seed, firstMember, lanes, group)
  fillBits(draws.uniforms, dyads.length, dyads, PURPOSE.ending, seed, firstMember, lanes, group)
  fillBits(draws.uniforms, dyads.length * 2, triggers, PURPOSE.triggerStrikes, seed, firstMember, lanes, group)
}

const four = new Uint32Array(4)

function fillNormals(
  out: Float32Array,
  offset: number,
  entities: readonly number[],
  purpose: Purpose,
  seed: number,
  firstMember: number,
  lanes: number,
  group: number,
): void {
  entities.forEach((entity, e) => {
    const start = (offset + e) * 4 * BLOCK_LANES
    for (let lane = 0; lane < lanes; lane += 1) {
      drawFour(seed, firstMember + lane, group, purpose, entity, four)
      out[start + lane] = normalFromBits(four[0] ?? 0)
      out[start + BLOCK_LANES + lane] = normalFromBits(four[1] ?? 0)
      out[start + 2 * BLOCK_LANES + lane] = normalFromBits(four[2] ?? 0)
      out[start + 3 * BLOCK_LANES + lane] = normalFromBits(four[3] ?? 0)
    }
  })
}

function fillBits(
  out: Uint32Array,
  offset: number,
  entities: readonly number[],
  purpose: Purpose,
  seed: number,
  firstMember: number,
  lanes: number,
  group: number,
): void {
  entities.forEach((entity, e) => {
    const start = (offset + e) * 4 * BLOCK_LANES
    for (let lane = 0; lane < lanes; lane += 1) {
      drawFour(seed, firstMember + lane, group, purpose, entity, four)
      out[start + lane] = four[0] ?? 0
      out[start + BLOCK_LANES + lane] = four[1] ?? 0
      out[start + 2 * BLOCK_LANES + lane] = four[2] ?? 0
      out[start + 3 * BLOCK_LANES + lane] = four[3] ?? 0
    }
  })
}
