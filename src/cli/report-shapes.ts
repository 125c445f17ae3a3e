import { z } from 'zod'
import {
  COUNCIL_MODELS,
  DECISION_CHALLENGES,
  MOST_PREVENTION_MONTHS,
  LEAST_PROTECTION_PERCENT,
  MOST_BUDGET,
  MOST_CAPITAL,
  MOST_PROTECTION_PERCENT,
  USUAL_WORLD,
  type CountryModel,
  type Scenario,
  type World,
} from '../shared/engine'
import { MAX_HORIZON_STEPS, MAX_MEMBERS, MAX_SEED } from '../shared/formats'
import { contentHash } from './content-hash'
import { realNamesWarning } from './real-names'

const FICTIONAL = 'Fictional exercise. Not a forecast.'
/** For a scenario that seems to name real places or peoples: it is not called fictional. */
const REAL_NAMES = 'Real-world names. Not a forecast, no assessment.'

/** The line that every report carries. */
export const NOTICES = { fictional: FICTIONAL, realNames: REAL_NAMES } as const

export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the content; the order of keys and records does not matter.')
export const count = z.int().min(0)
export const memberCount = z.int().min(1).max(MAX_MEMBERS)
export const months = z.int().min(1).max(MAX_HORIZON_STEPS)
export const share = z.number().min(0).max(1)

/** A share of members with an interval that holds the true share so often. */
export const estimateOf = (perCent: 50 | 80 | 90) =>
  z
    .strictObject({ probability: share, low: share, high: share, count, memberCount })
    .describe(
      `Share of members, count / memberCount, with the ${perCent} % Wilson interval that their number leaves open. In [0, 1], not per cent.`,
    )

/** A share of members with its interval as it is shown everywhere. */
export const estimate = estimateOf(90)

/** What a report says first: what was run. */
export const runHeader = {
  notice: z.enum([FICTIONAL, REAL_NAMES]).describe('To be shown with whatever is shown of the report.'),
  model: z.strictObject({ id: z.string(), version: z.string(), contentHash: hash }),
  scenario: z.strictObject({ id: z.string(), country: z.string(), title: z.string(), contentHash: hash }),
  seed: z.int().min(0).max(MAX_SEED),
  memberCount,
  months: months.describe('How far ahead: the last step.'),
  lens: z.string().describe('Evidence lens: how contested evidence on responses was read.'),
  world: z
    .strictObject({
      council: z.enum(COUNCIL_MODELS).describe('How a council of states comes to decide.'),
      met: z.array(z.enum(DECISION_CHALLENGES)).describe('Challenges taken as met.'),
      preventionMonths: z
        .int()
        .min(0)
        .max(MOST_PREVENTION_MONTHS)
        .describe('Months for which the structural part of the plan has been in place before today.'),
      protectionPercent: z
        .int()
        .min(LEAST_PROTECTION_PERCENT)
        .max(MOST_PROTECTION_PERCENT)
        .exactOptional()
        .describe('Weight of protection among other aims, in percent of the usual; absent: 100.'),
      budget: z
        .int()
        .min(0)
        .max(MOST_BUDGET)
        .exactOptional()
        .describe('Cost units for all that begins from today on; absent: as many as it takes.'),
      politicalCapital: z
        .strictObject({
          available: z.int().min(0).max(MOST_CAPITAL).describe('What there is today, and the most there ever is.'),
          regainedPerMonth: z
            .int()
            .min(0)
            .max(MOST_CAPITAL)
            .describe('How much of what was spent comes back in a month.'),
        })
        .exactOptional()
        .describe(
          'Political capital for all that begins from today on, in ranks of the instruments times intensity; absent: as much as it takes.',
        ),
    })
    .describe('How the world decides on responses.'),
}

export type RunHeader = z.infer<z.ZodObject<typeof runHeader>>

interface WhatWasRun {
  readonly model: CountryModel
  readonly scenario: Scenario
  readonly seed: number
  readonly memberCount: number
  readonly horizonSteps: number
  readonly lens: string
  readonly world: World | undefined
}

/** Say what was run. */
export function runHeaderOf(run: WhatWasRun): RunHeader {
  const { model, scenario, world = USUAL_WORLD } = run
  return {
    notice: realNamesWarning(scenario) === undefined ? NOTICES.fictional : NOTICES.realNames,
    model: { id: model.id, version: model.version, contentHash: contentHash(model) },
    scenario: { id: scenario.id, country: scenario.country, title: scenario.title, contentHash: contentHash(scenario) },
    seed: run.seed,
    memberCount: run.memberCount,
    months: run.horizonSteps,
    lens: run.lens,
    world: { ...world, met: [...world.met] },
  }
}

/** A number of the model or the scenario, as a challenge names it. */
export const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('influence'), influence: z.string() }),
  z.strictObject({ kind: z.literal('parameter'), parameter: z.string() }),
  z.strictObject({
    kind: z.literal('effect'),
    instrument: z.string(),
    effect: z.int().min(0).describe('Place in the list of effects of the instrument, from 0.'),
  }),
  z.strictObject({
    kind: z.literal('level'),
    level: z.string(),
    owner: z.string().optional().describe('Actor or population; absent: the country.'),
  }),
])
