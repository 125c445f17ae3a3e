import { threefry4x32 } from './threefry'

/** What a random draw is for. The numbers are part of every run's identity: never reuse or renumber one. */
export const PURPOSE = {
  levelNoise: 1,
  campaignNoise: 2,
  eventCount: 3,
  eventDeaths: 4,
  triggerStrikes: 5,
  triggerSize: 6,
  scheduledStrikes: 7,
  ending: 8,
  future: 9,
  assessedLevel: 10,
  assessedCampaign: 11,
  effectSize: 12,
  leadTime: 13,
  observation: 14,
  otherCrisis: 15,
  authorisation: 16,
  veto: 17,
  levelReport: 18,
  levelBias: 19,
} as const
export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE]

/** Ticks that one draw of four words serves. */
export const TICKS_A_DRAW = 4

const KEY_1 = 0x466f7265
const KEY_2 = 0x7374616c
const KEY_3 = 0x6c000001

/**
 * Fill `out` with four draws of 32 bits that depend on their key alone: seed, member, index, purpose and entity.
 *
 * `index` counts groups of four ticks (or of four events); its four draws are the four lanes. No state is carried, so
 * members run in any order, a new actor or instrument moves no other draw, and two plans meet the same luck.
 */
export function drawFour(
  seed: number,
  member: number,
  index: number,
  purpose: Purpose,
  entity: number,
  out: Uint32Array,
): void {
  threefry4x32(member, index, purpose, entity, seed, KEY_1, KEY_2, KEY_3, out)
}

const scratch = new Uint32Array(4)

/** Draw 32 bits that depend on their key alone; for draws made once a member. */
export function drawBits(seed: number, member: number, index: number, purpose: Purpose, entity: number): number {
  drawFour(seed, member, index, purpose, entity, scratch)
  return scratch[0] ?? 0
}

/** Uniform number strictly between 0 and 1 from 32 bits. */
export function uniformFromBits(bits: number): number {
  return (bits + 0.5) * (1 / 4294967296)
}

/**
 * Key of an entity in draws: a hash of its stable id, so that neither order nor number of entities matters.
 *
 * FNV-1a with the finaliser of MurmurHash3 (both public domain).
 */
export function entityKey(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
