import fc from 'fast-check'
import {
  ACTOR_KINDS,
  findScenarioIssues,
  findStabilityIssues,
  PAST_MONTHS,
  POPULATION_POSITIONS,
  type Actor,
  type Assessment,
  type Assessments,
  type Campaign,
  type Estimate,
  type LocalChanges,
  type Population,
  type Scenario,
  type ScheduledTrigger,
} from '../../src/shared/engine'
import { pooledRange } from '../../src/shared/assessment'
import { blankDocument, bundledModel, bundledScenarios } from '../../src/shared/formats'
import { anyId, anyShare, evenly, withoutMinusZero } from './any-value'

const model = bundledModel()
const BASES = [blankDocument().scenario, ...bundledScenarios().map(({ document }) => document.scenario)]
const OPTIONAL = model.levels.filter(({ isOptional }) => isOptional === true).map(({ id }) => id)
const MOST_PARTIES = 4

/**
 * Situations that a file may hold and the equations run, far from those they start from: others and more or fewer actors,
 * populations and campaigns, levels at and between both ends, with trends, views apart and optional ones left out, events on
 * one day, and what is otherwise here than in the model.
 */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .constantFrom(...BASES)
  .chain(scenarioLike)
  .filter(canRun)

function canRun(scenario: Scenario): boolean {
  return findScenarioIssues(model, scenario).length === 0 && findStabilityIssues(model, scenario).length === 0
}

function scenarioLike(base: Scenario): fc.Arbitrary<Scenario> {
  return fc
    .record({
      ids: fc.uniqueArray(anyId, { minLength: 2 * MOST_PARTIES, maxLength: 2 * MOST_PARTIES }),
      actors: fc.array(anyActor, { minLength: 1, maxLength: MOST_PARTIES }),
      populations: fc.array(anyPopulation, { minLength: 1, maxLength: MOST_PARTIES }),
      campaigns: fc.array(anyCampaign, { minLength: MOST_PARTIES ** 2, maxLength: MOST_PARTIES ** 2 }),
      levels: someAssessments,
      withoutLevels: fc.subarray(OPTIONAL),
      scheduled: fc.uniqueArray(anyEvent, { selector: ({ trigger, step }) => `${trigger} ${step}`, maxLength: 5 }),
      local: anyLocalPart,
    })
    .map(({ ids, levels, withoutLevels, scheduled, local, ...cast }): Scenario => {
      const { local: _local, ...rest } = base
      const populations = cast.populations.map(({ as, moved, displaced, ...own }, p): Population => {
        const like = at(base.populations, as)
        return {
          ...like,
          ...own,
          id: at(ids, p),
          displacedInside: Math.floor(own.size * displaced.inside),
          displacedOutside: Math.floor(own.size * (1 - displaced.inside) * displaced.outside),
          levels: reassessed(like.levels, moved, []),
        }
      })
      const actors = cast.actors.map(({ as, moved, base: of, withoutLevels: without, ...own }, a): Actor => {
        const like = at(base.actors, as)
        return {
          ...like,
          ...own,
          id: at(ids, MOST_PARTIES + a),
          basePopulation: at(populations, of).id,
          levels: reassessed(like.levels, moved, without),
        }
      })
      const pairs = actors.flatMap((actor) => populations.map((population) => ({ actor, population })))
      const campaigns = pairs.flatMap(({ actor, population }, i): Campaign[] => {
        const { isThere, ...own } = at(cast.campaigns, i)
        return isThere || i === 0 ? [{ actor: actor.id, population: population.id, ...own }] : []
      })
      return {
        ...rest,
        levels: reassessed(base.levels, levels, withoutLevels),
        actors,
        populations,
        campaigns,
        scheduled,
        ...(Object.keys(local).length > 0 && { local }),
      }
    })
}

const anyEnd = fc.constantFrom(0, 1, 0.5, 1e-9, 1 - 1e-9)
/** A level, both ends and the middle often. */
export const anyLevel = fc.oneof({ weight: 6, arbitrary: evenly(0, 1) }, anyEnd, anyShare)

const anyRange: fc.Arbitrary<Estimate> = fc
  .tuple(anyLevel, anyLevel, anyLevel)
  .map((levels) => levels.toSorted((a, b) => a - b))
  .map(([low = 0, best = 0, high = 0]) => ({ low, best, high }))

const anyAssessment: fc.Arbitrary<Omit<Assessment, 'evidence'>> = fc
  .record({
    range: fc.oneof(
      anyRange,
      anyLevel.map((best): Estimate => ({ low: best, best, high: best })),
      // Views that lie apart, as quantiles.
      fc.tuple(anyRange, anyRange, anyRange).map(pooledRange),
    ),
    trend: fc.oneof(fc.constant(0), evenly(-0.3, 0.3)),
  })
  .map(({ range, trend }) => ({ ...range, trend }))

/** Taken in turn by the levels of an owner; prime, so that owners differ. */
const someAssessments = fc.array(anyAssessment, { minLength: 11, maxLength: 11 })

function reassessed(
  levels: Assessments,
  moved: readonly Omit<Assessment, 'evidence'>[],
  without: readonly string[],
): Assessments {
  return Object.fromEntries(
    Object.entries(levels)
      .filter(([id]) => !without.includes(id))
      .map(([id, { evidence }], i): [string, Assessment] => [id, { ...at(moved, i), evidence }]),
  )
}

const anyActor = fc.record({
  as: fc.nat(),
  base: fc.nat(),
  kind: fc.constantFrom(...ACTOR_KINDS),
  pastMonthlyDeaths: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(500)), {
    minLength: PAST_MONTHS,
    maxLength: PAST_MONTHS,
  }),
  moved: someAssessments,
  withoutLevels: fc.subarray(OPTIONAL),
})

const anyPopulation = fc.record({
  as: fc.nat(),
  position: fc.constantFrom(...POPULATION_POSITIONS),
  // From a handful of people to a large nation.
  size: evenly(0, 8).map((digits) => Math.max(1, Math.round(10 ** digits))),
  displaced: fc.record({ inside: anyLevel, outside: anyLevel }),
  mobility: anyLevel,
  visibility: anyLevel,
  moved: someAssessments,
})

const anyCampaign = fc.record({
  isThere: fc.boolean(),
  violence: fc.constantFrom('identity' as const, 'political' as const),
  hostility: evenly(-2, 2).map((exponent) => 4 ** exponent),
  level: anyRange,
  evidence: fc.constant('Said by a test.'),
})

/** Few months, so that several fall on one day. */
const anyEvent: fc.Arbitrary<ScheduledTrigger> = fc.record({
  trigger: fc.constantFrom(...model.triggers.map(({ id }) => id)),
  step: fc.integer({ min: 1, max: 4 }),
  chance: anyLevel,
  label: fc.constantFrom('One', 'Another'),
})

const because = fc.constant('A test needs it.')
const anyLocalPart: fc.Arbitrary<LocalChanges> = fc.record(
  {
    influences: aFew(model.influences, ({ id, weight }, share) => ({
      influence: id,
      weight: scaled(weight, 2 * share - 0.5),
    })),
    instruments: aFew(model.instruments, ({ id }, share) => ({ instrument: id, isAvailable: share > 0.5 })),
    triggers: aFew(model.triggers, ({ id, ratePerYear }, share) => ({
      trigger: id,
      ratePerYear: scaled(ratePerYear, 4 * share),
    })),
    parameters: aFew(model.parameters, ({ id, value: { low, high } }, share) => {
      const value = Math.min(high, Math.max(low, low + share * (high - low)))
      return { parameter: id, value: { low: value, best: value, high: value } }
    }),
  },
  { requiredKeys: [] },
)

function aFew<Record, Change>(
  records: readonly Record[],
  change: (record: Record, share: number) => Change,
): fc.Arbitrary<(Change & { because: string })[]> {
  const one = fc.record({ record: fc.nat(records.length - 1), share: evenly(0, 1), because })
  return fc
    .uniqueArray(one, { selector: ({ record }) => record, minLength: 1, maxLength: 4 })
    .map((chosen) => chosen.map(({ record, share, ...rest }) => ({ ...change(at(records, record), share), ...rest })))
}

function scaled({ low, best, high }: Estimate, factor: number): Estimate {
  const [least = 0, middle = 0, most = 0] = [low, best, high]
    .map((value) => withoutMinusZero(value * factor))
    .toSorted((a, b) => a - b)
  return { low: least, best: middle, high: most }
}

/** The item at a place, counted round and round. */
function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place % items.length]
  if (item === undefined) throw new RangeError('There is nothing to take from')
  return item
}
