import fc from 'fast-check'
import {
  COUNCIL_MODELS,
  DECISION_CHALLENGES,
  type Response,
  type ResponsePlan,
  type CapitalLimit,
  type Scenario,
  type World,
} from '../../src/shared/engine'
import { bundledModel, unusualWorld } from '../../src/shared/formats'
import { anyId, anyName, anyShare, anyText, evenly } from './any-value'

interface PlanBounds {
  /** Last month in which a response may begin. */
  readonly latestStart: number
  readonly mostResponses: number
}

/** Plans that a scenario's file may hold. */
export function anyPlan(
  { actors, populations }: Pick<Scenario, 'actors' | 'populations'>,
  { latestStart, mostResponses }: PlanBounds = { latestStart: 120, mostResponses: 8 },
): fc.Arbitrary<ResponsePlan> {
  const ids = { actor: actors.map(({ id }) => id), population: populations.map(({ id }) => id) }
  const response = fc
    .record({
      instrument: fc.constantFrom(...bundledModel().instruments),
      startStep: fc.integer({ min: -24, max: latestStart }),
      durationMonths: fc.integer({ min: 1, max: 240 }),
      intensity: fc.oneof(anyShare, evenly(0, 1)),
      target: fc.nat(),
    })
    .map(({ instrument, target, ...rest }): Omit<Response, 'id'> => {
      const { scope } = instrument.target
      const fitting = scope === 'country' ? [] : ids[scope]
      const named = fitting[target % Math.max(1, fitting.length)]
      return { instrument: instrument.id, ...rest, ...(named !== undefined && { target: named }) }
    })
  return fc.record(
    {
      id: anyId,
      name: fc.oneof(fc.constant(''), anyName),
      responses: fc
        .array(response, { maxLength: mostResponses })
        .map((responses) => responses.map((part, index) => ({ id: `r${index}`, ...part }))),
      note: anyText(60).filter((text) => text !== ''),
      colour: fc.integer({ min: 1, max: 6 }),
    },
    { requiredKeys: ['id', 'name', 'responses'] },
  )
}

/** Political capital that covers nothing, some or all of a plan, and of which none or some comes back. */
export const anyCapital: fc.Arbitrary<CapitalLimit> = fc.record({
  available: fc.integer({ min: 0, max: 40 }),
  regainedPerMonth: fc.integer({ min: 0, max: 4 }),
})

/** Worlds as a file has them: the usual one is written as none. */
export const anyWorld: fc.Arbitrary<World | undefined> = fc
  .record({
    council: fc.constantFrom(...COUNCIL_MODELS),
    met: fc.subarray([...DECISION_CHALLENGES]),
    preventionMonths: fc.integer({ min: 0, max: 60 }),
    protectionPercent: fc.integer({ min: 25, max: 400 }),
    budget: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined }),
    politicalCapital: fc.option(anyCapital, { nil: undefined }),
  })
  .map(({ budget, politicalCapital, ...world }): World => ({
    ...world,
    ...(budget !== undefined && { budget }),
    ...(politicalCapital && { politicalCapital }),
  }))
  .map(unusualWorld)

/** Ids of lenses as a file has them: the usual one is written as none. */
export const anyLens: fc.Arbitrary<string | undefined> = fc
  .constantFrom(undefined, ...bundledModel().lenses.map(({ id }) => id))
  .map((lens) => (lens === 'mainstream' ? undefined : lens))
