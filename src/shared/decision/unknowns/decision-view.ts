import { quantileOfSorted, shuffledOrder, uniformsOf } from '../../engine'
import { meanOf } from '../estimate/mean-estimate'
import { equalParts, valueBins, type ValueBin } from './value-bins'

/** So many shuffles of a thousand members take about two milliseconds. */
const JUDGED_AT_A_TIME = 16

/** What was drawn of one unknown: one value a member. */
export interface UnknownValues {
  readonly key: string
  readonly values: ArrayLike<number>
}

export interface DecisionViewOptions {
  /** Parts of equal number that members are cut into by an unknown's value; default 5. */
  readonly bins?: number
  /** Rounds of shuffling that show what noise alone would give; default 100. */
  readonly rounds?: number
  readonly seed?: number
}

/** What knowing one unknown would be worth to whoever chooses between the plans. */
export interface UnknownWorth {
  readonly key: string
  /** Share of futures in which knowing the unknown's bin would switch the preferred plan. */
  readonly switches: number
  /** The same with values dealt out at random: what noise alone gives, mean over the shuffles. */
  readonly switchesByChance: number
  /** What knowing it gains on average, in the unit of the losses, less what noise alone gives; at least 0. */
  readonly gain: number
  /** Whether noise gives so much to none of all the unknowns in 95 of 100 rounds. */
  readonly isBeyondChance: boolean
  /** Least lead of the preferred plan over the next best in any bin, in the unit of the losses; below 0 where it switches. */
  readonly leastLead: number
  /** Preferred plan, by position, where the unknown's value lies in each bin. */
  readonly bins: readonly (Omit<ValueBin, 'members'> & { readonly preferred: number })[]
}

/** Which plan is preferred, and which unknowns are worth asking for first. */
export interface DecisionView {
  /** Position of the plan with the lowest mean loss; the first of equals. */
  readonly preferred: number
  /** Mean loss by plan. */
  readonly means: readonly number[]
  /** Worth asking for first: those beyond chance by how often they switch the plan, then the others by gain and by lead. */
  readonly unknowns: readonly UnknownWorth[]
}

/**
 * Rank unknowns by how often knowing them would switch the preferred plan.
 *
 * The value of partial information by binning (Strong & Oakley 2013): members are cut into bins of equal number by an
 * unknown's value, and the best plan of each bin is held against the best over all. A best of several means is too good
 * by what noise gives it; so the same is done with values dealt out at random, and its mean is taken off.
 *
 * @param losses `losses[plan][member]`, paired by member; less is better.
 * @throws RangeError if there are no plans, or rows differ in length.
 */
export function decisionView(
  losses: readonly ArrayLike<number>[],
  unknowns: readonly UnknownValues[],
  options: DecisionViewOptions = {},
): DecisionView {
  const parts = decisionViewInParts(losses, unknowns, options)
  for (;;) {
    const next = parts.next()
    if (next.done === true) return next.value
  }
}

/**
 * The same, in parts of some milliseconds for whoever has to give way in between. Yields the share that is done, in [0, 1].
 *
 * @throws RangeError as `decisionView` does, with the first part.
 */
export function* decisionViewInParts(
  losses: readonly ArrayLike<number>[],
  unknowns: readonly UnknownValues[],
  { bins = 5, rounds = 100, seed = 1 }: DecisionViewOptions = {},
): Generator<number, DecisionView, undefined> {
  const memberCount = checkedMembers(losses, unknowns)
  const means = losses.map(meanOf)
  const preferred = lowestOf(means)
  const judge = (parts: readonly (readonly number[])[]) => judgeParts(losses, parts, preferred, memberCount)
  const noise = yield* noiseOf(judge, { memberCount, bins, rounds, unknowns: unknowns.length, seed })
  const worths: UnknownWorth[] = []
  for (const { key, values } of unknowns) {
    const parts = valueBins(values, bins)
    const { switches, gain, best, leastLead } = judge(parts.map(({ members }) => members))
    worths.push({
      key,
      switches,
      switchesByChance: noise.switches,
      gain: Math.max(0, gain - noise.gain),
      isBeyondChance: gain > noise.highestGain,
      leastLead,
      bins: parts.map(({ low, high }, part) => ({ low, high, preferred: best[part] ?? preferred })),
    })
    yield 1
  }
  return { preferred, means, unknowns: worths.sort(byWorth) }
}

function byWorth(a: UnknownWorth, b: UnknownWorth): number {
  if (a.isBeyondChance !== b.isBeyondChance) return a.isBeyondChance ? -1 : 1
  const bySwitches = a.isBeyondChance ? b.switches - a.switches : 0
  return bySwitches || b.gain - a.gain || a.leastLead - b.leastLead || (a.key < b.key ? -1 : 1)
}

interface Judgement {
  readonly switches: number
  readonly gain: number
  readonly best: readonly number[]
  readonly leastLead: number
}

function judgeParts(
  losses: readonly ArrayLike<number>[],
  parts: readonly (readonly number[])[],
  preferred: number,
  memberCount: number,
): Judgement {
  let [switched, gain] = [0, 0]
  let leastLead = Infinity
  const best = parts.map((members) => {
    const sums = losses.map((row) => sumOf(row, members))
    const lowest = lowestOf(sums, preferred)
    if (lowest !== preferred) switched += members.length
    const others = sums.filter((_, plan) => plan !== preferred)
    leastLead = Math.min(leastLead, (Math.min(...others) - (sums[preferred] ?? 0)) / members.length)
    gain += (sums[preferred] ?? 0) - (sums[lowest] ?? 0)
    return lowest
  })
  return { switches: switched / memberCount, gain: gain / memberCount, best, leastLead }
}

/** Summed ten thousand times over: a plain loop is several times faster than `reduce`. */
function sumOf(row: ArrayLike<number>, members: readonly number[]): number {
  let sum = 0
  for (const member of members) sum += row[member] ?? 0
  return sum
}

interface NoiseSize {
  readonly memberCount: number
  readonly bins: number
  readonly rounds: number
  readonly unknowns: number
  readonly seed: number
}

interface Noise {
  readonly switches: number
  readonly gain: number
  readonly highestGain: number
}

/** What random bins give: their mean, and what the best of all unknowns stays under in 95 of 100 rounds. */
function* noiseOf(
  judge: (parts: readonly (readonly number[])[]) => Judgement,
  { memberCount, bins, rounds, unknowns, seed }: NoiseSize,
): Generator<number, Noise, undefined> {
  const uniform = uniformsOf(seed)
  const [gains, switches]: [number[], number[]] = [[], []]
  const highest = new Float64Array(rounds)
  for (let round = 0; round < rounds; round += 1) {
    let most = 0
    for (let i = 0; i < unknowns; i += 1) {
      const judged = judge(equalParts(shuffledOrder(memberCount, uniform), bins))
      gains.push(judged.gain)
      switches.push(judged.switches)
      most = Math.max(most, judged.gain)
      if (i % JUDGED_AT_A_TIME === 0) yield (round * unknowns + i) / (rounds * unknowns)
    }
    highest[round] = most
  }
  highest.sort()
  if (gains.length === 0) return { switches: 0, gain: 0, highestGain: 0 }
  return { switches: meanOf(switches), gain: meanOf(gains), highestGain: quantileOfSorted(highest, 0.95) }
}

/** Position of the lowest number; of equals `favoured` if it is one of them, else the first. */
export function lowestOf(numbers: readonly number[], favoured = 0): number {
  return numbers.reduce((lowest, value, i) => (value < (numbers[lowest] ?? Infinity) ? i : lowest), favoured)
}

function checkedMembers(losses: readonly ArrayLike<number>[], unknowns: readonly UnknownValues[]): number {
  const lengths = new Set([...losses, ...unknowns.map(({ values }) => values)].map(({ length }) => length))
  const [memberCount] = lengths
  if (memberCount === undefined || losses.length === 0) throw new RangeError('There is no plan to prefer')
  if (lengths.size !== 1) throw new RangeError(`Plans and unknowns have different members: ${[...lengths].join(', ')}`)
  return memberCount
}
