import { describe, expect, it } from 'vitest'
import {
  challengedEstimate,
  createInProcessRunner,
  createMemberTracer,
  drawnUnknowns,
  findScenarioIssues,
  findStabilityIssues,
  localModel,
  NO_RESPONSE,
  unavailableBecause,
  withValue,
  type LocalChanges,
  type ResponsePlan,
  type Scenario,
} from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { exactly } from '../../../builders/a-response'
import { everythingAtOnce, kelvara, model, planB, withParameters } from '../../../builders/bundled'

const because = 'A test needs it.'
const here = (local: LocalChanges): Scenario => ({ ...kelvara, local })
const run = (scenario: Scenario, plan: ResponsePlan = planB, base = model) =>
  createInProcessRunner(base, scenario).runEnsemble(aRequest({ plan }))

const [influence = { id: '', weight: exactly(0) }] = model.influences

describe('localModel', () => {
  it('is the model itself where a scenario changes nothing', () => {
    expect(localModel(model, kelvara)).toBe(model)
    expect(localModel(model, here({}))).toBe(model)
    expect(localModel(model, here({ influences: [], instruments: [] }))).toBe(model)
  })

  it('is made once for a local part, so that what is kept by model holds', () => {
    const local: LocalChanges = { influences: [{ influence: influence.id, weight: exactly(1), because }] }

    expect(localModel(model, here(local))).toBe(localModel(model, here(local)))
  })

  it('puts every kind of change in, and leaves the rest as it is', () => {
    const changed = localModel(
      model,
      here({
        influences: [{ influence: influence.id, weight: exactly(0.9), because }],
        instruments: [{ instrument: 'arms-embargo', isAvailable: false, because }],
        triggers: [{ trigger: 'coup-attempt', ratePerYear: exactly(0.5), because }],
        parameters: [{ parameter: 'attention.budget', value: exactly(7), because }],
      }),
    )

    expect(changed.influences.filter((now, i) => now.weight !== model.influences[i]?.weight)).toEqual([
      { ...influence, weight: exactly(0.9) },
    ])
    expect(changed.triggers.filter(({ ratePerYear }) => ratePerYear.best === 0.5).map(({ id }) => id)).toContain(
      'coup-attempt',
    )
    expect(changed.parameters.find(({ id }) => id === 'attention.budget')?.value).toEqual(exactly(7))
    expect(changed.instruments.filter(({ effects }) => effects.length === 0).map(({ id }) => id)).toEqual(
      model.instruments.filter(({ id, effects }) => id === 'arms-embargo' || effects.length === 0).map(({ id }) => id),
    )
    expect(changed.pairs.every(({ a, b }) => a !== 'arms-embargo' && b !== 'arms-embargo')).toBe(true)
    expect(changed.levels).toBe(model.levels)
  })

  it('changes nothing more when it is put in twice', () => {
    const scenario = here({ instruments: [{ instrument: 'arms-embargo', isAvailable: false, because }] })
    const once = localModel(model, scenario)

    expect(localModel(once, scenario)).toEqual(once)
  })
})

describe('a scenario with a local part', () => {
  it('runs as the model with the same change made by hand', async () => {
    const local: LocalChanges = {
      parameters: [{ parameter: 'campaign.speed', value: exactly(0.5), because }],
      influences: [{ influence: influence.id, weight: exactly(0.8), because }],
    }
    const byHand = {
      ...withParameters({ 'campaign.speed': 0.5 }),
      influences: model.influences.map((one) => (one.id === influence.id ? { ...one, weight: exactly(0.8) } : one)),
    }

    const [there, hand, usual] = await Promise.all([run(here(local)), run(kelvara, planB, byHand), run(kelvara)])

    expect(there.values).toEqual(hand.values)
    expect(there.values).not.toEqual(usual.values)
  })

  it('runs as ever where the local part only says what the model says', async () => {
    const local: LocalChanges = {
      influences: [{ influence: influence.id, weight: influence.weight, because }],
      instruments: model.instruments.map(({ id }) => ({ instrument: id, isAvailable: true, because })),
    }

    const [there, usual] = await Promise.all([run(here(local)), run(kelvara)])

    expect(there.values).toEqual(usual.values)
  })

  it('gets nothing from a response that is not available, to the last bit', async () => {
    const scenario = here({
      instruments: model.instruments.map(({ id }) => ({ instrument: id, isAvailable: false, because })),
    })

    const [everything, nothing] = await Promise.all([run(scenario, everythingAtOnce), run(kelvara, NO_RESPONSE)])

    expect(everything.values).toEqual(nothing.values)
    expect(unavailableBecause(scenario, 'arms-embargo')).toBe(because)
    expect(unavailableBecause(kelvara, 'arms-embargo')).toBeUndefined()
  })

  it('draws nothing of what a response could do that is not available', () => {
    const [{ instrument } = { instrument: '' }] = planB.responses
    const request = { seed: 1, firstMember: 0, memberCount: 2, plans: [planB] }
    const effectsOf = (scenario: Scenario) =>
      drawnUnknowns(model, scenario, request).filter(
        ({ subject }) => subject.kind === 'effect' && subject.instrument === instrument,
      )

    expect(effectsOf(kelvara).length).toBeGreaterThan(0)
    expect(effectsOf(here({ instruments: [{ instrument, isAvailable: false, because }] }))).toEqual([])
  })

  it('is traced with the same numbers as it is run', async () => {
    const scenario = here({ parameters: [{ parameter: 'campaign.speed', value: exactly(0.5), because }] })
    const { memberCount: _members, firstMember: _first, outcomes: _outcomes, ...request } = aRequest({ plan: planB })
    const result = await createInProcessRunner(model, scenario).runEnsemble(
      aRequest({ plan: planB, memberCount: 1, outcomes: ['level:armed-conflict'] }),
    )

    const { values } = createMemberTracer(model, scenario, {
      ...request,
      target: { kind: 'level', level: 'armed-conflict' },
    }).trace(0)

    expect(Array.from(values, Math.fround)).toEqual(Array.from(result.values))
  })

  it('is challenged in its own numbers', () => {
    const scenario = here({ parameters: [{ parameter: 'attention.budget', value: exactly(7), because }] })
    const subject = { kind: 'parameter', parameter: 'attention.budget' } as const
    const ground = { model, scenario }

    expect(challengedEstimate(ground, subject)).toEqual(exactly(7))
    const challenged = withValue(ground, subject, 9)
    expect(challengedEstimate(challenged, subject).best).toBe(9)
    expect(
      localModel(challenged.model, challenged.scenario).parameters.find(({ id }) => id === 'attention.budget')?.value
        .best,
    ).toBe(9)
  })

  it('has to die out by itself like any other', () => {
    const strong = here({
      influences: model.influences.map(({ id, weight }) => ({
        influence: id,
        weight: exactly(Math.sign(weight.best) * 3),
        because,
      })),
    })

    expect(findScenarioIssues(model, strong)).toEqual([])
    expect(findStabilityIssues(model, kelvara)).toEqual([])
    expect(findStabilityIssues(model, strong).map(({ kind }) => kind)).toContain('loop-gain')
  })
})

describe('findScenarioIssues of the local part', () => {
  const issues = (local: LocalChanges) => findScenarioIssues(model, here(local))

  it('accepts one of every kind', () => {
    expect(
      issues({
        influences: [{ influence: influence.id, weight: { low: -3, best: 0, high: 3 }, because }],
        instruments: [{ instrument: 'arms-embargo', isAvailable: false, because }],
        triggers: [{ trigger: 'coup-attempt', ratePerYear: { low: 0, best: 0, high: 12 }, because }],
        parameters: [{ parameter: 'attention.budget', value: { low: 6, best: 7, high: 24 }, because }],
      }),
    ).toEqual([])
  })

  it('names the nearest of what it does not know', () => {
    expect(issues({ instruments: [{ instrument: 'arms-embargos', isAvailable: false, because }] })).toEqual([
      {
        kind: 'unknown',
        what: 'instrument',
        place: ['local', 'instruments', 0, 'instrument'],
        value: 'arms-embargos',
        nearest: 'arms-embargo',
      },
    ])
  })

  it('refuses what is named twice', () => {
    const once = { trigger: 'coup-attempt', ratePerYear: exactly(0.1), because }

    expect(issues({ triggers: [once, once] })).toMatchObject([
      { kind: 'duplicate-id', value: 'coup-attempt', place: ['local', 'triggers', 1, 'id'] },
    ])
  })

  it.each([
    ['an influence', { influences: [{ influence: influence.id, weight: exactly(3.1), because }] }],
    ['a rate', { triggers: [{ trigger: 'coup-attempt', ratePerYear: exactly(-0.1), because }] }],
    ['a parameter', { parameters: [{ parameter: 'attention.budget', value: exactly(25), because }] }],
  ] satisfies [string, LocalChanges][])('keeps %s within bounds', (_, local) => {
    expect(issues(local).map(({ kind }) => kind)).toEqual(['out-of-range', 'out-of-range', 'out-of-range'])
  })
})
