import type { Parameter } from './country-model'

/**
 * How levels come to be known: what a reading of a run makes of them, as observers would see them (docs/MODEL.md, section 17).
 *
 * Nothing here moves the country: what is seen is read from a run, never a cause in it.
 */
export interface LevelObservation {
  /** One for each of OBSERVATION_KINDS; together they name every level of the model once. */
  readonly kinds: readonly ObservationKind[]
  /** One for each of OBSERVATION_NUMBER_IDS. */
  readonly numbers: readonly Parameter[]
}

/** Levels that come to be known in the same way. */
export interface ObservationKind {
  readonly id: ObservationKindId
  /** Ids of level definitions. */
  readonly levels: readonly string[]
  /** One sentence: why they come to be known so. */
  readonly because: string
}

/** `open`: anybody can see it; `reported`: somebody there has to tell; `concealed`: those who have it hide it. */
export const OBSERVATION_KINDS = ['open', 'reported', 'concealed'] as const
export type ObservationKindId = (typeof OBSERVATION_KINDS)[number]

/**
 * What is said of each kind, and the bounds it has.
 *
 * `public`: chance a month that a report comes whoever watches; `reach`: that it does besides where everything is visible;
 * `delayMonths`: from the month a report tells of to that in which it comes, a whole number; `bias`: standard deviation of an
 * error that stays for a whole future, logit; `noise`: of one that each report has by itself, logit; `falseAlarms`: share of
 * reports that are; `alarm`: by how much a false alarm tells worse of a level, logit.
 */
export const OBSERVATION_BOUNDS = {
  public: [0, 1],
  reach: [0, 1],
  delayMonths: [0, 24],
  bias: [0, 5],
  noise: [0, 5],
  falseAlarms: [0, 1],
  alarm: [0, 5],
} as const satisfies Readonly<Record<string, readonly [low: number, high: number]>>
export type ObservationMeasure = keyof typeof OBSERVATION_BOUNDS

export const OBSERVATION_MEASURES = [
  'public',
  'reach',
  'delayMonths',
  'bias',
  'noise',
  'falseAlarms',
  'alarm',
] as const satisfies readonly ObservationMeasure[]

export const observationNumberId = (kind: ObservationKindId, measure: ObservationMeasure): string =>
  `${kind}.${measure}`
