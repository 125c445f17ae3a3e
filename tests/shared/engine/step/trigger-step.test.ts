import { beforeAll, describe, expect, it } from 'vitest'
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  onsetProbability,
  valuesAt,
  severityScale,
  type CountryModel,
  type EnsembleRequest,
  type EnsembleResult,
  type Scenario,
} from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { anInstrument, aPlan, aResponse, exactly } from '../../../builders/a-response'
import { kelvara, model } from '../../../builders/bundled'

const ELECTION = 'contested-election'
const MEMBERS = 160

function runWith(
  scenario: Scenario,
  changes: Partial<EnsembleRequest> = {},
  content: CountryModel = model,
): Promise<EnsembleResult> {
  return createInProcessRunner(content, scenario).runEnsemble(aRequest({ memberCount: MEMBERS, ...changes }))
}

function withElection(step: number, chance: number): Scenario {
  return { ...kelvara, scheduled: [{ trigger: ELECTION, step, chance, label: 'Election' }] }
}

function firstStruck(result: EnsembleResult, trigger: string): number[] {
  const t = result.triggers.indexOf(trigger)
  return [...result.firstStruck.subarray(t * result.memberCount, (t + 1) * result.memberCount)]
}

describe('a scheduled trigger', () => {
  it.each([
    { step: 1, chance: 0.75 },
    { step: 5, chance: 0.3 },
    { step: 9, chance: 0.5 },
  ])('strikes at step $step in about $chance of members, and in no other step', async ({ step, chance }) => {
    const struck = firstStruck(
      await runWith(withElection(step, chance), { memberCount: 320, horizonSteps: step + 2, outcomes: [] }),
      ELECTION,
    )

    expect(new Set(struck)).toEqual(new Set([-1, step]))
    const share = struck.filter((first) => first === step).length / struck.length
    expect(Math.abs(share - chance)).toBeLessThan(3.5 * Math.sqrt((chance * (1 - chance)) / struck.length))
  })

  it('always strikes at chance 1, never at 0, and never beyond the horizon', async () => {
    const small = { memberCount: 32, horizonSteps: 4, outcomes: [] }

    expect(new Set(firstStruck(await runWith(withElection(2, 1), small), ELECTION))).toEqual(new Set([2]))
    expect(new Set(firstStruck(await runWith(withElection(2, 0), small), ELECTION))).toEqual(new Set([-1]))
    expect(new Set(firstStruck(await runWith(withElection(4, 1), small), ELECTION))).toEqual(new Set([-1]))
  })

  it('strikes in the members of a smaller chance again when the chance is larger', async () => {
    const small = { memberCount: 64, horizonSteps: 3, outcomes: [] }
    const rarely = firstStruck(await runWith(withElection(1, 0.3), small), ELECTION)
    const often = firstStruck(await runWith(withElection(1, 0.7), small), ELECTION)

    rarely.forEach((first, member) => {
      if (first === 1) expect(often[member]).toBe(1)
    })
  })

  it('strikes less often where a response lowers its rate, and never in another future for it', async () => {
    const calming = anInstrument({ effects: [{ channel: 'trigger', trigger: ELECTION, size: exactly(-1) }] })
    const content = { ...model, instruments: [calming], pairs: [] }
    const request = { memberCount: 320, horizonSteps: 4, outcomes: [] }
    const plan = aPlan(aResponse({ startStep: -6, durationMonths: 48 }))
    const scenario = withElection(2, 0.8)

    const without = firstStruck(await runWith(scenario, request, content), ELECTION)
    const withIt = firstStruck(await runWith(scenario, { ...request, plan }, content), ELECTION)

    const share = withIt.filter((first) => first === 2).length / withIt.length
    expect(Math.abs(share - 0.8 / Math.E)).toBeLessThan(0.1)
    withIt.forEach((first, member) => {
      if (first === 2) expect(without[member]).toBe(2)
    })
  })

  it('moves nothing before its step', async () => {
    const request = { memberCount: 32, horizonSteps: 5, outcomes: ['severity', 'level:political-instability'] }
    const without = await runWith(withElection(5, 0), request)
    const withIt = await runWith(withElection(4, 1), request)

    for (const outcome of request.outcomes) {
      for (let step = 0; step <= 4; step += 1) {
        expect(valuesAt(withIt, outcome, step)).toEqual(valuesAt(without, outcome, step))
      }
    }
    expect(valuesAt(withIt, 'level:political-instability', 5)).not.toEqual(
      valuesAt(without, 'level:political-instability', 5),
    )
  })
})

describe('the contested election', () => {
  let without: EnsembleResult
  let withIt: EnsembleResult

  beforeAll(async () => {
    const request = { horizonSteps: 30, outcomes: ['severity'] }
    without = await runWith(withElection(6, 0), request)
    withIt = await runWith(withElection(6, 1), request)
  })

  it('tips some of the same futures into mass killing', () => {
    let tipped = 0
    let spared = 0
    withIt.onsetStep.forEach((onset, member) => {
      const other = without.onsetStep[member] ?? -1
      if (onset >= 0 && other < 0) tipped += 1
      if (onset < 0 && other >= 0) spared += 1
    })

    expect(tipped).toBeGreaterThan(3)
    expect(tipped).toBeGreaterThan(2 * spared)
  })

  it('leaves most futures below mass killing all the same, and more of them without it', () => {
    expect(onsetProbability(withIt).probability).toBeLessThan(0.5)
    expect(onsetProbability(without).probability).toBeLessThan(onsetProbability(withIt).probability)
  })

  it('makes violence worse on average', () => {
    const mean = (result: EnsembleResult) =>
      valuesAt(result, 'severity', 30).reduce((sum, deaths) => sum + severityScale(deaths), 0) / MEMBERS

    expect(mean(withIt)).toBeGreaterThan(mean(without))
  })
})

describe('a trigger by chance', () => {
  const trigger = 'elite-split'
  const steady: CountryModel = {
    ...model,
    triggers: model.triggers.map((other) => ({
      ...other,
      ratePerYear: exactly(other.id === trigger ? 0.6 : 0),
      referenceLogFactor: 0,
      gate: 'none',
      hazard: [],
    })),
  }
  const switches = { ...ALL_SWITCHES_ON, chance: false }
  const unscheduled = { ...kelvara, scheduled: [] }

  it.each([4, 8])('strikes as often as its rate says, with %i ticks a step', async (ticksPerStep) => {
    const result = await runWith(
      unscheduled,
      { memberCount: 320, horizonSteps: 12, ticksPerStep, switches, outcomes: [] },
      steady,
    )

    const share = firstStruck(result, trigger).filter((first) => first >= 0).length / 320
    const expected = 1 - Math.exp(-0.6)
    expect(Math.abs(share - expected)).toBeLessThan(3.5 * Math.sqrt((expected * (1 - expected)) / 320) + 0.01)
    for (const other of result.triggers.filter((id) => id !== trigger)) {
      expect(new Set(firstStruck(result, other))).toEqual(new Set([-1]))
    }
  })

  it('strikes less often under a response that lowers its rate, and in no other member', async () => {
    const calming = anInstrument({ effects: [{ channel: 'trigger', trigger, size: exactly(-1) }] })
    const content = { ...steady, instruments: [calming] }
    const request = { memberCount: 320, horizonSteps: 12, switches, outcomes: [] }
    const plan = aPlan(aResponse({ startStep: -6, durationMonths: 48 }))

    const without = firstStruck(await runWith(unscheduled, request, content), trigger)
    const withIt = firstStruck(await runWith(unscheduled, { ...request, plan }, content), trigger)

    const count = (struck: readonly number[]) => struck.filter((first) => first >= 0).length
    expect(count(withIt)).toBeLessThan(0.65 * count(without))
    withIt.forEach((first, member) => {
      if (first >= 0) expect(without[member]).toBeGreaterThanOrEqual(0)
      if (first >= 0) expect(without[member]).toBeLessThanOrEqual(first)
    })
  })

  it('rests while triggers are switched off', async () => {
    const result = await runWith(
      kelvara,
      { memberCount: 32, switches: { ...ALL_SWITCHES_ON, triggers: false } },
      steady,
    )

    expect(new Set(result.firstStruck)).toEqual(new Set([-1]))
  })
})
