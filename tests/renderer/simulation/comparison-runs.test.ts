import { describe, expect, it } from 'vitest'
import {
  runComparison,
  WAITING_MONTHS,
  type ComparedEnsembles,
  type ComparedResult,
} from '../../../src/renderer/simulation/comparison-runs'
import { createResultCache } from '../../../src/renderer/simulation/result-cache'
import { NO_RESPONSE, type EnsembleRequest, type ResponsePlan, type SimulationRunner } from '../../../src/shared/engine'
import { aResult } from '../../builders/a-result'

const plan = (id: string, intensity = 1, startStep = 0): ResponsePlan => ({
  id,
  name: id,
  responses: [{ id: 'r', instrument: 'mediation', startStep, durationMonths: 6, intensity }],
})

function counting() {
  const requests: EnsembleRequest[] = []
  const runner: SimulationRunner = {
    runEnsemble: (request, { signal } = {}) => {
      if (signal?.aborted) return Promise.reject(new Error('stopped'))
      requests.push(request)
      const members = Array.from({ length: request.memberCount }, () => 0)
      const lastMonth = members.map(() => 7)
      return Promise.resolve(
        aResult(Object.fromEntries(request.outcomes.map((outcome) => [outcome, [members, lastMonth]]))),
      )
    },
    dispose: () => undefined,
  }
  return { requests, runner }
}

const demand = {
  plans: [plan('a'), plan('b', 0.5)],
  seed: 1,
  memberCount: 200,
  horizonSteps: 1,
  outcomes: ['severity'],
}

async function run(
  plans: readonly ResponsePlan[],
  runner: SimulationRunner,
  cache = createResultCache<ComparedResult>(1e9),
) {
  const arrived: ComparedEnsembles[] = []
  const shares: number[] = []
  await runComparison(
    { ...demand, plans },
    {
      runner,
      cache,
      signal: new AbortController().signal,
      onArrived: (ensembles) => arrived.push(ensembles),
      onProgress: (share) => shares.push(share),
    },
  )
  return { arrived, shares }
}

describe('runComparison', () => {
  it('shows a preview of all plans, then all futures, then what waiting costs', async () => {
    const { arrived, shares } = await run(demand.plans, counting().runner)

    expect(arrived.map(({ memberCount, later }) => [memberCount, later.size])).toEqual([
      [64, 0],
      [200, 0],
      [200, 2],
    ])
    expect([...(arrived[0]?.results.keys() ?? [])]).toEqual([NO_RESPONSE.id, 'a', 'b'])
    expect(shares.at(-1)).toBeCloseTo(1, 9)
    expect(shares).toEqual(shares.toSorted((x, y) => x - y))
  })

  it('keeps of what is told of every plan the last month alone, so that it is at hand of any number of futures', async () => {
    const { requests, runner } = counting()
    const { arrived } = await run([plan('a')], runner)

    expect(requests[0]?.outcomes).toEqual(expect.arrayContaining(['severity', 'displaced', 'indirect-deaths']))
    const withPlan = arrived.at(-1)?.results.get('a')
    expect(withPlan?.outcomes).toEqual(['severity'])
    expect(withPlan?.values).toHaveLength(2 * demand.memberCount)
    expect(withPlan?.told.displaced).toEqual(new Float64Array(demand.memberCount).fill(7))
  })

  it('begins a plan later by the months it says', async () => {
    const { requests, runner } = counting()
    await run([plan('a')], runner)

    expect(requests.at(-1)?.plan.responses[0]?.startStep).toBe(WAITING_MONTHS)
  })

  it('runs again only what changed', async () => {
    const { requests, runner } = counting()
    const cache = createResultCache<ComparedResult>(1e9)
    await run(demand.plans, runner, cache)
    requests.length = 0

    await run([plan('a'), plan('b', 0.9)], runner, cache)

    expect(requests.map(({ plan: { id } }) => id)).toEqual(['b', 'b', 'b'])
  })

  it('runs a copy of a plan once, and the same numbers again for a response of another id', async () => {
    const { requests, runner } = counting()
    const cache = createResultCache<ComparedResult>(1e9)
    const [response] = plan('a').responses
    await run([plan('a'), plan('copy')], runner, cache)
    expect(requests.map(({ plan: { id } }) => id)).not.toContain('copy')
    requests.length = 0

    await run([{ ...plan('a'), responses: response ? [{ ...response, id: 'turned-up-again' }] : [] }], runner, cache)

    expect(new Set(requests.map(({ plan: { responses } }) => responses[0]?.id))).toEqual(new Set(['turned-up-again']))
  })

  it('takes a plan with nothing on for no response', async () => {
    const { requests, runner } = counting()
    await run([plan('a', 0)], runner)

    expect(new Set(requests.map(({ plan: { responses } }) => responses.length))).toEqual(new Set([0]))
    expect(requests).toHaveLength(2)
  })
})
