import { describe, expect, it } from 'vitest'
import { bundledCalibrationPlan, bundledFacts, indexPanel, readPanel } from '../../../../src/shared/validation'
import { recordedDecades } from '../../../../src/shared/validation/calibrate/decades'
import { misfitOf, momentsOf, reachedBy } from '../../../../src/shared/validation/calibrate/moments'
import { sampleOf, trainingRows } from '../../../../src/shared/validation/calibrate/sample'
import type { TwoYears } from '../../../../src/shared/validation/simulate/two-years'
import { aPanelText } from '../a-panel'

const plan = bundledCalibrationPlan()

/** Recorded deaths of years in which violence is built up to a peak, and left. */
const PEAK = [20, 60, 200, 3000, 400, 30]

/** Countries 1 to 60 from 1985 to 2003; larger ones have more episodes, and all have a spell of violence at times. */
function aWorld(lastYear = 2004, spell: readonly number[] = [200]) {
  const cells = Array.from({ length: 60 }, (_, country) =>
    Array.from({ length: lastYear - 1984 }, (_unused, i) => {
      const began = (country * 7 + i * 5) % 41 < country / 12 ? 1 : 0
      const deaths = spell[(country * 13 + i) % 50] ?? 0
      return {
        ccode: country + 1,
        year: 1985 + i,
        ewp_popsize_log2: 20 + country / 10,
        mk_onset: began,
        mk_state_onset: began,
        mk_onset_1or2: (country * 11 + i * 3) % 37 < country / 12 ? 1 : 0,
        os_best: deaths,
        os_govt_best: deaths,
        refugees_origin: deaths > 0 ? 5000 : country * i,
        civconf: (country + i) % 3,
        civconf_onset: (country + i) % 9 === 0 ? 1 : 0,
        coup_any: (country * 3 + i) % 8 === 0 ? 1 : 0,
        ewp_coup_try_5yr: (country * 3 + i) % 8 < 4 ? 1 : 0,
        ewp_mk_ever: country % 4 === 0 ? 1 : 0,
        ewp_discrimpop: country % 5 === 0 ? 0.2 : 0,
        ewp_un_imr_sqrt: 4 + (country % 7),
        vd_polyarchy: (country % 10) / 10,
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

describe('recordedDecades', () => {
  it('are every fifth year whose ten years end with the training years', () => {
    const years = new Set(recordedDecades(plan, aWorld(2010)).map(({ row }) => row.year))

    expect([...years]).toEqual([1990, 1995])
  })

  it('hold the recorded deaths of those ten years, and none of a country whose ten years are not whole', () => {
    const deaths = [0, 30, 40, 0, 2000, 500, 0, 0, 60, 25]
    const cells = [1, 2].flatMap((ccode) =>
      deaths.slice(0, ccode === 1 ? 10 : 9).map((os_best, i) => ({ ccode, year: 1991 + i, os_best })),
    )
    const read = readPanel(aPanelText([...[1, 2].map((ccode) => ({ ccode, year: 1990, os_best: 0 })), ...cells]))
    if (!read.ok) throw new Error('The panel is faulty')
    const [decade, ...others] = recordedDecades(plan, indexPanel(read.value))

    expect(others).toEqual([])
    expect(decade?.row.ccode).toBe(1)
    expect(decade?.course.years).toEqual([30, 40, 2000, 500, 60, 25])
    expect(decade?.course.spells).toEqual([2, 2])
    expect(decade?.course.peaks).toEqual([[0, 0.015, 0.02, 0, 1, 0.25, 0, 0, 0.03, 0.0125]])
  })
})

describe('moments', () => {
  const index = aWorld(2004, PEAK)
  const rows = trainingRows(plan, index)
  const moments = momentsOf(plan, { rows, index, decades: recordedDecades(plan, index) })

  it('are those of the record where the model says of every training row what happened', () => {
    const perfect = rows.map((one) => ({ ...one, count: 1, twoYears: twoYears(one.happened ? 100 : 0) }))
    const reached = reachedBy(plan, moments, perfect, [])

    moments.forEach(({ id, target }, i) => {
      const isOfOnsets = /^(coefficient|ln rate|ln onset|share by the State)/.test(id)
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

  it('tell rare leaps from few deaths to many apart on the scale of ln, as surely as the record has them, and only where it does', () => {
    const world = aWorld(2004, [200])
    const inIt = momentsOf(plan, {
      rows: trainingRows(plan, world),
      index: world,
      decades: recordedDecades(plan, world),
    })
    const counted = world.rows.filter(({ year }) => year >= plan.countedFrom && year < plan.lastOutcome)
    const quiet = counted.filter((row) => row.os_govt_best === 0 && world.later(row, 1))
    const leaps = quiet.filter((row) => world.later(row, 1)?.os_govt_best === 200).length
    const leap = inIt.findIndex(({ id }) => id === 'ln state: 0 to 2')
    const leaping = quiet.map((row) => ({
      row,
      input: [],
      happened: false,
      count: 1,
      twoYears: { ...twoYears(1), nextLevels: { ...twoYears(1).nextLevels, state: [75, 0, 25, 0] } },
    }))

    expect(leaps).toBeGreaterThan(10)
    expect(inIt[leap]?.target).toBeCloseTo(Math.log(leaps / quiet.length), 10)
    expect(inIt[leap]?.tolerance).toBeCloseTo(Math.hypot(plan.tolerances.lnFollowed, 1 / Math.sqrt(leaps)), 10)
    expect(inIt.filter(({ id }) => id.endsWith('0 to 3') && id.startsWith('ln'))).toEqual([])
    expect(reachedBy(plan, inIt, leaping, [])[leap]).toBeCloseTo(Math.log(0.25), 10)
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

  it('know nothing of what happened after the last training year', () => {
    const longer = aWorld(2018, PEAK)
    const upTo = indexPanel(longer.rows.filter(({ year }) => year <= plan.lastOutcome))
    const [later, only] = [longer, upTo].map((panel) =>
      momentsOf(plan, { rows: trainingRows(plan, panel), index: panel, decades: recordedDecades(plan, panel) }),
    )

    expect(later?.filter(({ target }) => !Number.isFinite(target)).map(({ id }) => id)).toEqual([])
    expect(later).toEqual(only)
  })

  it('take from published facts how violence runs, months too, where there are any', () => {
    const facts = bundledFacts()
    const published = momentsOf(plan, { rows, index, decades: recordedDecades(plan, index), facts })
    const targetOf = (id: string) => published.find((one) => one.id === id)?.target

    expect(targetOf('month: 0 to 0')).toBe(facts.matrices.month[0]?.[0])
    expect(targetOf('spell-one-year')).toBe(0.49)
    expect(moments.some(({ id }) => id.startsWith('month'))).toBe(false)
    expect(published.filter(({ id }) => id.startsWith('coefficient'))).toEqual(
      moments.filter(({ id }) => id.startsWith('coefficient')),
    )
  })

  it('add squared misfits up in their own units', () => {
    expect(misfitOf([{ id: 'a', target: 1, tolerance: 0.5 }], [2])).toBe(4)
  })
})
