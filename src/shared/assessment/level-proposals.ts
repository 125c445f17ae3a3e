import {
  inverseSCurve,
  sCurve,
  type Assessment,
  type Assessments,
  type CountryModel,
  type Estimate,
  type Scenario,
} from '../engine'
import { grouped } from './grouped'
import { isProtective, spokenLevels, type SpokenLevel } from './indicator-levels'
import { levelKeysOf } from './find-assessment-issues'
import { finishedAssessors, ratingsInForce, type Assessor, type LensAssessment, type Rating } from './lens-assessment'
import { LEAST_FOR_A_POOL, pooledRange, rounded } from './pool'
import { trendLogit } from './trend-words'

/** Whose view is proposed: all together, of each level the most worried one, or one assessor. */
export type ProposalView =
  { readonly kind: 'pool' } | { readonly kind: 'most-worried' } | { readonly kind: 'assessor'; readonly id: string }

/** What one assessor says of a level. */
export interface LevelView {
  readonly assessor: string
  readonly range: Estimate
  /** Logit per month. */
  readonly trend: number
  /** Indicators it rests on; none where the level was rated itself. */
  readonly indicators: readonly string[]
}

/** A level as ratings have it, to be taken over or not. */
export interface LevelProposal extends Estimate {
  readonly level: string
  readonly trend: number
  /** Of a pool only. */
  readonly quantiles?: readonly number[]
  readonly views: readonly LevelView[]
}

/** A level keeps this distance from 0 and 1 when ratings are averaged, where S^-1 has an end. */
const CLOSEST = 0.0005

/**
 * What each finished assessor says of each level, by level key; levels that nobody speaks of are left out.
 *
 * A rating of the level itself is taken as it is. Else it is the mean of the ratings of the indicators that speak of it, weighed by
 * how close they come, of each of low, best and high on the scale of S^-1: an assessor's own ratings err together, so the mean
 * of several is no surer than one. An indicator that is the level's lack is turned round. Weights are expert judgement (grade D).
 */
export function levelViews(
  model: CountryModel,
  scenario: Scenario,
  lens: LensAssessment,
): ReadonlyMap<string, readonly LevelView[]> {
  const spoken = grouped(spokenLevels(model, scenario), ({ level }) => level)
  const raters = finishedAssessors(lens).map((assessor) => ({ assessor, ratings: ratingsInForce(assessor) }))
  const views = levelKeysOf(model, scenario).map((level) => {
    const of = raters.flatMap(({ assessor, ratings }) => viewOf(assessor, ratings, level, spoken.get(level) ?? []))
    return [level, of] as const
  })
  return new Map(views.filter(([, of]) => of.length > 0))
}

function viewOf(
  { id }: Assessor,
  ratings: ReadonlyMap<string, Rating>,
  level: string,
  spoken: readonly SpokenLevel[],
): LevelView[] {
  const direct = ratings.get(`level ${level}`)
  if (direct && direct.range !== 'unknown')
    return [{ assessor: id, range: direct.range, trend: trendLogit(direct.trend), indicators: [] }]
  const parts = spoken.flatMap((one) => {
    const rating = ratings.get(subjectOf(one))
    return rating && rating.range !== 'unknown' ? [partOf(one, rating.range, rating)] : []
  })
  if (parts.length === 0) return []
  return [
    {
      assessor: id,
      range: {
        low: meanLevel(parts, ({ range }) => range.low),
        best: meanLevel(parts, ({ range }) => range.best),
        high: meanLevel(parts, ({ range }) => range.high),
      },
      trend: weightedMean(parts, ({ trend }) => trend),
      indicators: parts.map(({ indicator }) => indicator),
    },
  ]
}

/** A rating of the whole country speaks of a party's level only where it is the one party in the role. */
function subjectOf({ indicator, party, isOneOfSeveral }: SpokenLevel): string {
  return party === undefined || !isOneOfSeveral ? `indicator ${indicator}` : `indicator ${indicator} ${party}`
}

interface Part {
  readonly indicator: string
  readonly weight: number
  readonly range: Estimate
  readonly trend: number
}

function partOf({ indicator, weight, isReversed }: SpokenLevel, range: Estimate, { trend }: Rating): Part {
  const { low, best, high } = range
  if (!isReversed) return { indicator, weight, range, trend: trendLogit(trend) }
  return { indicator, weight, range: { low: 1 - high, best: 1 - best, high: 1 - low }, trend: -trendLogit(trend) }
}

function meanLevel(parts: readonly Part[], levelOf: (part: Part) => number): number {
  const logit = (level: number) => inverseSCurve(Math.min(1 - CLOSEST, Math.max(CLOSEST, level)))
  return rounded(sCurve(weightedMean(parts, (part) => logit(levelOf(part)))))
}

function weightedMean(parts: readonly Part[], valueOf: (part: Part) => number): number {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0)
  return parts.reduce((sum, part) => sum + part.weight * valueOf(part), 0) / weights
}

/** Levels as a view has them, in order of their keys. A pool leaves out levels that fewer than three speak of. */
export function levelProposals(
  model: CountryModel,
  scenario: Scenario,
  lens: LensAssessment,
  view: ProposalView,
): readonly LevelProposal[] {
  return [...levelViews(model, scenario, lens)].flatMap(([level, views]) => {
    const proposed = proposedBy(view, views, isProtective(model, partsOfLevel(level).id))
    return proposed ? [{ level, ...proposed, trend: rounded(proposed.trend), views }] : []
  })
}

function proposedBy(
  view: ProposalView,
  views: readonly LevelView[],
  isBetterHigh: boolean,
): Omit<LevelProposal, 'level' | 'views'> | undefined {
  switch (view.kind) {
    case 'pool': {
      if (views.length < LEAST_FOR_A_POOL) return undefined
      const trend = views.reduce((sum, one) => sum + one.trend, 0) / views.length
      return { ...pooledRange(views.map(({ range }) => range)), trend }
    }
    case 'most-worried': {
      const worst = views.reduce((worst, one) =>
        isBetterHigh === one.range.best < worst.range.best && one.range.best !== worst.range.best ? one : worst,
      )
      return { ...worst.range, trend: worst.trend }
    }
    case 'assessor': {
      const own = views.find(({ assessor }) => assessor === view.id)
      return own && { ...own.range, trend: own.trend }
    }
  }
}

/** The assessment of a level by its key; undefined where the scenario has none. */
export function assessmentAt(scenario: Scenario, level: string): Assessment | undefined {
  const { party, id } = partsOfLevel(level)
  if (party === undefined) return scenario.levels[id]
  return [...scenario.actors, ...scenario.populations].find((owner) => owner.id === party)?.levels[id]
}

/** The owner and the id in the key of a level; a level of the country has no owner. */
export function partsOfLevel(level: string): { readonly party: string | undefined; readonly id: string } {
  const at = level.indexOf('/')
  return { party: at < 0 ? undefined : level.slice(0, at), id: level.slice(at + 1) }
}

/** A scenario with proposed levels in the place of its own; the sentences of evidence stay. */
export function withProposals(scenario: Scenario, proposals: readonly LevelProposal[]): Scenario {
  const proposed = new Map(proposals.map((proposal) => [proposal.level, proposal]))
  const taken = (levels: Assessments, owner: string): Assessments =>
    Object.fromEntries(
      Object.entries(levels).map(([id, assessment]) => [id, takenOver(assessment, proposed.get(`${owner}${id}`))]),
    )
  return {
    ...scenario,
    levels: taken(scenario.levels, ''),
    actors: scenario.actors.map((actor) => ({ ...actor, levels: taken(actor.levels, `${actor.id}/`) })),
    populations: scenario.populations.map((population) => ({
      ...population,
      levels: taken(population.levels, `${population.id}/`),
    })),
  }
}

function takenOver(assessment: Assessment, proposal: LevelProposal | undefined): Assessment {
  if (!proposal) return assessment
  const { low, best, high, trend, quantiles } = proposal
  return { low, best, high, trend, evidence: assessment.evidence, ...(quantiles && { quantiles }) }
}

/** Whether a level already stands as proposed. */
export function isTakenOver(scenario: Scenario, proposal: LevelProposal): boolean {
  const standing = assessmentAt(scenario, proposal.level)
  return (
    standing?.low === proposal.low &&
    standing.best === proposal.best &&
    standing.high === proposal.high &&
    standing.trend === proposal.trend &&
    JSON.stringify(standing.quantiles) === JSON.stringify(proposal.quantiles)
  )
}
