import { describe, expect, it } from 'vitest'
import {
  challengedEstimate,
  createInProcessRunner,
  findChallengeIssues,
  provenanceOf,
  withValue,
  type Challenge,
  type ChallengeSubject,
} from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { kelvara, model, planB, withParameters } from '../../../builders/bundled'

const ground = { model, scenario: kelvara }
const [influence] = model.influences
const [instrument] = model.instruments
const [actor] = kelvara.actors
const subjects: readonly ChallengeSubject[] = [
  { kind: 'influence', influence: influence?.id ?? '' },
  { kind: 'parameter', parameter: 'campaign.speed' },
  { kind: 'effect', instrument: instrument?.id ?? '', effect: 0 },
  { kind: 'level', level: 'armed-conflict' },
  { kind: 'level', level: 'capacity', owner: actor?.id ?? '' },
]

describe('withValue', () => {
  it.each(subjects)('puts a value in the place of $kind and changes nothing else', (subject) => {
    const before = challengedEstimate(ground, subject)
    const value = subject.kind === 'level' ? (before.high + 1) / 2 : before.high + 0.5
    const changed = withValue(ground, subject, value)

    expect(challengedEstimate(changed, subject)).toMatchObject({ low: before.low, best: value, high: value })
    expect(challengedEstimate(ground, subject)).toBe(before)
    const back = withValue(changed, subject, before.best)
    const widened = { ...before, high: value }
    expect(challengedEstimate(back, subject)).toEqual(widened)
    const others = subjects.filter((other) => other !== subject)
    for (const other of others) expect(challengedEstimate(changed, other)).toEqual(challengedEstimate(ground, other))
  })

  it('refuses numbers that are not there, and values that can not be', () => {
    expect(() => withValue(ground, { kind: 'parameter', parameter: 'nothing' }, 1)).toThrow('nothing to challenge')
    expect(() => withValue(ground, { kind: 'level', level: 'armed-conflict' }, 1.2)).toThrow('from 0 to 1')
    expect(() => withValue(ground, { kind: 'parameter', parameter: 'campaign.speed' }, NaN)).toThrow('a number')
  })

  it('runs as the same change made by hand does', async () => {
    const changed = withValue(ground, { kind: 'parameter', parameter: 'campaign.speed' }, 0.9)
    const request = aRequest({ plan: planB })

    const challenged = await createInProcessRunner(changed.model, changed.scenario).runEnsemble(request)
    const byHand = await createInProcessRunner(withParameters({ 'campaign.speed': 0.9 }), kelvara).runEnsemble(request)

    expect(challenged.values).toEqual(byHand.values)
  })
})

describe('provenanceOf', () => {
  it('finds who answers for a number of the model, and nobody for what assessors gave', () => {
    expect(provenanceOf(model, { kind: 'parameter', parameter: 'campaign.speed' })?.because).toMatch(/\w/)
    expect(provenanceOf(model, { kind: 'influence', influence: influence?.id ?? '' })).toBe(influence)
    expect(provenanceOf(model, { kind: 'effect', instrument: instrument?.id ?? '', effect: 0 })).toBe(instrument)
    expect(provenanceOf(model, { kind: 'level', level: 'armed-conflict' })).toBeUndefined()
  })
})

describe('findChallengeIssues', () => {
  const of = (challenge: Partial<Challenge>) => {
    const whole: Challenge = {
      id: 'first',
      subject: { kind: 'level', level: 'armed-conflict' },
      original: 0.4,
      alternative: 0.6,
      reason: 'The figures of the north are not in.',
      by: 'North desk',
      state: 'open',
      ...challenge,
    }
    return findChallengeIssues(ground, [whole])
  }

  it('finds nothing wrong with a challenge of any kind of number', () => {
    for (const subject of subjects) expect(of({ subject })).toEqual([])
  })

  it.each<{ name: string; challenge: Partial<Challenge>; issue: object }>([
    {
      name: 'an influence that is not there',
      challenge: { subject: { kind: 'influence', influence: 'nothing-at-all' } },
      issue: { kind: 'unknown', what: 'influence', place: [0, 'subject', 'influence'] },
    },
    {
      name: 'a parameter misspelt',
      challenge: { subject: { kind: 'parameter', parameter: 'campaign.sped' } },
      issue: { kind: 'unknown', what: 'parameter', nearest: 'campaign.speed' },
    },
    {
      name: 'an instrument that is not there',
      challenge: { subject: { kind: 'effect', instrument: 'hope', effect: 0 } },
      issue: { kind: 'unknown', what: 'instrument', place: [0, 'subject', 'instrument'] },
    },
    {
      name: 'an effect that the instrument does not have',
      challenge: { subject: { kind: 'effect', instrument: instrument?.id ?? '', effect: 99 } },
      issue: { kind: 'out-of-range', value: 99, place: [0, 'subject', 'effect'] },
    },
    {
      name: 'a level that nobody assessed',
      challenge: { subject: { kind: 'level', level: 'weather' } },
      issue: { kind: 'unknown', what: 'level', place: [0, 'subject', 'level'] },
    },
    {
      name: 'a level of a party that is not there',
      challenge: { subject: { kind: 'level', level: 'capacity', owner: 'nobody' } },
      issue: { kind: 'unknown', what: 'owner', place: [0, 'subject', 'owner'] },
    },
    {
      name: 'a level above 1',
      challenge: { alternative: 1.2 },
      issue: { kind: 'out-of-range', low: 0, high: 1, place: [0, 'alternative'] },
    },
    {
      name: 'a weight that would overflow',
      challenge: { subject: { kind: 'influence', influence: influence?.id ?? '' }, alternative: 1001 },
      issue: { kind: 'out-of-range', high: 1000, place: [0, 'alternative'] },
    },
    { name: 'an id with a space', challenge: { id: 'my doubt' }, issue: { kind: 'bad-id', place: [0, 'id'] } },
  ])('finds $name', ({ challenge, issue }) => {
    expect(of(challenge)).toMatchObject([issue])
  })

  it('finds an id used twice', () => {
    const one: Challenge = {
      id: 'twice',
      subject: { kind: 'level', level: 'armed-conflict' },
      original: 0.4,
      alternative: 0.6,
      reason: 'As said.',
      by: '',
      state: 'parked',
    }

    expect(findChallengeIssues(ground, [one, one])).toMatchObject([{ kind: 'duplicate-id', place: [1, 'id'] }])
  })
})
