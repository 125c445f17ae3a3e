import { Constant, DyadWord, Word } from '../layout'
import { boundedCapacity, dyadRecord } from './campaigns'
import { at, both, ROW, word, wordAt } from './memory'
import { ln } from './numerics'

/** Months of deaths that are kept by actor. */
const YEAR: usize = 12

/** Remember capacities; the end of `advanceTick` in step/advance.ts. */
export function remember(): void {
  const actors = word(Word.actors)
  const share = both(Constant.capacityShare)
  for (let a = 0; a < actors; a += 1) {
    const seen = at(Word.seen) + <usize>load<i32>(at(Word.actorRecords) + ((<usize>a) << 2))
    const kept = at(Word.rememberedCapacity) + <usize>a * ROW
    for (let p: usize = 0; p < ROW; p += 16) {
      const remembered = v128.load(kept + p)
      const change = f64x2.mul(share, f64x2.sub(boundedCapacity(seen + p), remembered))
      v128.store(kept + p, f64x2.add(remembered, change))
    }
  }
}

/** Close a step over lanes; `closeStep` of step/advance.ts is its plain form. */
export function closeStep(step: i32): void {
  const zero = f64x2.splat(0)
  const month = <usize>step % YEAR
  const actors = word(Word.actors)
  const dyads = word(Word.dyads)
  const signals = at(Word.seen) + <usize>word(Word.levels) * ROW
  for (let p: usize = 0; p < ROW; p += 16) {
    for (let a = 0; a < actors; a += 1) v128.store(monthOf(<usize>a, month) + p, zero)
    let government = zero
    let challengers = zero
    for (let d = 0; d < dyads; d += 1) {
      const record = dyadRecord(d)
      const tally = at(Word.stepDeaths) + <usize>d * ROW + p
      const toll = v128.load(tally)
      v128.store(tally, zero)
      v128.store(at(Word.lastStepDeaths) + <usize>d * ROW + p, toll)
      const kept = monthOf(<usize>wordAt(record, DyadWord.actor) / ROW, month) + p
      v128.store(kept, f64x2.add(v128.load(kept), toll))
      if (wordAt(record, DyadWord.isGovernmentSide)) government = f64x2.add(government, toll)
      else challengers = f64x2.add(challengers, toll)
    }
    v128.store(signals + p, violenceSignal(remembered(at(Word.rememberedDeaths) + p, government)))
    v128.store(signals + ROW + p, violenceSignal(remembered(at(Word.rememberedDeaths) + ROW + p, challengers)))
  }
}

function monthOf(actor: usize, month: usize): usize {
  return at(Word.lastTwelve) + (actor * YEAR + month) * ROW
}

function remembered(place: usize, deaths: v128): v128 {
  const before = v128.load(place)
  const now = f64x2.add(before, f64x2.mul(both(Constant.deathsShare), f64x2.sub(deaths, before)))
  v128.store(place, now)
  return now
}

/** `violenceSignal` of step/formulas.ts. */
function violenceSignal(deathsPerMonth: v128): v128 {
  const logarithm = ln(f64x2.add(f64x2.splat(1), f64x2.mul(f64x2.splat(12), deathsPerMonth)))
  const signal = f64x2.mul(logarithm, f64x2.splat(1.0 / 9.210340371976184))
  return v128.bitselect(signal, f64x2.splat(1), f64x2.lt(signal, f64x2.splat(1)))
}

/** Deaths of the last twelve months by each actor, and by the one that killed most. */
export function measureSeverity(): void {
  const actors = word(Word.actors)
  for (let p: usize = 0; p < ROW; p += 16) {
    let worst = f64x2.splat(0)
    for (let a = 0; a < actors; a += 1) {
      let total = f64x2.splat(0)
      for (let month: usize = 0; month < YEAR; month += 1) {
        total = f64x2.add(total, v128.load(monthOf(<usize>a, month) + p))
      }
      v128.store(at(Word.severities) + <usize>a * ROW + p, total)
      worst = f64x2.pmax(worst, total)
    }
    v128.store(at(Word.worstSeverity) + p, worst)
  }
}
