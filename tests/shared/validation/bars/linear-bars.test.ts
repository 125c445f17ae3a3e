import { describe, expect, it } from 'vitest'
import { indexPanel, readPanel, TARGETS } from '../../../../src/shared/validation'
import { choosePenalty, PENALTIES } from '../../../../src/shared/validation/bars/choose-penalty'
import { fitBars } from '../../../../src/shared/validation/bars/linear-bars'
import { mixed, uniformsOf } from '../../../../src/shared/engine'
import { aPanelOf } from '../a-panel'

const YEARS = Array.from({ length: 30 }, (_, i) => 1985 + i)

/** A world in which only large countries have episodes. */
function aWorld(last = 2014) {
  const chance = (country: number, year: number) => mixed(country, year) / 4294967296
  const read = readPanel(
    aPanelOf(
      40,
      YEARS.filter((year) => year <= last),
      (country, year) => ({
        ewp_popsize_log2: 18 + country / 5,
        mk_onset_1or2: country > 25 && chance(country, year) < 0.2 ? 1 : 0,
      }),
    ),
  )
  if (!read.ok) throw new Error('The panel is faulty')
  return indexPanel(read.value)
}

const [onset] = TARGETS
if (!onset) throw new Error('There is no target')

describe('fitBars', () => {
  it('learns from rows alone whose outcomes end by 2005, so that later rows change no bar', () => {
    const all = fitBars(onset, aWorld(), 2005)
    const early = fitBars(onset, aWorld(2005), 2005)
    const [row] = aWorld().rows

    expect(all.trainingRows).toBe(40 * 19)
    expect(early.trainingRows).toBe(all.trainingRows)
    for (const [i, bar] of all.bars.entries()) expect(row && early.bars[i]?.predict(row)).toBe(row && bar.predict(row))
  })

  it('learns from nothing later than the test begins', () => {
    expect(fitBars(onset, aWorld(), 1995).trainingRows).toBe(40 * 9)
  })

  it('ranks by what matters in its world', () => {
    const index = aWorld()
    const population = fitBars(onset, index, 2005).bars.find(({ id }) => id === 'population')
    const of = (ccode: number) => {
      const row = index.rows.find((candidate) => candidate.ccode === ccode)
      return row && population ? population.predict(row) : NaN
    }

    expect(of(40)).toBeGreaterThan(3 * of(10))
  })

  it('gives no bars where too little has happened to learn from', () => {
    expect(fitBars(onset, aWorld(), 1986).bars).toEqual([])
  })
})

describe('choosePenalty', () => {
  it('holds back weights more where columns are noise', () => {
    const uniform = uniformsOf(5)
    const rows = (signal: number) =>
      Array.from({ length: 400 }, (_, i) => {
        const input = Array.from({ length: 6 }, () => uniform() * 2 - 1)
        return { year: 1990 + (i % 10), input, happened: uniform() < 1 / (1 + Math.exp(-signal * (input[0] ?? 0))) }
      })

    expect(choosePenalty(rows(6))).toBe(PENALTIES[0])
    expect(choosePenalty(rows(0))).toBeGreaterThanOrEqual(100)
  })
})
