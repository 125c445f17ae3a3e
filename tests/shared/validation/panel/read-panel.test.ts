import { describe, expect, it } from 'vitest'
import { describePanelFault, indexPanel, readPanel } from '../../../../src/shared/validation'
import { aPanelText } from '../a-panel'

const faultsOf = (text: string): readonly string[] => {
  const read = readPanel(text)
  return read.ok ? [] : read.error.map(describePanelFault)
}

describe('readPanel', () => {
  it('reads numbers, and takes a blank for a value nobody knows', () => {
    const read = readPanel(
      aPanelText([{ ccode: 1, year: 2001, country: '"Ystrad, North"', ewp_efindex: '', os_best: 1e3 }]),
    )

    expect(read.ok && read.value[0]).toMatchObject({
      ccode: 1,
      year: 2001,
      country: 'Ystrad, North',
      ewp_efindex: undefined,
      os_best: 1000,
    })
  })

  it('names every fault with its line and column', () => {
    const text = aPanelText([
      { ccode: 1, year: 2001, vd_polyarchy: 'high', civconf: 7 },
      { ccode: 1, year: 2001 },
      { ccode: 2, year: '', mk_ongoing: 0.5 },
    ])

    expect(faultsOf(text)).toEqual([
      'line 2, column civconf: 7 is out of range: it must be 0 to 2.',
      'line 2, column vd_polyarchy: "high" is no number. Leave unknown values blank.',
      'line 3: The country and year stand on line 2 already.',
      'line 4, column year: The cell is blank; every row needs it.',
      'line 4, column mk_ongoing: 0.5 must be a whole number.',
    ])
  })

  it('says which columns of indicators are missing, but does without those of outcomes', () => {
    const rows = [{ ccode: 1, year: 2001 }]

    expect(faultsOf(aPanelText(rows, ['civconf', 'youth_bulge']))).toEqual([
      'line 1, column civconf: This column is needed and missing.',
      'line 1, column youth_bulge: This column is needed and missing.',
    ])
    expect(faultsOf(aPanelText(rows, ['mk_onset_1or2', 'os_best']))).toEqual([])
  })

  it('says that a row has too few cells', () => {
    const text = aPanelText([{ ccode: 1, year: 2001 }]).replace(/,,\n$/, '\n')

    expect(faultsOf(text)).toEqual(['line 2: The row has 28 cells; the head names 30 columns.'])
  })

  it('refuses an empty file and a file of names only', () => {
    expect(faultsOf('')).toEqual(['line 1: The file is empty.'])
    expect(faultsOf(aPanelText([]))).toEqual(['line 2: There are no rows under the column names.'])
  })
})

describe('indexPanel', () => {
  const years = [
    { ccode: 1, year: 2000, mk_ongoing: 1 },
    { ccode: 1, year: 2001, mk_ongoing: 1, mk_nonstate_onset: 1 },
    { ccode: 1, year: 2002, mk_ongoing: 0 },
    { ccode: 1, year: 2003, mk_ongoing: 1, mk_nonstate_onset: 1 },
  ]

  it('follows who has an episode under way, and takes one begun before the panel for a State’s', () => {
    const read = readPanel(aPanelText(years))
    if (!read.ok) throw new Error('The panel is faulty')
    const index = indexPanel(read.value)

    expect(index.rows.map((row) => index.underWay(row))).toEqual([
      { state: true, group: false },
      { state: true, group: true },
      { state: false, group: false },
      { state: false, group: true },
    ])
  })

  it('finds the same country in other years, and nothing where the panel ends', () => {
    const read = readPanel(aPanelText(years))
    if (!read.ok) throw new Error('The panel is faulty')
    const index = indexPanel(read.value)
    const [first] = index.rows

    expect(first && index.later(first, 2)?.year).toBe(2002)
    expect(first && index.later(first, 4)).toBeUndefined()
  })
})
