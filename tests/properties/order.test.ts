import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createInProcessRunner,
  outcomeKeysOf,
  type CountryModel,
  type Effect,
  type EnsembleResult,
  type ResponsePair,
  type ResponsePlan,
  type Scenario,
} from '../../src/shared/engine'
import { aRequest } from '../builders/a-request'
import { anInstrument, aResponse, exactly } from '../builders/a-response'
import { everythingAtOnce, kelvara, model } from '../builders/bundled'

/** With events that fall on one day, where only their place in the file would tell them apart. */
const scenario: Scenario = {
  ...kelvara,
  scheduled: [
    ...kelvara.scheduled,
    { trigger: 'contested-election', step: 2, chance: 0.3, label: 'One' },
    { trigger: 'contested-election', step: 2, chance: 0.8, label: 'Another' },
    { trigger: 'truce', step: 2, chance: 0.5, label: 'A third' },
  ],
}

interface Content {
  readonly model: CountryModel
  readonly scenario: Scenario
  readonly plan: ResponsePlan
}
const content: Content = { model, scenario, plan: everythingAtOnce }

function run(of: Content): Promise<EnsembleResult> {
  const request = aRequest({
    plan: of.plan,
    outcomes: outcomeKeysOf(model, scenario).filter((key) => !key.startsWith('level:')),
    memberCount: 6,
    horizonSteps: 8,
  })
  return createInProcessRunner(of.model, of.scenario).runEnsemble(request)
}

const asFiled = await run(content)
/** Orders a list is put into: reversed, turned by one, and mixed with fixed seeds. */
const ORDERS = [
  <Item>(items: readonly Item[]): Item[] => [...items].reverse(),
  <Item>(items: readonly Item[]): Item[] => [...items.slice(1), ...items.slice(0, 1)],
  ...[1, 2, 3].map((seed) => <Item>(items: readonly Item[]): Item[] => {
    const whole = fc.shuffledSubarray([...items], { minLength: items.length })
    return fc.sample(whole, { numRuns: 1, seed })[0] ?? []
  }),
] as const

type Order = (typeof ORDERS)[number]

/** Every list of every data file, by the place it has there. */
const LISTS: readonly { readonly name: string; readonly put: (order: Order) => Content }[] = [
  { name: 'levels.json', put: (order) => withModel({ levels: order(model.levels) }) },
  { name: 'influences.json', put: (order) => withModel({ influences: order(model.influences) }) },
  { name: 'triggers.json', put: (order) => withModel({ triggers: order(model.triggers) }) },
  {
    name: 'triggers.json: hazards, impulses and drives',
    put: (order) =>
      withModel({
        triggers: model.triggers.map((trigger) => ({
          ...trigger,
          hazard: order(trigger.hazard),
          impulses: order(trigger.impulses),
          drive: order(trigger.drive),
        })),
      }),
  },
  { name: 'instruments.json', put: (order) => withModel({ instruments: order(model.instruments) }) },
  {
    name: 'instruments.json: effects',
    put: (order) =>
      withModel({
        instruments: model.instruments.map((instrument) => ({
          ...instrument,
          effects: order(instrument.effects),
        })),
      }),
  },
  { name: 'pairs.json', put: (order) => withModel({ pairs: order(model.pairs) }) },
  {
    name: 'pairs.json: the two of a pair',
    put: (order) => withModel({ pairs: model.pairs.map((pair, i) => (order([i, -1])[0] === i ? pair : turned(pair))) }),
  },
  {
    name: 'lenses.json: rules',
    put: (order) => withModel({ lenses: order(model.lenses).map((lens) => ({ ...lens, rules: order(lens.rules) })) }),
  },
  { name: 'parameters.json', put: (order) => withModel({ parameters: order(model.parameters) }) },
  { name: 'sources.json', put: (order) => withModel({ sources: order(model.sources) }) },
  {
    name: 'the sources of every number',
    put: (order) =>
      withModel({ parameters: model.parameters.map((each) => ({ ...each, sources: order(each.sources) })) }),
  },
  { name: 'actors of a scenario', put: (order) => withScenario({ actors: order(scenario.actors) }) },
  { name: 'populations of a scenario', put: (order) => withScenario({ populations: order(scenario.populations) }) },
  { name: 'campaigns of a scenario', put: (order) => withScenario({ campaigns: order(scenario.campaigns) }) },
  { name: 'scheduled events of a scenario', put: (order) => withScenario({ scheduled: order(scenario.scheduled) }) },
  {
    name: 'tags of populations',
    put: (order) =>
      withScenario({ populations: scenario.populations.map((each) => ({ ...each, tags: order(each.tags) })) }),
  },
  {
    name: 'levels of a scenario',
    put: (order) => withScenario({ levels: Object.fromEntries(order(Object.entries(scenario.levels))) }),
  },
  {
    name: 'responses of a plan',
    put: (order) => ({ ...content, plan: { ...content.plan, responses: order(content.plan.responses) } }),
  },
]

describe('law: the order of records changes no number', () => {
  it.each(LISTS)('in $name', async ({ put }) => {
    const reordered = ORDERS.map(put).filter((changed) => JSON.stringify(changed) !== JSON.stringify(content))

    expect(reordered.length).toBeGreaterThan(1)
    for (const changed of reordered) expectSame(await run(changed))
  })
})

describe('law: an inert instrument changes no number', () => {
  const everywhere: readonly Effect[] = [
    { channel: 'level', level: 'impunity', size: exactly(0) },
    { channel: 'level', level: 'every-actor/capacity', size: exactly(0) },
    { channel: 'drive', by: 'every-actor', size: exactly(0) },
    { channel: 'preventive-drive', by: 'every-actor', size: exactly(0) },
    { channel: 'event-rate', by: 'every-actor', size: exactly(0) },
    { channel: 'brake', by: 'every-actor', size: exactly(0) },
    { channel: 'threshold', by: 'every-actor', size: exactly(0) },
    { channel: 'trigger', trigger: 'truce', size: exactly(0) },
    { channel: 'recording', size: exactly(0) },
  ]

  it.each([
    { name: 'without effects', effects: [], place: 0 },
    { name: 'whose effects are all of size 0, first in file and plan', effects: everywhere, place: 0 },
    { name: 'whose effects are all of size 0, in the middle', effects: everywhere, place: 17 },
    { name: 'whose effects are all of size 0, last', effects: everywhere, place: 99 },
  ])('$name', async ({ effects, place }) => {
    const inert = anInstrument({ id: 'inert', effects, leadMonths: { low: 1, best: 2, high: 5 } })
    const use = aResponse({ id: 'inert', instrument: 'inert' })

    const result = await run({
      scenario,
      model: { ...model, instruments: model.instruments.toSpliced(place, 0, inert) },
      plan: { ...content.plan, responses: content.plan.responses.toSpliced(place, 0, use) },
    })

    expectSame(result)
  })

  it('that is only known, and not used', async () => {
    expectSame(await run(withModel({ instruments: [anInstrument({ effects: everywhere }), ...model.instruments] })))
  })
})

function turned({ a, b, on, ...rest }: ResponsePair): ResponsePair {
  return { ...rest, a: b, b: a, on: on === 'both' ? on : on === 'a' ? 'b' : 'a' }
}

function withModel(changes: Partial<CountryModel>): Content {
  return { ...content, model: { ...model, ...changes } }
}

function withScenario(changes: Partial<Scenario>): Content {
  return { ...content, scenario: { ...scenario, ...changes } }
}

function expectSame(result: EnsembleResult): void {
  expect(result.outcomes).toEqual(asFiled.outcomes)
  expect(result.values).toEqual(asFiled.values)
  expect(result.onsetStep).toEqual(asFiled.onsetStep)
  expect(result.firstStruck).toEqual(asFiled.firstStruck)
}
