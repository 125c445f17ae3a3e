import type {
  Actor,
  Assessment,
  Assessments,
  Campaign,
  CountryModel,
  Estimate,
  LevelKind,
  LevelScope,
  Population,
  Scenario,
} from '../engine'
import { PAST_MONTHS } from '../engine'
import { bundledModel } from './bundled-model'
import { SCENARIO_FORMAT_VERSION, type ScenarioDocument } from './scenario-document'

/** The words of a new document, in the language its author works in. */
export interface BlankTexts {
  readonly language: string
  readonly country: string
  readonly title: string
  readonly state: string
  readonly armedGroup: string
  readonly excluded: string
  readonly opposition: string
  readonly majority: string
  /** Stands as the evidence of every assessment. */
  readonly notAssessed: string
}

const ENGLISH: BlankTexts = {
  language: 'en',
  country: 'New country',
  title: 'Untitled situation',
  state: 'State forces',
  armedGroup: 'Armed movement',
  excluded: 'Excluded communities',
  opposition: 'Opposition communities',
  majority: 'Majority communities',
  notAssessed: 'Not assessed yet.',
}

/** Ranges that say little: a person who opens a new document has judged nothing yet. */
const NEUTRAL = { low: 0.15, best: 0.35, high: 0.6 } as const
const NEUTRAL_RESILIENCE = { low: 0.3, best: 0.5, high: 0.7 } as const
const QUIET = { low: 0.002, best: 0.01, high: 0.04 } as const

/** Words for what is added to a document while it is written. */
export interface BlankWords {
  readonly population: string
  readonly actor: string
  /** Stands as the evidence of every assessment. */
  readonly notAssessed: string
}

/** A small valid situation to begin a new document with: two actors, three populations, no response. */
export function blankDocument(model: CountryModel = bundledModel(), texts: Partial<BlankTexts> = {}): ScenarioDocument {
  const words = { ...ENGLISH, ...texts }
  const parties = partiesOf(model, words)
  return {
    format: 'forestall-scenario',
    formatVersion: SCENARIO_FORMAT_VERSION,
    scenario: {
      id: 'new-situation',
      country: words.country,
      title: words.title,
      language: words.language,
      brief: [],
      levels: neutralLevels(model, 'country', words.notAssessed),
      ...parties,
      campaigns: campaignsOf(words),
      scheduled: [],
    },
    plans: [{ id: 'plan-1', name: '', responses: [] }],
    currentPlan: 'plan-1',
    settings: { seed: 1, memberCount: 1000, horizonSteps: 36 },
  }
}

/** What is known of an actor before anybody has judged it. */
export function newActor(
  model: CountryModel,
  known: Pick<Actor, 'id' | 'name' | 'basePopulation'> & {
    readonly kind?: Actor['kind']
    readonly notAssessed: string
  },
): Actor {
  const { id, name, basePopulation, kind = 'allied-militia', notAssessed } = known
  return {
    id,
    name,
    kind,
    description: '',
    basePopulation,
    levels: neutralLevels(model, 'actor', notAssessed),
    pastMonthlyDeaths: Array.from({ length: PAST_MONTHS }, () => 0),
  }
}

/** What is known of a population before anybody has judged it. */
export function newPopulation(
  model: CountryModel,
  known: Pick<Population, 'id' | 'name'> & {
    readonly position?: Population['position']
    readonly size?: number
    readonly notAssessed: string
  },
): Population {
  const { id, name, position = 'excluded', size = 500_000, notAssessed } = known
  return {
    id,
    name,
    description: '',
    position,
    size,
    displacedInside: 0,
    displacedOutside: 0,
    mobility: 0.5,
    visibility: 0.5,
    tags: [],
    levels: neutralLevels(model, 'population', notAssessed),
  }
}

/** A pair that can arise, and of which nothing more is known: quiet, and of the usual hostility. */
export const quietCampaign = (evidence: string): Pick<Campaign, 'hostility' | 'level' | 'evidence'> => ({
  hostility: 1,
  level: QUIET,
  evidence,
})

/** Whether nobody has judged a level yet: it stands as it was made, with the words that stand for evidence then. */
export function isNotAssessed(assessment: Assessment, notAssessed: string): boolean {
  const { trend, evidence, quantiles } = assessment
  if (trend !== 0 || quantiles !== undefined || evidence !== notAssessed) return false
  return [NEUTRAL, NEUTRAL_RESILIENCE].some((neutral) => isSameRange(assessment, neutral))
}

/** Whether nobody has judged yet how an actor stands to a population. */
export const isPairNotAssessed = ({ hostility, level, evidence }: Campaign, notAssessed: string): boolean =>
  hostility === 1 && evidence === notAssessed && isSameRange(level, QUIET)

/** Whether nobody has judged anything of a country yet: what is simulated rests on values that only stand in. */
export function isNothingAssessed(scenario: Scenario, notAssessed: string): boolean {
  const { campaigns, actors, populations } = scenario
  return (
    campaigns.every((pair) => isPairNotAssessed(pair, notAssessed)) &&
    [scenario, ...actors, ...populations].every(({ levels }) =>
      Object.values(levels).every((assessment) => isNotAssessed(assessment, notAssessed)),
    )
  )
}

const isSameRange = (a: Estimate, b: Estimate): boolean => a.low === b.low && a.best === b.best && a.high === b.high

function partiesOf(
  model: CountryModel,
  words: BlankTexts,
): { readonly actors: readonly Actor[]; readonly populations: readonly Population[] } {
  const { notAssessed } = words
  const actor = (id: string, name: string, kind: Actor['kind'], basePopulation: string): Actor =>
    newActor(model, { id, name, kind, basePopulation, notAssessed })
  const population = (id: string, name: string, position: Population['position'], size: number): Population =>
    newPopulation(model, { id, name, position, size, notAssessed })
  return {
    actors: [
      actor('state-forces', words.state, 'state', 'majority'),
      actor('armed-movement', words.armedGroup, 'legitimacy-seeking-group', 'excluded'),
    ],
    populations: [
      population('excluded', words.excluded, 'excluded', 2_000_000),
      population('opposition', words.opposition, 'opposition', 2_000_000),
      population('majority', words.majority, 'majority', 6_000_000),
    ],
  }
}

/** Every pair that can arise without naming anybody hostile: all quiet, all of the usual hostility. */
function campaignsOf({ notAssessed: evidence }: BlankTexts): readonly Campaign[] {
  const quiet = quietCampaign(evidence)
  return [
    { actor: 'state-forces', population: 'excluded', violence: 'identity', ...quiet },
    { actor: 'state-forces', population: 'opposition', violence: 'political', ...quiet },
    { actor: 'armed-movement', population: 'opposition', violence: 'political', ...quiet },
    { actor: 'armed-movement', population: 'majority', violence: 'identity', ...quiet },
  ]
}

function neutralLevels(model: CountryModel, scope: LevelScope, notAssessed: string): Assessments {
  const ofScope = model.levels.filter((level) => level.scope === scope && level.isOptional !== true)
  return Object.fromEntries(ofScope.map(({ id, kind }) => [id, neutralAssessment(kind, notAssessed)]))
}

function neutralAssessment(kind: LevelKind, evidence: string): Assessment {
  return { ...(kind === 'resilience' || kind === 'condition' ? NEUTRAL_RESILIENCE : NEUTRAL), trend: 0, evidence }
}
