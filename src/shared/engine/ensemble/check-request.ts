import {
  LEAST_PROTECTION_PERCENT,
  MOST_BUDGET,
  MOST_CAPITAL,
  MOST_PREVENTION_MONTHS,
  MOST_PROTECTION_PERCENT,
  protectionPercentOf,
  USUAL_WORLD,
} from '../month/world'
import type { EnsembleRequest } from './ensemble-request'

const MOST_MEMBERS = 1_000_000
const LONGEST_HORIZON = 120

/**
 * Refuse a request that cannot be run.
 *
 * @throws RangeError naming the first value that is out of its range.
 */
export function checkRequest(request: EnsembleRequest): void {
  const { seed, firstMember, memberCount, horizonSteps, ticksPerStep } = request
  const whole = (name: string, value: number, low: number, high: number): void => {
    if (!Number.isInteger(value) || value < low || value > high) {
      throw new RangeError(`${name} is ${value}; it must be a whole number from ${low} to ${high}`)
    }
  }
  whole('seed', seed, 0, 4294967295)
  whole('unknownsSeed', request.unknownsSeed ?? seed, 0, 4294967295)
  whole('firstMember', firstMember, 0, 4294967295 - MOST_MEMBERS)
  whole('memberCount', memberCount, 1, MOST_MEMBERS)
  whole('horizonSteps', horizonSteps, 1, LONGEST_HORIZON)
  whole('ticksPerStep', ticksPerStep, 4, 64)
  whole('preventionMonths', (request.world ?? USUAL_WORLD).preventionMonths, 0, MOST_PREVENTION_MONTHS)
  whole(
    'protectionPercent',
    protectionPercentOf(request.world ?? USUAL_WORLD),
    LEAST_PROTECTION_PERCENT,
    MOST_PROTECTION_PERCENT,
  )
  whole('budget', request.world?.budget ?? 0, 0, MOST_BUDGET)
  const { politicalCapital } = request.world ?? USUAL_WORLD
  whole('politicalCapital.available', politicalCapital?.available ?? 0, 0, MOST_CAPITAL)
  whole('politicalCapital.regainedPerMonth', politicalCapital?.regainedPerMonth ?? 0, 0, MOST_CAPITAL)
  if (ticksPerStep % 4 !== 0) throw new RangeError(`ticksPerStep is ${ticksPerStep}; it must be a multiple of 4`)
}
