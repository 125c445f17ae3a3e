import fc from 'fast-check'
import { USUAL_WORLD, type ResponsePlan, type Scenario, type World } from '../../src/shared/engine'
import { anyLens, anyPlan, anyWorld } from './any-plan'
import { anyScenario } from './any-scenario'

/** All that a run of the engine is about but how long it is: who decides on which responses where, and under which luck. */
export interface Situation {
  readonly scenario: Scenario
  readonly plan: ResponsePlan
  readonly world: World
  readonly lens: string | undefined
  readonly seed: number
}

/** Plans begin early, so that short runs see them, and may ask for more attention than there is. */
const BOUNDS = { latestStart: 4, mostResponses: 16 }

export const anySituation: fc.Arbitrary<Situation> = anyScenario.chain((scenario) =>
  fc.record({
    scenario: fc.constant(scenario),
    plan: anyPlan(scenario, BOUNDS),
    world: anyWorld.map((world) => world ?? USUAL_WORLD),
    lens: anyLens,
    seed: fc.nat(0xffffffff),
  }),
)
