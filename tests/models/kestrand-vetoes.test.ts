import { beforeAll, describe, expect, it } from 'vitest'
import {
  ALL_SWITCHES_ON,
  COUNCIL_MODELS,
  createInProcessRunner,
  responseSummaries,
  USUAL_WORLD,
  type CouncilModel,
  type Response,
} from '../../src/shared/engine'
import { aPlan, aResponse } from '../builders/a-response'
import { readBundledModel, readBundledScenario } from './bundled-content'

const { scenario } = readBundledScenario('kestrand')
const runner = createInProcessRunner(readBundledModel(), scenario)

const peacekeepers = aResponse({ id: 'force', instrument: 'peacekeepers', startStep: 3, durationMonths: 30 })
const pledge = aResponse({ id: 'pledge', instrument: 'veto-restraint', startStep: -12, durationMonths: 60 })
const talks = aResponse({ id: 'talks', instrument: 'patron-diplomacy', startStep: -6, durationMonths: 36 })
const briefing = aResponse({ id: 'briefing', instrument: 'early-warning-briefing', durationMonths: 24 })

async function forceWith(council: CouncilModel, ...others: readonly Response[]) {
  const result = await runner.runEnsemble({
    plan: aPlan(peacekeepers, ...others),
    seed: 20261122,
    firstMember: 0,
    memberCount: 512,
    horizonSteps: 24,
    ticksPerStep: 4,
    switches: ALL_SWITCHES_ON,
    world: { ...USUAL_WORLD, council },
    outcomes: ['severity'],
  })
  const summary = responseSummaries(result).find(({ id }) => id === 'force')
  return { vetoed: summary?.stoppedBy.veto.count ?? NaN, ahead: summary?.goesAhead.count ?? NaN }
}

describe.each(COUNCIL_MODELS)('peacekeepers for Kestrand before a council that follows %s', (council) => {
  let alone: Awaited<ReturnType<typeof forceWith>>

  beforeAll(async () => {
    alone = await forceWith(council)
  })

  it.each([
    { name: 'restraint of the veto', others: [pledge] },
    { name: 'talks with the patron of its army', others: [talks] },
  ])('meet fewer vetoes with the same luck after $name', async ({ others }) => {
    const helped = await forceWith(council, ...others)

    expect(helped.vetoed).toBeLessThan(0.9 * alone.vetoed)
    expect(helped.vetoed).toBeGreaterThan(0.3 * alone.vetoed)
    expect(helped.ahead).toBeGreaterThan(alone.ahead)
  })

  it('go ahead more often with a briefing, which changes no veto', async () => {
    const briefed = await forceWith(council, briefing)

    expect(briefed.vetoed).toBe(alone.vetoed)
    expect(briefed.ahead).toBeGreaterThan(alone.ahead)
  })
})
