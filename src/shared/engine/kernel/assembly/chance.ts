import { Word } from '../layout'
import { at, LANES, setWord, word } from './memory'
import { normalFromBits } from './numerics'

// Keys of draws: see ../../chance/draws.ts, whose numbers these are.
export const LEVEL_NOISE = 1
export const CAMPAIGN_NOISE = 2
export const EVENT_COUNT = 3
export const EVENT_DEATHS = 4
export const TRIGGER_STRIKES = 5
export const TRIGGER_SIZE = 6
export const SCHEDULED_STRIKES = 7
export const ENDING = 8

const KEY_1: i32 = 0x466f7265
const KEY_2: i32 = 0x7374616c
const KEY_3: i32 = 0x6c000001

function rotate(x: v128, bits: i32): v128 {
  return v128.or(i32x4.shl(x, bits), i32x4.shr_u(x, 32 - bits))
}

/**
 * Threefry4x32-20 for four members at once; `threefry4x32` of chance/threefry.ts.
 *
 * Unrolled, as the other is: the rotations differ from round to round and must be constants to be quick.
 *
 * Leaves four vectors at `Word.drawn`: first words of the four members, second words, third, fourth.
 */
function drawForFour(members: v128, index: i32, purpose: i32, entity: i32): void {
  const seed = word(Word.seed)
  const k0 = seed
  const k1 = KEY_1
  const k2 = KEY_2
  const k3 = KEY_3
  const k4 = 0x1bd11bda ^ k0 ^ k1 ^ k2 ^ k3
  let x0 = i32x4.add(members, i32x4.splat(k0))
  let x1 = i32x4.splat(index + k1)
  let x2 = i32x4.splat(purpose + k2)
  let x3 = i32x4.splat(entity + k3)
  x0 = i32x4.add(x0, x1)
  x1 = v128.xor(rotate(x1, 10), x0)
  x2 = i32x4.add(x2, x3)
  x3 = v128.xor(rotate(x3, 26), x2)
  x0 = i32x4.add(x0, x3)
  x3 = v128.xor(rotate(x3, 11), x0)
  x2 = i32x4.add(x2, x1)
  x1 = v128.xor(rotate(x1, 21), x2)
  x0 = i32x4.add(x0, x1)
  x1 = v128.xor(rotate(x1, 13), x0)
  x2 = i32x4.add(x2, x3)
  x3 = v128.xor(rotate(x3, 27), x2)
  x0 = i32x4.add(x0, x3)
  x3 = v128.xor(rotate(x3, 23), x0)
  x2 = i32x4.add(x2, x1)
  x1 = v128.xor(rotate(x1, 5), x2)
  x0 = i32x4.add(x0, i32x4.splat(k1))
  x1 = i32x4.add(x1, i32x4.splat(k2))
  x2 = i32x4.add(x2, i32x4.splat(k3))
  x3 = i32x4.add(x3, i32x4.splat(k4 + 1))
  x0 = i32x4.add(x0, x1)
  x1 = v128.xor(rotate(x1, 6), x0)
  x2 = i32x4.add(x2, x3)
  x3 = v128.xor(rotate(x3, 20), x2)
  x0 = i32x4.add(x0, x3)
  x3 = v128.xor(rotate(x3, 17), x0)
  x2 = i32x4.add(x2, x1)
  x1 = v128.xor(rotate(x1, 11), x2)
  x0 = i32x4.add(x0, x1)
  x1 = v128.xor(rotate(x1, 25), x0)
  x2 = i32x4.add(x2, x3)
  x3 = v128.xor(rotate(x3, 10), x2)
  x0 = i32x4.add(x0, x3)
  x3 = v128.xor(rotate(x3, 18), x0)
  x2 = i32x4.add(x2, x1)
  x1 = v128.xor(rotate(x1, 20), x2)
  x0 = i32x4.add(x0, i32x4.splat(k2))
  x1 = i32x4.add(x1, i32x4.splat(k3))
  x2 = i32x4.add(x2, i32x4.splat(k4))
  x3 = i32x4.add(x3, i32x4.splat(k0 + 2))
  x0 = i32x4.add(x0, x1)
  x1 = v128.xor(rotate(x1, 10), x0)
  x2 = i32x4.add(x2, x3)
  x3 = v128.xor(rotate(x3, 26), x2)
  x0 = i32x4.add(x0, x3)
  x3 = v128.xor(rotate(x3, 11), x0)
  x2 = i32x4.add(x2, x1)
  x1 = v128.xor(rotate(x1, 21), x2)
  x0 = i32x4.add(x0, x1)
  x1 = v128.xor(rotate(x1, 13), x0)
  x2 = i32x4.add(x2, x3)
  x3 = v128.xor(rotate(x3, 27), x2)
  x0 = i32x4.add(x0, x3)
  x3 = v128.xor(rotate(x3, 23), x0)
  x2 = i32x4.add(x2, x1)
  x1 = v128.xor(rotate(x1, 5), x2)
  x0 = i32x4.add(x0, i32x4.splat(k3))
  x1 = i32x4.add(x1, i32x4.splat(k4))
  x2 = i32x4.add(x2, i32x4.splat(k0))
  x3 = i32x4.add(x3, i32x4.splat(k1 + 3))
  x0 = i32x4.add(x0, x1)
  x1 = v128.xor(rotate(x1, 6), x0)
  x2 = i32x4.add(x2, x3)
  x3 = v128.xor(rotate(x3, 20), x2)
  x0 = i32x4.add(x0, x3)
  x3 = v128.xor(rotate(x3, 17), x0)
  x2 = i32x4.add(x2, x1)
  x1 = v128.xor(rotate(x1, 11), x2)
  x0 = i32x4.add(x0, x1)
  x1 = v128.xor(rotate(x1, 25), x0)
  x2 = i32x4.add(x2, x3)
  x3 = v128.xor(rotate(x3, 10), x2)
  x0 = i32x4.add(x0, x3)
  x3 = v128.xor(rotate(x3, 18), x0)
  x2 = i32x4.add(x2, x1)
  x1 = v128.xor(rotate(x1, 20), x2)
  x0 = i32x4.add(x0, i32x4.splat(k4))
  x1 = i32x4.add(x1, i32x4.splat(k0))
  x2 = i32x4.add(x2, i32x4.splat(k1))
  x3 = i32x4.add(x3, i32x4.splat(k2 + 4))
  x0 = i32x4.add(x0, x1)
  x1 = v128.xor(rotate(x1, 10), x0)
  x2 = i32x4.add(x2, x3)
  x3 = v128.xor(rotate(x3, 26), x2)
  x0 = i32x4.add(x0, x3)
  x3 = v128.xor(rotate(x3, 11), x0)
  x2 = i32x4.add(x2, x1)
  x1 = v128.xor(rotate(x1, 21), x2)
  x0 = i32x4.add(x0, x1)
  x1 = v128.xor(rotate(x1, 13), x0)
  x2 = i32x4.add(x2, x3)
  x3 = v128.xor(rotate(x3, 27), x2)
  x0 = i32x4.add(x0, x3)
  x3 = v128.xor(rotate(x3, 23), x0)
  x2 = i32x4.add(x2, x1)
  x1 = v128.xor(rotate(x1, 5), x2)
  x0 = i32x4.add(x0, i32x4.splat(k0))
  x1 = i32x4.add(x1, i32x4.splat(k1))
  x2 = i32x4.add(x2, i32x4.splat(k2))
  x3 = i32x4.add(x3, i32x4.splat(k3 + 5))
  const out = at(Word.drawn)
  v128.store(out, x0)
  v128.store(out, x1, 16)
  v128.store(out, x2, 32)
  v128.store(out, x3, 48)
}

/** One of the four words of a member's draw; for what is drawn rarely. */
export function drawBits(lane: i32, index: i32, purpose: i32, entity: i32, place: i32): u32 {
  drawForFour(i32x4.splat(word(Word.firstMember) + lane), index, purpose, entity)
  return drawnBits(place)
}

/** Another word of the last draw. */
export function drawnBits(place: i32): u32 {
  return load<u32>(at(Word.drawn) + ((<usize>place) << 4))
}

export function uniformFromBits(bits: u32): f64 {
  return (<f64>bits + 0.5) * (1.0 / 4294967296.0)
}

/** Draw what every tick of a group of four needs, unless it stands in memory already. */
export function drawGroup(group: i32): void {
  if (word(Word.drawnGroup) == group) return
  setWord(Word.drawnGroup, group)
  const levels = word(Word.levels)
  const dyads = word(Word.dyads)
  const triggers = word(Word.triggers)
  let out = at(Word.normals)
  out = drawNormals(out, at(Word.levelEntities), levels, LEVEL_NOISE, group)
  drawNormals(out, at(Word.dyadEntities), dyads, CAMPAIGN_NOISE, group)
  out = at(Word.uniforms)
  out = drawWords(out, at(Word.dyadEntities), dyads, EVENT_COUNT, group)
  out = drawWords(out, at(Word.dyadEntities), dyads, ENDING, group)
  drawWords(out, at(Word.triggerEntities), triggers, TRIGGER_STRIKES, group)
}

/** `(entity * 4 + tick % 4) * LANES + lane`, 32 bits each. */
function drawWords(out: usize, entities: usize, count: i32, purpose: i32, group: i32): usize {
  const firstMember = word(Word.firstMember)
  const drawn = at(Word.drawn)
  for (let e = 0; e < count; e += 1) {
    const entity = load<i32>(entities + ((<usize>e) << 2))
    for (let lane = 0; lane < LANES; lane += 4) {
      const members = i32x4.add(i32x4.splat(firstMember + lane), i32x4(0, 1, 2, 3))
      drawForFour(members, group, purpose, entity)
      const place = out + ((<usize>lane) << 2)
      v128.store(place, v128.load(drawn))
      v128.store(place, v128.load(drawn, 16), 128)
      v128.store(place, v128.load(drawn, 32), 256)
      v128.store(place, v128.load(drawn, 48), 384)
    }
    out += 512
  }
  return out
}

function drawNormals(out: usize, entities: usize, count: i32, purpose: i32, group: i32): usize {
  const end = drawWords(out, entities, count, purpose, group)
  for (let place = out; place < end; place += 4) store<f32>(place, normalFromBits(load<u32>(place)))
  return end
}
