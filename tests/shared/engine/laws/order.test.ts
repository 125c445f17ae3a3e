import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { USUAL_WORLD, type ResponsePair } from '../../../../src/shared/engine'
import { anySituation, type Situation } from '../../../builders/any-situation'
import { everythingAtOnce, kelvara, model } from '../../../builders/bundled'
import { runClear } from '../../../builders/whole-run'
import { LAW_TIMEOUT, runs } from './law-runs'

/** Lists whose order says something: months, paragraphs, shares of a distribution. */
const ORDERED = new Set(['pastMonthlyDeaths', 'brief', 'quantiles'])

/** The same data with every list and every record in it put into another order. `keys`: what to sort them by, in turn. */
function shuffled<Data>(data: Data, keys: readonly number[]): Data {
  let turn = 0
  const mixed = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, key: keys[(turn += 1) % keys.length] ?? 0 }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ item }) => item)
  const mix = (value: unknown, name?: string): unknown => {
    if (Array.isArray(value))
      return name !== undefined && ORDERED.has(name) ? value : mixed(value).map((item) => mix(item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(mixed(Object.entries(value)).map(([key, item]) => [key, mix(item, key)]))
  }
  return mix(data) as Data
}

/** A pair the other way round says the same. */
function turned({ a, b, on, ...rest }: ResponsePair): ResponsePair {
  return { ...rest, a: b, b: a, on: on === 'both' ? on : on === 'a' ? 'b' : 'a' }
}

const anyOrder = fc.array(fc.nat(1_000_000), { minLength: 97, maxLength: 97 })

/** Every instrument at once: as many effects to add up as there can be, and all pairs. */
const crowded: fc.Arbitrary<Situation> = fc.nat(0xffffffff).map((seed) => ({
  scenario: kelvara,
  plan: everythingAtOnce,
  world: USUAL_WORLD,
  lens: undefined,
  seed,
}))

const draw = fc.tuple(fc.oneof({ weight: 3, arbitrary: anySituation }, crowded), anyOrder)

describe('law: the order of lists and records changes no number', () => {
  it(
    'in model, scenario, plan and world',
    () => {
      fc.assert(
        fc.property(draw, ([situation, order]) => {
          const { scenario, plan, world } = situation
          const asFiled = runClear(situation)

          const another = runClear(
            {
              ...situation,
              scenario: shuffled(scenario, order),
              plan: shuffled(plan, order),
              world: shuffled(world, order),
            },
            shuffled(
              {
                ...model,
                pairs: model.pairs.map((pair, i) => ((order[i % order.length] ?? 0) % 2 ? turned(pair) : pair)),
              },
              order,
            ),
          )

          expect([...another.outcomes.keys()]).toEqual([...asFiled.outcomes.keys()])
          expect([...asFiled.outcomes].filter(([key, course]) => !isSame(course, another.outcomes.get(key)))).toEqual(
            [],
          )
          expect(another.struck).toEqual(asFiled.struck)
        }),
        runs(20),
      )
    },
    LAW_TIMEOUT,
  )
})

function isSame(course: readonly number[], other: readonly number[] = []): boolean {
  return course.length === other.length && course.every((value, i) => value === other[i])
}
