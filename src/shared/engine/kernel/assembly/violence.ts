import { Constant, DyadNumber, DyadWord, Word } from '../layout'
import { boundedCapacity, CHANNELS, dyadNumbers, dyadRecord } from './campaigns'
import { drawBits, drawnBits, EVENT_DEATHS, uniformFromBits } from './chance'
import { at, both, constant, loadUniforms, numberAt, ROW, word, wordAt } from './memory'
import { exp, expOf, lnOf, normalQuantile } from './numerics'

const MOST_EVENTS: f64 = 20000
const MOST_EVENTS_DRAWN: f64 = 60
const EVENT_GROUPS_A_TICK = 16
/** Place of the channel among those of a dyad. */
const RETALIATION: usize = 5

/** Events and deaths over lanes; step/violence-step.ts is their plain form. */
export function advanceViolence(tick: i32): void {
  const dyads = word(Word.dyads)
  for (let d = 0; d < dyads; d += 1) drawEvents(d, tick)
  for (let d = 0; d < dyads; d += 1) excite(d)
}

function drawEvents(d: i32, tick: i32): void {
  const row = <usize>d * ROW
  const rates = at(Word.eventRates) + row
  const excitation = at(Word.excitation) + row
  const draws = at(Word.uniforms) + ((<usize>d) << 9) + ((<usize>(tick & 3)) << 7)
  const events = at(Word.events) + row
  const deaths = at(Word.tickDeaths) + row
  const dt = both(Constant.dt)
  const zero = f64x2.splat(0)
  const one = f64x2.splat(1)
  for (let p: usize = 0; p < ROW; p += 16) {
    const means = f64x2.mul(f64x2.add(v128.load(rates + p), v128.load(excitation + p)), dt)
    const uniforms = loadUniforms(draws + (p >> 1))
    v128.store(events + p, zero)
    v128.store(deaths + p, zero)
    // P(no event) >= 1 - mean: settles most ticks without a power.
    const isQuiet = f64x2.le(uniforms, f64x2.sub(one, means))
    if (i64x2.all_true(isQuiet)) continue
    for (let lane: usize = 0; lane < 2; lane += 1) {
      const uniform = lane == 0 ? f64x2.extract_lane(uniforms, 0) : f64x2.extract_lane(uniforms, 1)
      const mean = lane == 0 ? f64x2.extract_lane(means, 0) : f64x2.extract_lane(means, 1)
      const count = eventCount(uniform, mean, constant(Constant.eventShape))
      if (count == 0) continue
      const place = p + (lane << 3)
      store<f64>(events + place, count)
      store<f64>(deaths + place, drawDeaths(d, <i32>(place >> 3), tick, count))
    }
  }
}

/** `eventCount` of step/formulas.ts. */
function eventCount(uniform: f64, mean: f64, shape: f64): f64 {
  if (uniform <= 1 - mean) return 0
  if (!(mean >= 0 && shape > 0)) return NaN
  let probability = expOf(-shape * lnOf(1 + mean / shape))
  let cumulative = probability
  const growth = mean / (mean + shape)
  let count: f64 = 0
  while (uniform > cumulative && count < MOST_EVENTS) {
    probability *= ((count + shape) / (count + 1)) * growth
    cumulative += probability
    count += 1
  }
  return count
}

function drawDeaths(d: i32, lane: i32, tick: i32, count: f64): f64 {
  const record = dyadRecord(d)
  const entity = wordAt(record, DyadWord.entity)
  const cap = numberAt(dyadNumbers(record), DyadNumber.deathsCap)
  const drawn = Math.min(count, MOST_EVENTS_DRAWN)
  let sum: f64 = 0
  for (let event = 0; <f64>event < drawn; event += 1) {
    const group = tick * EVENT_GROUPS_A_TICK + (event >> 2)
    const bits = (event & 3) == 0 ? drawBits(lane, group, EVENT_DEATHS, entity, 0) : drawnBits(event & 3)
    sum += Math.min(cap, eventDeaths(uniformFromBits(bits)))
  }
  const scaled = count > drawn ? Math.floor((sum * count) / drawn) : sum
  return Math.floor(Math.min(scaled, cap))
}

/** `eventDeaths` of step/formulas.ts. */
function eventDeaths(uniform: f64): f64 {
  const tailShare = constant(Constant.eventTailShare)
  if (uniform < tailShare) {
    const reach = expOf(-constant(Constant.eventInverseTailIndex) * lnOf(uniform / tailShare))
    return Math.floor(constant(Constant.eventTailStart) * reach)
  }
  const z = normalQuantile((uniform - tailShare) / (1 - tailShare))
  return Math.floor(0.5 + expOf(constant(Constant.eventLogMedian) + constant(Constant.eventSpread) * z))
}

function excite(d: i32): void {
  const record = dyadRecord(d)
  const seen = at(Word.seen) + <usize>wordAt(record, DyadWord.capacity)
  const own = at(Word.events) + <usize>d * ROW
  const excitation = at(Word.excitation) + <usize>d * ROW
  const first = wordAt(record, DyadWord.retaliationFrom)
  const last = wordAt(record, DyadWord.retaliationTo)
  const memory = both(Constant.excitationMemory)
  const perEvent = both(Constant.excitationPerEvent)
  const self = both(Constant.eventSelfExcitation)
  const retaliation = both(Constant.eventRetaliation)
  const pressure = at(Word.dyadPressure) + (<usize>d * CHANNELS + RETALIATION) * ROW
  const zero = f64x2.splat(0)
  for (let p: usize = 0; p < ROW; p += 16) {
    let provocations = zero
    for (let k = first; k < last; k += 1) {
      const other = <usize>load<u32>(at(Word.retaliationSources) + ((<usize>k) << 2))
      provocations = f64x2.add(provocations, v128.load(other + p))
    }
    let called = zero
    // Most ticks provoke nobody.
    if (v128.any_true(provocations)) {
      // `retaliationLeft` of step/formulas.ts.
      const gain = f64x2.mul(retaliation, exp(f64x2.pmin(zero, v128.load(pressure + p))))
      called = f64x2.mul(f64x2.mul(gain, boundedCapacity(seen + p)), provocations)
    }
    const fresh = f64x2.mul(perEvent, f64x2.add(f64x2.mul(self, v128.load(own + p)), called))
    v128.store(excitation + p, f64x2.add(f64x2.mul(v128.load(excitation + p), memory), fresh))
  }
}
