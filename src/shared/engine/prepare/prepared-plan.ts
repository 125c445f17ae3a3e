import type { DecisionChannel, ProtectorChannel } from '../model/country-model'

/** One dated use of an instrument, with the numbers its course needs. All times in months from step 0. */
export interface PreparedResponse {
  readonly start: number
  readonly duration: number
  readonly rampMonths: number
  readonly windDownMonths: number
  readonly leadBest: number
  readonly leadSpreadBelow: number
  readonly leadSpreadAbove: number
  /** Key of the instrument's lead time in draws: the same delay whichever response uses it. */
  readonly leadEntity: number
  /** 0 to 1: how much of it its partners in a pair feel. */
  readonly intensity: number
  readonly needsCouncil: boolean
  readonly needsConsent: boolean
  readonly needsAccess: boolean
  /** Whether it does anything at all. */
  readonly acts: boolean
  /** Builds what protects in the long run, and works whatever the violence is taken for. */
  readonly isStructural: boolean
  /** 1 for each of FRAMES under which it works in full, else 0. */
  readonly frames: readonly number[]
  /** How far it forces a host's hand, 0 to 1. */
  readonly coercion: number
  /** Attention of decision-makers it takes while it goes on, times its intensity. */
  readonly attention: number
  /** Cost units it takes in a month before violence, times its intensity. */
  readonly monthlyCost: number
  /** Rank of political capital it takes when it goes ahead, times its intensity. */
  readonly politicalCapital: number
  /** What it adds to others' wanted effects at full activity; most add nothing. */
  readonly coordination?: PreparedCoordination
}

/** Whether a council or the host has to agree before it begins. */
export const asksAnybody = ({ needsCouncil, needsConsent }: PreparedResponse): boolean => needsCouncil || needsConsent

/** Gain in the wanted effects of all responses that do not coordinate themselves, as a share, at full activity. */
export interface PreparedCoordination {
  /** Best estimate times intensity. */
  readonly best: number
  readonly spreadBelow: number
  readonly spreadAbove: number
  /** Key of the instrument's gain in draws: the same whichever response uses it. */
  readonly entity: number
}

/** One effect of one response on one bucket. */
export interface PreparedEffect {
  readonly response: number
  /** Size at full activity: best estimate times intensity and reach. */
  readonly best: number
  /**
   * Standard deviations of the size to either side, times intensity and reach as the best estimate is: below 0 where it arrives
   * turned round, so that what arrives is the size as drawn times the reach.
   */
  readonly spreadBelow: number
  readonly spreadAbove: number
  readonly entity: number
  readonly fromMonth: number
  /** Infinity where the effect lasts as long as the response. */
  readonly untilMonth: number
  /** Sign that protects: coordination strengthens the effect in members that drew it with this sign. */
  readonly wantedSign: 1 | -1
}

export const DYAD_CHANNELS = ['drive', 'preventive-drive', 'event-rate', 'brake', 'threshold', 'retaliation'] as const
export type DyadChannel = (typeof DYAD_CHANNELS)[number]

/** Where effects add up: a level's logit, a channel of a dyad or a population, a trigger's rate, or the recorded share. */
export type PreparedBucket =
  | { readonly kind: 'level'; readonly level: number; readonly effects: readonly PreparedEffect[] }
  | {
      readonly kind: 'dyad'
      readonly channel: DyadChannel
      readonly dyad: number
      readonly effects: readonly PreparedEffect[]
    }
  | { readonly kind: 'trigger'; readonly trigger: number; readonly effects: readonly PreparedEffect[] }
  | {
      readonly kind: 'protectors'
      readonly channel: ProtectorChannel
      readonly population: number
      readonly effects: readonly PreparedEffect[]
    }
  | { readonly kind: 'recording'; readonly effects: readonly PreparedEffect[] }

/** Where effects on a council's decisions add up. Decided on month by month, outside the ticks. */
export interface PreparedDecisionBucket {
  readonly kind: 'decision'
  readonly channel: DecisionChannel
  readonly effects: readonly PreparedEffect[]
}

/** What one response gains or loses by another instrument's being active. */
export interface PreparedPairing {
  /** Whose wanted effects are multiplied. */
  readonly response: number
  /** The uses of the other instrument; the most active one counts. */
  readonly partners: readonly number[]
  /** ln multiplier while the partner acts in full. */
  readonly best: number
  readonly spreadBelow: number
  readonly spreadAbove: number
  /** Key of the pair in draws: the same for both sides and for all uses. */
  readonly entity: number
}

/** A plan joined with a prepared model. */
export interface PreparedPlan {
  readonly responses: readonly PreparedResponse[]
  readonly buckets: readonly PreparedBucket[]
  readonly decisionBuckets: readonly PreparedDecisionBucket[]
  readonly pairings: readonly PreparedPairing[]
  /** Weight of the largest, second, ... effect in a bucket; the last holds for all that follow. */
  readonly diminishing: Float64Array
  /** Absent: nothing was in place before today but what the plan itself began. */
  readonly prevention?: PreparedPrevention
}

/** The structural part of a plan as if it had begun before today, and as it is. */
export interface PreparedPrevention {
  /** Months before today, above 0. */
  readonly months: number
  readonly inPlace: PreparedPlan
  readonly asPlanned: PreparedPlan
}
