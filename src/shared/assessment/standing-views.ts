import type { Assessment, CountryModel, Estimate, Scenario } from '../engine'
import { grouped } from './grouped'
import { spokenLevels } from './indicator-levels'
import { subjectKey, type RatedTrend } from './lens-assessment'
import { assessmentAt } from './level-proposals'
import { levelKeysOf } from './find-assessment-issues'
import { rounded } from './pool'
import { trendWord } from './trend-words'

/** What a level of a scenario says of an indicator. */
export interface StandingSign {
  readonly indicator: string
  /** Key of the level. */
  readonly level: string
  readonly party: string | undefined
  /** Turned round where the indicator is what the level lacks. */
  readonly range: Estimate
  /** Logit per month, turned round likewise. */
  readonly trend: number
}

/** What the levels of a scenario say of each indicator of the common factors, in order of level and indicator. */
export function standingSigns(model: CountryModel, scenario: Scenario): readonly StandingSign[] {
  return spokenLevels(model, scenario).flatMap(({ indicator, level, party, isReversed }) => {
    const assessment = assessmentAt(scenario, level)
    if (!assessment) return []
    const { low, best, high, trend } = assessment
    const range = isReversed ? { low: 1 - high, best: 1 - best, high: 1 - low } : { low, best, high }
    return [{ indicator, level, party, range, trend: isReversed ? -trend : trend }]
  })
}

/** Of several levels or parties the one whose best estimate is highest. */
export const strongestSign = (signs: readonly StandingSign[]): StandingSign =>
  signs.reduce((most, one) => (one.range.best > most.range.best ? one : most))

/** What a scenario as it stands says of the subject of a rating: what an assessor may agree with. */
export interface StandingView {
  readonly range: Estimate
  readonly trend: RatedTrend
}

/**
 * What a scenario says of each indicator, each party in an indicator and each level, by subject key.
 *
 * Levels that nobody has assessed say nothing: there is no one to agree with. Vulnerabilities stand in no scenario.
 */
export function standingViews(
  model: CountryModel,
  scenario: Scenario,
  isAssessed: (assessment: Assessment) => boolean,
): ReadonlyMap<string, StandingView> {
  const assessedAt = (level: string): Assessment | undefined => {
    const assessment = assessmentAt(scenario, level)
    return assessment && isAssessed(assessment) ? assessment : undefined
  }
  const signs = standingSigns(model, scenario).filter(({ level }) => assessedAt(level) !== undefined)
  const ofCountry = grouped(signs, ({ indicator }) => subjectKey({ kind: 'indicator', indicator }))
  const ofParties = grouped(
    signs.filter(({ party }) => party !== undefined),
    ({ indicator, party }) => subjectKey({ kind: 'indicator', indicator, ...(party !== undefined && { of: party }) }),
  )
  const ofLevels = levelKeysOf(model, scenario).flatMap((level) => {
    const assessment = assessedAt(level)
    return assessment ? [[subjectKey({ kind: 'level', level }), viewOf(assessment, assessment.trend)] as const] : []
  })
  const ofIndicators = [...ofCountry, ...ofParties].map(([key, of]) => {
    const { range, trend } = strongestSign(of)
    return [key, viewOf(range, trend)] as const
  })
  return new Map([...ofIndicators, ...ofLevels])
}

const viewOf = ({ low, best, high }: Estimate, trend: number): StandingView => ({
  range: { low: rounded(low), best: rounded(best), high: rounded(high) },
  trend: trendWord(trend),
})
