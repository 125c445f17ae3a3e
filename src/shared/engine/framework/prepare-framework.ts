import type { OutcomeKey } from '../ensemble/ensemble-request'
import type { CountryModel, LevelScope } from '../model/country-model'
import type { Estimate } from '../model/evidence'
import type { FrameworkFactor, FrameworkReading, FrameworkScaleId, FrameworkSign } from '../model/framework'
import { playsActorRole, type ActorRole } from '../model/roles'
import type { Campaign, Scenario } from '../model/scenario'
import { inOrder } from '../prepare/in-order'
import { castOf, keysOf } from '../prepare/role-expansion'

const A_YEAR_PER_100_000 = 12 * 100_000
const A_YEAR_PER_1_000 = 12 * 1_000

/** One quantity of one owner that a sign is read from. */
export interface SignTerm {
  readonly outcome: OutcomeKey
  /** `rate`: what a running total grew by, a month, over up to 12 months. */
  readonly as: 'value' | 'rate'
  /** Takes the quantity to the unit of its scale. */
  readonly factor: number
  /** Value that makes half a sign; absent: a level, which is one already. */
  readonly half?: number
  readonly isReversed: boolean
  /** Campaigns of which the highest weighs the term; absent: nothing does. */
  readonly campaigns?: readonly OutcomeKey[]
}

/** A sign by quantities, the highest of which counts, or by a trigger. */
export type PreparedReading =
  | { readonly kind: 'terms'; readonly terms: readonly SignTerm[]; readonly with?: OutcomeKey }
  | { readonly kind: 'trigger'; readonly trigger: string; readonly halfLifeMonths: number }

export interface PreparedIndicator {
  readonly id: string
  readonly weight: number
  readonly readings: readonly PreparedReading[]
}

/** The Framework joined with a scenario: who is read for which sign. */
export interface PreparedFramework {
  readonly factors: readonly { readonly id: string; readonly indicators: readonly PreparedIndicator[] }[]
  readonly crimes: readonly {
    readonly id: string
    readonly signs: readonly { readonly of: FrameworkSign['of']; readonly id: string; readonly weight: number }[]
  }[]
  /** Campaign level that weighs a half. */
  readonly campaignHalf: number
  /** Outcomes an ensemble has to keep. */
  readonly outcomes: readonly OutcomeKey[]
}

/** Find what every sign is read from in a scenario. Indicators that are not modelled are left out; all lists are sorted by id. */
export function prepareFramework(model: CountryModel, scenario: Scenario): PreparedFramework {
  const { framework } = model
  const halves = new Map(framework.scales.map(({ id, half }) => [id, half.best]))
  const weights = new Map(framework.closeness.map(({ id, weight }) => [id, weight]))
  const weightOf = (closeness: string): number => bestOf(weights.get(closeness), closeness)
  const halfOf = (id: FrameworkScaleId): number => {
    const half = halves.get(id)
    if (half === undefined) throw new RangeError(`The framework has no scale "${id}"`)
    return half
  }
  const read = readingsOf(model, scenario, halfOf)
  const factors = inOrder(framework.factors, ({ id }) => id).map((factor) => ({
    id: factor.id,
    indicators: indicatorsOf(factor, weightOf, read),
  }))
  const crimes = inOrder(framework.crimes, ({ id }) => id).map(({ id, signs }) => ({
    id,
    signs: inOrder(
      signs.map((sign) => ({ of: sign.of, id: nameOf(sign), weight: weightOf(sign.closeness) })),
      (sign) => `${sign.of} ${sign.id}`,
    ),
  }))
  const outcomes = new Set(
    factors.flatMap(({ indicators }) => indicators.flatMap(({ readings }) => readings.flatMap(outcomesOf))),
  )
  return { factors, crimes, campaignHalf: halfOf('campaign'), outcomes: [...outcomes].sort() }
}

const nameOf = (sign: FrameworkSign): string => (sign.of === 'factor' ? sign.factor : sign.indicator)

function bestOf(estimate: Estimate | undefined, id: string): number {
  if (!estimate) throw new RangeError(`The framework has no closeness "${id}"`)
  return estimate.best
}

function indicatorsOf(
  { indicators }: FrameworkFactor,
  weightOf: (closeness: string) => number,
  read: (reading: FrameworkReading) => PreparedReading,
): PreparedIndicator[] {
  return inOrder(indicators, ({ id }) => id).flatMap(({ id, closeness, readings }) =>
    closeness === undefined || readings.length === 0
      ? []
      : [{ id, weight: weightOf(closeness), readings: readings.map(read) }],
  )
}

function readingsOf(
  model: CountryModel,
  scenario: Scenario,
  halfOf: (id: FrameworkScaleId) => number,
): (reading: FrameworkReading) => PreparedReading {
  const scopes: ReadonlyMap<string, LevelScope> = new Map(model.levels.map(({ id, scope }) => [id, scope]))
  const { actors, populations } = scenario
  const cast = castOf(model, scenario)
  const people = populations.reduce((sum, { size }) => sum + size, 0)

  const campaigns = (violence: TiedViolence, is: (campaign: Campaign) => boolean = () => true): OutcomeKey[] =>
    scenario.campaigns
      .filter((campaign) => (violence === 'any' || campaign.violence === violence) && is(campaign))
      .map(({ actor, population }) => `campaign:${actor}/${population}`)
  /** Campaigns of an actor or against a population; of everybody where the owner is the country. */
  const tied = (violence: TiedViolence | undefined, owner: string | undefined): Pick<SignTerm, 'campaigns'> =>
    violence === undefined
      ? {}
      : {
          campaigns: campaigns(
            violence,
            ({ actor, population }) => owner === undefined || actor === owner || population === owner,
          ),
        }

  const byActor = (role: ActorRole | undefined) =>
    actors.filter(({ kind }) => role === undefined || playsActorRole(kind, role))
  const byPopulation = (
    prefix: string,
    violence: TiedViolence | undefined,
    term: (size: number) => Omit<SignTerm, 'outcome' | 'isReversed'>,
    suffix = '',
  ): SignTerm[] =>
    populations.map(({ id, size }) => ({
      outcome: `${prefix}:${id}${suffix}`,
      isReversed: false,
      ...term(Math.max(1, size)),
      ...tied(violence, id),
    }))

  const termsOf = (reading: Exclude<FrameworkReading, { readonly of: 'trigger' }>): SignTerm[] => {
    switch (reading.of) {
      case 'level':
        return keysOf(reading.level, scopes, cast).map((key) => ({
          outcome: `level:${key}`,
          as: 'value',
          factor: 1,
          isReversed: reading.reversed === true,
          ...tied(reading.violence, key.includes('/') ? key.slice(0, key.indexOf('/')) : undefined),
        }))
      case 'campaign':
        return campaigns(reading.violence ?? 'any', ({ actor }) =>
          byActor(reading.by).some(({ id }) => id === actor),
        ).map((outcome) => ({ outcome, as: 'value', factor: 1, half: halfOf('campaign'), isReversed: false }))
      case 'severity':
        return byActor(reading.by).map(({ id }) => ({
          outcome: `severity-by:${id}`,
          as: 'value',
          factor: 1,
          half: halfOf('severity'),
          isReversed: false,
          ...tied(reading.violence, id),
        }))
      case 'deaths':
      case 'indirect-deaths': {
        const half = halfOf(reading.of)
        return byPopulation(`${reading.of}-of`, reading.violence, (size) => ({
          as: 'rate',
          factor: A_YEAR_PER_100_000 / size,
          half,
        }))
      }
      case 'displaced':
        return byPopulation('displaced-of', reading.violence, (size) => ({
          as: 'value',
          factor: 1 / size,
          half: halfOf('displaced'),
        }))
      case 'harm':
        return byPopulation(
          'harm-of',
          reading.violence,
          (size) => ({ as: 'rate', factor: A_YEAR_PER_1_000 / size, half: halfOf(reading.harm) }),
          `/${reading.harm}`,
        )
      case 'council-division':
        return [{ outcome: reading.of, as: 'value', factor: 1, isReversed: false }]
      case 'without-access':
        return [
          {
            outcome: reading.of,
            as: 'value',
            factor: 1 / Math.max(1, people),
            half: halfOf('without-access'),
            isReversed: false,
          },
        ]
    }
  }

  return (reading) => {
    if (reading.of === 'trigger') {
      const trigger = model.triggers.find(({ id }) => id === reading.trigger)
      if (!trigger) throw new RangeError(`The model has no trigger "${reading.trigger}"`)
      return { kind: 'trigger', trigger: trigger.id, halfLifeMonths: trigger.halfLifeMonths.best }
    }
    const terms = termsOf(reading)
    if (reading.with === undefined) return { kind: 'terms', terms }
    const [key] = keysOf(reading.with, scopes, cast)
    // What is in proportion to a level that the scenario does without is not there.
    return key === undefined ? { kind: 'terms', terms: [] } : { kind: 'terms', terms, with: `level:${key}` }
  }
}

type TiedViolence = Campaign['violence'] | 'any'

function outcomesOf(reading: PreparedReading): OutcomeKey[] {
  if (reading.kind === 'trigger') return []
  return [
    ...reading.terms.flatMap(({ outcome, campaigns = [] }) => [outcome, ...campaigns]),
    ...(reading.with === undefined ? [] : [reading.with]),
  ]
}
