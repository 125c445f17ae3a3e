import { Constant, DyadWord, PopulationNumber, PopulationWord, Word } from '../layout'
import { dyadRecord } from './campaigns'
import { at, both, bothAt, constant, ROW, word, wordAt } from './memory'

const SIGNALS_BEFORE = 2
const WORDS = (<usize>PopulationWord.count) << 2
const RECORD = WORDS + ((<usize>PopulationNumber.count) << 3)

/** Burial, flight and return over lanes; step/displacement-step.ts is their plain form. */
export function advanceDisplacement(): void {
  const dyads = word(Word.dyads)
  for (let d = 0; d < dyads; d += 1) bury(d)
  measureCalm()
  const populations = word(Word.populations)
  for (let population = 0; population < populations; population += 1) moveOf(population)
}

function bury(d: i32): void {
  const row = <usize>d * ROW
  const population = <usize>wordAt(dyadRecord(d), DyadWord.population)
  const zero = f64x2.splat(0)
  for (let p: usize = 0; p < ROW; p += 16) {
    if (!v128.any_true(f64x2.ne(v128.load(at(Word.tickDeaths) + row + p), zero))) continue
    buryIn(row + p, population + p)
    buryIn(row + p + 8, population + p + 8)
  }
}

function buryIn(dyadPlace: usize, place: usize): void {
  const drawn = load<f64>(at(Word.tickDeaths) + dyadPlace)
  if (drawn == 0) return
  const homes = at(Word.atHome) + place
  const shelters = at(Word.inside) + place
  const home = load<f64>(homes)
  const present = home + load<f64>(shelters)
  const toll = Math.min(drawn, Math.floor(present))
  if (toll == 0) return
  const fromHome = (toll * home) / present
  // Rounding may take more from home than is there.
  store<f64>(homes, Math.max(0, home - fromHome))
  store<f64>(shelters, Math.max(0, load<f64>(shelters) - (toll - fromHome)))
  store<f64>(at(Word.dead) + place, load<f64>(at(Word.dead) + place) + toll)
  const tally = at(Word.stepDeaths) + dyadPlace
  store<f64>(tally, load<f64>(tally) + toll)
}

/** Product of (1 - campaign) over the campaigns against each population. */
function measureCalm(): void {
  const one = f64x2.splat(1)
  const calm = at(Word.calm)
  const end = <usize>word(Word.populations) * ROW
  for (let p: usize = 0; p < end; p += 16) v128.store(calm + p, one)
  const dyads = word(Word.dyads)
  for (let d = 0; d < dyads; d += 1) {
    const place = calm + <usize>wordAt(dyadRecord(d), DyadWord.population)
    const campaigns = at(Word.campaigns) + <usize>d * ROW
    for (let p: usize = 0; p < ROW; p += 16) {
      v128.store(place + p, f64x2.mul(v128.load(place + p), f64x2.sub(one, v128.load(campaigns + p))))
    }
  }
}

function moveOf(population: i32): void {
  const record = at(Word.populationRecords) + <usize>population * RECORD
  const row = <usize>population * ROW
  const siege = at(Word.seen) + <usize>wordAt(record, PopulationWord.siege)
  const mobility = bothAt(record + WORDS, PopulationNumber.mobility)
  const dt = both(Constant.dt)
  const one = f64x2.splat(1)
  for (let p: usize = 0; p < ROW; p += 16) {
    const homes = at(Word.atHome) + row + p
    const shelters = at(Word.inside) + row + p
    const abroad = at(Word.outside) + row + p
    const felt = v128.load(at(Word.feltThreat) + row + p)
    const gap = f64x2.sub(f64x2.sub(one, v128.load(at(Word.calm) + row + p)), felt)
    const threat = f64x2.add(felt, f64x2.mul(both(Constant.noticed), gap))
    v128.store(at(Word.feltThreat) + row + p, threat)
    const home = v128.load(homes)
    const inside = v128.load(shelters)
    const outside = v128.load(abroad)
    const unblocked = f64x2.sub(one, f64x2.mul(both(Constant.siegeBlock), v128.load(siege + p)))
    let share = f64x2.mul(both(Constant.flightRate), f64x2.mul(mobility, unblocked))
    const wide = f64x2.mul(f64x2.mul(threat, threat), threat)
    share = f64x2.mul(f64x2.mul(share, f64x2.mul(wide, wide)), dt)
    share = f64x2.mul(share, v128.load(at(Word.flightFactors) + row + p))
    const leaving = f64x2.mul(home, f64x2.pmin(share, one))
    const safety = f64x2.sub(one, threat)
    const back = f64x2.mul(f64x2.mul(both(Constant.returning), safety), safety)
    const fromInside = f64x2.mul(inside, back)
    const fromOutside = f64x2.mul(outside, back)
    const outsideShare = f64x2.mul(both(Constant.outsideShare), v128.load(at(Word.crossingFactors) + p))
    const across = f64x2.mul(leaving, outsideShare)
    v128.store(shelters, f64x2.sub(f64x2.add(inside, f64x2.sub(leaving, across)), fromInside))
    v128.store(abroad, f64x2.sub(f64x2.add(outside, across), fromOutside))
    v128.store(homes, f64x2.add(f64x2.sub(home, leaving), f64x2.add(fromInside, fromOutside)))
  }
}

/** Let the signal of displacement be seen, once levels have moved by what was seen before; `displacementSignal`. */
export function showDisplacement(): void {
  const populations = word(Word.populations)
  const signal = at(Word.seen) + <usize>(word(Word.levels) + SIGNALS_BEFORE) * ROW
  const scale = both(Constant.signalScale)
  const people = both(Constant.people)
  for (let p: usize = 0; p < ROW; p += 16) {
    let displaced = f64x2.splat(0)
    for (let population = 0; population < populations; population += 1) {
      const place = <usize>population * ROW + p
      displaced = f64x2.add(
        displaced,
        f64x2.add(v128.load(at(Word.inside) + place), v128.load(at(Word.outside) + place)),
      )
    }
    const share = f64x2.div(displaced, people)
    v128.store(signal + p, f64x2.div(share, f64x2.add(share, scale)))
  }
}
