import { solvePositive } from '../statistics/linear-solve'

/** What to bring near what: misfits in units of their tolerance, from places in [0, 1]. */
export interface Problem {
  readonly start: readonly number[]
  /** Misfits at these places. They must be the same for the same places. */
  misfits(places: readonly number[]): Promise<readonly number[]>
  /** Steps by which the places are moved to see what each does; the other way where one would leave [0, 1]. */
  readonly probes: readonly number[]
  /** Furthest that a place may move at once. */
  readonly trust: number
  /** Distance from the start that costs one unit of misfit. */
  readonly priorSpread: number
  readonly rounds: number
  /** Told after every round. */
  onRound?(round: Round): void
}

/** One attempt. */
export interface Round {
  readonly round: number
  readonly places: readonly number[]
  readonly misfits: readonly number[]
  /** Squared misfits, with what it costs to leave the start. */
  readonly cost: number
  readonly isTaken: boolean
}

const SMALLEST_TRUST = 0.01
const DAMPING = 0.05

/**
 * Bring misfits down inside [0, 1]: Gauss-Newton steps from differences, corrected after each step (Broyden), kept short,
 * and drawn towards the start. Gives every round; the last one taken is the result.
 */
export async function gaussNewton(problem: Problem): Promise<Round[]> {
  const { start, priorSpread } = problem
  const costOf = (places: readonly number[], misfits: readonly number[]): number =>
    squares(misfits) + squares(places.map((place, i) => (place - (start[i] ?? 0)) / priorSpread))
  let places = [...start]
  let misfits = await problem.misfits(places)
  let cost = costOf(places, misfits)
  const rounds: Round[] = [{ round: 0, places, misfits, cost, isTaken: true }]
  const tell = (round: Round): void => {
    rounds.push(round)
    problem.onRound?.(round)
  }
  problem.onRound?.({ round: 0, places, misfits, cost, isTaken: true })
  const slopes: number[][] = []
  for (let k = 0; k < places.length; k += 1) {
    const probe = problem.probes[k] ?? 0
    const probed = (places[k] ?? 0) + probe
    const step = probed >= 0 && probed <= 1 ? probe : -probe
    const moved = await problem.misfits(places.map((place, i) => (i === k ? place + step : place)))
    slopes.push(moved.map((value, m) => (value - (misfits[m] ?? 0)) / step))
  }
  let { trust } = problem
  for (let round = 1; round <= problem.rounds && trust >= SMALLEST_TRUST; round += 1) {
    const step = stepFrom(places, misfits, slopes, { start, priorSpread, trust })
    const tried = places.map((place, i) => place + (step[i] ?? 0))
    const found = await problem.misfits(tried)
    const isTaken = costOf(tried, found) < cost
    tell({ round, places: tried, misfits: found, cost: costOf(tried, found), isTaken })
    correct(slopes, step, misfits, found)
    if (isTaken) {
      places = tried
      misfits = found
      cost = costOf(tried, found)
      trust = Math.min(problem.trust, trust * 1.5)
    } else {
      trust /= 3
    }
  }
  return rounds
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}

/** Step of least expected cost inside the trusted box; places at an end of their range stay there if they would leave it. */
function stepFrom(
  places: readonly number[],
  misfits: readonly number[],
  slopes: readonly (readonly number[])[],
  {
    start,
    priorSpread,
    trust,
  }: { readonly start: readonly number[]; readonly priorSpread: number; readonly trust: number },
): number[] {
  const prior = 1 / priorSpread ** 2
  let free = places.map((_, k) => k)
  const step = places.map(() => 0)
  // A place that would leave the box is held at its side, and the others are solved again.
  while (free.length > 0) {
    const matrix = free.map((k) => free.map((l) => product(slopes[k], slopes[l]) + (k === l ? prior + DAMPING : 0)))
    const pull = free.map((k) => {
      const held = places.reduce(
        (sum, _, l) => (free.includes(l) ? sum : sum + product(slopes[k], slopes[l]) * (step[l] ?? 0)),
        0,
      )
      return -product(slopes[k], misfits) - prior * ((places[k] ?? 0) - (start[k] ?? 0)) - held
    })
    const solved = solvePositive(matrix, pull)
    const out = free.flatMap((k, i) => {
      const place = places[k] ?? 0
      const wanted = solved[i] ?? 0
      const low = Math.max(-trust, -place)
      const high = Math.min(trust, 1 - place)
      return wanted < low
        ? [{ k, at: low, by: low - wanted }]
        : wanted > high
          ? [{ k, at: high, by: wanted - high }]
          : []
    })
    if (out.length === 0) {
      free.forEach((k, i) => (step[k] = solved[i] ?? 0))
      break
    }
    const worst = out.reduce((a, b) => (b.by > a.by ? b : a))
    step[worst.k] = worst.at
    free = free.filter((k) => k !== worst.k)
  }
  return step
}

/** Correct the slopes along the step by what it did in truth (Broyden's good update). */
function correct(
  slopes: number[][],
  step: readonly number[],
  before: readonly number[],
  after: readonly number[],
): void {
  const length = squares(step)
  if (length === 0) return
  before.forEach((value, m) => {
    const expected = slopes.reduce((sum, slope, k) => sum + (slope[m] ?? 0) * (step[k] ?? 0), 0)
    const error = ((after[m] ?? 0) - value - expected) / length
    slopes.forEach((slope, k) => (slope[m] = (slope[m] ?? 0) + error * (step[k] ?? 0)))
  })
}

function product(a: readonly number[] | undefined, b: readonly number[] | undefined): number {
  return a?.reduce((sum, value, i) => sum + value * (b?.[i] ?? 0), 0) ?? 0
}
