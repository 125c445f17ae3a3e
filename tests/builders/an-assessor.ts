import type { Assessor, Rating, RatingSubject } from '../../src/shared/assessment'
import type { Estimate } from '../../src/shared/engine'

export const indicator = (id: string, of?: string): RatingSubject => ({
  kind: 'indicator',
  indicator: id,
  ...(of !== undefined && { of }),
})

/** A rating of 0.5 with some doubt, unless told otherwise. */
export function aRating(subject: RatingSubject, changes: Partial<Omit<Rating, 'subject'>> = {}): Rating {
  return {
    subject,
    range: { low: 0.4, best: 0.5, high: 0.6 },
    trend: 'steady',
    confidence: 'medium',
    evidence: [],
    ...changes,
  }
}

export const around = (best: number, low = best - 0.1, high = best + 0.1): { readonly range: Estimate } => ({
  range: { low, best, high },
})

/** An assessor who finished the first round with these ratings. */
export function anAssessor(id: string, ratings: readonly Rating[], changes: Partial<Assessor> = {}): Assessor {
  return { id, name: id, first: { isFinished: true, ratings }, ...changes }
}
