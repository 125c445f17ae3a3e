import { type CountryModel, type Estimate, type FrameworkFactor, type Scenario } from '../engine'
import { grouped } from './grouped'
import {
  CONFIDENCES,
  finishedAssessors,
  ratingsInForce,
  type Assessor,
  type Confidence,
  type EvidenceNote,
  type LensAssessment,
  type RatedTrend,
  type Rating,
} from './lens-assessment'
import { LEAST_FOR_A_POOL, pooledQuantile } from './pool'
import { standingSigns, strongestSign } from './standing-views'
import { middleTrend, trendWord } from './trend-words'

/** What one assessor says of a factor, or of anything with several ratings. */
export interface FactorView {
  readonly assessor: string
  readonly range: Estimate
  readonly trend: RatedTrend
  readonly confidence: Confidence
}

/** A factor as its assessors see it. */
export interface FactorSummary {
  readonly views: readonly FactorView[]
  /** Of the pool; of a single assessor's view; undefined where two views stand side by side, or there is none. */
  readonly range: Estimate | undefined
  readonly trend: RatedTrend | undefined
  readonly confidence: Confidence | undefined
  readonly evidence: readonly EvidenceNote[]
  /** Ratings that say that something is not known. */
  readonly unknowns: number
}

/** A factor as all finished assessors see it, by their ratings of its indicators. */
export function factorSummary(factor: FrameworkFactor, lens: LensAssessment): FactorSummary {
  return summaryOf(factor, finishedAssessors(lens))
}

/** A factor as one assessor sees it, finished or not. */
export function ownSummary(factor: FrameworkFactor, assessor: Assessor): FactorSummary {
  return summaryOf(factor, [assessor])
}

function summaryOf(factor: FrameworkFactor, assessors: readonly Assessor[]): FactorSummary {
  const rated = assessors.map((assessor) => ({ assessor, ratings: ratingsOf(factor, assessor) }))
  const views = rated.flatMap(({ assessor, ratings }) => viewOf(assessor.id, ratings))
  const ratings = rated.flatMap((one) => one.ratings)
  return {
    views,
    range: commonRange(views.map(({ range }) => range)),
    trend: middleTrend(views.map(({ trend }) => trend)),
    confidence: middleConfidence(views.map(({ confidence }) => confidence)),
    evidence: ratings.flatMap(({ evidence }) => evidence.filter(({ text }) => text !== '')),
    unknowns: ratings.filter(({ range }) => range === 'unknown').length,
  }
}

/** Ratings of a factor's indicators, of whomever they are. */
export function ratingsOf({ indicators }: FrameworkFactor, assessor: Assessor): readonly Rating[] {
  return [...ratingsInForce(assessor).values()].filter(
    ({ subject }) => subject.kind === 'indicator' && indicators.some(({ id }) => id === subject.indicator),
  )
}

/**
 * Sum up an assessor's ratings, as the engine sums up signs: of an indicator with several parties the strongest counts; of
 * several indicators the quadratic mean of each of low, best and high. The Framework ranks none, so all weigh the same.
 */
function viewOf(assessor: string, ratings: readonly Rating[]): FactorView[] {
  const known = ratings.flatMap((rating) => (rating.range === 'unknown' ? [] : [{ ...rating, range: rating.range }]))
  const [confidence, trend] = [
    middleConfidence(known.map((rating) => rating.confidence)),
    middleTrend(known.map((rating) => rating.trend)),
  ]
  if (confidence === undefined || trend === undefined) return []
  const byIndicator = grouped(known, ({ subject }) => (subject.kind === 'indicator' ? subject.indicator : ''))
  const strongest = [...byIndicator.values()].map((of) =>
    of.reduce((most, one) => (one.range.best > most.range.best ? one : most)),
  )
  return [{ assessor, range: quadraticRange(strongest.map(({ range }) => range)), trend, confidence }]
}

function quadraticRange(ranges: readonly Estimate[]): Estimate {
  const mean = (of: (range: Estimate) => number) =>
    Math.sqrt(ranges.reduce((sum, range) => sum + of(range) * of(range), 0) / ranges.length)
  return { low: mean(({ low }) => low), best: mean(({ best }) => best), high: mean(({ high }) => high) }
}

/** The pool of three views or more, or the only one there is. */
export function commonRange(ranges: readonly Estimate[]): Estimate | undefined {
  if (ranges.length === 1) return ranges[0]
  if (ranges.length < LEAST_FOR_A_POOL) return undefined
  return { low: pooledQuantile(ranges, 0.1), best: pooledQuantile(ranges, 0.5), high: pooledQuantile(ranges, 0.9) }
}

function middleConfidence(confidences: readonly Confidence[]): Confidence | undefined {
  const mean = confidences.reduce((sum, one) => sum + CONFIDENCES.indexOf(one), 0) / confidences.length
  return CONFIDENCES[Math.floor(mean + 0.5)]
}

/** How far apart the best estimates of the most distant views are, in [0, 1]; 0 with fewer than two. */
export function disagreement(views: readonly Pick<FactorView, 'range'>[]): number {
  const bests = views.map(({ range }) => range.best)
  return bests.length < 2 ? 0 : Math.max(...bests) - Math.min(...bests)
}

/** How far assessors agree over several factors. The borders are words only, by judgement: no number hangs on them. */
export type Agreement = 'good' | 'fair' | 'poor'

export function agreementOn(summaries: readonly FactorSummary[]): Agreement | undefined {
  const shared = summaries.filter(({ views }) => views.length > 1)
  if (shared.length === 0) return undefined
  const mean = shared.reduce((sum, { views }) => sum + disagreement(views), 0) / shared.length
  if (mean < 0.1) return 'good'
  return mean < 0.25 ? 'fair' : 'poor'
}

/** Two camps of assessors on either side of the widest gap between best estimates, the higher one first. */
export function camps(
  views: readonly FactorView[],
): readonly [readonly FactorView[], readonly FactorView[]] | undefined {
  const sorted = views.toSorted((a, b) => b.range.best - a.range.best)
  const gaps = sorted.slice(1).map((view, at) => (sorted[at]?.range.best ?? 0) - view.range.best)
  const widest = Math.max(...gaps)
  if (gaps.length === 0 || widest <= 0) return undefined
  const split = gaps.indexOf(widest) + 1
  return [sorted.slice(0, split), sorted.slice(split)]
}

/**
 * A common factor by the scenario's own levels, where nobody has rated by the Framework: what its indicators speak of, summed up
 * as an assessor's ratings are.
 */
export function standingSummary(factor: FrameworkFactor, model: CountryModel, scenario: Scenario): StandingSummary {
  const ids = new Set(factor.indicators.map(({ id }) => id))
  const signs = standingSigns(model, scenario).filter(({ indicator }) => ids.has(indicator))
  if (signs.length === 0) return { range: undefined, trend: undefined, levels: [] }
  const strongest = [...grouped(signs, ({ indicator }) => indicator).values()].map(strongestSign)
  return {
    range: quadraticRange(strongest.map(({ range }) => range)),
    trend: trendWord(strongest.reduce((sum, { trend }) => sum + trend, 0) / strongest.length),
    levels: [...new Set(signs.map(({ level }) => level))],
  }
}

export interface StandingSummary {
  readonly range: Estimate | undefined
  readonly trend: RatedTrend | undefined
  /** Keys of the levels it was read from. */
  readonly levels: readonly string[]
}

/** How much a list of notes carries, 0 to 4: a note by how reliable its source is and how credible what it says; the best two count. */
export function evidenceStrength(notes: readonly EvidenceNote[]): 0 | 1 | 2 | 3 | 4 {
  const best = notes
    .map(({ reliability, credibility }) => RELIABLE[reliability] + CREDIBLE[credibility])
    .toSorted((a, b) => b - a)
  const strength = Math.floor(((best[0] ?? 0) + (best[1] ?? 0)) / 2 + 0.5)
  return STRENGTHS[Math.min(4, strength)] ?? 0
}

const STRENGTHS = [0, 1, 2, 3, 4] as const
const RELIABLE = { A: 2, B: 2, C: 1, D: 0, E: 0, F: 0 } as const
const CREDIBLE = { 1: 2, 2: 1, 3: 1, 4: 0, 5: 0, 6: 0 } as const
