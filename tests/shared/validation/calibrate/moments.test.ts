import { describe, expect, it } from 'vitest'
import { bundledCalibrationPlan, bundledFacts, indexPanel, readPanel } from '../../../../src/shared/validation'
import { misfitOf, momentsOf, reachedBy } from '../../../../src/shared/validation/calibrate/moments'
import { decadeRows, sampleOf, trainingRows } from '../../../../src/shared/validation/calibrate/sample'
import type { TwoYears } from '../../../../src/shared/validation/simulate/two-years'
import { aPanelText } from '../a-panel'

const plan = bundledCalibrationPlan()

/** Countries 1 to 60 from 1985 to 2003; larger ones have more episodes. */
function aWorld(lastYear = 2004) {
  const cells = Array.from({ length: 60 }, (_, country) =>
    Array.from({ length: lastYear - 1984 }, (_unused, i) => {
      const began = (country * 7 + i * 5) % 41 < country / 12 ? 1 : 0
      return {
        ccode: country + 1,
        year: 1985 + i,
        ewp_popsize_log2: 20 + country / 10,
        mk_onset: began,
        mk_state_onset: began,
        mk_onset_1or2: (country * 11 + i * 3) % 37 < country / 12 ? 1 : 0,
        os_best: (country * 13 + i) % 50 === 0 ? 200 : 0,
        os_govt_best: (country * 13 + i) % 50 === 0 ? 200 : 0,
      }
    }),
  ).flat()
  const read = readPanel(aPanelText(cells))
  if (!read.ok) throw new Error('The panel is faulty')
  return indexPanel(read.value)
}

function twoYears(onset: number): TwoYears {
  const nothing = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }
  const stays = [100, 0, 0, 0]
  return {
    outlook: { memberCount: 100, onset, deaths1000: 0, deaths100: 0 },
    nextLevels: { all: stays, state: stays, group: stays },
    halved: 0,
    doubled: 0,
    triggers: [],
    onsetsByState: onset,
    recordedByState: 0,
    recordedByGroup: 0,
    severity: { n: 2, sum: Math.log(100) + Math.log(300), squares: Math.log(100) ** 2 + Math.log(300) ** 2 },
    months: new Array<number>(16).fill(0),
    lags: [nothing, nothing, nothing, nothing],
    displacement: nothing,
  }
}

describe('trainingRows', () => {
  it('have no outcome after the last training year', () => {
    const rows = trainingRows(plan, aWorld(2010))

    expect(Math.max(...rows.map(({ row }) => row.year))).toBe(plan.lastOutcome - 2)
  })
})

describe('sampleOf', () => {
  const rows = trainingRows(plan, aWorld())

  it('stands for about as many country-years as there are, and is the same every time', () => {
    const sample = sampleOf(plan, rows)
    const counted = sample.reduce((sum, { count }) => sum + count, 0)

    expect(sample.length).toBeLessThan(rows.length)
    expect(Math.abs(counted / rows.length - 1)).toBeLessThan(0.15)
    expect(sampleOf(plan, rows)).toEqual(sample)
  })

  it('runs every country-year with recorded violence', () => {
    const violent = rows.filter(({ row }) => row.year >= plan.countedFrom && (row.os_best ?? 0) >= 25)
    const sample = new Set(sampleOf(plan, rows).map(({ row }) => row))

    expect(violent.length).toBeGreaterThan(0)
    expect(violent.every(({ row }) => sample.has(row))).toBe(true)
  })
})

describe('decadeRows', () => {
  it('are every fifth year whose ten years end with the training years', () => {
    const years = new Set(decadeRows(plan, aWorld(2010)).map(({ year }) => year))

    expect([...years]).toEqual([1990, 1995])
  })
})

describe('moments', () => {
  const index = aWorld()
  const rows = trainingRows(plan, index)
  const moments = momentsOf(plan, rows, index, bundledFacts())

  it('are those of the record where the model says of every training row what happened', () => {
    const perfect = rows.map((one) => ({ ...one, count: 1, twoYears: twoYears(one.happened ? 100 : 0) }))
    const reached = reachedBy(plan, moments, perfect, [])

    moments.forEach(({ id, target }, i) => {
      const isOfOnsets = id.startsWith('coefficient') || id === 'ln rate' || id === 'share by the State'
      if (isOfOnsets) expect(reached[i], id).toBeCloseTo(target, 8)
    })
    expect(moments.find(({ id }) => id === 'coefficient: ewp_popsize_log2')?.target).toBeGreaterThan(0.1)
  })

  it('take each sampled row as often as it stands for others', () => {
    const some = rows.slice(0, 200).map((one, i) => ({ ...one, twoYears: twoYears(one.happened ? 60 : i % 7) }))
    const twice = reachedBy(
      plan,
      moments,
      [...some, ...some].map((one) => ({ ...one, count: 1 })),
      [],
    )
    const once = reachedBy(
      plan,
      moments,
      some.map((one) => ({ ...one, count: 2 })),
      [],
    )

    moments.forEach(({ id }, i) => {
      if (!Number.isNaN(once[i])) expect(once[i], id).toBeCloseTo(twice[i] ?? NaN, 8)
    })
    expect(once.some((value) => Number.isFinite(value))).toBe(true)
  })

  it('measure what follows triggers over years from before deaths were counted too', () => {
    const struck = (year: number, followed: number) => ({
      ...twoYears(1),
      triggers: [{ id: 'coup-attempt', struck: year < plan.countedFrom ? 10 : 30, followed }],
    })
    const some = rows.slice(0, 300).map((one) => ({ ...one, count: 1, twoYears: struck(one.row.year, 3) }))
    const early = some.filter(({ row }) => row.year < plan.countedFrom).length
    const reached = reachedBy(plan, moments, some, [])

    expect(early).toBeGreaterThan(0)
    expect(reached[moments.findIndex(({ id }) => id === 'ln after-coup-attempt')]).toBeCloseTo(
      Math.log((3 * some.length) / (10 * early + 30 * (some.length - early))),
      8,
    )
  })

  it('take the length of spells from the ten years alone', () => {
    const decade = {
      years: [],
      months: [],
      peaks: [],
      spells: [1, 1, 2, 6],
      onsetYears: [],
      quietBreaks: 0,
      quietBreaksThatGrow: 0,
    }
    const some = rows.slice(0, 100).map((one) => ({ ...one, count: 1, twoYears: twoYears(1) }))
    const reached = reachedBy(
      plan,
      moments,
      some,
      index.rows.slice(0, 1).map((row) => ({ row, decade })),
    )
    const valueOf = (id: string) => reached[moments.findIndex((moment) => moment.id === id)]

    expect(valueOf('spell-one-year')).toBe(0.5)
    expect(valueOf('spell-five-years')).toBe(0.25)
  })

  it('add squared misfits up in their own units', () => {
    expect(misfitOf([{ id: 'a', target: 1, tolerance: 0.5 }], [2])).toBe(4)
  })
})
