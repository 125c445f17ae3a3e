import { describe, expect, it } from 'vitest'
import { isSameStudy, studyChallenges, studyDemandOf, worldOf } from '../../../src/renderer/simulation/challenge-study'
import { createInProcessRunner, USUAL_WORLD } from '../../../src/shared/engine'
import { kelvara, model, planB } from '../../builders/bundled'
import { createFakeRunner, settled } from './fake-runner'

const ensemble = { plan: planB, seed: 1, memberCount: 160, horizonSteps: 12, outcomes: ['deaths'] }
const always = () => Promise.resolve(new AbortController().signal)

describe('studyDemandOf', () => {
  it('studies the plan under the chosen council, whatever is taken as met now', () => {
    const demand = studyDemandOf({
      ...ensemble,
      world: { council: 'interests', met: ['priority'], preventionMonths: 12, protectionPercent: 50 },
    })

    expect(worldOf('none', demand)).toEqual({
      council: 'interests',
      protectionPercent: 50,
      met: [],
      preventionMonths: 0,
    })
    expect(worldOf('prevention', demand)).toEqual({
      council: 'interests',
      protectionPercent: 50,
      met: [],
      preventionMonths: 12,
    })
    expect(worldOf('decisions', demand)).toEqual({
      council: 'interests',
      protectionPercent: 50,
      met: ['decisions'],
      preventionMonths: 0,
    })
    expect(worldOf('all', demand).met).toEqual(['recognition', 'decisions', 'priority'])
    const limited = studyDemandOf({
      ...ensemble,
      world: { council: 'severity', met: [], preventionMonths: 0, budget: 80 },
    })
    expect(worldOf('all', limited).budget).toBe(80)
    expect(isSameStudy(limited, studyDemandOf(ensemble))).toBe(false)
    const inCapital = (available: number, regainedPerMonth: number) =>
      studyDemandOf({ ...ensemble, world: { ...USUAL_WORLD, politicalCapital: { available, regainedPerMonth } } })
    expect(worldOf('all', inCapital(8, 1)).politicalCapital).toEqual({ available: 8, regainedPerMonth: 1 })
    expect(isSameStudy(inCapital(8, 1), inCapital(8, 1))).toBe(true)
    expect(isSameStudy(inCapital(8, 1), inCapital(8, 2))).toBe(false)
    expect(isSameStudy(inCapital(8, 1), inCapital(9, 1))).toBe(false)
    expect(studyDemandOf(ensemble).preventionMonths).toBe(36)
  })
})

describe('studyChallenges', () => {
  it('runs the plan under the same luck and counts the futures that each challenge decides', async () => {
    const shares: number[] = []
    const runner = createInProcessRunner(model, kelvara)

    const { isGoingOn, findings } = await studyChallenges(studyDemandOf(ensemble), {
      runner,
      signal: new AbortController().signal,
      quiet: always,
      onProgress: (share) => shares.push(share),
    })

    const [none] = findings
    expect(isGoingOn).toBe(false)
    expect(findings.map((finding) => finding.case)).toEqual([
      'none',
      'prevention',
      'recognition',
      'decisions',
      'priority',
      'all',
    ])
    for (const { likelihood, changed } of findings) {
      expect(likelihood.memberCount).toBe(160)
      expect(likelihood.count).toBe((none?.likelihood.count ?? NaN) - changed.averted + changed.caused)
    }
    expect(none?.changed).toEqual({ averted: 0, caused: 0 })
    expect(shares).toHaveLength(12)
    expect(shares.at(-1)).toBe(1)
    // In parts or as a whole, the members are the same.
    const whole = await runner.runEnsemble({
      ...ensemble,
      outcomes: ['severity'],
      firstMember: 0,
      ticksPerStep: 4,
      switches: { chance: true, uncertainty: true, triggers: true, trends: true },
      world: worldOf('decisions', studyDemandOf(ensemble)),
    })
    expect(findings[3]?.likelihood.count).toBe(whole.onsetStep.filter((step) => step >= 0).length)
  })

  it('makes way for what is more urgent, runs that part again, and stops when it is told to', async () => {
    const runner = createFakeRunner()
    const stopping = new AbortController()
    const urgent = [new AbortController(), new AbortController()]
    let asked = 0
    const done = studyChallenges(studyDemandOf(ensemble), {
      runner,
      signal: stopping.signal,
      quiet: () => Promise.resolve((urgent[asked++] ?? new AbortController()).signal),
      onProgress: () => undefined,
    })
    await settled()
    expect(runner.pending).toHaveLength(1)

    urgent[0]?.abort()
    await settled()

    expect(runner.requests.map(({ firstMember, memberCount }) => [firstMember, memberCount])).toEqual([
      [0, 128],
      [0, 128],
    ])
    stopping.abort(new Error('enough'))
    await expect(done).rejects.toThrow('enough')
    expect(runner.pending).toEqual([])
  })
})
