import { keyOfPart, modelPartOf, type ChallengeSubject, type Ground, type ModelPart } from '../../engine'
import { isYesNo } from '../paired/stage-outcome'
import type { PairedQuestion } from '../paired/paired-comparison'
import { decomposeNumbers, type DecomposedNumber } from './decompose-numbers'
import type { MeansAt, MovingOptions, RunFutures } from './moved-numbers'
import { sideOfZero, type MovedUnit } from './path-shares'
import { screenNumbers, type Screening } from './screen-numbers'

/** Numbers whose Sobol indices are found: each takes as many runs as there are rows. */
export const DECOMPOSED_NUMBERS = 8

/** Of one path it can be told neither how unlike paths are nor whether they agree. */
const LEAST_PATHS = 2

/** Parts are opened until they have moved so much of what all parts moved, */
const OPENED_SHARE = 0.9
/** or hold so many numbers: each takes a run a path. */
const MOST_OPENED = 80

export interface NumbersJob {
  readonly ground: Ground
  readonly subjects: readonly ChallengeSubject[]
  readonly meansAt: MeansAt
  readonly seed: number
  /** Paths on which whole parts of the model move. */
  readonly partPaths: number
  /** Paths on which single numbers of the leading parts move. */
  readonly paths: number
  /** Futures of a path, of either kind. */
  readonly futuresOf: (path: number) => RunFutures
  /** Difference of the means from which on one plan counts as better. */
  readonly least: number
  /** Of the strongest, by Sobol indices; absent: none are found. */
  readonly shares?: { readonly rows: number; readonly futures: RunFutures }
}

type Moved = Omit<MovedUnit, 'unit'>

/** What moving all numbers of a part at once does. */
export interface MovedPart extends Moved {
  readonly part: ModelPart
  readonly numberCount: number
  /** Its numbers were then moved one by one. */
  readonly isOpened: boolean
}

/** What moving one number does. */
export interface MovedNumber extends Moved {
  readonly subject: ChallengeSubject
  readonly part: ModelPart
}

/** How the difference came out in all combinations of numbers that were run. */
export interface TriedCombinations {
  readonly all: number
  /** Below 0, or above it, by the least difference or more. */
  readonly below: number
  readonly above: number
}

/** The least difference of means that counts. Of chances any does, as in a single future. */
export const leastOfMeans = ({ outcome, smallest }: Pick<PairedQuestion, 'outcome' | 'smallest'>): number =>
  isYesNo(outcome) ? 0 : smallest.absolute

/** What moves an outcome, as far as it is known. */
export interface NumbersFound {
  /** Most first. */
  readonly parts: readonly MovedPart[]
  readonly partPaths: number
  /** Those of the parts that were opened, most first; none before that. */
  readonly numbers: readonly MovedNumber[]
  /** Paths that they are of. */
  readonly paths: number
  readonly tried: TriedCombinations
  /** Shares of variance of the strongest numbers; absent: none yet. */
  readonly decomposed?: { readonly numbers: readonly DecomposedNumber[]; readonly rowsDone: number }
}

export interface NumbersOptions extends MovingOptions {
  /** Told whenever more is known, from the second path on. */
  readonly onFound?: (found: NumbersFound) => void
}

/**
 * Find which of many numbers move an outcome most: whole parts of the model first, then the numbers of those parts that move it most
 * one by one, and then, if asked, share out the variance among the strongest.
 *
 * Rejects with the signal's reason when cancelled.
 */
export async function studyNumbers(
  { ground, subjects, meansAt, seed, partPaths, paths, futuresOf, least, shares }: NumbersJob,
  { signal, onProgress, onFound }: NumbersOptions = {},
): Promise<NumbersFound> {
  const parts = partsOf(subjects, ground)
  const until = stagesOf(parts, subjects.length, { partPaths, paths, futuresOf, ...(shares && { shares }) })
  const stage = (from: number, to: number) => ({
    ...(signal && { signal }),
    onProgress: (share: number) => onProgress?.(from + (to - from) * share),
  })
  const screen = (units: readonly (readonly number[])[], kind: 'parts' | 'numbers') => ({
    subjects,
    units,
    meansAt,
    // Other paths, through other corners.
    seed: kind === 'parts' ? seed : seed + 1,
    paths: kind === 'parts' ? partPaths : paths,
    futuresOf: (path: number) => futuresOf(kind === 'parts' ? path : partPaths + path),
    least,
  })
  const movedParts = ({ units }: Screening, opened: ReadonlySet<ModelPart> = new Set()): readonly MovedPart[] =>
    units.flatMap(({ unit, ...moved }) => {
      const known = parts[unit]
      if (!known) return []
      return [{ ...moved, part: known.part, numberCount: known.members.length, isOpened: opened.has(known.part) }]
    })
  const tell = (found: NumbersFound) => {
    if (found.partPaths >= LEAST_PATHS && found.paths !== 1) onFound?.(found)
  }

  const whole = await screenNumbers(
    screen(
      parts.map(({ members }) => members),
      'parts',
    ),
    {
      ...stage(0, until.numbers),
      onScreened: (screening) =>
        tell({
          parts: movedParts(screening),
          partPaths: screening.results.length,
          numbers: [],
          paths: 0,
          tried: combinations([screening], least),
        }),
    },
  )

  const opened = openedParts(movedParts(whole))
  const members = parts.flatMap(({ part, members: all }) => (opened.has(part) ? all : []))
  const known = { parts: movedParts(whole, opened), partPaths }
  const movedNumbers = ({ units }: Screening): readonly MovedNumber[] =>
    units.flatMap(({ unit, ...moved }) => {
      const subject = subjects[members[unit] ?? -1]
      return subject ? [{ ...moved, subject, part: modelPartOf(subject, ground) }] : []
    })
  const foundIn = (single: Screening): NumbersFound => ({
    ...known,
    numbers: movedNumbers(single),
    paths: single.results.length,
    tried: combinations([whole, single], least),
  })
  const single = await screenNumbers(
    screen(
      members.map((member) => [member]),
      'numbers',
    ),
    { ...stage(until.numbers, until.shares), onScreened: (screening) => tell(foundIn(screening)) },
  )
  const found = foundIn(single)

  const strongest = found.numbers.filter(({ most }) => most > 0).slice(0, DECOMPOSED_NUMBERS)
  if (!shares || strongest.length === 0) return found
  const numbers = await decomposeNumbers(
    { subjects: strongest.map(({ subject }) => subject), meansAt, seed, ...shares },
    {
      ...stage(until.shares, 1),
      onDecomposed: (decomposed, rowsDone) => onFound?.({ ...found, decomposed: { numbers: decomposed, rowsDone } }),
    },
  )
  return { ...found, decomposed: { numbers, rowsDone: shares.rows } }
}

interface PartMembers {
  readonly part: ModelPart
  /** Positions of its numbers. */
  readonly members: readonly number[]
}

function partsOf(subjects: readonly ChallengeSubject[], ground: Ground): readonly PartMembers[] {
  const parts = new Map<string, { readonly part: ModelPart; readonly members: number[] }>()
  subjects.forEach((subject, position) => {
    const part = modelPartOf(subject, ground)
    const known = parts.get(keyOfPart(part)) ?? { part, members: [] }
    known.members.push(position)
    parts.set(keyOfPart(part), known)
  })
  return [...parts.values()]
}

/** Parts to look into: those that move most, passing over what holds too many numbers for what it moves. */
function openedParts(parts: readonly MovedPart[]): ReadonlySet<ModelPart> {
  const opened = new Set<ModelPart>()
  let [share, count] = [0, 0]
  for (const { part, share: moved, most, numberCount } of parts) {
    if (share >= OPENED_SHARE || most === 0) break
    if (opened.size > 0 && count + numberCount > MOST_OPENED) continue
    opened.add(part)
    share += moved.value
    count += numberCount
  }
  return opened
}

/** Where single numbers and shares of variance begin, as shares of the time: a guess that only progress depends on. */
function stagesOf(
  parts: readonly PartMembers[],
  numberCount: number,
  { partPaths, paths, futuresOf, shares }: Pick<NumbersJob, 'partPaths' | 'paths' | 'futuresOf' | 'shares'>,
) {
  const futures = futuresOf(0).memberCount
  const ofParts = partPaths * (parts.length + 1) * futures
  const ofNumbers = paths * (Math.min(MOST_OPENED, numberCount) + 1) * futures
  const ofRow = (Math.min(DECOMPOSED_NUMBERS, numberCount) + 2) * (shares?.futures.memberCount ?? 0)
  const ofShares = (shares?.rows ?? 0) * ofRow
  const all = ofParts + ofNumbers + ofShares
  return { numbers: ofParts / all, shares: (ofParts + ofNumbers) / all }
}

function combinations(screenings: readonly Screening[], least: number): TriedCombinations {
  const sides = screenings.flatMap(({ results }) => results.flat().map((result) => sideOfZero(result, least)))
  return {
    all: sides.length,
    below: sides.filter((side) => side < 0).length,
    above: sides.filter((side) => side > 0).length,
  }
}
