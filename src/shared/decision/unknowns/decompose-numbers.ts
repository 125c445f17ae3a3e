import type { ChallengeSubject } from '../../engine'
import type { MeansAt, MovingOptions, RunFutures } from './moved-numbers'
import { sobolDesign, sobolIndices, type SobolIndices } from './sobol'

export interface DecompositionJob {
  readonly subjects: readonly ChallengeSubject[]
  readonly meansAt: MeansAt
  readonly seed: number
  /** Rows of each of the two designs; takes rows x (numbers + 2) runs. */
  readonly rows: number
  /** Absent: those of the request. */
  readonly futures?: RunFutures
}

/** Shares of an outcome's variance that a number has, by itself and with all it does together with others. */
export type DecomposedNumber = Omit<SobolIndices, 'input'> & { readonly subject: ChallengeSubject }

export interface DecompositionOptions extends MovingOptions {
  /** Told as rows are done: what all rows so far give. */
  readonly onDecomposed?: (numbers: readonly DecomposedNumber[], rowsDone: number) => void
}

/** Rows that are run before it is told what they give. Of fewer no interval says anything. */
const LEAST_ROWS_AT_A_TIME = 16
/** From then on, so much more of them: intervals are found anew from all rows, and of many that takes long. */
const GROWTH = 1 / 4

/**
 * Share out the variance of an outcome's mean among numbers that all move over their whole ranges at once, largest total first
 * (Sobol indices). The luck is the same everywhere, so that chance takes no share.
 *
 * Rejects with the signal's reason when cancelled.
 *
 * @throws RangeError if there are fewer than two rows.
 */
export async function decomposeNumbers(
  { subjects, meansAt, seed, rows, futures }: DecompositionJob,
  { signal, onProgress, onDecomposed }: DecompositionOptions = {},
): Promise<DecomposedNumber[]> {
  if (rows < 2) throw new RangeError(`${rows} rows; at least two are needed`)
  const designs = designsOf(subjects.length, rows, seed)
  const values = designs.map((): number[] => [])
  let decomposed: DecomposedNumber[] = []
  for (let from = 0, count = 0; from < rows; from += count) {
    count = Math.min(Math.max(LEAST_ROWS_AT_A_TIME, Math.floor(from * GROWTH)), rows - from)
    const means = await meansAt(
      subjects,
      designs.flatMap((design) => design.slice(from, from + count)),
      {
        ...(futures && { futures }),
        ...(signal && { signal }),
        onProgress: (share) => onProgress?.((from + share * count) / rows),
      },
    )
    values.forEach((column, design) => column.push(...means.slice(design * count, (design + 1) * count)))
    const [a = [], b = [], ...crossed] = values
    decomposed = sobolIndices({ a, b, crossed }, { seed }).flatMap(({ input, ...indices }) => {
      const subject = subjects[input]
      return subject ? [{ subject, ...indices }] : []
    })
    onDecomposed?.(decomposed, from + count)
  }
  return decomposed
}

/** The two designs, and the first crossed with the second in each number. Rows stand in random order, so that the first of them are a design too. */
function designsOf(numbers: number, rows: number, seed: number): readonly (readonly (readonly number[])[])[] {
  const { a, b, crossed } = sobolDesign(numbers, rows, seed)
  return [a, b, ...crossed]
}
