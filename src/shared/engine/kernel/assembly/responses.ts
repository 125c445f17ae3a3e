import { BucketWord, EffectNumber, EffectWord, PairingWord, ResponseNumber, Word } from '../layout'
import { at, bothAt, LANES, numberAt, one, ROW, word, wordAt } from './memory'
import { expOf } from './numerics'

const MOST_EFFECTS = 1024
const RESPONSE = (<usize>ResponseNumber.count) << 3
const BUCKET = (<usize>BucketWord.count) << 2
const PAIRING = (<usize>PairingWord.count) << 2
const EFFECT_WORDS = (<usize>EffectWord.count) << 2
const EFFECT = EFFECT_WORDS + ((<usize>EffectNumber.count) << 3)

/** Add up what a plan does to every lane during a step; `applyResponses` of step/responses.ts is its plain form. */
export function applyResponses(step: i32): void {
  const months = <f64>step + 0.5
  measureActivities(months)
  measurePairGains()
  const buckets = word(Word.buckets)
  for (let b = 0; b < buckets; b += 1) {
    const record = at(Word.bucketRecords) + <usize>b * BUCKET
    const target = <usize>wordAt(record, BucketWord.target)
    const effect = wordAt(record, BucketWord.effectFrom)
    if (wordAt(record, BucketWord.effectTo) == effect + 1 && isLasting(effect)) {
      applyAlone(effect, target)
      continue
    }
    for (let lane = 0; lane < LANES; lane += 1) {
      store<f64>(target + ((<usize>lane) << 3), sumOf(record, lane, months))
    }
  }
}

/** The most frequent bucket: one effect that lasts as long as its response, so that there is nothing to sort. */
function applyAlone(effect: i32, target: usize): void {
  const record = effectRecord(effect)
  const response = wordAt(record, EffectWord.response)
  const mayBeCoordinated = numberAt(responseRecord(response), ResponseNumber.coordinates) == 0
  const wanted = bothAt(record + EFFECT_WORDS, EffectNumber.wantedSign)
  const weight = v128.load64_splat(at(Word.diminishing))
  const sizes = at(Word.effectSizes) + <usize>effect * ROW
  const activities = at(Word.activities) + <usize>response * ROW
  const pairGains = at(Word.pairGains) + <usize>response * ROW
  for (let p: usize = 0; p < ROW; p += 16) {
    const size = v128.load(sizes + p)
    const isWanted = f64x2.gt(f64x2.mul(size, wanted), f64x2.splat(0))
    let applied = f64x2.mul(size, v128.load(activities + p))
    if (mayBeCoordinated) {
      applied = f64x2.mul(applied, v128.bitselect(v128.load(at(Word.coordination) + p), one(), isWanted))
    }
    applied = f64x2.mul(applied, v128.bitselect(v128.load(pairGains + p), one(), isWanted))
    v128.store(target + p, f64x2.mul(applied, weight))
  }
}

/** Activity of each response as a whole, and the strongest coordination. */
function measureActivities(months: f64): void {
  const responses = word(Word.responses)
  for (let lane = 0; lane < LANES; lane += 1) {
    let gain: f64 = 0
    for (let r = 0; r < responses; r += 1) {
      const activity = activityOf(r, lane, 0, Infinity, months)
      store<f64>(at(Word.activities) + ((<usize>(r * LANES + lane)) << 3), activity)
      if (numberAt(responseRecord(r), ResponseNumber.coordinates) == 0) continue
      gain = Math.max(gain, load<f64>(at(Word.coordinationGains) + ((<usize>(r * LANES + lane)) << 3)) * activity)
    }
    store<f64>(at(Word.coordination) + ((<usize>lane) << 3), 1 + gain)
  }
}

/** `gainsOfResponses` of step/responses.ts. */
function measurePairGains(): void {
  const gains = at(Word.pairGains)
  const responses = word(Word.responses)
  memory.fill(gains, 0, <usize>responses * ROW)
  const pairings = word(Word.pairings)
  if (pairings > 0) {
    for (let lane = 0; lane < LANES; lane += 1) {
      let presence: f64 = 0
      for (let i = 0; i < pairings; i += 1) {
        const record = at(Word.pairingRecords) + <usize>i * PAIRING
        const partner = wordAt(record, PairingWord.partner)
        const activity = load<f64>(at(Word.activities) + ((<usize>(partner * LANES + lane)) << 3))
        presence = Math.max(presence, numberAt(responseRecord(partner), ResponseNumber.intensity) * activity)
        if (wordAt(record, PairingWord.isLast) == 0) continue
        const gain = gains + ((<usize>(wordAt(record, PairingWord.response) * LANES + lane)) << 3)
        const factor = load<f64>(
          at(Word.pairFactors) + ((<usize>(wordAt(record, PairingWord.pairing) * LANES + lane)) << 3),
        )
        store<f64>(gain, load<f64>(gain) + factor * presence)
        presence = 0
      }
    }
  }
  const end = <usize>responses * ROW
  const efficacies = at(Word.efficacies)
  for (let place: usize = 0; place < end; place += 8) {
    const logGain = load<f64>(gains + place)
    store<f64>(gains + place, (logGain == 0 ? 1 : expOf(logGain)) * load<f64>(efficacies + place))
  }
}

function responseRecord(response: i32): usize {
  return at(Word.responseRecords) + <usize>response * RESPONSE
}

/** `activityOf` of step/responses.ts. */
function activityOf(response: i32, lane: i32, fromMonth: f64, untilMonth: f64, months: f64): f64 {
  const record = responseRecord(response)
  const lead = load<f64>(at(Word.leadMonths) + ((<usize>(response * LANES + lane)) << 3))
  const active = numberAt(record, ResponseNumber.start) + lead
  const sinceEffect = months - active - fromMonth
  const end = Math.min(untilMonth, numberAt(record, ResponseNumber.duration))
  if (sinceEffect <= 0 || end <= fromMonth) return 0
  const activity = Math.min(1, Math.min(sinceEffect, end - fromMonth) / numberAt(record, ResponseNumber.rampMonths))
  const sinceEnd = months - active - end
  return sinceEnd > 0 ? activity * expOf(-sinceEnd / numberAt(record, ResponseNumber.windDownMonths)) : activity
}

function sumOf(bucket: usize, lane: i32, months: f64): f64 {
  const rising = at(Word.rising)
  const falling = at(Word.falling)
  let risingCount = 0
  let fallingCount = 0
  const last = wordAt(bucket, BucketWord.effectTo)
  for (let e = wordAt(bucket, BucketWord.effectFrom); e < last; e += 1) {
    const size = sizeAt(e, lane, months)
    if (size > 0) risingCount = insertLargestFirst(rising, risingCount, size)
    else if (size < 0) fallingCount = insertLargestFirst(falling, fallingCount, -size)
  }
  if (risingCount == 0 && fallingCount == 0) return 0
  return withDiminishingReturns(rising, risingCount) - withDiminishingReturns(falling, fallingCount)
}

function effectRecord(effect: i32): usize {
  return at(Word.effectRecords) + <usize>effect * EFFECT
}

/** Whether an effect is there from the beginning to the end of its response. */
function isLasting(effect: i32): bool {
  const numbers = effectRecord(effect) + EFFECT_WORDS
  return numberAt(numbers, EffectNumber.fromMonth) == 0 && numberAt(numbers, EffectNumber.untilMonth) == Infinity
}

function sizeAt(effect: i32, lane: i32, months: f64): f64 {
  const record = effectRecord(effect)
  const numbers = record + EFFECT_WORDS
  const response = wordAt(record, EffectWord.response)
  const fromMonth = numberAt(numbers, EffectNumber.fromMonth)
  const untilMonth = numberAt(numbers, EffectNumber.untilMonth)
  const activity = isLasting(effect)
    ? load<f64>(at(Word.activities) + ((<usize>(response * LANES + lane)) << 3))
    : activityOf(response, lane, fromMonth, untilMonth, months)
  if (activity == 0) return 0
  const size = load<f64>(at(Word.effectSizes) + ((<usize>(effect * LANES + lane)) << 3))
  const isWanted = size * numberAt(numbers, EffectNumber.wantedSign) > 0
  const isCoordinated = isWanted && numberAt(responseRecord(response), ResponseNumber.coordinates) == 0
  return (
    size *
    activity *
    (isCoordinated ? load<f64>(at(Word.coordination) + ((<usize>lane) << 3)) : 1) *
    (isWanted ? load<f64>(at(Word.pairGains) + ((<usize>(response * LANES + lane)) << 3)) : 1)
  )
}

function insertLargestFirst(list: usize, length: i32, value: f64): i32 {
  let position = min(length, MOST_EFFECTS - 1)
  while (position > 0 && load<f64>(list + ((<usize>position) << 3) - 8) < value) {
    store<f64>(list + ((<usize>position) << 3), load<f64>(list + ((<usize>position) << 3) - 8))
    position -= 1
  }
  store<f64>(list + ((<usize>position) << 3), value)
  return min(length + 1, MOST_EFFECTS)
}

function withDiminishingReturns(sizes: usize, count: i32): f64 {
  const weights = at(Word.diminishing)
  const last = word(Word.diminishingCount) - 1
  let sum: f64 = 0
  for (let i = 0; i < count; i += 1) {
    sum += load<f64>(sizes + ((<usize>i) << 3)) * load<f64>(weights + ((<usize>min(i, last)) << 3))
  }
  return sum
}
