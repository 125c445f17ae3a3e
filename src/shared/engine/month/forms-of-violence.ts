// Unchecked reads: every index is inside by construction, and a check of each would cost a third of the speed.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import type { Coefficients } from '../model/parameter-ids'
import { exp, ln } from '../numerics/exp-ln'
import type { PreparedModel } from '../prepare/prepared-model'
import { DYAD_CHANNELS } from '../prepare/prepared-plan'
import { FORM, FORM_COUNT, type MonthState, type MonthView } from './month-state'

const EVENT_RATE = DYAD_CHANNELS.indexOf('event-rate')

/** Weigh the forms as they are today: what later months are compared with. */
export function noteForms(prepared: PreparedModel, view: MonthView, month: MonthState): void {
  weighForms(prepared, view, month.lanes, month.formsAtStart)
  month.repression.fill(1)
  month.expulsion.fill(1)
  month.eventFactors.fill(0)
  month.flightFactors.fill(1)
}

/**
 * Let actors choose between restraint, targeted repression, forced displacement and mass violence (M4).
 *
 * A softmax over what each form offers and costs; the shares, compared with today's, scale killing, flight and
 * detention. Where a response keeps killing down, part of what it took away comes back in the other forms (M14).
 */
export function chooseForms(prepared: PreparedModel, view: MonthView, month: MonthState, weights: Float64Array): void {
  const { coefficients: c, dyads } = prepared
  const { lanes, formsAtStart, eventFactors } = month
  weighForms(prepared, view, lanes, weights)
  const substitution = c['choice.substitution']
  const onKilling = c['choice.onKilling']
  const most = c['choice.mostChange']
  const { dyadPressure } = view
  for (let d = 0; d < dyads.length; d += 1) {
    const killing = (d * FORM_COUNT + FORM.killing) * lanes
    const expulsion = (d * FORM_COUNT + FORM.expulsion) * lanes
    const repression = (d * FORM_COUNT + FORM.repression) * lanes
    const pressure = (d * DYAD_CHANNELS.length + EVENT_RATE) * lanes
    for (let l = 0; l < lanes; l += 1) {
      const kept = dyadPressure[pressure + l]!
      const comesBack = kept < 0 ? 1 + substitution * (1 - exp(kept)) : 1
      const ratio = weights[killing + l]! / formsAtStart[killing + l]!
      eventFactors[d * lanes + l] = ratio === 1 ? 0 : onKilling * ln(bounded(ratio, most))
      month.expulsion[d * lanes + l] = bounded(weights[expulsion + l]! / formsAtStart[expulsion + l]!, most) * comesBack
      month.repression[d * lanes + l] =
        bounded(weights[repression + l]! / formsAtStart[repression + l]!, most) * comesBack
    }
  }
  spreadFlight(prepared, view, month)
}

function bounded(ratio: number, most: number): number {
  return Math.min(most, Math.max(1 / most, ratio))
}

/** Shares of repression, expulsion and killing beside restraint: `dyad * 3 + form`. */
function weighForms(
  { coefficients, country, dyads }: PreparedModel,
  { seen }: MonthView,
  lanes: number,
  out: Float64Array,
): void {
  const c = choiceOf(coefficients)
  const ties = country.polarisation * lanes
  const society = country.civilSociety * lanes
  const witnesses = country.presence * lanes
  for (let d = 0; d < dyads.length; d += 1) {
    const dyad = dyads[d]!
    const ideologyCounts = dyad.isPolitical ? 0 : 1
    const discipline = dyad.discipline * lanes
    const lawOrTies = dyad.lawOrTies * lanes
    const ideologyRow = dyad.ideology * lanes
    const threat = dyad.threat * lanes
    const repression = (d * FORM_COUNT + FORM.repression) * lanes
    const expulsion = (d * FORM_COUNT + FORM.expulsion) * lanes
    const killing = (d * FORM_COUNT + FORM.killing) * lanes
    for (let l = 0; l < lanes; l += 1) {
      const presence = seen[witnesses + l]!
      const restraint =
        c.discipline * seen[discipline + l]! +
        c.law * seen[lawOrTies + l]! +
        c.crossGroupTies * (1 - seen[ties + l]!) +
        c.civilSociety * seen[society + l]! +
        c.presence * presence
      const ideology = ideologyCounts * seen[ideologyRow + l]!
      const repress = exp(c.repression + c.threatOnRepression * seen[threat + l]! - c.restraintOnRepression * restraint)
      const expel = exp(
        c.expulsion +
          c.ideologyOnExpulsion * ideology -
          (c.restraintOnExpulsion * restraint + c.presenceOnExpulsion * presence),
      )
      const kill = exp(
        c.killing +
          c.ideologyOnKilling * ideology -
          (c.restraintOnKilling * restraint + c.presenceOnKilling * presence),
      )
      const share = 1 / (1 + repress + expel + kill)
      out[repression + l] = repress * share
      out[expulsion + l] = expel * share
      out[killing + l] = kill * share
    }
  }
}

/** Weights of restraint, and what each form offers and costs in units of the temperature. */
function choiceOf(c: Coefficients) {
  const perTemperature = 1 / c['choice.temperature']
  return {
    discipline: c['restraint.discipline'],
    law: c['restraint.law'],
    crossGroupTies: c['restraint.crossGroupTies'],
    civilSociety: c['restraint.civilSociety'],
    presence: c['restraint.presence'],
    repression: c['choice.repression'] * perTemperature,
    expulsion: c['choice.expulsion'] * perTemperature,
    killing: c['choice.killing'] * perTemperature,
    threatOnRepression: c['choice.threatOnRepression'] * perTemperature,
    ideologyOnExpulsion: c['choice.ideologyOnExpulsion'] * perTemperature,
    ideologyOnKilling: c['choice.ideologyOnKilling'] * perTemperature,
    restraintOnRepression: c['choice.restraintOnRepression'] * perTemperature,
    restraintOnExpulsion: c['choice.restraintOnExpulsion'] * perTemperature,
    restraintOnKilling: c['choice.restraintOnKilling'] * perTemperature,
    presenceOnExpulsion: c['choice.presenceOnExpulsion'] * perTemperature,
    presenceOnKilling: c['choice.presenceOnKilling'] * perTemperature,
  }
}

/** Flight from expulsion: the growth of expulsion over the campaigns against a population, weighed by their levels. */
function spreadFlight({ dyads, populations }: PreparedModel, { campaigns }: MonthView, month: MonthState): void {
  const { lanes, expulsion, flightFactors } = month
  for (let p = 0; p < populations.length; p += 1) {
    for (let l = 0; l < lanes; l += 1) {
      let weighed = 0
      let sum = 0
      for (let d = 0; d < dyads.length; d += 1) {
        if (dyads[d]!.population !== p) continue
        const level = campaigns[d * lanes + l]!
        weighed += level * expulsion[d * lanes + l]!
        sum += level
      }
      flightFactors[p * lanes + l] = sum > 0 ? weighed / sum : 1
    }
  }
}
