import { z } from 'zod'
import { INDICATOR_COLUMNS } from '../panel/columns'

const id = z.string().min(1)
const column = z.enum(Object.keys(INDICATOR_COLUMNS) as [keyof typeof INDICATOR_COLUMNS])
const because = z.string().min(1)
const positive = z.number().positive()
const level = z.number().min(0).max(1)
const weightsByIndicator = z.record(id, z.number())
const described = { id, column, missing: z.number(), meaning: z.string().min(1), source: id }

const indicator = z.discriminatedUnion('kind', [
  z.strictObject({
    ...described,
    kind: z.literal('standardised'),
    centre: z.number(),
    power: z.union([z.literal(1), z.literal(2)]),
    mean: z.number(),
    sd: positive,
    sign: z.union([z.literal(1), z.literal(-1)]),
    low: z.number(),
    high: z.number(),
  }),
  z.strictObject({ ...described, kind: z.literal('equals'), value: z.number() }),
])

const campaignScale = z.strictObject({
  scale: positive,
  power: positive,
  cap: level,
  /** How much of what the size of a country does to events is taken from the actor's capacity, from 0 to 1; the rest from its campaign. */
  byCapacity: z.number().min(0).max(1),
})
const split = z.strictObject({
  excluded: z.number().min(0),
  opposition: z.number().min(0),
  majority: z.number().min(0),
})

/** How public indicators become a scenario: shape of resources/validation/mapping.json. */
export const mappingShape = z.strictObject({
  formatVersion: z.literal(1),
  note: z.string(),
  sources: z.array(z.strictObject({ id, title: z.string().min(1) })),
  origins: z.record(id, z.string().min(1)),
  indicators: z.array(indicator),
  levels: z.array(
    z.strictObject({
      level: id,
      intercept: z.number(),
      weights: z.array(z.strictObject({ indicator: id, weight: z.number(), origin: id })),
    }),
  ),
  neutralLevel: level,
  lowestLevel: level,
  highestLevel: level,
  assessmentSpread: z.number().min(0),
  people: z.strictObject({
    excluded: z.strictObject({
      base: level,
      discriminated: z.number(),
      fractionalisation: z.number(),
      low: level,
      high: level,
    }),
    opposition: z.strictObject({ base: level, autocracy: z.number(), low: level, high: level }),
    mobility: level,
    visibility: level,
    mostDisplaced: level,
    because,
  }),
  hostility: z.strictObject({
    stateExcluded: weightsByIndicator,
    stateOpposition: weightsByIndicator,
    stateMajority: weightsByIndicator,
    groupExcluded: positive,
    groupOpposition: positive,
    groupMajority: positive,
    because,
  }),
  campaigns: z.strictObject({
    state: campaignScale,
    armedGroup: campaignScale,
    leastRecordedDeaths: z.number().min(0),
    identitySplit: split,
    politicalSplit: split,
    groupSplit: split,
    identityAbove: z.number(),
    because,
  }),
  underWay: z.strictObject({ trueDeaths: positive, groupsCodedFrom: z.int(), because }),
  standIns: z.strictObject({
    stateUnderWay: z.number().min(0),
    statePoliticalKillings: z.number().min(0),
    groupUnderWay: z.number().min(0),
    groupWar: z.number().min(0),
    groupMinorConflict: z.number().min(0),
    because,
  }),
})

export type Mapping = z.infer<typeof mappingShape>
export type Indicator = Mapping['indicators'][number]
