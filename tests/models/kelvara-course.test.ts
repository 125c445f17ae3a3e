import { beforeAll, describe, expect, it } from 'vitest'
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  findStabilityIssues,
  NO_RESPONSE,
  valuesAt,
  type EnsembleResult,
  type ResponsePlan,
  type Scenario,
} from '../../src/shared/engine'
import { readBundledModel, readBundledScenario } from './bundled-content'

const MEMBERS = 400
const HORIZON = 36

const model = readBundledModel()
const { scenario, plans, currentPlan } = readBundledScenario('kelvara')
const examplePlan = plans.find(({ id }) => id === currentPlan) ?? NO_RESPONSE

describe('the course of Kelvara', () => {
  let asAssessed: EnsembleResult

  beforeAll(async () => {
    asAssessed = await runScenario(scenario, NO_RESPONSE)
  })

  it('is stable: no loop of influences and no chain of attacks feeds on itself without end', () => {
    expect(findStabilityIssues(model, scenario)).toEqual([])
  })

  it('does not reach mass killing in most futures without response, but does in some', () => {
    expect(onsetShare(asAssessed)).toBeGreaterThan(0.15)
    expect(onsetShare(asAssessed)).toBeLessThan(0.4)
  })

  it('has not reached mass killing before the election in more than a few futures', () => {
    expect(onsetShare(asAssessed, 9)).toBeLessThan(0.05)
  })

  it('is tipped by the contested election in some of the same futures', async () => {
    const without = await runScenario(electionWithChance(0), NO_RESPONSE)
    const withElection = await runScenario(electionWithChance(1), NO_RESPONSE)

    expect(onsetShare(withElection)).toBeGreaterThan(1.2 * onsetShare(without))
  })

  it('is better with the example plan, under the same luck, though not safe', async () => {
    const withPlan = await runScenario(scenario, examplePlan)

    expect(onsetShare(withPlan)).toBeLessThan(0.9 * onsetShare(asAssessed))
    expect(onsetShare(withPlan)).toBeGreaterThan(0.02)
  })

  it('starts where its assessors see it', () => {
    const recorded = scenario.actors.map(({ pastMonthlyDeaths }) =>
      pastMonthlyDeaths.slice(12).reduce((sum, deaths) => sum + deaths, 0),
    )

    expect([...new Set(valuesAt(asAssessed, 'severity', 0))]).toEqual([Math.max(...recorded)])
  })
})

function electionWithChance(chance: number): Scenario {
  return { ...scenario, scheduled: scenario.scheduled.map((event) => ({ ...event, chance })) }
}

function runScenario(situation: Scenario, plan: ResponsePlan): Promise<EnsembleResult> {
  return createInProcessRunner(model, situation).runEnsemble({
    plan,
    seed: 4127,
    firstMember: 0,
    memberCount: MEMBERS,
    horizonSteps: HORIZON,
    ticksPerStep: 4,
    switches: ALL_SWITCHES_ON,
    outcomes: ['severity'],
  })
}

/** Share of members that reach mass killing by a step. */
function onsetShare({ onsetStep, memberCount }: EnsembleResult, by = HORIZON): number {
  return onsetStep.filter((step) => step >= 0 && step <= by).length / memberCount
}
