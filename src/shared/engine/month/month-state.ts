import type { PreparedModel } from '../prepare/prepared-model'

/** Kinds of harm that violence does besides killing and displacement, each with a rate of its own (docs/MODEL.md, section 11). */
export const VIOLENCE_HARM_KINDS = [
  'sexual-violence',
  'abduction-and-recruitment',
  'detention-and-disappearance',
  'destruction',
  'aid-denial',
] as const

/** All kinds of harm that are counted: the last is done by forces that a plan sends. */
export const HARM_KINDS = [...VIOLENCE_HARM_KINDS, 'protector-abuse'] as const
export type HarmKind = (typeof HARM_KINDS)[number]

/** Forms that organised violence takes besides restraint (docs/MODEL.md, section 9). */
export const FORM_COUNT = 3
export const FORM = { repression: 0, expulsion: 1, killing: 2 } as const

/**
 * What happens month by month, to one member or to 32 side by side: number i of lane l stands at `i * lanes + l`.
 *
 * Both forms of the engine keep and advance it with the same code; only ticks are written twice.
 */
export interface MonthState {
  readonly lanes: number
  /** Weight of each form of violence today: `dyad * 3 + form`. */
  readonly formsAtStart: Float64Array
  /** Growth of repression and of expulsion since today, by dyad: factors, 1 today. */
  readonly repression: Float64Array
  readonly expulsion: Float64Array
  /** ln factor on killing events by dyad, for the month that runs. */
  readonly eventFactors: Float64Array
  /** Factor on flight by population, for the month that runs. */
  readonly flightFactors: Float64Array
  /** Factor on the share of those in flight who cross a border, for the month that runs. */
  readonly crossingFactors: Float64Array
  /** Food each population still has, months. */
  readonly stores: Float64Array
  /** Deaths from want and disease beyond those of normal times, by population. */
  readonly indirectDeaths: Float64Array
  /** People harmed in other ways: `kind * populations + population`, in the order of HARM_KINDS. */
  readonly harms: Float64Array
  /** Deaths of each population that had happened when the month began. */
  readonly countedDeaths: Float64Array
  /** Deaths the public record will hold in the end. */
  readonly recordedDeaths: Float64Array
  /** Deaths reported by now, by population, and those on their way. */
  readonly observedDeaths: Float64Array
  readonly awaitedDeaths: Float64Array
  /** Factor on what can be seen against today, by lane, of the month that ends. */
  readonly clarities: Float64Array
  /** Factor on what is told of each side's deaths in the month that ends: the government's side, then challengers, by lane. */
  readonly leanings: Float64Array
}

export function createMonthState({ dyads, populations }: PreparedModel, lanes: number): MonthState {
  const rows = (count: number): Float64Array => new Float64Array(count * lanes)
  return {
    lanes,
    formsAtStart: rows(dyads.length * FORM_COUNT),
    repression: rows(dyads.length),
    expulsion: rows(dyads.length),
    eventFactors: rows(dyads.length),
    flightFactors: rows(populations.length),
    crossingFactors: rows(1),
    stores: rows(populations.length),
    indirectDeaths: rows(populations.length),
    harms: rows(HARM_KINDS.length * populations.length),
    countedDeaths: rows(populations.length),
    recordedDeaths: rows(1),
    observedDeaths: rows(populations.length),
    awaitedDeaths: rows(populations.length),
    clarities: rows(1),
    leanings: rows(2),
  }
}

/** What a month reads of the members, laid out as MonthState is; MemberState explains most of it. */
export interface MonthView {
  readonly seen: Float64Array
  readonly seenAtStart: Float64Array
  readonly campaigns: Float64Array
  readonly atHome: Float64Array
  readonly inside: Float64Array
  readonly dead: Float64Array
  readonly lastStepDeaths: Float64Array
  readonly lastTwelve: Float64Array
  readonly recordedShare: Float64Array
  /** What responses do to dyads: `dyad * 6 + channel` in the order of DYAD_CHANNELS. */
  readonly dyadPressure: Float64Array
  /** What responses do by the forces they send: `population * 2 + channel` in the order of PROTECTOR_CHANNELS. */
  readonly protectorPressure: Float64Array
  readonly recordingPressure: Float64Array
}
