import { describe, expect, it } from 'vitest'
import type { RatingSubject } from '../../../../../src/shared/assessment'
import { freeId, freeName } from '../../../../../src/renderer/features/situation/people/party-ids'
import {
  campaignOf,
  canRemove,
  freeStep,
  inScenario,
  withCopy,
  withLocal,
  withNewActor,
  withNewCampaign,
  withNewPopulation,
  withoutCampaign,
} from '../../../../../src/renderer/features/situation/people/scenario-edits'
import { withoutParty } from '../../../../../src/renderer/features/situation/people/without-party'
import {
  blankDocument,
  bundledModel,
  bundledScenarios,
  describeFault,
  parseScenarioDocument,
  serialiseScenarioDocument,
  type ScenarioDocument,
} from '../../../../../src/shared/formats'

const model = bundledModel()
const words = { population: 'New population', actor: 'New actor', notAssessed: 'Not assessed yet.' }
const blank = blankDocument()
const [kelvara] = bundledScenarios()

const faultsOf = (document: ScenarioDocument) => {
  const read = parseScenarioDocument(serialiseScenarioDocument(document), model)
  return read.ok ? [] : read.error.map(describeFault)
}

describe('freeId', () => {
  it.each([
    ['Upland communities', 'upland-communities'],
    ['  Élites & co. ', 'elites-co'],
    ['3 villages', 'villages'],
    ['الشعب', 'population'],
    ['---', 'population'],
  ])('makes an id of %j', (name, id) => {
    expect(freeId(name, 'population', new Set())).toBe(id)
  })

  it('is like no other that is taken, and never too long', () => {
    expect(freeId('Guard', 'actor', new Set(['guard', 'guard-2']))).toBe('guard-3')
    expect(freeId('a'.repeat(300), 'actor', new Set(['a'.repeat(76)]))).toHaveLength(78)
  })
})

describe('freeName', () => {
  it('counts on from the first', () => {
    expect(freeName('Guard', new Set())).toBe('Guard')
    expect(freeName('Guard', new Set(['Guard', 'Guard 2']))).toBe('Guard 3')
    expect(freeName('Guard', new Set(['guard', 'GUARD  2']))).toBe('Guard 3')
  })
})

describe('new parties', () => {
  it('can be added up to the most there may be, each valid and unlike the others', () => {
    let { scenario } = blank
    for (let count = scenario.populations.length; count < 8; count += 1)
      ({ scenario } = withNewPopulation(model, scenario, words))
    for (let count = scenario.actors.length; count < 8; count += 1)
      ({ scenario } = withNewActor(model, scenario, words))

    expect(new Set([...scenario.actors, ...scenario.populations].map(({ name }) => name)).size).toBe(16)
    expect(faultsOf({ ...blank, scenario })).toEqual([])
  })

  it('draw on whom the State draws on, and without a State on most people', () => {
    const baseOfNew = ({ scenario }: typeof blank) => {
      const { scenario: now, id } = withNewActor(model, scenario, words)
      return now.actors.find((known) => known.id === id)?.basePopulation
    }
    const actors = blank.scenario.actors.filter(({ kind }) => kind !== 'state')

    expect(baseOfNew(blank)).toBe('majority')
    expect(baseOfNew({ ...blank, scenario: { ...blank.scenario, actors } })).toBe('majority')
  })

  it('say that nobody has assessed them', () => {
    const { scenario, id } = withNewActor(model, blank.scenario, words)
    const actor = scenario.actors.find((known) => known.id === id)

    expect(new Set(Object.values(actor?.levels ?? {}).map(({ evidence }) => evidence))).toEqual(
      new Set([words.notAssessed]),
    )
  })
})

describe('withCopy', () => {
  it('copies an actor with its campaigns, under a name and an id of its own', () => {
    const { scenario, id } = withCopy(blank.scenario, 'state-forces')

    expect(id).toBe('state-forces-2')
    expect(scenario.actors.at(-1)).toEqual({ ...blank.scenario.actors[0], id, name: 'State forces 2' })
    expect(scenario.campaigns.filter(({ actor }) => actor === id)).toHaveLength(2)
    expect(faultsOf({ ...blank, scenario })).toEqual([])
  })

  it('copies a population with the campaigns against it', () => {
    const { scenario, id } = withCopy(blank.scenario, 'opposition')

    expect(scenario.campaigns.filter(({ population }) => population === id)).toHaveLength(2)
    expect(faultsOf({ ...blank, scenario })).toEqual([])
  })
})

describe('withoutParty', () => {
  it('takes out everything that names a population, and finds its actors another base', () => {
    const changed = withoutParty(model, blank, 'excluded')

    expect(changed.scenario.populations.map(({ id }) => id)).toEqual(['opposition', 'majority'])
    expect(changed.scenario.campaigns.every(({ population }) => population !== 'excluded')).toBe(true)
    expect(changed.scenario.actors.map(({ basePopulation }) => basePopulation)).toEqual(['majority', 'majority'])
    expect(faultsOf(changed)).toEqual([])
  })

  it('prefers a base of the same position to a larger one', () => {
    const { scenario } = withCopy(blank.scenario, 'excluded')
    const changed = withoutParty(model, { ...blank, scenario }, 'excluded')

    expect(changed.scenario.actors.find(({ id }) => id === 'armed-movement')?.basePopulation).toBe(
      'excluded-communities-2',
    )
  })

  it('leaves any party of the bundled scenarios out without a fault', () => {
    for (const { document } of bundledScenarios()) {
      for (const { id } of [...document.scenario.actors, ...document.scenario.populations]) {
        if (!canRemove(document.scenario, id)) continue
        expect(faultsOf(withoutParty(model, document, id)), `${document.scenario.id} without ${id}`).toEqual([])
      }
    }
  })

  it('unaims responses that know whom they usually mean, and drops those that do not', () => {
    const document = kelvara?.document ?? blank
    const [actor] = document.scenario.actors
    const target = actor?.id ?? ''
    const ofActor = model.instruments.filter((instrument) => instrument.target.scope === 'actor')
    const usual = ofActor.find(
      (instrument) => instrument.target.scope === 'actor' && instrument.target.usual !== undefined,
    )
    const named = ofActor.find(
      (instrument) => instrument.target.scope === 'actor' && instrument.target.usual === undefined,
    )
    const response = { startStep: 0, durationMonths: 6, intensity: 1, target }
    const plan = {
      id: 'p',
      name: '',
      responses: [
        { id: 'a', instrument: usual?.id ?? '', ...response },
        { id: 'b', instrument: named?.id ?? '', ...response },
      ],
    }

    const [changed] = withoutParty(model, { ...document, plans: [plan] }, target).plans

    expect(changed?.responses).toEqual([
      { id: 'a', instrument: usual?.id, startStep: 0, durationMonths: 6, intensity: 1 },
    ])
  })

  it('takes out what assessors, checks and challenges say of a party, and leaves the rest', () => {
    const estimate = { low: 0.1, best: 0.2, high: 0.3 }
    const rating = (subject: RatingSubject) => ({
      subject,
      range: estimate,
      trend: 'steady' as const,
      confidence: 'low' as const,
      evidence: [],
    })
    const kept = { kind: 'level', level: 'armed-conflict' } as const
    const ratings = [
      kept,
      { kind: 'level', level: 'excluded/grievance' } as const,
      { kind: 'vulnerability', population: 'excluded', tag: 'women' } as const,
    ].map(rating)
    const check = (id: string, level: string) => ({
      id,
      text: 'A test.',
      given: {},
      horizonSteps: 12,
      outcome: { kind: 'level' as const, level, atLeast: 0.5 },
      expected: { kind: 'share' as const, low: 0, high: 1 },
    })
    const challenge = (id: string, owner: string) => ({
      id,
      subject: { kind: 'level' as const, level: 'grievance', owner },
      original: 0.35,
      alternative: 0.5,
      reason: 'A test.',
      by: '',
      state: 'open' as const,
    })
    const round = { isFinished: true, ratings }
    const document: ScenarioDocument = {
      ...blank,
      assessment: { assessors: [{ id: 'a', name: 'Assessor 1', first: round, second: round }] },
      realityChecks: [check('a', 'armed-conflict'), check('b', 'excluded/grievance')],
      challenges: [challenge('a', 'majority'), challenge('b', 'excluded')],
    }
    expect(faultsOf(document)).toEqual([])

    const { assessment, realityChecks, challenges, ...changed } = withoutParty(model, document, 'excluded')

    expect(assessment?.assessors.map(({ first, second }) => [first.ratings, second?.ratings])).toEqual([
      [[rating(kept)], [rating(kept)]],
    ])
    expect(realityChecks?.map(({ id }) => id)).toEqual(['a'])
    expect(challenges?.map(({ id }) => id)).toEqual(['a'])
    expect(
      faultsOf({
        ...changed,
        ...(assessment && { assessment }),
        realityChecks: realityChecks ?? [],
        challenges: challenges ?? [],
      }),
    ).toEqual([])
  })

  it('is not offered where nobody, or no pair, would be left', () => {
    const one = { ...blank.scenario, actors: blank.scenario.actors.slice(0, 1) }
    expect(canRemove(one, 'state-forces')).toBe(false)
    const onePair = { ...blank.scenario, campaigns: blank.scenario.campaigns.slice(0, 1) }
    expect(canRemove(onePair, 'excluded')).toBe(false)
    expect(canRemove(onePair, 'majority')).toBe(true)
  })
})

describe('campaigns', () => {
  const pair = { actor: 'state-forces', population: 'majority' }

  it('can be listed once, and taken out again', () => {
    const listed = withNewCampaign(blank.scenario, pair, 'Not yet.')

    expect(campaignOf(listed, pair)).toMatchObject({ violence: 'identity', hostility: 1, evidence: 'Not yet.' })
    expect(withNewCampaign(listed, pair, 'Again.')).toBe(listed)
    expect(withoutCampaign(listed, pair).campaigns).toEqual(blank.scenario.campaigns)
    expect(faultsOf(inScenario(blank, () => listed))).toEqual([])
  })
})

describe('freeStep', () => {
  it('finds the first month in which the same event is not scheduled', () => {
    const event = { trigger: 'truce', chance: 0.5, label: 'Truce' }
    const scenario = {
      ...blank.scenario,
      scheduled: [
        { ...event, step: 6 },
        { ...event, step: 7 },
      ],
    }

    expect(freeStep(scenario, 'truce', 6)).toBe(8)
    expect(freeStep(scenario, 'coup-attempt', 6)).toBe(6)
  })
})

describe('withLocal', () => {
  it('leaves no trace of a list, or a part, that has become empty', () => {
    const change = { instrument: 'arms-embargo', isAvailable: false, because: 'A test.' }
    const changed = withLocal(blank.scenario, 'instruments', () => [change])

    expect(changed.local).toEqual({ instruments: [change] })
    expect(withLocal(changed, 'instruments', () => [])).toEqual(blank.scenario)
  })
})
