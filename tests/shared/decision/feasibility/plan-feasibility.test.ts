import { describe, expect, it } from 'vitest'
import {
  HINDRANCES,
  hindranceShare,
  mainStop,
  planFeasibility,
  stoppedFirst,
  unavailableIn,
} from '../../../../src/shared/decision'
import { createInProcessRunner, USUAL_WORLD, type EnsembleResult } from '../../../../src/shared/engine'
import { layOutCourses } from '../../../../src/shared/engine/ensemble/ensemble-result'
import { aPlan, aResponse } from '../../../builders/a-response'
import { aRequest } from '../../../builders/a-request'
import { aResult } from '../../../builders/a-result'
import { kelvara, model, planB } from '../../../builders/bundled'

/** Four futures, two responses; held by: 1 the council, 2 the host, 3 a veto, 4 the budget. */
const result = aResult(
  { severity: [[0, 0, 0, 0]] },
  {
    responses: {
      ...layOutCourses(['mission', 'talks'], 4),
      authorisedStep: Int16Array.of(-1, -1, 5, 9, 0, 0, 0, -1),
      effectStep: Int16Array.of(-1, -1, 8, -1, 1, 1, 1, -1),
      heldBy: Uint8Array.of(3, 1, 0, 0, 0, 0, 0, 2),
      attentionShortStep: Int16Array.of(-1, -1, 10, -1, -1, -1, 4, -1),
      accessShortStep: Int16Array.of(-1, -1, 8, -1, -1, -1, -1, -1),
      attention: Float32Array.of(1, 1, 0.5, 1, 1, 1, 0.75, 1),
      access: Float32Array.of(1, 1, 0.25, 0.8, 1, 1, 1, 1),
    },
  },
)
const plan = aPlan(
  aResponse({ id: 'mission', instrument: 'deployment', startStep: 3 }),
  aResponse({ id: 'talks', instrument: 'mediation', startStep: -6 }),
)

describe('planFeasibility', () => {
  const { responses, allGoAhead, heldBy, main } = planFeasibility(plan, result)

  it('says of each response what held it up, how often, and how long it waited', () => {
    expect(responses[0]).toMatchObject({
      id: 'mission',
      instrument: 'deployment',
      goesAhead: { count: 2 },
      medianAuthorisedStep: 7,
      medianMonthsWaited: 4,
      stoppedBy: { veto: { count: 1 }, council: { count: 1 }, host: { count: 0 } },
      leadTooLong: { count: 1 },
      attentionShort: { count: 1 },
      accessShort: { count: 1 },
    })
    // Begun before today: nobody waits for what went ahead then.
    expect(responses[1]).toMatchObject({ medianMonthsWaited: 0, stoppedBy: { host: { count: 1 } } })
  })

  it('counts a future once, whichever of the responses is held up in it', () => {
    expect(allGoAhead.count).toBe(1)
    expect(HINDRANCES.map((hindrance) => heldBy[hindrance].count)).toEqual([1, 1, 1, 0, 0, 1, 1, 1])
  })

  it('names the hindrance that is met most often, and nothing where there is none', () => {
    expect(main).toMatchObject({ hindrance: 'veto', response: 'mission', share: { count: 1 }, fromStep: 3 })
    const free = aResult({ severity: [[0, 0]] })
    expect(planFeasibility(aPlan(), free)).toMatchObject({ main: null, allGoAhead: { count: 2 } })
  })

  it('names what is stopped most often apart from what is only weakened, and nothing where all goes ahead', () => {
    const stopped = planFeasibility(plan, result)

    expect(stoppedFirst(stopped.responses.toReversed()).map(({ id }) => id)).toEqual(['mission', 'talks'])
    expect(mainStop(plan, stopped)).toMatchObject({ hindrance: 'veto', response: 'mission', share: { count: 1 } })
    expect(mainStop(aPlan(), planFeasibility(aPlan(), aResult({ severity: [[0, 0]] })))).toBeNull()
  })

  it('accounts for every future of a real plan: it goes ahead, is stopped, or starts too late', async () => {
    const run = await createInProcessRunner(model, kelvara).runEnsemble(aRequest({ plan: planB, memberCount: 64 }))

    const found = planFeasibility(planB, run)

    expect(found.responses).toHaveLength(6)
    for (const response of found.responses) {
      const stopped = ['veto', 'council', 'host', 'budget', 'capital'] as const
      const count = stopped.reduce((sum, hindrance) => sum + hindranceShare(response, hindrance).count, 0)
      expect(response.goesAhead.count + count).toBe(64)
    }
    expect(found.main?.share.count).toBe(
      Math.max(...found.responses.flatMap((response) => HINDRANCES.map((h) => hindranceShare(response, h).count))),
    )
  })
})

describe('a plan for which political capital is too little', () => {
  it('is said to be stopped by it, in how many futures and from when on', async () => {
    const world = { ...USUAL_WORLD, politicalCapital: { available: 3, regainedPerMonth: 0 } }
    const run = await createInProcessRunner(model, kelvara).runEnsemble(
      aRequest({ plan: planB, memberCount: 64, world }),
    )

    const { heldBy, main, responses } = planFeasibility(planB, run)

    expect(heldBy.capital.count).toBe(64)
    expect(main?.hindrance).toBe('capital')
    expect(main?.share.count).toBe(Math.max(...responses.map(({ stoppedBy }) => stoppedBy.capital.count)))
    const held = responses.filter(({ stoppedBy }) => stoppedBy.capital.count > 0)
    const starts = new Map(planB.responses.map(({ id, startStep }) => [id, startStep]))
    for (const { id, capitalShortFrom } of held) {
      expect(capitalShortFrom?.median).toBeGreaterThanOrEqual(starts.get(id) ?? Infinity)
    }
    expect(main?.fromStep).toBe(held.find(({ id }) => id === main?.response)?.capitalShortFrom?.median)
  })
})

describe('what holds a plan up most', () => {
  const short = (startStep: number, rows: Partial<EnsembleResult['responses']>) =>
    planFeasibility(
      aPlan(aResponse({ id: 'only', startStep })),
      aResult({ severity: [[0, 0, 0]] }, { responses: { ...layOutCourses(['only'], 3), ...rows } }),
    ).main

  it('is said with the middle of the months in which it begins, for what is short', () => {
    const attention = Float32Array.of(0.5, 0.5, 0.5)
    const access = Float32Array.of(1, 1, 1)
    expect(short(2, { attention, access, attentionShortStep: Int16Array.of(4, 6, 11) })).toMatchObject({
      hindrance: 'attention',
      fromStep: 6,
    })
  })

  it('has no such month where the lead time ends beyond the horizon, and is not that where all was over before today', () => {
    const rows = {
      effectStep: Int16Array.of(-1, -1, -1),
      access: Float32Array.of(1, 1, 1),
      attention: Float32Array.of(1, 1, 1),
    }
    expect(short(20, rows)).toMatchObject({ hindrance: 'lead', share: { count: 3 }, fromStep: null })
    expect(short(-20, rows)).toBeNull()
  })
})

describe('unavailableIn', () => {
  it('names each instrument of a plan that can not be used here once, and none that is off', () => {
    const change = (instrument: string, isAvailable: boolean) => ({ instrument, isAvailable, because: 'A test.' })
    const scenario = {
      ...kelvara,
      local: { instruments: [change('deployment', false), change('mediation', true), change('embargo', false)] },
    }
    const twice = aPlan(
      ...plan.responses,
      aResponse({ id: 'again', instrument: 'deployment' }),
      aResponse({ id: 'off', instrument: 'embargo', intensity: 0 }),
    )

    expect(unavailableIn(scenario, twice)).toEqual(['deployment'])
    expect(unavailableIn(kelvara, twice)).toEqual([])
  })
})
