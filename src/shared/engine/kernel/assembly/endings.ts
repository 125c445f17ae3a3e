import { Constant, DyadWord, Word } from '../layout'
import { dyadRecord } from './campaigns'
import { at, both, constant, LANES, loadUniforms, ROW, word, wordAt } from './memory'

const COMPLETION = 1
const OUSTER = 2
const CHANGE_OF_STRATEGY = 3

/** Endings over lanes; step/ending-step.ts is their plain form. */
export function advanceEndings(tick: i32): void {
  const dyads = word(Word.dyads)
  if (word(Word.withChance) && findEndings(tick)) {
    // Found for all campaigns before any ends: one ending hides no other.
    for (let d = 0; d < dyads; d += 1) {
      for (let lane = 0; lane < LANES; lane += 1) {
        const kind = load<i32>(at(Word.endings) + ((<usize>(d * LANES + lane)) << 2))
        if (kind != 0) applyEnding(kind, d, lane)
      }
    }
  }
  const fading = both(Constant.dropFading)
  const drops = at(Word.driveDrops)
  const end = <usize>dyads * ROW
  for (let p: usize = 0; p < end; p += 16) v128.store(drops + p, f64x2.mul(v128.load(drops + p), fading))
}

function findEndings(tick: i32): bool {
  const dyads = word(Word.dyads)
  const highest = both(Constant.endingHighest)
  let anyEnding = false
  memory.fill(at(Word.endings), 0, (<usize>(dyads * LANES)) << 2)
  for (let d = 0; d < dyads; d += 1) {
    const draws = at(Word.uniforms) + ((<usize>(dyads + d)) << 9) + ((<usize>(tick & 3)) << 7)
    for (let p: usize = 0; p < ROW; p += 16) {
      const uniforms = loadUniforms(draws + (p >> 1))
      if (!v128.any_true(f64x2.lt(uniforms, highest))) continue
      const lane = <i32>(p >> 3)
      if (findEnding(d, lane, f64x2.extract_lane(uniforms, 0))) anyEnding = true
      if (findEnding(d, lane + 1, f64x2.extract_lane(uniforms, 1))) anyEnding = true
    }
  }
  return anyEnding
}

function findEnding(d: i32, lane: i32, uniform: f64): bool {
  const highest = constant(Constant.endingHighest)
  if (uniform >= highest) return false
  const place = <usize>(d * LANES + lane)
  const ratio = load<f64>(at(Word.campaigns) + (place << 3)) / constant(Constant.endingAbove)
  const power = ratio * ratio * ratio * ratio * ratio * ratio
  const hazard = (highest * power) / (1 + power)
  if (uniform >= hazard) return false
  const share = (uniform / hazard) * constant(Constant.endingShares)
  const completion = constant(Constant.endingCompletionShare)
  const ouster = completion + constant(Constant.endingOusterShare)
  store<i32>(
    at(Word.endings) + (place << 2),
    share < completion ? COMPLETION : share < ouster ? OUSTER : CHANGE_OF_STRATEGY,
  )
  return true
}

function applyEnding(kind: i32, d: i32, lane: i32): void {
  if (kind == OUSTER) {
    const actor = wordAt(dyadRecord(d), DyadWord.actor)
    const dyads = word(Word.dyads)
    for (let i = 0; i < dyads; i += 1) {
      if (wordAt(dyadRecord(i), DyadWord.actor) == actor) endCampaign((<usize>(i * LANES + lane)) << 3)
    }
    return
  }
  const place = (<usize>(d * LANES + lane)) << 3
  endCampaign(place)
  if (kind == COMPLETION) {
    const exposure = at(Word.exposures) + place
    store<f64>(exposure, load<f64>(exposure) * constant(Constant.endingRemaining))
  }
}

function endCampaign(place: usize): void {
  const campaign = at(Word.campaigns) + place
  store<f64>(campaign, load<f64>(campaign) * constant(Constant.endingRemaining))
  store<f64>(at(Word.offsets) + place, 0)
  store<f64>(at(Word.driveDrops) + place, -constant(Constant.endingDriveDrop))
}
