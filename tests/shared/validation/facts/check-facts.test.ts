import { describe, expect, it } from 'vitest'
import {
  bundledFacts,
  checkFacts,
  evesOfCrises,
  indexPanel,
  MEASURE_IDS,
  percentileOf,
  readCases,
  readPanel,
  type FactEntry,
} from '../../../../src/shared/validation'
import { largestDistance } from '../../../../src/shared/validation/facts/transition-measures'
import type { Decade } from '../../../../src/shared/validation/simulate/decade'
import type { TwoYears } from '../../../../src/shared/validation/simulate/two-years'
import { aPanelOf, aPanelText } from '../a-panel'

const NOTHING = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }

function twoYears(changes: Partial<TwoYears> & { readonly onset?: number } = {}): TwoYears {
  const { onset = 0, ...rest } = changes
  return {
    outlook: { memberCount: 100, onset, deaths1000: 0, deaths100: 0 },
    nextLevels: { all: [100, 0, 0, 0], state: [100, 0, 0, 0], group: [100, 0, 0, 0] },
    halved: 0,
    doubled: 0,
    triggers: [],
    onsetsByState: 0,
    recordedByState: 0,
    recordedByGroup: 0,
    severity: { n: 0, sum: 0, squares: 0 },
    months: new Array<number>(16).fill(0),
    lags: [NOTHING, NOTHING, NOTHING, NOTHING],
    displacement: NOTHING,
    ...rest,
  }
}

const NO_DECADE: Decade = {
  years: [],
  months: [],
  peaks: [],
  spells: [],
  onsetYears: [],
  quietBreaks: 0,
  quietBreaksThatGrow: 0,
}

function entriesOf(
  cells: Parameters<typeof aPanelText>[0],
  reading: (i: number) => Omit<FactEntry, 'row'>,
): FactEntry[] {
  const read = readPanel(aPanelText(cells))
  if (!read.ok) throw new Error('The panel is faulty')
  return read.value.map((row, i) => ({ row, ...reading(i) }))
}

function reached(entries: readonly FactEntry[], id: string) {
  const check = checkFacts(bundledFacts(), entries, 1)
    .facts.flatMap(({ checks }) => checks)
    .find((one) => one.id === id)
  if (!check) throw new Error(`There is no check "${id}"`)
  return check
}

describe('the bundled facts', () => {
  it('are the sixteen of the record, each with checks whose target lies in its tolerance, or a reason for none', () => {
    const { facts } = bundledFacts()

    expect(facts.map(({ fact }) => fact)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    for (const { checks, noClaim } of facts) {
      expect(checks.length > 0).toBe(noClaim === undefined)
      for (const { low, target, high } of checks) expect(low <= target && target <= high).toBe(true)
    }
    expect(facts.flatMap(({ checks }) => checks.map(({ id }) => id)).sort()).toEqual([...MEASURE_IDS].sort())
  })

  it('hold matrices whose rows sum to one', () => {
    const { all, state, group, month } = bundledFacts().matrices
    for (const row of [all, state, group, month].flat()) {
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1)
    }
  })
})

describe('checkFacts', () => {
  it('measures the chance of new episodes, and passes it inside the tolerance only', () => {
    const cells = Array.from({ length: 10 }, (_, i) => ({ ccode: i + 1, year: 2006 }))
    const good = reached(
      entriesOf(cells, () => ({ twoYears: twoYears({ onset: 1 }) })),
      'onset-rate-2005',
    )
    const bad = reached(
      entriesOf(cells, () => ({ twoYears: twoYears({ onset: 9 }) })),
      'onset-rate-2005',
    )

    expect(good.reached.value).toBeCloseTo(0.01, 12)
    expect(good.isPassed).toBe(true)
    expect(bad.reached.value).toBeCloseTo(0.09, 12)
    expect(bad.isPassed).toBe(false)
  })

  it('compares war with peace', () => {
    const cells = Array.from({ length: 8 }, (_, i) => ({ ccode: i + 1, year: 1995, civconf: i < 4 ? 2 : 0 }))
    const entries = entriesOf(cells, (i) => ({ twoYears: twoYears({ onset: i < 4 ? 10 : 2 }) }))

    expect(reached(entries, 'onset-war').reached.value).toBeCloseTo(5, 12)
    expect(reached(entries, 'onset-from-no-conflict').reached.value).toBeCloseTo(8 / 48, 12)
  })

  it('measures new episodes and triggers in the years before deaths were counted as well, and nothing else', () => {
    const cells = Array.from({ length: 8 }, (_, i) => ({ ccode: i + 1, year: 1970, civconf: i < 4 ? 2 : 0 }))
    const triggers = [{ id: 'coup-attempt', struck: 20, followed: 4 }]
    const entries = entriesOf(cells, (i) => {
      const { outlook } = twoYears({ onset: i < 4 ? 10 : 2 })
      return { beforeCounting: { outlook, triggers } }
    })

    expect(reached(entries, 'onset-war').reached.value).toBeCloseTo(5, 12)
    expect(reached(entries, 'after-coup-attempt').reached.value).toBeCloseTo(0.2, 12)
    expect(reached(entries, 'rate-coup-attempt').reached.value).toBeCloseTo(0.2, 12)
    expect(reached(entries, 'matrix-month').reached.value).toBeNaN()
  })

  it('follows triggers to what comes after them', () => {
    const triggers = [{ id: 'conflict-onset', struck: 20, followed: 4 }]
    const entries = entriesOf([{ ccode: 1, year: 2000 }], () => ({ twoYears: twoYears({ triggers }) }))

    expect(reached(entries, 'after-conflict-onset').reached.value).toBeCloseTo(0.2, 12)
    expect(reached(entries, 'rate-conflict-onset').reached.value).toBeCloseTo(0.2, 12)
  })

  it('finds the tail of severities, the middle of spells and what lies beside peaks', () => {
    const years = Array.from({ length: 200 }, (_, i) => 343 / (1 - (i + 0.5) / 200))
    const peaks = [0.2, 0.3, 0.4].map((before) => [null, null, null, before, 1, 0.5, 0.1, null, null, null])
    const decade = {
      ...NO_DECADE,
      years,
      peaks,
      spells: [1, 1, 2, 6],
      onsetYears: [
        [100, 2000],
        [50, 60],
      ] as const,
    }
    const entries = entriesOf([{ ccode: 1, year: 2000 }], () => ({ decade }))

    // A density of index 2: P(X > x) = 343 / x.
    expect(reached(entries, 'severity-tail').reached.value).toBeCloseTo(2, 1)
    expect(reached(entries, 'spell-one-year').reached.value).toBe(0.5)
    expect(reached(entries, 'spell-five-years').reached.value).toBe(0.25)
    expect(reached(entries, 'peak-1-before').reached.value).toBe(0.3)
    expect(reached(entries, 'peak-2-before').reached.value).toBeNaN()
    expect(reached(entries, 'recorded-1000-at-onset').reached.value).toBe(0.5)
  })

  it('misses what could not be measured', () => {
    expect(
      reached(
        entriesOf([{ ccode: 1, year: 2000 }], () => ({})),
        'severity-mu',
      ).isPassed,
    ).toBe(false)
  })

  it('makes no claim about responses', () => {
    const entries = entriesOf([{ ccode: 1, year: 2000 }], () => ({}))

    expect(checkFacts(bundledFacts(), entries, 1).facts[14]?.isPassed).toBeNull()
  })
})

describe('largestDistance', () => {
  it('is the share of a row that stands in a wrong column', () => {
    expect(
      largestDistance(
        [
          [0.5, 0.5],
          [0.9, 0.1],
        ],
        [
          [0.5, 0.5],
          [0.6, 0.4],
        ],
      ),
    ).toBeCloseTo(0.3, 12)
  })
})

describe('evesOfCrises', () => {
  it('finds the year before the worst of each case that the panel knows', () => {
    const panel = readPanel(aPanelOf(1, [2000, 2001, 2002, 2003], (_, year) => ({ os_best: year === 2002 ? 900 : 30 })))
    const cases = readCases('case,label,ccode,year\na,Case A,1,2001\na,Case A,1,2002\nb,Case B,7,2002\n')
    if (!panel.ok || !cases.ok) throw new Error('The test is faulty')

    const eves = evesOfCrises(cases.value, indexPanel(panel.value))

    expect(eves.map(({ case: id, row, recordedNextYear }) => [id, row.year, recordedNextYear])).toEqual([
      ['a', 2001, 900],
    ])
  })

  it('reads the place of a record among futures', () => {
    expect(percentileOf([0, 10, 20, 30], 15)).toBe(0.5)
  })
})
