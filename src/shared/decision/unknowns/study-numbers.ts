import type { ChallengeSubject } from '../../engine'
import { decomposeNumbers, type DecomposedNumber } from './decompose-numbers'
import type { MeansAt, MovingOptions } from './moved-numbers'
import { screenNumbers, type ScreenedNumber } from './screen-numbers'

/** Numbers whose Sobol indices are found: each takes as many runs as there are rows. */
export const DECOMPOSED_NUMBERS = 8

/** Of one path it can be told neither how unlike paths are nor whether they agree. */
const LEAST_PATHS = 2

export interface NumbersJob {
  readonly subjects: readonly ChallengeSubject[]
  readonly meansAt: MeansAt
  readonly seed: number
  /** Paths of the screening. */
  readonly paths: number
  /** Rows of the Sobol indices of the strongest; undefined: none are found. */
  readonly rows?: number
}

/** What moves an outcome, as far as it is known. */
export interface NumbersFound {
  /** Strongest first. */
  readonly screened: readonly ScreenedNumber[]
  /** Paths that they are of. */
  readonly pathsDone: number
  /** Shares of those that the whole screening finds strongest; absent: none yet. */
  readonly decomposed?: { readonly numbers: readonly DecomposedNumber[]; readonly rowsDone: number }
}

export interface NumbersOptions extends MovingOptions {
  /** Told whenever more is known, from the second path on. */
  readonly onFound?: (found: NumbersFound) => void
}

/**
 * Screen many numbers and, if asked, share out the variance among those that move the outcome most.
 *
 * Rejects with the signal's reason when cancelled.
 */
export async function studyNumbers(
  { subjects, meansAt, seed, paths, rows }: NumbersJob,
  { signal, onProgress, onFound }: NumbersOptions = {},
): Promise<NumbersFound> {
  const screeningRuns = paths * (subjects.length + 1)
  const decomposedRuns = (rows ?? 0) * (Math.min(DECOMPOSED_NUMBERS, subjects.length) + 2)
  const untilDecomposed = screeningRuns / (screeningRuns + decomposedRuns)
  const screened = await screenNumbers(
    { subjects, meansAt, seed, trajectories: paths },
    {
      ...(signal && { signal }),
      onProgress: (share) => onProgress?.(untilDecomposed * share),
      onScreened: (numbers, pathsDone) => {
        if (pathsDone >= LEAST_PATHS) onFound?.({ screened: numbers, pathsDone })
      },
    },
  )
  const found = { screened, pathsDone: paths }
  const strongest = screened.filter(({ strength }) => strength > 0).slice(0, DECOMPOSED_NUMBERS)
  if (rows === undefined || strongest.length === 0) return found
  const numbers = await decomposeNumbers(
    { subjects: strongest.map(({ subject }) => subject), meansAt, seed, rows },
    {
      ...(signal && { signal }),
      onProgress: (share) => onProgress?.(untilDecomposed + (1 - untilDecomposed) * share),
      onDecomposed: (decomposed, rowsDone) => onFound?.({ ...found, decomposed: { numbers: decomposed, rowsDone } }),
    },
  )
  return { ...found, decomposed: { numbers, rowsDone: rows } }
}
