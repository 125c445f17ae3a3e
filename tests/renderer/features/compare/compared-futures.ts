import type { ComparedEnsembles, ComparedResult } from '../../../../src/renderer/simulation/comparison-runs'
import { NO_RESPONSE, type Response, type ResponsePlan } from '../../../../src/shared/engine'
import { kelvara } from '../../../builders/bundled'
import { aComparedResult } from '../../../builders/a-compared-result'
import { aResult } from '../../../builders/a-result'

export const MEMBERS = 100

/** Deaths at the horizon by future: so many of each. */
export const futures = (...groups: readonly (readonly [count: number, deaths: number])[]): number[] =>
  groups.flatMap(([count, deaths]) => Array.from({ length: count }, () => deaths))

const resultOf = (deaths: readonly number[]): ComparedResult =>
  aComparedResult(
    aResult({
      severity: [deaths.map(() => 0), deaths.map(() => 0)],
      deaths: [deaths.map(() => 0), [...deaths]],
    }),
  )

export const response: Response = { id: 'r', instrument: 'mediation', startStep: 0, durationMonths: 6, intensity: 1 }
/** Plans with other ids do other things, and ask for as much. */
export const aPlan = (id: string): ResponsePlan => ({
  id,
  name: id,
  responses: [
    { ...response, durationMonths: Array.from(id).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) },
  ],
})

export function compared(
  deathsByPlan: Readonly<Record<string, readonly number[]>>,
  members = MEMBERS,
): ComparedEnsembles {
  const plans = Object.keys(deathsByPlan).map(aPlan)
  return {
    demand: { plans, seed: 1, memberCount: members, horizonSteps: 1, outcomes: ['severity', 'deaths'] },
    memberCount: members,
    results: new Map([
      [NO_RESPONSE.id, resultOf(futures([members, 1000]))],
      ...Object.entries(deathsByPlan).map(([id, deaths]) => [id, resultOf(deaths)] as const),
    ]),
    later: new Map(),
  }
}

export const asked = {
  scenario: kelvara,
  outcome: 'deaths',
  smallest: { absolute: 25, relative: 0.1 },
  referenceId: NO_RESPONSE.id,
  populations: [],
  currentPlan: 'b',
  sort: null,
} as const

/** A hundred futures, of which those from the one to before the other reach mass killing. */
export const reached = (from: number, to: number): ComparedResult =>
  aComparedResult(
    aResult(
      { severity: [Array<number>(MEMBERS).fill(0), Array<number>(MEMBERS).fill(0)] },
      { onsetStep: Int16Array.from({ length: MEMBERS }, (_, member) => (member >= from && member < to ? 1 : -1)) },
    ),
  )

/** Plans beside no response, with which the first twenty futures reach mass killing. */
export function reachedBy(byPlan: Readonly<Record<string, ComparedResult>>): ComparedEnsembles {
  const none = compared({})
  return {
    ...none,
    demand: { ...none.demand, plans: Object.keys(byPlan).map(aPlan) },
    results: new Map([[NO_RESPONSE.id, reached(0, 20)], ...Object.entries(byPlan)]),
  }
}

export const ASKED_FOR_MASS_KILLING = {
  ...asked,
  outcome: 'mass-killing',
  smallest: { absolute: 1, relative: 0 },
} as const
