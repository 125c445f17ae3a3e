import { describe, expect, it } from 'vitest'
import {
  describeContentIssue,
  findModelIssues,
  findPlanIssues,
  findScenarioIssues,
  namedStudies,
  nearestName,
  type ContentIssue,
  type CountryModel,
  type Response,
  type ResponseInstrument,
  type Scenario,
} from '../../../../src/shared/engine'
import { blankDocument, bundledModel } from '../../../../src/shared/formats'

const model = bundledModel()
const { scenario } = blankDocument(model)
const [actor, other] = scenario.actors
const [population] = scenario.populations
const [campaign] = scenario.campaigns
if (!actor || !other || !population || !campaign) throw new RangeError('The blank document has no cast')

const placesOf = (issues: readonly ContentIssue[]) => issues.map(({ kind, place }) => `${kind} at ${place.join('.')}`)
const aScenario = (overrides: Partial<Scenario>): Scenario => ({ ...scenario, ...overrides })
const aModel = (overrides: Partial<CountryModel>): CountryModel => ({ ...model, ...overrides })
const aResponse = (overrides: Partial<Response>): Response => ({
  id: 'r',
  instrument: 'arms-embargo',
  startStep: 0,
  durationMonths: 12,
  intensity: 1,
  ...overrides,
})

describe('findScenarioIssues', () => {
  it('finds nothing in a blank document', () => {
    expect(findScenarioIssues(model, scenario)).toEqual([])
  })

  it.each<{ name: string; changed: Partial<Scenario>; issues: string[] }>([
    {
      name: 'an actor and a population of one id',
      changed: { populations: [{ ...population, id: actor.id }, ...scenario.populations] },
      issues: ['duplicate-id at populations.0.id'],
    },
    {
      name: 'nine populations',
      changed: {
        populations: [
          ...scenario.populations,
          ...Array.from({ length: 6 }, (_, n) => ({ ...population, id: `p-${n}` })),
        ],
      },
      issues: ['wrong-count at populations'],
    },
    {
      name: 'a hostility of 0',
      changed: { campaigns: [{ ...campaign, hostility: 0 }] },
      issues: ['not-above-zero at campaigns.0.hostility'],
    },
    {
      name: 'an unknown trigger at an impossible step',
      changed: { scheduled: [{ trigger: 'flood', step: 0, chance: 2, label: '' }] },
      issues: [
        'unknown at scheduled.0.trigger',
        'out-of-range at scheduled.0.step',
        'out-of-range at scheduled.0.chance',
      ],
    },
    {
      name: 'negative deaths in the past',
      changed: { actors: [{ ...actor, pastMonthlyDeaths: actor.pastMonthlyDeaths.map(() => -1).slice(0, 24) }, other] },
      issues: Array.from({ length: 24 }, (_, month) => `out-of-range at actors.0.pastMonthlyDeaths.${month}`),
    },
    {
      name: 'a level of another scope',
      changed: { levels: { ...scenario.levels, grievance: { low: 0, best: 0, high: 0, trend: 0, evidence: '' } } },
      issues: ['unknown at levels.grievance'],
    },
    {
      name: 'NaN',
      changed: { populations: scenario.populations.map((each) => ({ ...each, mobility: NaN })) },
      issues: [0, 1, 2].map((position) => `out-of-range at populations.${position}.mobility`),
    },
  ])('finds $name', ({ changed, issues }) => {
    expect(placesOf(findScenarioIssues(model, aScenario(changed)))).toEqual(issues)
  })
})

describe('findPlanIssues', () => {
  const issuesOf = (response: Response, withScenario: Scenario | undefined = scenario) =>
    placesOf(findPlanIssues(model, withScenario, { id: 'p', name: '', responses: [response] }))
  const aimedAt = (scope: 'actor' | 'population') =>
    model.instruments.find(({ target }) => target.scope === scope)?.id ?? 'none'

  it.each<{ name: string; response: Response; issues: string[] }>([
    { name: 'nothing in a sound response', response: aResponse({}), issues: [] },
    { name: 'the earliest start', response: aResponse({ startStep: -24 }), issues: [] },
    {
      name: 'a start too early',
      response: aResponse({ startStep: -25 }),
      issues: ['out-of-range at responses.0.startStep'],
    },
    {
      name: 'half a month',
      response: aResponse({ durationMonths: 1.5 }),
      issues: ['not-whole at responses.0.durationMonths'],
    },
    {
      name: 'no duration',
      response: aResponse({ durationMonths: 0 }),
      issues: ['out-of-range at responses.0.durationMonths'],
    },
    { name: 'too much', response: aResponse({ intensity: 1.01 }), issues: ['out-of-range at responses.0.intensity'] },
    { name: 'a known actor', response: aResponse({ instrument: aimedAt('actor'), target: actor.id }), issues: [] },
    {
      name: 'an unknown actor',
      response: aResponse({ instrument: aimedAt('actor'), target: 'nobody' }),
      issues: ['unknown at responses.0.target'],
    },
    {
      name: 'nobody where somebody must be named',
      response: aResponse({ instrument: 'pro-rebel-force' }),
      issues: ['missing-target at responses.0.target'],
    },
    {
      name: 'nothing where such a response is switched off',
      response: aResponse({ instrument: 'pro-rebel-force', intensity: 0 }),
      issues: [],
    },
    {
      name: 'a population where an actor is meant',
      response: aResponse({ instrument: aimedAt('actor'), target: population.id }),
      issues: ['wrong-target at responses.0.target'],
    },
    {
      name: 'an actor where a population is meant',
      response: aResponse({ instrument: aimedAt('population'), target: actor.id }),
      issues: ['wrong-target at responses.0.target'],
    },
    {
      name: 'a target where none is meant',
      response: aResponse({ target: actor.id }),
      issues: ['wrong-target at responses.0.target'],
    },
  ])('finds $name', ({ response, issues }) => {
    expect(issuesOf(response)).toEqual(issues)
  })

  it('keeps the id of no response for no response', () => {
    const issues = findPlanIssues(model, undefined, { id: 'no-response', name: 'Mine', responses: [] })

    expect(placesOf(issues)).toEqual(['reserved-plan-id at id'])
    expect(issues.map(describeContentIssue)).toEqual([
      {
        rule: 'The id "no-response" stands for no response at all, which plans are compared with.',
        remedy: 'Give the plan another id.',
      },
    ])
  })

  it('does not look up targets without a scenario', () => {
    const response = aResponse({ instrument: aimedAt('actor'), target: 'nobody' })

    expect(findPlanIssues(model, undefined, { id: 'p', name: '', responses: [response] })).toEqual([])
  })

  it('allows 60 responses and no more', () => {
    const plan = (count: number) => ({
      id: 'p',
      name: '',
      responses: Array.from({ length: count }, (_, n) => aResponse({ id: `r-${n}` })),
    })

    expect(findPlanIssues(model, scenario, plan(60))).toEqual([])
    expect(placesOf(findPlanIssues(model, scenario, plan(61)))).toEqual(['wrong-count at responses'])
  })
})

describe('findModelIssues', () => {
  const [influence] = model.influences
  const [instrument] = model.instruments
  const [pair] = model.pairs.filter(({ kind }) => kind === 'synergy')
  if (!influence || !instrument || !pair) throw new RangeError('The model is empty')
  const withInstrument = (changes: Partial<ResponseInstrument>): Partial<CountryModel> => ({
    pairs: [],
    lenses: [],
    instruments: [{ ...instrument, ...changes }],
  })

  it.each<{ name: string; changed: Partial<CountryModel>; issues: string[] }>([
    { name: 'nothing in the bundled model', changed: {}, issues: [] },
    {
      name: 'an influence that is there twice',
      changed: { influences: [influence, influence] },
      issues: ['duplicate-id at influences.1.id'],
    },
    {
      name: 'an influence on a signal',
      changed: { influences: [{ ...influence, to: 'signal/displacement' }] },
      issues: ['misplaced-reference at influences.0.to'],
    },
    {
      name: 'a product of one level',
      changed: { influences: [{ ...influence, kind: 'product' }] },
      issues: ['product-without-factor at influences.0.with'],
    },
    {
      name: 'a number without a source',
      changed: { influences: [{ ...influence, sources: [] }] },
      issues: ['no-source at influences.0.sources'],
    },
    {
      name: 'a range out of order',
      changed: { influences: [{ ...influence, weight: { low: 1, best: 0, high: 2 } }] },
      issues: ['not-ordered at influences.0.weight'],
    },
    {
      name: 'an instrument that reaches too far',
      changed: {
        pairs: [],
        lenses: [],
        instruments: [{ ...instrument, reach: { ...instrument.reach, state: 1.5 } }],
      },
      issues: ['out-of-range at instruments.0.reach.state'],
    },
    {
      name: 'an instrument that nobody can use, under no condition, at a price beyond the scale',
      changed: withInstrument({ who: [], preconditions: [], politicalCapital: 0, attention: 6, stageHold: 1.2 }),
      issues: ['out-of-range at instruments.0.politicalCapital', 'out-of-range at instruments.0.attention']
        .concat(['wrong-count at instruments.0.who', 'wrong-count at instruments.0.preconditions'])
        .concat('out-of-range at instruments.0.stageHold'),
    },
    {
      name: 'a study that is said to agree and to disagree',
      changed: withInstrument({
        evidence: { ...instrument.evidence, dissent: instrument.evidence.keyStudies },
      }),
      issues: namedStudies(instrument.evidence.keyStudies).map(
        (_, position) => `agreeing-dissent at instruments.0.evidence.dissent.${position}`,
      ),
    },
    {
      name: 'studies nobody listed',
      changed: withInstrument({ evidence: { grade: 'B', keyStudies: ['a'], documents: ['b'], dissent: ['c'] } }),
      issues: ['keyStudies.0', 'documents.0', 'dissent.0'].map((end) => `unknown at instruments.0.evidence.${end}`),
    },
    {
      name: 'studies of which none is named without a word why',
      changed: withInstrument({ evidence: { grade: 'B', keyStudies: [], documents: [], dissent: [] } }),
      issues: ['keyStudies', 'dissent'].map((end) => `wrong-count at instruments.0.evidence.${end}`),
    },
    {
      name: 'frames of a response that works whatever the violence is taken for',
      changed: withInstrument({ family: 'structural', frames: { names: [], because: 'A test needs it.' } }),
      issues: ['needless-frames at instruments.0.frames'],
    },
    {
      name: 'a backfire that protects',
      changed: withInstrument({
        effects: instrument.effects.map((effect) => ({ ...effect, backfire: 'a-pathway' })),
      }),
      issues: [0, 1, 2, 3, 5].map((position) => `wanted-backfire at instruments.0.effects.${position}.backfire`),
    },
    {
      name: 'harm that nobody says how it comes about, by each channel, and none where the best estimate does nothing',
      changed: withInstrument({
        effects: [
          { channel: 'level', level: 'impunity', size: { low: 0, best: 0.1, high: 0.2 } },
          { channel: 'level', level: 'rule-of-law', size: { low: -0.2, best: -0.1, high: 0 } },
          { channel: 'trigger', trigger: 'truce', size: { low: -0.2, best: -0.1, high: 0 } },
          { channel: 'trigger', trigger: 'coup-attempt', size: { low: 0, best: 0.1, high: 0.2 } },
          { channel: 'recording', size: { low: -0.2, best: -0.1, high: 0 } },
          { channel: 'event-rate', by: 'state', size: { low: 0, best: 0.1, high: 0.2 } },
          { channel: 'brake', by: 'state', size: { low: -0.2, best: -0.1, high: 0 } },
          { channel: 'drive', by: 'state', size: { low: -0.2, best: 0, high: 0.2 } },
        ],
      }),
      issues: [0, 1, 2, 3, 4, 5, 6].map(
        (position) => `harm-without-pathway at instruments.0.effects.${position}.backfire`,
      ),
    },
    {
      name: 'more retaliation, which was not checked to die out',
      changed: withInstrument({
        effects: [{ channel: 'retaliation', by: 'state', size: { low: -0.2, best: 0, high: 0.1 } }],
      }),
      issues: ['out-of-range at instruments.0.effects.0.size.high'],
    },
    {
      name: 'forces that abuse fewer than nobody',
      changed: withInstrument({
        effects: [
          { channel: 'protector-abuse', size: { low: -0.1, best: 0.1, high: 0.2 }, backfire: 'a-pathway' },
          { channel: 'protector-abuse', against: 'target', size: { low: 0, best: 0.1, high: 0.2 } },
          { channel: 'protector-conduct', size: { low: -0.1, best: 0.1, high: 0.2 } },
        ],
      }),
      issues: [
        'out-of-range at instruments.0.effects.0.size.low',
        'harm-without-pathway at instruments.0.effects.1.backfire',
        'harm-without-pathway at instruments.0.effects.2.backfire',
      ],
    },
    {
      name: 'pairs of unknown instruments, of one with itself, told twice, and of the wrong sign',
      changed: {
        pairs: [
          { ...pair, a: 'prayer', b: instrument.id },
          { ...pair, a: instrument.id, b: instrument.id },
          { ...pair, a: pair.b, b: pair.a },
          pair,
          {
            ...pair,
            a: instrument.id,
            b: pair.b === instrument.id ? pair.a : pair.b,
            kind: 'conflict',
            factor: { low: 0.3, best: 0.3, high: 0.3 },
          },
        ],
      },
      issues: [
        'duplicate-id at pairs.3.id',
        'unknown at pairs.0.a',
        'duplicate-id at pairs.1.b',
        ...['low', 'best', 'high'].map((end) => `out-of-range at pairs.4.factor.${end}`),
      ],
    },
    {
      name: 'a lens on an unknown instrument, too far off, and twice on the same',
      changed: {
        lenses: [
          {
            id: 'a-lens',
            rules: [
              { on: 'instrument', name: 'prayer', shift: 2, sources: ['nobody'], grade: 'D', because: 'So.' },
              { on: 'family', name: 'legal', shift: 0.1, sources: influence.sources, grade: 'D', because: 'So.' },
              { on: 'family', name: 'legal', shift: 0.2, sources: influence.sources, grade: 'D', because: 'So.' },
            ],
          },
        ],
      },
      issues: [
        'duplicate-id at lenses.0.rules.2.id',
        'unknown at lenses.0.rules.0.name',
        'out-of-range at lenses.0.rules.0.shift',
        'unknown at lenses.0.rules.0.sources.0',
      ],
    },
    {
      name: 'a parameter the equations need',
      changed: { parameters: model.parameters.filter(({ id }) => id !== 'campaign.speed') },
      issues: ['missing-parameter at parameters'],
    },
  ])('finds $name', ({ changed, issues }) => {
    expect(placesOf(findModelIssues(aModel(changed)))).toEqual(issues)
  })
})

describe('describeContentIssue', () => {
  it.each<ContentIssue>([
    { kind: 'out-of-range', place: [], value: 1.4, low: 0, high: 1 },
    { kind: 'unknown', place: [], what: 'instrument', value: 'arms-embargos', nearest: 'arms-embargo' },
    { kind: 'wrong-count', place: [], value: 12, low: 24, high: 24 },
    { kind: 'more-displaced-than-people', place: [], value: 9, high: 5 },
    { kind: 'harm-without-pathway', place: [] },
  ])('gives value, rule and remedy of $kind', (issue) => {
    const { rule, remedy } = describeContentIssue(issue)

    expect(rule).toContain(String('value' in issue ? issue.value : ''))
    expect(rule).toMatch(/\.$/)
    expect(remedy).toMatch(/[.?]$/)
  })
})

describe('nearestName', () => {
  it.each([
    { name: 'armed-conflct', nearest: 'armed-conflict' },
    { name: 'impunty', nearest: 'impunity' },
    { name: 'weather', nearest: undefined },
    { name: 'x'.repeat(10_000), nearest: undefined },
  ])('finds $nearest', ({ name, nearest }) => {
    expect(nearestName(name, ['armed-conflict', 'impunity'])).toBe(nearest)
  })
})
