import {
  castOf,
  keysOf,
  type CountryModel,
  type FrameworkIndicator,
  type FrameworkReading,
  type LevelScope,
  type Scenario,
} from '../engine'

/** A level that an indicator speaks of. */
export interface SpokenLevel {
  readonly indicator: string
  /** Key of the level, `armed-conflict` or `<actor or population>/<level>`. */
  readonly level: string
  /** Whose level it is; undefined: the country's. */
  readonly party: string | undefined
  /** One of several parties in the role: a rating of the whole country does not say which. */
  readonly isOneOfSeveral: boolean
  /** The indicator is what the level lacks to 1. */
  readonly isReversed: boolean
  /** By how close the level comes to the indicator, above 0. */
  readonly weight: number
}

/**
 * Levels of a scenario that the indicators of the common factors speak of, in order of level and indicator.
 *
 * Only readings of a level alone count. What is read in proportion to something else, or from what violence did, says less of
 * the level than of the rest. Factors 9 to 14 are signatures that the model shows by itself, and never set a level.
 */
export function spokenLevels(model: CountryModel, scenario: Scenario): readonly SpokenLevel[] {
  const { framework, levels } = model
  const scopes: ReadonlyMap<string, LevelScope> = new Map(levels.map(({ id, scope }) => [id, scope]))
  const weights = new Map(framework.closeness.map(({ id, weight }) => [id, weight.best]))
  const cast = castOf(model, scenario)
  return framework.factors
    .filter(({ kind }) => kind === 'common')
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator) => levelReadingsOf(indicator, weights, (reference) => keysOf(reference, scopes, cast)))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

const orderOf = ({ level, indicator }: SpokenLevel): string => `${level} ${indicator}`

function levelReadingsOf(
  { id, closeness, readings }: FrameworkIndicator,
  weights: ReadonlyMap<string, number>,
  keysFor: (reference: string) => readonly string[],
): SpokenLevel[] {
  const weight = weights.get(closeness ?? '')
  if (weight === undefined) return []
  return readings.filter(isOfLevelAlone).flatMap((reading) => {
    const keys = keysFor(reading.level)
    return keys.map((level) => ({
      indicator: id,
      level,
      party: level.includes('/') ? level.slice(0, level.indexOf('/')) : undefined,
      isOneOfSeveral: keys.length > 1,
      isReversed: reading.reversed === true,
      weight,
    }))
  })
}

function isOfLevelAlone(reading: FrameworkReading): reading is Extract<FrameworkReading, { readonly of: 'level' }> {
  return reading.of === 'level' && reading.with === undefined && reading.violence === undefined
}

/**
 * Whether a higher level is the better one: resilience, conditions, and what the Framework counts as a sign by its lack.
 *
 * `levelId` without its owner.
 */
export function isProtective({ framework, levels }: CountryModel, levelId: string): boolean {
  const kind = levels.find(({ id }) => id === levelId)?.kind
  if (kind === 'resilience' || kind === 'condition') return true
  return framework.factors.some(({ indicators }) =>
    indicators.some(({ readings }) =>
      readings.some(
        (reading) => reading.of === 'level' && reading.reversed === true && reading.level.split('/').at(-1) === levelId,
      ),
    ),
  )
}
