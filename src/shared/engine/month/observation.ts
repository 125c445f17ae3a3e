// Unchecked reads: every index is inside by construction, and a check of each would cost a third of the speed.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { drawFour, PURPOSE, uniformFromBits } from '../chance/draws'
import { exp } from '../numerics/exp-ln'
import { normalFromBits } from '../numerics/normal-quantile'
import type { PreparedModel } from '../prepare/prepared-model'
import type { MonthState, MonthView } from './month-state'

/** Which members and month a draw belongs to. */
export interface MonthLuck {
  readonly seed: number
  readonly firstMember: number
  readonly step: number
}

const drawn = new Uint32Array(4)

/**
 * Let the month's deaths be seen, as far and as late as they are (docs/MODEL.md, section 17).
 *
 * The record, completed over years, gets a share that shrinks as civic space closes and monitors leave. What is seen
 * at the time depends on how visible a population is and on who tells of it, comes weeks late, is misjudged, and holds
 * false alarms.
 */
export function observeDeaths(
  prepared: PreparedModel,
  view: MonthView,
  month: MonthState,
  { misjudged, alarms }: Reports,
): void {
  const { coefficients: c, populations } = prepared
  const { lanes, clarities, leanings, countedDeaths, recordedDeaths, observedDeaths, awaitedDeaths } = month
  const { dead, recordedShare } = view
  const arriving = 1 - exp(-1 / c['observation.delayMonths'])
  for (let l = 0; l < lanes; l += 1) {
    clarities[l] = exp(clarity(prepared, view, lanes, l) + view.recordingPressure[l]!)
    const lean = leaning(prepared, view, lanes, l)
    leanings[l] = exp(-lean)
    leanings[lanes + l] = exp(lean)
  }
  for (let p = 0; p < populations.length; p += 1) {
    const { visibility } = populations[p]!
    for (let l = 0; l < lanes; l += 1) {
      const place = p * lanes + l
      const clearer = clarities[l]!
      const deaths = dead[place]! - countedDeaths[place]!
      countedDeaths[place] = dead[place]!
      recordedDeaths[l] = recordedDeaths[l]! + deaths * Math.min(1, recordedShare[l]! * clearer)
      const told = deaths > 0 ? deathsTold(prepared, view, month, p, l, visibility * clearer) : 0
      const reported = told * misjudged[place]! + alarms[place]!
      const awaited = awaitedDeaths[place]! + reported
      const arrived = awaited * arriving
      observedDeaths[place] = observedDeaths[place]! + arrived
      awaitedDeaths[place] = awaited - arrived
    }
  }
}

/** Deaths of a population that are told of, of each side as far as those who tell lean to it. */
function deathsTold(
  { dyads }: PreparedModel,
  { lastStepDeaths }: MonthView,
  { lanes, leanings }: MonthState,
  p: number,
  lane: number,
  seenShare: number,
): number {
  let told = 0
  for (let d = 0; d < dyads.length; d += 1) {
    const dyad = dyads[d]!
    if (dyad.population !== p) continue
    const side = dyad.isGovernmentSide ? 0 : lanes
    told += lastStepDeaths[d * lanes + lane]! * Math.min(1, seenShare * leanings[side + lane]!)
  }
  return told
}

/**
 * How far those who tell of deaths lean to the government's side, ln: where civic space is closed, and neither monitors nor
 * associations and media of the country can say otherwise.
 */
function leaning(
  { coefficients: c, country }: PreparedModel,
  { seen }: MonthView,
  lanes: number,
  lane: number,
): number {
  const level = (i: number): number => seen[i * lanes + lane]!
  const unchecked = (1 - level(country.presence)) * (1 - level(country.civilSociety))
  return c['observation.leaning'] * level(country.civicClosure) * unchecked
}

/** What chance makes of the reports of one month, by population and lane; no response changes it. */
export interface Reports {
  /** Factor on deaths reported. */
  readonly misjudged: Float64Array
  /** Deaths reported that never happened. */
  readonly alarms: Float64Array
}

export function drawReports({ coefficients: c, populations }: PreparedModel, lanes: number, luck: MonthLuck): Reports {
  const spread = c['observation.misjudgement']
  const unbiased = -0.5 * spread * spread
  const alarmChance = c['observation.falseAlarmsPerYear'] / 12
  const misjudged = new Float64Array(populations.length * lanes)
  const alarms = new Float64Array(populations.length * lanes)
  for (let p = 0; p < populations.length; p += 1) {
    const { entity } = populations[p]!
    for (let l = 0; l < lanes; l += 1) {
      drawFour(luck.seed, luck.firstMember + l, luck.step, PURPOSE.observation, entity, drawn)
      misjudged[p * lanes + l] = exp(unbiased + spread * normalFromBits(drawn[0]!))
      alarms[p * lanes + l] = uniformFromBits(drawn[1]!) < alarmChance ? c['observation.falseAlarmDeaths'] : 0
    }
  }
  return { misjudged, alarms }
}

/** ln factor on what can be seen, against today: monitors, civil society and media see; closed civic space hides. */
function clarity(
  { coefficients: c, country }: PreparedModel,
  { seen, seenAtStart }: MonthView,
  lanes: number,
  lane: number,
): number {
  const change = (i: number): number => seen[i * lanes + lane]! - seenAtStart[i * lanes + lane]!
  return (
    c['observation.presence'] * change(country.presence) +
    c['observation.civilSociety'] * change(country.civilSociety) -
    c['observation.civicClosure'] * change(country.civicClosure)
  )
}
