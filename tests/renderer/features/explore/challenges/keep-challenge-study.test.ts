import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepChallengeStudy } from '../../../../../src/renderer/features/explore/challenges/keep-challenge-study'
import { studyDemandOf } from '../../../../../src/renderer/simulation/challenge-study'
import { createAppStore } from '../../../../../src/renderer/state/store'
import { planB } from '../../../../builders/bundled'
import { createFakeRunner, settled, type FakeRunner } from '../../../simulation/fake-runner'

const ensemble = { plan: planB, seed: 1, memberCount: 128, horizonSteps: 2, outcomes: ['severity'] }
const demand = studyDemandOf(ensemble)
let runner: FakeRunner
let store: ReturnType<typeof createAppStore>
let end: () => void

beforeEach(() => {
  runner = createFakeRunner()
  store = createAppStore()
  end = keepChallengeStudy(runner, store)
})
afterEach(() => end())

/** A lever moves: an ensemble is asked for, and later complete. */
const moveLever = () => store.getState().ensembleStarted(ensemble)
const restLever = () => store.setState({ ensemble: { kind: 'done', memberCount: 128 } })

describe('keepChallengeStudy', () => {
  it('runs one case after the other, tells how far it is, and what came of it', async () => {
    store.getState().studyAsked(demand)
    await settled()
    await runner.answerNext()
    expect(store.getState().study).toMatchObject({ kind: 'running', share: 1 / 6 })

    for (let left = 5; left > 0; left -= 1) await runner.answerNext()

    expect(store.getState().study.kind).toBe('done')
    expect(runner.requests.map(({ world }) => [world?.preventionMonths, ...(world?.met ?? [])])).toEqual([
      [0],
      [36],
      [0, 'recognition'],
      [0, 'decisions'],
      [0, 'priority'],
      [36, 'recognition', 'decisions', 'priority'],
    ])
  })

  it('leaves the workers to a lever that moves, and goes on when it rests', async () => {
    store.getState().studyAsked(demand)
    await settled()
    await runner.answerNext()

    moveLever()
    await settled()
    expect(runner.pending).toEqual([])
    expect(store.getState().study.kind).toBe('running')

    restLever()
    await settled()
    expect(runner.pending).toHaveLength(1)
    for (let left = 5; left > 0; left -= 1) await runner.answerNext()
    expect(store.getState().study.kind).toBe('done')
  })

  it('waits to begin while a lever moves', async () => {
    moveLever()
    store.getState().studyAsked(demand)
    await settled()

    expect(runner.requests).toEqual([])
  })

  it('stops when it is told to, and says nothing afterwards', async () => {
    store.getState().studyAsked(demand)
    await settled()
    store.getState().studyEnded()
    await settled()

    expect(runner.pending).toEqual([])
    expect(store.getState().study.kind).toBe('none')
  })

  it('tells a fault of the engine', async () => {
    store.getState().studyAsked(demand)
    await settled()
    runner.pending[0]?.fail(new Error('a level is missing'))
    await settled()

    expect(store.getState().study).toEqual({ kind: 'failed', message: 'a level is missing' })
  })
})
