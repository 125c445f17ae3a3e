import { describe, expect, it } from 'vitest'
import { compareFacts } from '../../../../src/renderer/features/compare/compare-facts'
import { headlineParts } from '../../../../src/renderer/features/compare/headline/headline-parts'
import type { ComparedResult } from '../../../../src/renderer/simulation/comparison-runs'
import { NO_RESPONSE } from '../../../../src/shared/engine'
import { bundledModel } from '../../../../src/shared/formats'
import {
  aPlan,
  asked,
  compared,
  futures,
  MEMBERS,
  reached,
  reachedBy,
  response,
  ASKED_FOR_MASS_KILLING,
} from './compared-futures'

const model = bundledModel()

describe('compareFacts', () => {
  it('pins no response and the current plan on top, whatever is sorted by', () => {
    const ensembles = compared({
      a: futures([90, 100], [10, 1000]),
      b: futures([100, 1000]),
      c: futures([50, 100], [50, 1000]),
    })

    for (const isDescending of [true, false]) {
      const { rows } = compareFacts(ensembles, model, { ...asked, sort: { key: 'better', isDescending } })
      expect(rows.map(({ id }) => id)).toEqual([NO_RESPONSE.id, 'b', ...(isDescending ? ['a', 'c'] : ['c', 'a'])])
    }
  })

  it('falls back to no response where the reference is gone', () => {
    expect(
      compareFacts(compared({ a: futures([100, 10]) }), model, { ...asked, referenceId: 'lost' }).referenceId,
    ).toBe(NO_RESPONSE.id)
  })

  it('holds every plan against no response too, whatever the reference', () => {
    const ensembles = compared({ a: futures([100, 2000]), b: futures([100, 3000]) })
    const { rows } = compareFacts(ensembles, model, { ...asked, referenceId: 'b' })

    const a = rows.find(({ id }) => id === 'a')
    expect(a?.comparison.againstReference?.better.count).toBe(100)
    expect(a?.comparison.againstNoResponse?.worse.count).toBe(100)
  })
})

describe('headlineParts', () => {
  const partsOf = (deaths: Readonly<Record<string, readonly number[]>>, members = MEMBERS) =>
    headlineParts(compareFacts(compared(deaths, members), model, asked))

  it('names the best plan and how often it is better', () => {
    const { headline, harm } = partsOf({
      a: futures([80, 100], [20, 1000]),
      b: futures([60, 500], [30, 1000], [10, 2000]),
    })

    expect(headline).toMatchObject({ kind: 'best', best: { id: 'a' }, others: [] })
    expect(headline).toMatchObject({ better: { count: 80 }, worse: { count: 0 }, same: { count: 20 } })
    expect(harm).toMatchObject({ row: { id: 'b' }, worse: { count: 10 } })
  })

  it('does not part plans that differ in nothing', () => {
    const { headline } = partsOf({ a: futures([80, 100], [20, 1000]), b: futures([80, 100], [20, 1000]) })

    expect(headline).toMatchObject({ kind: 'best', others: [{ id: expect.any(String) as string }] })
  })

  it('takes plans that do the same as one, for which the first of the document stands, wherever it stands in the table', () => {
    const [better, other] = [futures([80, 100], [20, 1000]), futures([60, 500], [30, 1000], [10, 2000])]
    const { demand, ...ensembles } = compared({ a: better, b: better, c: other, d: other })
    const asPlan = (id: string, of: string) => ({ ...aPlan(of), id, name: id })
    const plans = [aPlan('a'), asPlan('b', 'a'), aPlan('c'), asPlan('d', 'c')]
    const facts = compareFacts({ demand: { ...demand, plans }, ...ensembles }, model, asked)
    const { headline, harms } = headlineParts(facts)

    // The copy is the current plan, and so stands over the one that it is a copy of.
    expect(facts.rows.map(({ id, sameAs }) => [id, sameAs])).toEqual([
      [NO_RESPONSE.id, undefined],
      ['b', 'a'],
      ['a', undefined],
      ['c', undefined],
      ['d', 'c'],
    ])
    expect(headline).toMatchObject({ kind: 'best', best: { id: 'a' }, others: [], next: { row: { id: 'c' } } })
    expect(harms).toHaveLength(1)
  })

  it('has no rival of a reference that does the same, also where that is the copy', () => {
    const same = futures([80, 100], [20, 1000])
    const { demand, ...ensembles } = compared({ a: same, b: same })
    const plans = [aPlan('a'), { ...aPlan('a'), id: 'b' }]
    for (const referenceId of ['a', 'b']) {
      const facts = compareFacts({ demand: { ...demand, plans }, ...ensembles }, model, { ...asked, referenceId })
      expect(headlineParts(facts)).toMatchObject({ headline: { kind: 'none-different' }, unchanged: { none: [] } })
    }
  })

  it('names a plan that is as good as the best one and asks for less', () => {
    const same = futures([80, 100], [20, 1000])
    const { demand, ...ensembles } = compared({ a: same, b: same })
    const light = { ...aPlan('a'), responses: [{ ...response, intensity: 0.5 }] }
    const plans = demand.plans.map((plan) => (plan.id === 'a' ? light : plan))

    const { headline, lighter } = headlineParts(
      compareFacts({ demand: { ...demand, plans }, ...ensembles }, model, asked),
    )

    // Told where it is told as the next best, and so not a second time.
    expect(headline).toMatchObject({ best: { id: 'b' }, next: { row: { id: 'a' }, isLighter: true } })
    expect(lighter).toEqual([])
    expect(partsOf({ a: same, b: same })).toMatchObject({ headline: { next: { isLighter: false } }, lighter: [] })
  })

  it('says too close to call of a plan that helps as often as it harms', () => {
    const { headline, tooClose } = partsOf({ a: futures([50, 100], [50, 1900]) })

    expect(headline.kind).toBe('none-better')
    expect(tooClose.map(({ id }) => id)).toEqual(['a'])
  })

  it('says of a plan that does harm by its mean only that, also where futures are too close to call', () => {
    const half = partsOf({ a: futures([50, 100], [50, 3000]) })
    expect(half.harmByMean).toMatchObject([{ row: { id: 'a' }, difference: { mean: 550 } }])
    expect(half.tooClose).toEqual([])

    const few = partsOf({ helps: futures([80, 100], [20, 1000]), a: futures([15, 100], [15, 3000], [70, 1000]) })
    expect(few.harmByMean.map(({ row: { id } }) => id)).toEqual(['a'])
    expect(few.unchanged.open).toEqual([])
    expect(few.headline).not.toHaveProperty('next')
  })

  it('says that nothing changes where it does not, and finds no harm', () => {
    const { headline, harm } = partsOf({ a: futures([100, 1000]) })

    expect(headline.kind).toBe('none-different')
    expect(harm).toBeUndefined()
  })

  it('speaks in the same way on either side of a half', () => {
    for (const helped of [30, 49, 51]) {
      const { headline, unchanged } = partsOf({
        a: futures([helped, 100], [100 - helped, 1000]),
        b: futures([20, 100], [80, 1000]),
      })

      expect(headline).toMatchObject({ kind: 'best', best: { id: 'a' }, better: { count: helped }, others: [] })
      expect(unchanged.better).toEqual([])
    }
  })

  it('holds the best plan against the next best under the same luck', () => {
    const { headline } = partsOf({
      a: futures([50, 100], [10, 1000], [40, 1000]),
      b: futures([30, 100], [20, 1000], [5, 100], [45, 1000]),
    })

    expect(headline).toMatchObject({
      best: { id: 'a' },
      next: {
        row: { id: 'b' },
        leaning: 'better',
        against: { better: { count: 20 }, worse: { count: 5 }, same: { count: 75 } },
      },
    })
  })

  it('says so where the best plan cannot be told from the next best', () => {
    const { headline } = partsOf({
      a: futures([45, 100], [5, 1000], [50, 1000]),
      b: futures([40, 100], [5, 1000], [4, 100], [51, 1000]),
    })

    expect(headline).toMatchObject({ best: { id: 'a' }, others: [{ id: 'b' }], next: { leaning: 'open' } })
  })

  it('has no next best where every other plan does worse than what all are held against', () => {
    const { headline } = partsOf({
      a: futures([50, 100], [50, 1000]),
      b: futures([40, 3000], [60, 1000]),
    })

    expect(headline).toMatchObject({ kind: 'best', best: { id: 'a' } })
    expect(headline).not.toHaveProperty('next')
  })

  it('names no best plan where each is better in next to no future, and says how often at most', () => {
    expect(partsOf({ a: futures([6, 100], [94, 1000]), b: futures([8, 100], [92, 1000]) }).headline).toMatchObject({
      kind: 'seldom-better',
      better: { count: 8 },
    })
    expect(partsOf({ a: futures([30, 3000], [70, 1000]) }).headline.kind).toBe('none-different')
  })

  it('says which way plans go that change little', () => {
    const { unchanged } = partsOf({
      helps: futures([30, 100], [70, 1000]),
      harms: futures([30, 3000], [70, 1000]),
      either: futures([15, 100], [15, 1900], [70, 1000]),
      nothing: futures([100, 1000]),
    })

    expect(unchanged.better).toEqual([])
    const seldom = partsOf({ helps: futures([40, 100], [960, 1000]) }, 1000)
    expect(seldom.headline.kind).toBe('seldom-better')
    expect(seldom.unchanged.better.map(({ id }) => id)).toEqual(['helps'])
    expect(unchanged.worse.map(({ id }) => id)).toEqual(['harms'])
    expect(unchanged.open.map(({ id }) => id)).toEqual(['either'])
    expect(unchanged.none.map(({ id }) => id)).toEqual(['nothing'])
  })

  it('names a plan that is ahead by the mean where another holds up best by its futures', () => {
    const often = futures([80, 900], [20, 1000])
    const { headline, ahead } = partsOf({ often, seldom: futures([70, 1000], [30, 10]) })

    expect(headline).toMatchObject({ kind: 'best', best: { id: 'often' } })
    expect(ahead).toMatchObject({ rows: [{ id: 'seldom' }], isClear: true })
    expect(partsOf({ often, same: often }).ahead).toBeUndefined()
  })

  it('holds by the mean against what all are held against too', () => {
    const { headline, ahead } = partsOf({ a: futures([80, 900], [15, 1000], [5, 90_000]) })

    expect(headline).toMatchObject({ kind: 'best', best: { id: 'a' } })
    expect(ahead).toMatchObject({ rows: [{ id: NO_RESPONSE.id }] })
  })

  describe('judged by mass killing', () => {
    const chanceOf = (byPlan: Readonly<Record<string, ComparedResult>>) =>
      headlineParts(compareFacts(reachedBy(byPlan), model, ASKED_FOR_MASS_KILLING))

    it('says how the chance changes, though most futures never had it, and which plans do as well', () => {
      const { headline, unchanged } = chanceOf({ a: reached(10, 20), b: reached(8, 20), c: reached(0, 18) })

      expect(headline).toMatchObject({
        kind: 'chance',
        change: 'falls',
        row: { id: 'a' },
        from: { count: 20 },
        to: { count: 10 },
        alike: [{ id: 'b' }],
      })
      expect(Object.values(unchanged).flat()).toEqual([])
    })

    it('says that a plan does harm by its mean only where the futures say it too', () => {
      // Four more of a hundred: the range of the mean leaves out 0, yet so few coins fall alike one time in eight.
      expect(chanceOf({ a: reached(0, 24) })).toMatchObject({ headline: { change: 'unclear' }, harmByMean: [] })
      expect(chanceOf({ a: reached(0, 40), b: reached(10, 20) }).harmByMean).toMatchObject([
        { row: { id: 'a' }, difference: { mean: 0.2 } },
      ])
    })

    it('calls no fall one that luck explains, and a rise a rise', () => {
      expect(chanceOf({ a: reached(2, 20) }).headline).toMatchObject({ kind: 'chance', change: 'unclear' })
      expect(chanceOf({ a: reached(0, 40), b: reached(0, 60) }).headline).toMatchObject({
        change: 'rises',
        row: { id: 'a' },
      })
    })
  })
})
