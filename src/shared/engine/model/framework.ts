import { VIOLENCE_HARM_KINDS } from '../month/month-state'
import type { LevelReference } from './country-model'
import type { Estimate, Provenance } from './evidence'
import type { ActorRole, ViolenceType } from './roles'

/**
 * The UN Framework of Analysis for Atrocity Crimes (2014) as signs that are read from a simulated situation.
 *
 * Nothing here moves the country: the factors of the Framework are readings, never causes. A number in [0, 1] for a factor is
 * our construct; the Framework itself gives none.
 */
export interface Framework {
  /** One for each of SCALE_IDS. */
  readonly scales: readonly FrameworkScale[]
  readonly closeness: readonly FrameworkCloseness[]
  readonly words: FrameworkWords
  /** By their numbers, 1 to 14. */
  readonly factors: readonly FrameworkFactor[]
  readonly crimes: readonly FrameworkCrime[]
}

/** Where a quantity without an upper end makes half of a full sign: v becomes v / (v + half). */
export interface FrameworkScale extends Provenance {
  readonly id: FrameworkScaleId
  /** In `unit`; above 0. */
  readonly half: Estimate
  readonly unit: string
}

/** How close what the model has comes to what the Framework asks for; the closer, the more it counts. */
export interface FrameworkCloseness extends Provenance {
  readonly id: string
  readonly weight: Estimate
}

/** Values from which one speaks of some signs, and of many. Only words hang on them. */
export interface FrameworkWords extends Provenance {
  readonly some: Estimate
  readonly many: Estimate
}

export interface FrameworkFactor extends Provenance {
  readonly id: string
  /** Number in the Framework, 1 to 14. */
  readonly number: number
  /** `common` to all atrocity crimes, or `specific` to one. */
  readonly kind: 'common' | 'specific'
  readonly indicators: readonly FrameworkIndicator[]
}

/** An indicator of the Framework, by what the model has of it. */
export interface FrameworkIndicator {
  readonly id: string
  /** Number within its factor; absent where it could not be checked against the document. */
  readonly number?: number
  /** How close the readings come; absent where there are none. */
  readonly closeness?: string
  /** The strongest counts. None: not modelled. */
  readonly readings: readonly FrameworkReading[]
}

interface ReadingTerms {
  /**
   * Count only what befalls or comes from those in a campaign of this type, weighed by its level; absent: whatever the campaigns.
   * `any`: of either type.
   */
  readonly violence?: ViolenceType | 'any'
  /** A country level the reading is multiplied by. */
  readonly with?: LevelReference
}

/** What a sign is read from. Of several actors, populations or dyads, the highest counts. */
export type FrameworkReading =
  /** A level, or what it lacks to 1 if `reversed`. */
  | ({ readonly of: 'level'; readonly level: LevelReference; readonly reversed?: boolean } & ReadingTerms)
  | ({ readonly of: 'campaign'; readonly by?: ActorRole } & ReadingTerms)
  /** Civilian deaths in the trailing 12 months by one actor. */
  | ({ readonly of: 'severity'; readonly by?: ActorRole } & ReadingTerms)
  /** Deaths of a population in a year per 100,000 of it, by violence or from want. */
  | ({ readonly of: 'deaths' | 'indirect-deaths' } & ReadingTerms)
  /** Share of a population that is displaced. */
  | ({ readonly of: 'displaced' } & ReadingTerms)
  /** People of a population harmed in a year per 1,000 of it. What those do who were sent to protect is no sign. */
  | ({ readonly of: 'harm'; readonly harm: (typeof VIOLENCE_HARM_KINDS)[number] } & ReadingTerms)
  /** Share of all people who are in need and whom relief cannot reach. */
  | { readonly of: 'without-access'; readonly with?: LevelReference }
  /** How far the states that decide together are divided. */
  | { readonly of: 'council-division'; readonly with?: LevelReference }
  /** A trigger that struck since today, fading with its half-life. Its first strike counts. */
  | { readonly of: 'trigger'; readonly trigger: string }

/** An atrocity crime, or ethnic cleansing, and what may point to it. */
export interface FrameworkCrime extends Provenance {
  readonly id: FrameworkCrimeId
  readonly signs: readonly FrameworkSign[]
}

/** A whole factor, or one indicator. */
export type FrameworkSign =
  | { readonly of: 'factor'; readonly factor: string; readonly closeness: string }
  | { readonly of: 'indicator'; readonly indicator: string; readonly closeness: string }

export const FRAMEWORK_SCALE_IDS = [
  ...VIOLENCE_HARM_KINDS,
  'campaign',
  'severity',
  'deaths',
  'indirect-deaths',
  'displaced',
  'without-access',
] as const
export type FrameworkScaleId = (typeof FRAMEWORK_SCALE_IDS)[number]

export const FRAMEWORK_CRIME_IDS = ['genocide', 'crimes-against-humanity', 'war-crimes', 'ethnic-cleansing'] as const
export type FrameworkCrimeId = (typeof FRAMEWORK_CRIME_IDS)[number]

export const FRAMEWORK_FACTOR_COUNT = 14
