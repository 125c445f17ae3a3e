import { describe, expect, it, vi } from 'vitest'
import { findingKey, ledgerQuestion, ledgerTrials } from '../../../src/renderer/simulation/ledger-runs'
import { challengedEstimate, createInProcessRunner, type Challenge } from '../../../src/shared/engine'
import { bundledScenarios } from '../../../src/shared/formats'
import { aWorkerPool } from '../../builders/a-worker-pool'
import { model } from '../../builders/bundled'

const example = bundledScenarios()[0]?.document
if (!example) throw new Error('No scenario comes with the program')
const document = { ...example, settings: { ...example.settings, memberCount: 16, horizonSteps: 12 } }

const challenge: Challenge = {
  id: 'speed',
  subject: { kind: 'parameter', parameter: 'campaign.speed' },
  original: 1,
  alternative: 8,
  reason: 'Bad roads.',
  by: '',
  state: 'open',
}

const aPool = () => aWorkerPool(createInProcessRunner)

const options = () => ({ signal: new AbortController().signal, onProgress: vi.fn() })

describe('ledgerTrials', () => {
  it('gives the workers the ground with the alternative, under the same luck, and runs how it stands once only', async () => {
    const pool = aPool()
    const question = ledgerQuestion(document, 'deaths')
    const trials = ledgerTrials(model, question, pool.open)
    const working = options()

    const finding = await trials.run(challenge, working)
    const runsOfFirst = pool.run.mock.calls.length
    await trials.run({ ...challenge, alternative: 6 }, options())
    trials.dispose()

    const ground = { model, scenario: document.scenario }
    expect(finding.original.value).toBe(challengedEstimate(ground, challenge.subject).best)
    expect(finding.original.means).toHaveLength(question.plans.length)
    expect(finding.alternative.means).not.toEqual(finding.original.means)
    const loaded = pool.load.mock.calls[0]?.[0] ?? model
    expect(challengedEstimate({ ...ground, model: loaded }, challenge.subject).best).toBe(8)
    expect(working.onProgress).toHaveBeenCalled()
    // The second challenge needs no run of the ground as it stands.
    expect(pool.run.mock.calls.length).toBeLessThanOrEqual(2 * runsOfFirst - question.plans.length)
    expect(pool.dispose).toHaveBeenCalledOnce()
  })

  it('rejects when it is cancelled', async () => {
    const working = new AbortController()
    working.abort(new Error('Another question'))
    const trials = ledgerTrials(model, ledgerQuestion(document, 'deaths'), aPool().open)

    await expect(trials.run(challenge, { signal: working.signal, onProgress: vi.fn() })).rejects.toThrow(
      'Another question',
    )
  })
})

describe('ledgerQuestion', () => {
  it('ranks an untouched copy of a plan with its original, so that no swap between the two can be told', () => {
    const [plan] = document.plans
    if (!plan) throw new Error('The scenario has no plan')
    const question = ledgerQuestion(document, 'deaths')
    const copied = ledgerQuestion({ ...document, plans: [...document.plans, { ...plan, id: 'copy' }] }, 'deaths')

    expect(copied.plans.map(({ id }) => id)).toEqual(question.plans.map(({ id }) => id))
    expect(copied.key).toBe(question.key)
  })
})

describe('findingKey', () => {
  const key = (changes: Partial<Challenge> = {}, of = document, outcome = 'deaths') =>
    findingKey(ledgerQuestion(of, outcome), { ...challenge, ...changes })

  it('is the same whatever is said of the challenge', () => {
    expect(key({ reason: 'Other roads.', by: 'Somebody', state: 'parked', id: 'other', original: 3 })).toBe(key())
    expect(key({}, { ...document, currentPlan: null })).toBe(key())
  })

  it('is another for everything that makes another ranking', () => {
    const [plan, ...others] = document.plans
    if (!plan) throw new Error('The scenario has no plan')
    const keys = [
      key(),
      key({ alternative: 0.2 }),
      key({ subject: { kind: 'level', level: 'armed-conflict' } }),
      key({}, document, 'displaced'),
      key({}, { ...document, settings: { ...document.settings, seed: 1 } }),
      key({}, { ...document, settings: { ...document.settings, horizonSteps: 7 } }),
      key({}, { ...document, settings: { ...document.settings, lens: 'sceptical' } }),
      key({}, { ...document, scenario: { ...document.scenario } }),
      key({}, { ...document, plans: [{ ...plan, responses: plan.responses.slice(1) }, ...others] }),
    ]

    expect(new Set(keys).size).toBe(keys.length)
  })
})
