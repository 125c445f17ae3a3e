import { describe, expect, it } from 'vitest'
import { indexPanel, readPanel, TARGETS, testSpan, type TargetId } from '../../../src/shared/validation'
import { aPanelText, type PanelCells } from './a-panel'

/** What a target says of the rows of one invented country. */
function spanOf(id: TargetId, cells: readonly PanelCells[], from = 2000, to = 2010) {
  const read = readPanel(aPanelText(cells.map((cell, i) => ({ ccode: 1, year: 2000 + i, ...cell }))))
  const target = TARGETS.find((one) => one.id === id)
  if (!read.ok || !target) throw new Error('The test is faulty')
  const span = testSpan(target, indexPanel(read.value), from, to)
  return { ...span, rows: span.rows.map(({ row, happened }) => [row.year, happened]) }
}

describe('testSpan', () => {
  it('scores the onset column as it stands, and counts blanks as rows without an outcome', () => {
    const span = spanOf('onset', [{ mk_onset_1or2: 1 }, { mk_onset_1or2: 0 }, { mk_onset_1or2: '', mk_onset: '' }])

    expect(span).toEqual({
      rows: [
        [2000, true],
        [2001, false],
      ],
      withoutOutcome: 1,
      notAsked: 0,
    })
  })

  it('reads a blank onset column from the two years that follow, where the panel has both', () => {
    const span = spanOf('onset', [{ mk_onset_1or2: '' }, { mk_onset_1or2: '' }, { mk_onset_1or2: '', mk_onset: 1 }])

    expect(span.rows).toEqual([[2000, true]])
    expect(span.withoutOutcome).toBe(2)
  })

  it('asks of rows without an episode only, where none is to be under way', () => {
    const span = spanOf('onset-none-ongoing', [{ mk_ongoing: 1 }, { mk_onset_1or2: 1 }])

    expect(span).toEqual({ rows: [[2001, true]], withoutOutcome: 0, notAsked: 1 })
  })

  it('reads deaths from the next year, however late that is', () => {
    const span = spanOf('deaths-1000', [{}, { os_best: 999 }, { os_best: 1000 }, { os_best: '' }])

    expect(span.rows).toEqual([
      [2000, false],
      [2001, true],
    ])
    expect(span.withoutOutcome).toBe(2)
  })

  it('calls it escalation from under 25 to 100 or more', () => {
    const span = spanOf('escalation', [{ os_best: 24 }, { os_best: 100 }, { os_best: 25 }])

    expect(span.rows).toEqual([[2000, true]])
    expect(span.notAsked).toBe(2)
  })
})
