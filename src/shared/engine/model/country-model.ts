import type { Estimate, EvidenceGrade, Provenance, Source, SourceId, Studies } from './evidence'
import type { Framework } from './framework'
import type { LevelObservation } from './level-observation'
import type { ActorKind, ActorRole, BodyKind, PopulationRole, ViolenceType } from './roles'

export type LevelScope = 'country' | 'actor' | 'population'
export type LevelKind = 'risk-factor' | 'enabler' | 'resilience' | 'condition' | 'actor' | 'population'

/** A quantity in [0, 1] that the model moves around its assessed value; written once for each scope. */
export interface LevelDefinition extends Provenance {
  readonly id: string
  readonly scope: LevelScope
  readonly kind: LevelKind
  /**
   * A scenario may leave it unassessed: the country then has no such level, and whatever the model says of it falls away.
   *
   * So a file from before the level was known gives the numbers it always gave.
   */
  readonly isOptional?: boolean
  /** Months in which a rise closes all but 1/e of its gap. */
  readonly monthsUp: Estimate
  /** Months in which a fall closes all but 1/e of its gap. */
  readonly monthsDown: Estimate
  /** Standard deviation of the monthly disturbance, logit per square root of a month. */
  readonly noise: Estimate
}

/**
 * Names levels: `armed-conflict` (country), `state/threat-perception` (an actor role), `excluded/grievance`
 * (a population role), or one of the signals `signal/violence-by-government-side`,
 * `signal/violence-by-challengers`, `signal/displacement`, `signal/empty-stores` (of the influenced population).
 *
 * A role that several actors or populations play stands for their mean as a cause, and for each of them as an effect.
 */
export type LevelReference = string

/** `linear`: the level itself; `above-half`: only what exceeds 0.5, doubled; `product`: the level times that of `with`. */
export type InfluenceKind = 'linear' | 'above-half' | 'product'

/** A causal link: a rise of `from` above its assessed value pushes the logit of `to` by `weight` times the rise. */
export interface Influence extends Provenance {
  readonly id: string
  readonly from: LevelReference
  readonly to: LevelReference
  readonly kind: InfluenceKind
  readonly with?: LevelReference
  /** Logit per unit of `from`. */
  readonly weight: Estimate
}

/** Which scale of drive a dyad uses (`driveScale.*` of the parameters). */
export type DriveClass = 'state-identity' | 'state-political' | 'state-majority' | 'armed-group'

export const DRIVE_CLASSES = [
  'state-identity',
  'state-political',
  'state-majority',
  'armed-group',
] as const satisfies readonly DriveClass[]

/** A dated event that comes by chance or by schedule, pushes levels, and multiplies drives while it lasts. */
export interface Trigger extends Provenance {
  readonly id: string
  readonly valence: 'aggravating' | 'easing'
  /** Mean rate over the country-years of the reference record, events per year. */
  readonly ratePerYear: Estimate
  /** ln of the mean, over that record, of exp(sum of weights x levels) times the gate. */
  readonly referenceLogFactor: number
  /** `peace`: the rate also falls with (1 - armed-conflict)^4. */
  readonly gate: 'none' | 'peace'
  readonly hazard: readonly { readonly level: LevelReference; readonly weight: number }[]
  /** Pushes on logits at size 1, in full when it strikes. */
  readonly impulses: readonly { readonly level: LevelReference; readonly logit: number }[]
  /** Pushes on ln drive at size 1. */
  readonly drive: readonly { readonly class: DriveClass; readonly logFactor: number }[]
  readonly halfLifeMonths: Estimate
}

/** Fields every effect of an instrument has. The window counts months since the response became active. */
interface EffectTiming {
  readonly size: Estimate
  /** Id of the pathway by which the response is known to work against its own purpose; its sentence is in the language files. */
  readonly backfire?: string
  /** Studies that found this effect, as to its direction; its size is judgement like the others. */
  readonly studies?: readonly SourceId[]
  readonly fromMonth?: number
  /** The effect ebbs away from here on, although the response goes on. */
  readonly untilMonth?: number
}

/** What an active response does. Sizes are at full intensity, before reach and diminishing returns. */
export type Effect =
  | (EffectTiming & {
      /** Shift of the logit of every level named. */
      readonly channel: 'level'
      readonly level: LevelReference
    })
  | (EffectTiming & {
      /**
       * `drive`, `preventive-drive` (fades as the campaign grows), `event-rate` and `retaliation` (of attacks that answer
       * those of the other side; at most 0): ln factors. `brake`: per month. `threshold`: campaign level.
       */
      readonly channel: 'drive' | 'preventive-drive' | 'event-rate' | 'brake' | 'threshold' | 'retaliation'
      readonly by: ActorRole
      readonly against?: PopulationRole
      readonly violence?: ViolenceType
    })
  | (EffectTiming & {
      /** ln factor on the rate of a trigger. */
      readonly channel: 'trigger'
      readonly trigger: string
    })
  | (EffectTiming & {
      /** ln factor on the share of deaths that is recorded. */
      readonly channel: 'recording'
    })
  | (EffectTiming & {
      /**
       * What it does to a council's decisions on other responses. `veto`: shift of the logit of a veto; `council-pace`: ln factor
       * on the chance a month that the council decides.
       */
      readonly channel: DecisionChannel
    })
  | (EffectTiming & {
      /**
       * What forces that are sent do to the people around them. `protector-abuse`: people abused per 1,000 present and month;
       * `protector-conduct`: ln factor on that of all forces.
       */
      readonly channel: ProtectorChannel
      /** Whom the forces are among; everybody without it. */
      readonly against?: PopulationRole
    })

export const DECISION_CHANNELS = ['veto', 'council-pace'] as const
export type DecisionChannel = (typeof DECISION_CHANNELS)[number]

export const PROTECTOR_CHANNELS = ['protector-abuse', 'protector-conduct'] as const
export type ProtectorChannel = (typeof PROTECTOR_CHANNELS)[number]

export type InstrumentFamily = 'diplomacy' | 'legal' | 'physical' | 'humanitarian' | 'structural'

export const INSTRUMENT_FAMILIES = [
  'diplomacy',
  'legal',
  'physical',
  'humanitarian',
  'structural',
] as const satisfies readonly InstrumentFamily[]

/** What violence is taken for by those who do not see atrocities in it. */
export const FRAMES = ['conflict', 'terrorism', 'humanitarian'] as const
export type Frame = (typeof FRAMES)[number]

/** Under which ideas of what is going on a response works in full. Under that of atrocities each of them does. */
export interface InstrumentFrames {
  /** None: only where atrocities are seen. */
  readonly names: readonly Frame[]
  readonly because: string
}

/** What research says on whether a kind of response works. It never gave the sizes: those have their own provenance. */
export interface ResponseEvidence {
  /** Strength of the research, whatever it finds. */
  readonly grade: EvidenceGrade
  /** Studies, reviews and datasets on whether it works, or on what it works through. */
  readonly keyStudies: Studies
  /** Documents that describe or recommend it without testing it. */
  readonly documents: readonly SourceId[]
  /** Those that disagree with the assumed effect or caution against it; never a key study. */
  readonly dissent: Studies
}

/** A kind of protection response. Its provenance is that of its numbers. */
export interface ResponseInstrument extends Provenance {
  readonly id: string
  readonly family: InstrumentFamily
  /** What a response of this kind is aimed at, and who is meant where the plan names nobody; without `usual` it must name somebody. */
  readonly target:
    | { readonly scope: 'country' }
    | { readonly scope: 'actor'; readonly usual?: ActorRole }
    | { readonly scope: 'population'; readonly usual?: PopulationRole }
  /** Only where nothing else is left. */
  readonly isLastResort: boolean
  /** Absent: only that of atrocities. A structural response works in full whatever the violence is taken for, and has none. */
  readonly frames?: InstrumentFrames
  /** Who can carry it out: each of them by itself or with the others. */
  readonly who: readonly BodyKind[]
  /** Ids of what must hold for it to work at all; their sentences are in the language files. */
  readonly preconditions: readonly string[]
  readonly needsConsent: boolean
  readonly needsCouncil: boolean
  readonly needsAccess: boolean
  /** Months from the start of a response to its first effect. */
  readonly leadMonths: Estimate
  readonly rampMonths: number
  /** Usual months of activity after the lead time. */
  readonly durationMonths: number
  /** Relative money cost, 1 (low) to 5 (high). */
  readonly cost: number
  /** Standing that those who ask for it spend, 1 (little) to 5 (very much). */
  readonly politicalCapital: number
  /** Time of decision-makers it takes up, 1 (little) to 5 (very much). */
  readonly attention: number
  /** Political feasibility, 1 (very hard) to 5 (easy). */
  readonly feasibility: number
  /** Share of an actor-directed effect that arrives, by kind of actor; negative where it works the other way. */
  readonly reach: Readonly<Record<ActorKind, number>>
  /** Share of an effect on a campaign that arrives, by type of violence; negative where it works the other way. */
  readonly violenceReach: Readonly<Record<ViolenceType, number>>
  /** One sentence each: why the shares are as they are, a share of 1 included. */
  readonly reachBecause: { readonly actors: string; readonly violence: string }
  /**
   * Share of a `preventive-drive` effect that does not fade as the campaign grows, 0 to 1; absent: none of it.
   *
   * The stage factors are 1, `stage.fadeMiddle` and `stage.fadeHigh` at 0, and 1 throughout at 1.
   */
  readonly stageHold?: number
  /** Of the set that is taken as in place before today where a plan has no structural response of its own. */
  readonly isUsualPrevention?: boolean
  readonly effects: readonly Effect[]
  /** Gain in the wanted effects of all other responses while this one is active (coordination). */
  readonly coordinationGain?: Estimate
  readonly evidence: ResponseEvidence
}

/** Two instruments that help or hinder each other while both are active. */
export interface ResponsePair extends Provenance {
  readonly a: string
  readonly b: string
  readonly kind: 'synergy' | 'conflict'
  /** Whose wanted effects change. */
  readonly on: 'a' | 'b' | 'both'
  /** ln multiplier on those effects while both act in full; above 0 in a synergy, below 0 in a conflict. */
  readonly factor: Estimate
}

interface LensShift extends Provenance {
  /** Where the best estimate stands: -1 at the least protective end of its range, 0 as it is, 1 at the most protective. */
  readonly shift: number
}

/** What a lens holds of some effects. Of several rules that fit, the one on `instrument`, `channel`, `family`, in this order, decides. */
export type LensRule =
  | (LensShift & { readonly on: 'everything' })
  | (LensShift & { readonly on: 'family'; readonly name: InstrumentFamily })
  | (LensShift & { readonly on: 'channel'; readonly name: Effect['channel'] })
  | (LensShift & { readonly on: 'instrument'; readonly name: string })

/** A way to read contested evidence: where in their ranges the sizes of effects are thought to stand. */
export interface EvidenceLens {
  readonly id: string
  readonly rules: readonly LensRule[]
}

/** The lens that changes no number. */
export const DEFAULT_LENS = 'mainstream'

/** A named coefficient of the equations. */
export interface Parameter extends Provenance {
  readonly id: string
  readonly value: Estimate
  readonly unit: string
}

/** The whole model as content: code knows none of its names but those of the equations' parameters and levels. */
export interface CountryModel {
  readonly id: string
  readonly version: string
  readonly levels: readonly LevelDefinition[]
  readonly influences: readonly Influence[]
  readonly triggers: readonly Trigger[]
  readonly instruments: readonly ResponseInstrument[]
  readonly pairs: readonly ResponsePair[]
  readonly lenses: readonly EvidenceLens[]
  readonly framework: Framework
  readonly observation: LevelObservation
  readonly parameters: readonly Parameter[]
  readonly sources: readonly Source[]
}
