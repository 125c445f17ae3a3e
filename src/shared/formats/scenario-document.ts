import {
  COUNCIL_MODELS,
  DECISION_CHALLENGES,
  DEFAULT_LENS,
  MOST_PREVENTION_MONTHS,
  LEAST_PROTECTION_PERCENT,
  MOST_BUDGET,
  MOST_CAPITAL,
  MOST_PROTECTION_PERCENT,
  protectionPercentOf,
  USUAL_PROTECTION_PERCENT,
  findChallenged,
  findChallengeIssues,
  findPlanIssues,
  findRealityCheckIssues,
  findScenarioIssues,
  findStabilityIssues,
  nearestName,
  type Challenge,
  type ContentIssue,
  type CountryModel,
  type RealityCheck,
  type ResponsePlan,
  type Scenario,
  type StabilityIssue,
  type CapitalLimit,
  type World,
  USUAL_WORLD,
} from '../engine'
import { findAssessmentIssues, type LensAssessment } from '../assessment'
import type { Result } from '../lib'
import {
  canonicalChallenge,
  canonicalPlan,
  canonicalRealityCheck,
  canonicalScenario,
  writeCanonical,
} from './canonical'
import { challengeShape } from './challenge-schema'
import { idText, longText } from './field-schemas'
import { newFault, senseFault, type FileFault } from './file-fault'
import { scenarioMigrations } from './migrations/migrate'
import { canonicalLens, lensShape } from './lens-schema'
import { MAX_PLANS, planShape } from './plan-schema'
import { twoDigits } from './probability-words'
import { readDocument } from './read-document'
import { realityCheckShape } from './reality-check-schema'
import { scenarioShape } from './scenario-schema'
import { z } from './zod-setup'

export const SCENARIO_FORMAT_VERSION = 2
export const MAX_MEMBERS = 100_000
export const MAX_HORIZON_STEPS = 120
export const MAX_SEED = 0xffffffff
export const MAX_REALITY_CHECKS = 40
export const MAX_CHALLENGES = 40
/** People: no difference that could matter is larger. */
const MOST_DIFFERENCE = 1e9
/** Of the larger of two numbers: beyond it hardly any difference is left. */
export const MOST_SHARE = 0.9

/** How the ensembles of a document are run. */
export interface RunSettings {
  /** Unsigned 32-bit. */
  readonly seed: number
  readonly memberCount: number
  readonly horizonSteps: number
  /** Evidence lens responses are seen through; absent: the default one. */
  readonly lens?: string
  /** How the world decides on responses, and which challenges are taken as met; absent: the usual world. */
  readonly world?: World
  /** Smallest difference that matters, by outcome and in its unit; absent or left out: the usual one of the model. */
  readonly smallestDifferences?: Readonly<Record<string, number>>
  /** The share of the larger of two numbers that a difference has to reach besides, by outcome; absent or left out: the usual one. */
  readonly smallestShares?: Readonly<Record<string, number>>
}

/** What a scenario file holds: a country situation, and the response plans considered for it. */
export interface ScenarioDocument {
  readonly format: 'forestall-scenario'
  readonly formatVersion: typeof SCENARIO_FORMAT_VERSION
  readonly scenario: Scenario
  readonly plans: readonly ResponsePlan[]
  /** Id of the plan shown first; null: none. */
  readonly currentPlan: string | null
  readonly settings: RunSettings
  /** Where the author drew on, in general terms: patterns of the literature, never a country to be recognised. */
  readonly inspiration?: readonly string[]
  /** What the author expects of the scenario and its plans. */
  readonly realityChecks?: readonly RealityCheck[]
  /** What assessors say by the UN Framework of Analysis. It proposes levels and moves none. */
  readonly assessment?: LensAssessment
  /** The challenge ledger: numbers that somebody would rather have otherwise. */
  readonly challenges?: readonly Challenge[]
}

const world = z.strictObject({
  council: z.enum(COUNCIL_MODELS),
  met: z.array(z.enum(DECISION_CHALLENGES)).max(DECISION_CHALLENGES.length).readonly(),
  preventionMonths: z.int().min(0).max(MOST_PREVENTION_MONTHS),
  protectionPercent: z.int().min(LEAST_PROTECTION_PERCENT).max(MOST_PROTECTION_PERCENT).exactOptional(),
  budget: z.int().min(0).max(MOST_BUDGET).exactOptional(),
  politicalCapital: z
    .strictObject({
      available: z.int().min(0).max(MOST_CAPITAL),
      regainedPerMonth: z.int().min(0).max(MOST_CAPITAL),
    })
    .exactOptional(),
}) satisfies z.ZodType<World>

export const runSettings = z.strictObject({
  seed: z.int().min(0).max(MAX_SEED),
  memberCount: z.int().min(1).max(MAX_MEMBERS),
  horizonSteps: z.int().min(1).max(MAX_HORIZON_STEPS),
  lens: idText.exactOptional(),
  world: world.exactOptional(),
  smallestDifferences: z.record(idText, z.number().min(0).max(MOST_DIFFERENCE)).readonly().exactOptional(),
  smallestShares: z.record(idText, z.number().min(0).max(MOST_SHARE)).readonly().exactOptional(),
}) satisfies z.ZodType<RunSettings>

export const scenarioDocumentShape = z.strictObject({
  format: z.literal('forestall-scenario'),
  formatVersion: z.literal(SCENARIO_FORMAT_VERSION),
  scenario: scenarioShape,
  plans: z.array(planShape).max(MAX_PLANS).readonly(),
  currentPlan: z.string().max(80).nullable(),
  settings: runSettings,
  inspiration: z.array(longText).max(20).readonly().exactOptional(),
  realityChecks: z.array(realityCheckShape).max(MAX_REALITY_CHECKS).readonly().exactOptional(),
  assessment: lensShape.exactOptional(),
  challenges: z.array(challengeShape).max(MAX_CHALLENGES).readonly().exactOptional(),
}) satisfies z.ZodType<ScenarioDocument>

/** Read a scenario file. Never throws, whatever the content. */
export function parseScenarioDocument(
  content: Uint8Array | string,
  model: CountryModel,
): Result<ScenarioDocument, readonly FileFault[]> {
  return readDocument(content, {
    format: 'forestall-scenario',
    version: SCENARIO_FORMAT_VERSION,
    migrations: scenarioMigrations,
    shape: scenarioDocumentShape,
    findFaults: (document) => findDocumentFaults(document, model),
  })
}

/**
 * Write a scenario file in its one canonical form: the same document gives the same bytes, whoever built it.
 *
 * @throws RangeError if a number is not finite.
 */
export function serialiseScenarioDocument(document: ScenarioDocument): string {
  const { scenario, plans, currentPlan, settings, inspiration, realityChecks, assessment, challenges = [] } = document
  return writeCanonical({
    format: 'forestall-scenario',
    formatVersion: SCENARIO_FORMAT_VERSION,
    scenario: canonicalScenario(scenario),
    plans: plans.map(canonicalPlan),
    currentPlan,
    settings: canonicalSettings(settings),
    ...(inspiration && { inspiration }),
    ...(realityChecks && { realityChecks: realityChecks.map(canonicalRealityCheck) }),
    ...(assessment && { assessment: canonicalLens(assessment) }),
    ...(challenges.length > 0 && { challenges: challenges.map(canonicalChallenge) }),
  })
}

/** The default lens and the usual world are written as none, so that a file says the same whichever way they were chosen. */
function canonicalSettings(settings: RunSettings): RunSettings {
  const { seed, memberCount, horizonSteps, lens, world: given, smallestDifferences, smallestShares } = settings
  const unusual = given && unusualWorld(given)
  const differences = byOutcome(smallestDifferences)
  const shares = byOutcome(smallestShares)
  return {
    seed,
    memberCount,
    horizonSteps,
    ...(lens !== undefined && lens !== DEFAULT_LENS && { lens }),
    ...(unusual && { world: unusual }),
    ...(differences && { smallestDifferences: differences }),
    ...(shares && { smallestShares: shares }),
  }
}

/** Numbers by outcome in order; undefined where none is said. */
function byOutcome(said: Readonly<Record<string, number>> = {}): Readonly<Record<string, number>> | undefined {
  const sorted = Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return sorted.length > 0 ? Object.fromEntries(sorted) : undefined
}

/** A world in its one form, each challenge once and in order; undefined for the usual one. */
export function unusualWorld(world: World): World | undefined {
  const { council, preventionMonths, budget, politicalCapital } = world
  const met = DECISION_CHALLENGES.filter((known) => world.met.includes(known))
  const protectionPercent = protectionPercentOf(world)
  const isUsual =
    council === USUAL_WORLD.council &&
    met.length === 0 &&
    preventionMonths === 0 &&
    protectionPercent === USUAL_PROTECTION_PERCENT &&
    budget === undefined &&
    politicalCapital === undefined
  if (isUsual) return undefined
  return {
    council,
    met,
    preventionMonths,
    ...(protectionPercent !== USUAL_PROTECTION_PERCENT && { protectionPercent }),
    ...(budget !== undefined && { budget }),
    ...(politicalCapital && { politicalCapital: canonicalCapital(politicalCapital) }),
  }
}

const canonicalCapital = ({ available, regainedPerMonth }: CapitalLimit): CapitalLimit => ({
  available,
  regainedPerMonth,
})

function findDocumentFaults(document: ScenarioDocument, model: CountryModel): FileFault[] {
  const { scenario, plans, currentPlan, realityChecks = [], assessment, challenges = [] } = document
  const faults = [
    ...findScenarioIssues(model, scenario).map((issue) => senseFault(issue, ['scenario'])),
    ...plans.flatMap((plan, position) =>
      findPlanIssues(model, scenario, plan).map((issue) => senseFault(issue, ['plans', position])),
    ),
    ...findPlanIdIssues(plans, currentPlan).map((issue) => senseFault(issue, [])),
    ...findLensIssues(model, document.settings).map((issue) => senseFault(issue, ['settings'])),
    ...findRealityCheckIssues(model, document, realityChecks).map((issue) => senseFault(issue, ['realityChecks'])),
    ...(assessment
      ? findAssessmentIssues(model, scenario, assessment).map((issue) => senseFault(issue, ['assessment']))
      : []),
    ...findChallengeIssues({ model, scenario }, challenges).map((issue) => senseFault(issue, ['challenges'])),
  ]
  // A situation can only be put to the test of the equations once it is complete.
  return faults.length > 0 ? faults : findStabilityIssues(model, scenario).map(stabilityFault)
}

/** The document without the reality checks about plans that it no longer holds: a check goes with its plan. */
export function withoutLostChecks(document: ScenarioDocument): ScenarioDocument {
  const { realityChecks } = document
  const kept = realityChecks?.filter(({ given, expected }) =>
    [given.plan, expected.kind === 'difference' ? expected.than.plan : undefined].every(
      (plan) => plan === undefined || document.plans.some(({ id }) => id === plan),
    ),
  )
  return kept === undefined || kept.length === realityChecks?.length ? document : { ...document, realityChecks: kept }
}

/**
 * The document without the challenges of numbers that it no longer holds, such as a level of an actor that was taken out:
 * a file with them could not be read.
 */
export function withoutLostChallenges(document: ScenarioDocument, model: CountryModel): ScenarioDocument {
  const { scenario, challenges } = document
  const kept = challenges?.filter(({ subject }) => findChallenged({ model, scenario }, subject))
  return kept === undefined || kept.length === challenges?.length ? document : { ...document, challenges: kept }
}

function stabilityFault(issue: StabilityIssue): FileFault {
  if (issue.kind === 'loop-gain') {
    const params = { gain: twoDigits(issue.gain), limit: issue.limit, loop: issue.loop.join(', ') }
    return newFault('sense/loop-gain', { path: ['scenario', 'levels'], params })
  }
  const params = { radius: twoDigits(issue.radius), limit: issue.limit, dyads: issue.dyads.slice(0, 6).join(', ') }
  return newFault('sense/branching', { path: ['scenario', 'campaigns'], params })
}

function findLensIssues({ lenses }: CountryModel, { lens = DEFAULT_LENS }: RunSettings): ContentIssue[] {
  const known = new Set([DEFAULT_LENS, ...lenses.map(({ id }) => id)])
  if (known.has(lens)) return []
  const nearest = nearestName(lens, known)
  return [{ kind: 'unknown', place: ['lens'], what: 'lens', value: lens, ...(nearest !== undefined && { nearest }) }]
}

function findPlanIdIssues(plans: readonly ResponsePlan[], currentPlan: string | null): ContentIssue[] {
  const known = new Set<string>()
  const issues = plans.flatMap(({ id }, position): ContentIssue[] => {
    if (known.has(id)) return [{ kind: 'duplicate-id', place: ['plans', position, 'id'], value: id }]
    known.add(id)
    return []
  })
  if (currentPlan === null || known.has(currentPlan)) return issues
  const nearest = nearestName(currentPlan, known)
  const unknown = { kind: 'unknown', place: ['currentPlan'], what: 'plan', value: currentPlan } as const
  return [...issues, { ...unknown, ...(nearest !== undefined && { nearest }) }]
}
