import type {
  Actor,
  Assessments,
  Campaign,
  CountryModel,
  Estimate,
  Population,
  Scenario,
  ScheduledTrigger,
} from '../engine'
import { blankDocument, newActor, newPopulation, type BlankTexts } from './blank-document'
import { bundledModel } from './bundled-model'
import type { ScenarioDocument } from './scenario-document'

/** Situations of a general kind to begin from: a structure with neutral names, and no country's. */
export const TEMPLATES = [
  'contested-election',
  'excluded-minority',
  'insurgency-and-siege',
  'return-after-conflict',
] as const
export type TemplateId = (typeof TEMPLATES)[number]

/** Best estimates by level; the range is taken around them. */
type Levels = Readonly<Record<string, number>>

interface TemplateActor extends Pick<Actor, 'id' | 'kind' | 'basePopulation'> {
  readonly levels?: Levels
  /** Civilian deaths in each of the months before today. */
  readonly monthlyDeaths?: number
}

interface TemplatePopulation extends Pick<Population, 'id' | 'position' | 'size'> {
  readonly levels?: Levels
  readonly tags?: readonly string[]
  readonly displacedInside?: number
  readonly mobility?: number
  readonly visibility?: number
}

type TemplateCampaign = Pick<Campaign, 'actor' | 'population' | 'violence' | 'hostility'> & {
  /** Best estimate of the campaign level. */
  readonly at: number
}

interface Template {
  readonly levels: Levels
  readonly actors: readonly TemplateActor[]
  readonly populations: readonly TemplatePopulation[]
  readonly campaigns: readonly TemplateCampaign[]
  readonly scheduled: readonly Omit<ScheduledTrigger, 'label'>[]
}

/** The words of a template, in the language its author works in. */
export interface TemplateWords extends Partial<BlankTexts> {
  /** Name of an actor or population of the template. */
  readonly nameOf: (id: string) => string
  /** What a scheduled event is called. */
  readonly eventOf: (trigger: string) => string
}

const HALF_RANGE = 0.15
/** Logit per month, of everything that a template puts at one half or higher: what is bad gets worse unless somebody acts. */
const TREND = 0.03

/** A valid document to begin from, made of a template. Every assessment says that nobody has judged it yet. */
export function templateDocument(
  id: TemplateId,
  words: TemplateWords,
  model: CountryModel = bundledModel(),
): ScenarioDocument {
  const blank = blankDocument(model, words)
  const template = CONTENT[id]
  const notAssessed = Object.values(blank.scenario.levels)[0]?.evidence ?? ''
  const { nameOf, eventOf } = words
  const scenario: Scenario = {
    ...blank.scenario,
    levels: assessed(blank.scenario.levels, template.levels),
    actors: template.actors.map(({ levels = {}, monthlyDeaths = 0, ...known }) => {
      const actor = newActor(model, { ...known, name: nameOf(known.id), notAssessed })
      return {
        ...actor,
        levels: assessed(actor.levels, levels),
        pastMonthlyDeaths: actor.pastMonthlyDeaths.map(() => monthlyDeaths),
      }
    }),
    populations: template.populations.map(({ levels = {}, ...known }) => {
      const population = newPopulation(model, { ...known, name: nameOf(known.id), notAssessed })
      return { ...population, ...known, levels: assessed(population.levels, levels) }
    }),
    campaigns: template.campaigns.map(({ at, ...campaign }) => ({
      ...campaign,
      level: { low: at / 2, best: at, high: Math.min(1, at * 2) },
      evidence: notAssessed,
    })),
    scheduled: template.scheduled.map((event) => ({ ...event, label: eventOf(event.trigger) })),
  }
  return { ...blank, scenario }
}

function assessed(neutral: Assessments, levels: Levels): Assessments {
  const entries = Object.entries(neutral).map(([id, assessment]) => {
    const best = levels[id]
    return [
      id,
      best === undefined ? assessment : { ...assessment, ...rangeAround(best), trend: best >= 0.5 ? TREND : 0 },
    ] as const
  })
  return Object.fromEntries(entries)
}

const rangeAround = (best: number): Estimate => ({
  low: hundredth(Math.max(0, best - HALF_RANGE)),
  best,
  high: hundredth(Math.min(1, best + HALF_RANGE)),
})

const hundredth = (value: number): number => Math.round(value * 100) / 100

const CONTENT: Readonly<Record<TemplateId, Template>> = {
  'contested-election': {
    levels: {
      'armed-conflict': 0.15,
      'political-instability': 0.55,
      'dangerous-speech': 0.55,
      'intergroup-polarisation': 0.6,
      'institutional-trust': 0.35,
      impunity: 0.5,
    },
    actors: [
      {
        id: 'state-forces',
        kind: 'state',
        basePopulation: 'majority',
        levels: { 'threat-perception': 0.55, capacity: 0.6 },
      },
      {
        id: 'party-militia',
        kind: 'allied-militia',
        basePopulation: 'majority',
        levels: {
          'threat-perception': 0.65,
          'exclusionary-ideology': 0.6,
          capacity: 0.5,
          recruitment: 0.5,
          discipline: 0.25,
        },
      },
    ],
    populations: [
      { id: 'opposition-supporters', position: 'opposition', size: 1_500_000, tags: ['political-opponents'] },
      { id: 'minority-communities', position: 'excluded', size: 1_200_000, tags: ['ethnic-minority'] },
      {
        id: 'journalists-and-defenders',
        position: 'opposition',
        size: 6_000,
        tags: ['journalists', 'human-rights-defenders'],
        visibility: 0.8,
      },
      { id: 'majority', position: 'majority', size: 6_000_000 },
    ],
    campaigns: [
      { actor: 'state-forces', population: 'opposition-supporters', violence: 'political', hostility: 1.5, at: 0.09 },
      {
        actor: 'state-forces',
        population: 'journalists-and-defenders',
        violence: 'political',
        hostility: 1.1,
        at: 0.04,
      },
      { actor: 'party-militia', population: 'opposition-supporters', violence: 'political', hostility: 1.9, at: 0.12 },
      { actor: 'party-militia', population: 'minority-communities', violence: 'identity', hostility: 2, at: 0.11 },
    ],
    scheduled: [{ trigger: 'contested-election', step: 9, chance: 0.7 }],
  },
  'excluded-minority': {
    levels: {
      'armed-conflict': 0.3,
      'discriminatory-policy': 0.75,
      impunity: 0.65,
      'intergroup-polarisation': 0.65,
      'civic-space-closure': 0.6,
      'humanitarian-access': 0.4,
    },
    actors: [
      {
        id: 'state-forces',
        kind: 'state',
        basePopulation: 'majority',
        levels: { 'threat-perception': 0.6, 'exclusionary-ideology': 0.6, capacity: 0.6, preparation: 0.5 },
        monthlyDeaths: 6,
      },
      {
        id: 'border-guard',
        kind: 'allied-militia',
        basePopulation: 'majority',
        levels: { 'exclusionary-ideology': 0.65, discipline: 0.3 },
        monthlyDeaths: 3,
      },
      { id: 'defence-committee', kind: 'legitimacy-seeking-group', basePopulation: 'excluded-communities' },
    ],
    populations: [
      {
        id: 'excluded-communities',
        position: 'excluded',
        size: 900_000,
        displacedInside: 60_000,
        tags: ['ethnic-minority', 'religious-minority', 'stateless-people'],
        mobility: 0.4,
        visibility: 0.35,
        levels: { grievance: 0.6 },
      },
      { id: 'reform-supporters', position: 'opposition', size: 800_000, tags: ['political-opponents'] },
      { id: 'majority', position: 'majority', size: 7_000_000 },
    ],
    campaigns: [
      { actor: 'state-forces', population: 'excluded-communities', violence: 'identity', hostility: 1.8, at: 0.22 },
      { actor: 'state-forces', population: 'reform-supporters', violence: 'political', hostility: 0.8, at: 0.03 },
      { actor: 'border-guard', population: 'excluded-communities', violence: 'identity', hostility: 1.9, at: 0.17 },
      { actor: 'defence-committee', population: 'majority', violence: 'political', hostility: 0.6, at: 0.03 },
    ],
    scheduled: [{ trigger: 'attack-on-forces', step: 6, chance: 0.4 }],
  },
  'insurgency-and-siege': {
    levels: {
      'armed-conflict': 0.6,
      'state-weakness': 0.6,
      'humanitarian-access': 0.35,
      'economic-hardship': 0.6,
      'armed-group-spread': 0.55,
    },
    actors: [
      { id: 'army', kind: 'state', basePopulation: 'majority', levels: { 'threat-perception': 0.6 }, monthlyDeaths: 6 },
      {
        id: 'extremist-movement',
        kind: 'violent-extremist-group',
        basePopulation: 'rural-communities',
        levels: { 'exclusionary-ideology': 0.75, capacity: 0.45 },
        monthlyDeaths: 12,
      },
      { id: 'village-guards', kind: 'allied-militia', basePopulation: 'majority', levels: { discipline: 0.35 } },
    ],
    populations: [
      {
        id: 'people-in-the-town',
        position: 'excluded',
        size: 120_000,
        tags: ['besieged-people'],
        mobility: 0.15,
        levels: { siege: 0.7, 'food-insecurity': 0.6 },
      },
      { id: 'rural-communities', position: 'excluded', size: 900_000, tags: ['farmers'], visibility: 0.3 },
      {
        id: 'displaced-people',
        position: 'excluded',
        size: 150_000,
        displacedInside: 140_000,
        tags: ['internally-displaced'],
      },
      { id: 'majority', position: 'majority', size: 5_000_000 },
    ],
    campaigns: [
      { actor: 'army', population: 'rural-communities', violence: 'identity', hostility: 0.8, at: 0.06 },
      { actor: 'extremist-movement', population: 'people-in-the-town', violence: 'identity', hostility: 2.1, at: 0.14 },
      { actor: 'extremist-movement', population: 'majority', violence: 'identity', hostility: 1.2, at: 0.05 },
      { actor: 'village-guards', population: 'rural-communities', violence: 'identity', hostility: 1.7, at: 0.06 },
      { actor: 'village-guards', population: 'displaced-people', violence: 'identity', hostility: 1.5, at: 0.03 },
    ],
    scheduled: [{ trigger: 'truce', step: 8, chance: 0.3 }],
  },
  'return-after-conflict': {
    levels: {
      'armed-conflict': 0.2,
      'state-weakness': 0.5,
      'institutional-trust': 0.35,
      impunity: 0.6,
      'arms-availability': 0.6,
      'intergroup-polarisation': 0.55,
    },
    actors: [
      { id: 'integrated-army', kind: 'state', basePopulation: 'settled-families' },
      {
        id: 'homestead-guard',
        kind: 'allied-militia',
        basePopulation: 'settled-families',
        levels: {
          'threat-perception': 0.65,
          'exclusionary-ideology': 0.55,
          capacity: 0.5,
          recruitment: 0.5,
          discipline: 0.3,
        },
        monthlyDeaths: 1,
      },
      { id: 'veterans', kind: 'legitimacy-seeking-group', basePopulation: 'returning-families' },
    ],
    populations: [
      {
        id: 'returning-families',
        position: 'excluded',
        size: 250_000,
        tags: ['returnees'],
        levels: { grievance: 0.55 },
      },
      {
        id: 'families-in-camps',
        position: 'excluded',
        size: 180_000,
        displacedInside: 180_000,
        tags: ['internally-displaced'],
      },
      { id: 'peace-workers', position: 'opposition', size: 15_000, tags: ['human-rights-defenders', 'women'] },
      { id: 'settled-families', position: 'majority', size: 2_500_000 },
    ],
    campaigns: [
      { actor: 'integrated-army', population: 'returning-families', violence: 'identity', hostility: 1.8, at: 0.1 },
      { actor: 'homestead-guard', population: 'returning-families', violence: 'identity', hostility: 2.8, at: 0.15 },
      { actor: 'homestead-guard', population: 'families-in-camps', violence: 'identity', hostility: 0.9, at: 0.03 },
      { actor: 'homestead-guard', population: 'peace-workers', violence: 'political', hostility: 1, at: 0.04 },
      { actor: 'veterans', population: 'settled-families', violence: 'identity', hostility: 0.9, at: 0.04 },
    ],
    scheduled: [{ trigger: 'contested-election', step: 14, chance: 0.4 }],
  },
}
