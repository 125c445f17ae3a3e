import type { ChallengeSubject } from '../../engine'
import { meansAt, type MovedNumbers, type MovingOptions } from './moved-numbers'
import { sobolDesign, sobolIndices, type SobolIndices } from './sobol'

export interface DecompositionJob extends MovedNumbers {
  /** Rows of each of the two designs; takes rows x (numbers + 2) runs. */
  readonly rows: number
}

/** Shares of an outcome's variance that a number has, by itself and with all it does together with others. */
export type DecomposedNumber = Omit<SobolIndices, 'input'> & { readonly subject: ChallengeSubject }

/**
 * Share out the variance of an outcome's mean among numbers that all move over their whole ranges at once, largest total first
 * (Sobol indices). The luck is the same everywhere, so that chance takes no share.
 *
 * Rejects with the signal's reason when cancelled.
 *
 * @throws RangeError if there are fewer than two rows.
 */
export async function decomposeNumbers(
  job: DecompositionJob,
  options: MovingOptions = {},
): Promise<DecomposedNumber[]> {
  const { subjects, request, rows } = job
  const { a, b, crossed } = sobolDesign(subjects.length, rows, request.seed)
  const means = await meansAt(job, [...a, ...b, ...crossed.flat()], options)
  const part = (position: number): number[] => means.slice(position * rows, (position + 1) * rows)
  const values = { a: part(0), b: part(1), crossed: crossed.map((_, input) => part(2 + input)) }
  return sobolIndices(values, { seed: request.seed }).flatMap(({ input, ...indices }) => {
    const subject = subjects[input]
    return subject ? [{ subject, ...indices }] : []
  })
}
