import { Constant, TriggerNumber, TriggerWord, Word } from '../layout'
import { drawBits, SCHEDULED_STRIKES, TRIGGER_SIZE, uniformFromBits } from './chance'
import { at, bothAt, constant, loadUniforms, numberAt, ROW, word, wordAt } from './memory'
import { exp, expOf, normalFromBits } from './numerics'

const WORDS = (<usize>TriggerWord.count) << 2
const RECORD = WORDS + ((<usize>TriggerNumber.count) << 3)

/** Trigger step over lanes; step/trigger-step.ts is its plain form. */
export function advanceTriggers(step: i32, tick: i32, isFirstTick: bool): void {
  const triggers = word(Word.triggers)
  for (let t = 0; t < triggers; t += 1) {
    const record = at(Word.triggerRecords) + <usize>t * RECORD
    const numbers = record + WORDS
    const isDue = isFirstTick && isScheduled(record, step)
    const row = <usize>t * ROW
    const sizes = at(Word.triggerSizes) + row
    const pressures = at(Word.triggerPressure) + row
    const draws =
      at(Word.uniforms) + ((<usize>(word(Word.dyads) * 2 + t)) << 9) + ((<usize>(tick & 3)) << 7)
    const fading = bothAt(numbers, TriggerNumber.fading)
    const rate = f64x2.splat(numberAt(numbers, TriggerNumber.monthlyRate) * constant(Constant.dt))
    const highest = bothAt(numbers, TriggerNumber.highestFactor)
    for (let p: usize = 0; p < ROW; p += 16) {
      v128.store(sizes + p, f64x2.mul(v128.load(sizes + p), fading))
      const pressure = v128.load(pressures + p)
      const base = v128.any_true(f64x2.ne(pressure, f64x2.splat(0))) ? f64x2.mul(rate, exp(pressure)) : rate
      const uniforms = loadUniforms(draws + (p >> 1))
      // Few draws lie below the highest hazard a trigger can have; only those need the hazard itself.
      const mayStrike = f64x2.lt(uniforms, f64x2.mul(base, highest))
      if (!isDue && !v128.any_true(mayStrike)) continue
      const lane = <i32>(p >> 3)
      if (strikes(record, t, numbers, lane, f64x2.extract_lane(uniforms, 0), f64x2.extract_lane(base, 0), isDue, step, tick))
        strike(record, t, lane, step, tick)
      if (strikes(record, t, numbers, lane + 1, f64x2.extract_lane(uniforms, 1), f64x2.extract_lane(base, 1), isDue, step, tick))
        strike(record, t, lane + 1, step, tick)
    }
  }
}

function isScheduled(record: usize, step: i32): bool {
  const last = wordAt(record, TriggerWord.scheduleTo)
  for (let k = wordAt(record, TriggerWord.scheduleFrom); k < last; k += 1) {
    if (load<i32>(at(Word.scheduleRecords) + ((<usize>k) << 4)) == step) return true
  }
  return false
}

function strikes(
  record: usize,
  trigger: i32,
  numbers: usize,
  lane: i32,
  uniform: f64,
  base: f64,
  isDue: bool,
  step: i32,
  tick: i32,
): bool {
  if (uniform < base * numberAt(numbers, TriggerNumber.highestFactor)) {
    const here = at(Word.seen) + ((<usize>lane) << 3)
    let sum: f64 = 0
    const last = wordAt(record, TriggerWord.hazardTo)
    for (let k = wordAt(record, TriggerWord.hazardFrom); k < last; k += 1) {
      const hazard = at(Word.hazardRecords) + ((<usize>k) << 4)
      sum += load<f64>(hazard, 8) * load<f64>(here + <usize>load<i32>(hazard))
    }
    let factor = expOf(sum)
    if (wordAt(record, TriggerWord.needsPeace)) {
      const peace = 1 - load<f64>(here + <usize>word(Word.armedConflict))
      factor = factor * peace * peace * peace * peace
    }
    if (uniform < base * factor) return true
  }
  if (!isDue) return false
  const drawn = uniformFromBits(
    drawBits(lane, tick >> 2, SCHEDULED_STRIKES, wordAt(record, TriggerWord.entity), tick & 3),
  )
  const ease = expOf(load<f64>(at(Word.triggerPressure) + (<usize>trigger) * ROW + ((<usize>lane) << 3)))
  const last = wordAt(record, TriggerWord.scheduleTo)
  for (let k = wordAt(record, TriggerWord.scheduleFrom); k < last; k += 1) {
    const date = at(Word.scheduleRecords) + ((<usize>k) << 4)
    if (load<i32>(date) == step && drawn < load<f64>(date, 8) * ease) return true
  }
  return false
}

function strike(record: usize, trigger: i32, lane: i32, step: i32, tick: i32): void {
  const place = (<usize>trigger) * ROW + ((<usize>lane) << 3)
  const bits = drawBits(lane, tick >> 2, TRIGGER_SIZE, wordAt(record, TriggerWord.entity), tick & 3)
  const struck = expOf(constant(Constant.triggerSizeSpread) * <f64>normalFromBits(bits))
  const size = at(Word.triggerSizes) + place
  store<f64>(size, Math.min(constant(Constant.triggerMaxSize), load<f64>(size) + struck))
  const first = at(Word.firstStruck) + (place >> 1)
  if (load<i32>(first) == -1) store<i32>(first, step)
}
