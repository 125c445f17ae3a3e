import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../src/cli/cli-io'
import { proseWithin, textTable } from '../../src/cli/text-table'

const ROWS = [
  ['Plan', 'Better than no response', 'Evidence'],
  ['Papers and presence', 'very unlikely (under 6 %)', 'Weak'],
  ['None', '—', ''],
]

const lines = (text: string) => text.split('\n').slice(0, -1)

describe('textTable', () => {
  it('is as wide as its cells where nobody knows the width, or where there is room', () => {
    const asIs = textTable(ROWS, { indent: '' })

    expect(lines(asIs)).toEqual([
      'Plan                   Better than no response  Evidence',
      'Papers and presence  very unlikely (under 6 %)      Weak',
      'None                                         —',
    ])
    expect(textTable(ROWS, { indent: '', columns: 56 })).toBe(asIs)
    expect(textTable(ROWS, { indent: '', columns: 55 })).not.toBe(asIs)
  })

  it.each([
    {
      name: 'breaks cells between words, never within a short range, and parts rows of more than a line',
      columns: 34,
      set: [
        'Plan         Better than  Evidence',
        '             no response',
        '',
        'Papers and          very      Weak',
        'presence        unlikely',
        '             (under 6 %)',
        '',
        'None                   —',
      ],
    },
    {
      name: 'puts the cells of a row under each other where a word would not fit, and leaves out what is empty',
      columns: 28,
      set: [
        'Papers and presence',
        '    Better than no response:',
        '    very unlikely',
        '    (under 6 %)',
        '    Evidence: Weak',
        '',
        'None',
        '    Better than no response:',
        '    —',
      ],
    },
  ])('$name', ({ columns, set }) => {
    expect(lines(textTable(ROWS, { indent: '', columns }))).toEqual(set)
  })

  it('never breaks a drawing, which stands under its name', () => {
    const drawn = [['somewhere, after 2001', '|  --==o==x-- |', 'recorded 1,200']]

    expect(lines(textTable(drawn, { columns: 24, isHeadless: true, drawnColumn: 1 }))).toEqual([
      '  somewhere, after 2001',
      '      |  --==o==x-- |',
      '      recorded 1,200',
    ])
  })

  it('runs over no line that its words fit into, at any width', () => {
    for (let columns = 16; columns < 60; columns++) {
      const widest = Math.max(...lines(textTable(ROWS, { indent: '', columns })).map((line) => line.length))
      expect(widest).toBeLessThanOrEqual(columns)
    }
  })
})

describe('proseWithin', () => {
  const PROSE =
    'Mediation: went ahead in all futures, in effect from month 6.\n  Short.\n  An indented line goes on further in.\n'

  it('breaks what is wider than the terminal between words, and lets it stand in', () => {
    expect(proseWithin(PROSE, 30)).toBe(
      [
        'Mediation: went ahead in all',
        '  futures, in effect from',
        '  month 6.',
        '  Short.',
        '  An indented line goes on',
        '    further in.',
        '',
      ].join('\n'),
    )
  })

  it('leaves all as it is for a program, and what fits', () => {
    expect(proseWithin(PROSE, undefined)).toBe(PROSE)
    expect(proseWithin(PROSE, 61)).toBe(PROSE)
  })
})

describe('columnsOf', () => {
  it.each([
    { asked: '80', isTTY: false, columns: 0, places: 80 },
    { asked: '80', isTTY: true, columns: 120, places: 80 },
    { asked: undefined, isTTY: true, columns: 120, places: 120 },
    { asked: undefined, isTTY: false, columns: 120, places: undefined },
    { asked: 'wide', isTTY: false, columns: 0, places: undefined },
    { asked: '0', isTTY: true, columns: 0, places: undefined },
  ])('takes $places of COLUMNS $asked and a terminal ($isTTY) of $columns', ({ asked, places, ...terminal }) => {
    expect(columnsOf(asked, terminal)).toBe(places)
  })
})
