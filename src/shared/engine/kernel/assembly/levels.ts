import { Constant, CurvedWord, LevelNumber, Word } from '../layout'
import { at, bothAt, constant, half, loadSingles, minusThree, numberAt, one, ROW, three, word, wordAt } from './memory'
import { sCurve, trendMonths } from './numerics'

const ABOVE_HALF = 1
const TWELFTH = memory.data<f64>([1.0 / 12.0])
const RECORD = (<usize>LevelNumber.count) << 3

/** Level step over lanes; step/level-step.ts is its plain form. */
export function advanceLevels(tick: i32): void {
  measureCauses()
  const months = <f64>tick * constant(Constant.dt)
  const trendNow = word(Word.withTrends) ? trendMonths(months, constant(Constant.trendHalfLife)) : 0
  const count = word(Word.levels)
  const noise = at(Word.normals) + ((<usize>(tick & 3)) << 7)
  for (let i = 0; i < count; i += 1) {
    const row = <usize>i * ROW
    const record = at(Word.levelRecords) + <usize>i * RECORD
    addPushes(i, row, f64x2.splat(numberAt(record, LevelNumber.trend) * trendNow))
    approachTarget(row, record, noise + ((<usize>i) << 9))
  }
}

/** What levels, signals and curved influences have changed by since the start; trigger sizes stand elsewhere already. */
function measureCauses(): void {
  const seen = at(Word.seen)
  const start = at(Word.seenAtStart)
  const causes = at(Word.causes)
  const straight = <usize>word(Word.seenCount) * ROW
  for (let p: usize = 0; p < straight; p += 16) {
    v128.store(causes + p, f64x2.sub(v128.load(seen + p), v128.load(start + p)))
  }
  const curved = word(Word.curvedInfluences)
  let out = causes + straight
  let record = at(Word.curvedRecords)
  for (let k = 0; k < curved; k += 1) {
    const from = <usize>wordAt(record, CurvedWord.from)
    const other = <usize>wordAt(record, CurvedWord.other)
    const isAboveHalf = wordAt(record, CurvedWord.kind) == ABOVE_HALF
    for (let p: usize = 0; p < ROW; p += 16) {
      const now = v128.load(seen + from + p)
      const then = v128.load(start + from + p)
      const change = isAboveHalf
        ? f64x2.sub(aboveHalf(now), aboveHalf(then))
        : f64x2.sub(
            f64x2.mul(now, v128.load(seen + other + p)),
            f64x2.mul(then, v128.load(start + other + p)),
          )
      v128.store(out + p, change)
    }
    out += ROW
    record += (<usize>CurvedWord.count) << 2
  }
}

function aboveHalf(x: v128): v128 {
  const above = f64x2.add(f64x2.sub(x, half()), f64x2.sub(x, half()))
  return v128.and(above, f64x2.gt(x, half()))
}

/** Sum what pushes a level, in the order of the prepared model, half a row at a time so that the sums stay in registers. */
function addPushes(level: i32, row: usize, trend: v128): void {
  const starts = at(Word.pushStarts) + ((<usize>level) << 2)
  const first = <usize>load<i32>(starts)
  const last = <usize>load<i32>(starts, 4)
  const weights = at(Word.pushWeights)
  const sources = at(Word.pushSources)
  for (let half: usize = 0; half < ROW; half += 128) {
    const here = at(Word.levelLogits) + row + half
    const pressed = at(Word.levelPressure) + row + half
    let s0 = f64x2.add(v128.load(here), f64x2.add(trend, v128.load(pressed)))
    let s1 = f64x2.add(v128.load(here, 16), f64x2.add(trend, v128.load(pressed, 16)))
    let s2 = f64x2.add(v128.load(here, 32), f64x2.add(trend, v128.load(pressed, 32)))
    let s3 = f64x2.add(v128.load(here, 48), f64x2.add(trend, v128.load(pressed, 48)))
    let s4 = f64x2.add(v128.load(here, 64), f64x2.add(trend, v128.load(pressed, 64)))
    let s5 = f64x2.add(v128.load(here, 80), f64x2.add(trend, v128.load(pressed, 80)))
    let s6 = f64x2.add(v128.load(here, 96), f64x2.add(trend, v128.load(pressed, 96)))
    let s7 = f64x2.add(v128.load(here, 112), f64x2.add(trend, v128.load(pressed, 112)))
    for (let k = first; k < last; k += 1) {
      const weight = v128.load64_splat(weights + (k << 3))
      const source = <usize>load<u32>(sources + (k << 2)) + half
      s0 = f64x2.add(s0, f64x2.mul(weight, v128.load(source)))
      s1 = f64x2.add(s1, f64x2.mul(weight, v128.load(source, 16)))
      s2 = f64x2.add(s2, f64x2.mul(weight, v128.load(source, 32)))
      s3 = f64x2.add(s3, f64x2.mul(weight, v128.load(source, 48)))
      s4 = f64x2.add(s4, f64x2.mul(weight, v128.load(source, 64)))
      s5 = f64x2.add(s5, f64x2.mul(weight, v128.load(source, 80)))
      s6 = f64x2.add(s6, f64x2.mul(weight, v128.load(source, 96)))
      s7 = f64x2.add(s7, f64x2.mul(weight, v128.load(source, 112)))
    }
    const out = at(Word.logits) + half
    v128.store(out, s0)
    v128.store(out, s1, 16)
    v128.store(out, s2, 32)
    v128.store(out, s3, 48)
    v128.store(out, s4, 64)
    v128.store(out, s5, 80)
    v128.store(out, s6, 96)
    v128.store(out, s7, 112)
  }
}

function approachTarget(row: usize, record: usize, noise: usize): void {
  const up = bothAt(record, LevelNumber.up)
  const down = bothAt(record, LevelNumber.down)
  const memory = bothAt(record, LevelNumber.memory)
  const spread = bothAt(record, LevelNumber.spread)
  const zero = f64x2.splat(0)
  const unit = one()
  const withChance = word(Word.withChance) != 0
  const logits = at(Word.logits)
  const hidden = at(Word.hiddenLevels) + row
  const disturbances = at(Word.disturbances) + row
  const start = at(Word.seenAtStart) + row
  const onCurve = at(Word.levelsOnCurve) + row
  const seen = at(Word.seen) + row
  for (let p: usize = 0; p < ROW; p += 16) {
    const current = v128.load(hidden + p)
    const moved = f64x2.sub(sCurve(v128.load(logits + p)), v128.load(onCurve + p))
    const target = f64x2.pmin(f64x2.pmax(f64x2.add(v128.load(start + p), moved), zero), unit)
    const rate = v128.bitselect(up, down, f64x2.gt(target, current))
    const next = f64x2.add(current, f64x2.mul(rate, f64x2.sub(target, current)))
    v128.store(hidden + p, next)
    if (withChance) {
      const kept = f64x2.mul(v128.load(disturbances + p), memory)
      const disturbance = f64x2.add(kept, f64x2.mul(spread, loadSingles(noise + (p >> 1))))
      v128.store(disturbances + p, disturbance)
      v128.store(seen + p, disturbedLevel(next, disturbance))
    } else {
      v128.store(disturbances + p, zero)
      v128.store(seen + p, disturbedLevel(next, zero))
    }
  }
}

/** `disturbedLevel` of step/formulas.ts. */
function disturbedLevel(x: v128, u: v128): v128 {
  const bounded = f64x2.pmin(f64x2.pmax(u, minusThree()), three())
  const even = f64x2.add(one(), f64x2.mul(f64x2.mul(bounded, bounded), v128.load64_splat(TWELFTH)))
  const odd = f64x2.mul(half(), bounded)
  const raised = f64x2.mul(x, f64x2.add(even, odd))
  const left = f64x2.mul(f64x2.sub(one(), x), f64x2.sub(even, odd))
  return f64x2.div(raised, f64x2.add(left, raised))
}
