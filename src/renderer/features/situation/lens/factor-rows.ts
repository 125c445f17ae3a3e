import {
  evidenceStrength,
  factorSummary,
  ownSummary,
  standingSummary,
  type Assessor,
  type Confidence,
  type FactorView,
  type LensAssessment,
  type RatedTrend,
} from '../../../../shared/assessment'
import type { CountryModel, Estimate, FrameworkFactor, Scenario } from '../../../../shared/engine'
import type { SignsToday, SignToday } from './use-signs-today'

/** What a row of the table says of a factor. */
export interface FactorRow {
  readonly factor: FrameworkFactor
  readonly range: Estimate | undefined
  readonly views: readonly FactorView[]
  readonly trend: RatedTrend | undefined
  readonly confidence: Confidence | undefined
  readonly evidenceCount: number
  readonly evidenceStrength: 0 | 1 | 2 | 3 | 4
  readonly unknowns: number
  /** Where the row comes from. */
  readonly from: 'assessors' | 'levels' | 'signs'
  /** Levels of the scenario it was read from, by key; of `levels` only. */
  readonly levels: readonly string[]
}

/** Whose eyes the table is seen through: everybody's, or one assessor's. */
export type Eyes = 'all' | Assessor

/** Change of a sign in half a year from which it counts as rising, and as rising fast. Words only hang on them. */
const RISING = 0.02
const RISING_FAST = 0.08

const NOTHING = {
  range: undefined,
  views: [],
  trend: undefined,
  confidence: undefined,
  evidenceCount: 0,
  evidenceStrength: 0,
  unknowns: 0,
  levels: [],
} as const

/** The 14 factors by their numbers: the common ones as assessed, the specific ones as the model shows them. */
export function factorRows(
  model: CountryModel,
  scenario: Scenario,
  lens: LensAssessment | undefined,
  eyes: Eyes,
  signs: SignsToday | null,
): readonly FactorRow[] {
  return model.framework.factors
    .toSorted((a, b) => a.number - b.number)
    .map((factor): FactorRow => {
      if (factor.kind === 'specific') return signRow(factor, signs?.factors.get(factor.id))
      if (!lens) return standingRow(factor, model, scenario)
      const { evidence, ...summary } = eyes === 'all' ? factorSummary(factor, lens) : ownSummary(factor, eyes)
      return {
        ...NOTHING,
        ...summary,
        factor,
        from: 'assessors',
        evidenceCount: evidence.length,
        evidenceStrength: evidenceStrength(evidence),
      }
    })
}

function standingRow(factor: FrameworkFactor, model: CountryModel, scenario: Scenario): FactorRow {
  return { ...NOTHING, ...standingSummary(factor, model, scenario), factor, from: 'levels' }
}

function signRow(factor: FrameworkFactor, sign: SignToday | undefined): FactorRow {
  if (!sign) return { ...NOTHING, factor, from: 'signs' }
  const { low80, median, high80 } = sign.today
  return {
    ...NOTHING,
    factor,
    from: 'signs',
    range: { low: low80, best: median, high: high80 },
    trend: trendOf(sign.ahead - median),
  }
}

function trendOf(change: number): RatedTrend {
  if (change < -RISING) return 'falling'
  if (change < RISING) return 'steady'
  return change < RISING_FAST ? 'rising' : 'rising-fast'
}
