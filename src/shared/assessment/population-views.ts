import type { Estimate } from '../engine'
import { commonRange } from './factor-views'
import { grouped } from './grouped'
import {
  finishedAssessors,
  ratingsInForce,
  type LensAssessment,
  type RatedTrend,
  type VulnerabilityTag,
} from './lens-assessment'
import { middleTrend } from './trend-words'

/** How exposed people of a population are who share an attribute, as assessors see it. */
export interface VulnerabilitySummary {
  readonly population: string
  readonly tag: VulnerabilityTag
  readonly ranges: readonly { readonly assessor: string; readonly range: Estimate }[]
  /** Of the pool, or of the only view; undefined: two side by side, or rated as unknown. */
  readonly range: Estimate | undefined
  readonly trend: RatedTrend | undefined
  readonly evidenceCount: number
}

/** Every vulnerability that a finished assessor rated, in order of population and tag. */
export function vulnerabilities(lens: LensAssessment): readonly VulnerabilitySummary[] {
  const rated = finishedAssessors(lens).flatMap((assessor) =>
    [...ratingsInForce(assessor)].flatMap(([key, { subject, ...rating }]) =>
      subject.kind === 'vulnerability' ? [{ key, assessor: assessor.id, subject, ...rating }] : [],
    ),
  )
  return [...grouped(rated, ({ key }) => key)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ratings]) => {
      const subject = ratings[0]?.subject
      if (!subject) return []
      const ranges = ratings.flatMap(({ assessor, range }) => (range === 'unknown' ? [] : [{ assessor, range }]))
      return [
        {
          population: subject.population,
          tag: subject.tag,
          ranges,
          range: commonRange(ranges.map(({ range }) => range)),
          trend: middleTrend(ratings.map(({ trend }) => trend)),
          evidenceCount: ratings.reduce((sum, { evidence }) => sum + evidence.length, 0),
        },
      ]
    })
}
