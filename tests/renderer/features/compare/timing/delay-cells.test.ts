import { describe, expect, it } from 'vitest'
import { delayCells } from '../../../../../src/renderer/features/compare/timing/delay-cells'
import type { DelayCost } from '../../../../../src/shared/decision'
import { aJudgedMean } from '../../../../builders/a-judged-mean'

const plain = (text: string) => text.replaceAll(/[\u2060\u2066\u2069]/g, '')

const asWritten = (costs: readonly DelayCost[]) =>
  delayCells(costs, {
    t: (key, values) => (key.endsWith('between') ? `${values['low']} to ${values['high']}` : key),
    amount: (value) => String(Math.round(value)),
    counted: (written) => `${written} deaths`,
  })

const cellsOf = (costs: readonly DelayCost[]) =>
  asWritten(costs).map((cell) => ({
    ...cell,
    added: plain(cell.added),
    signed: plain(cell.signed),
    interval: plain(cell.interval),
  }))

const cellOf = (change: DelayCost['change'], mean: number, low: number, high: number) =>
  cellsOf([{ months: 6, change, added: aJudgedMean(mean, low, high) }])[0]

describe('delayCells', () => {
  it('writes what a delay adds or takes away, with its interval', () => {
    expect(cellOf('more', 120, 40, 200)).toMatchObject({ added: '+120 deaths', signed: '+120', interval: '40–200' })
    expect(cellOf('fewer', -120, -200, -40)).toMatchObject({ added: '−120 deaths', interval: '−200 to −40' })
  })

  it('keeps the sign before its number in a text that runs to the left, and leaves the words of the number their direction', () => {
    const [cell] = asWritten([{ months: 6, change: 'more', added: aJudgedMean(430, 40, 820) }])

    expect(cell?.added).toBe('\u2066+430\u2069 deaths')
  })

  it('writes no amount where it is not beyond luck, and how far the interval reaches', () => {
    for (const change of ['little', 'unclear'] as const)
      expect(cellOf(change, 10, -20, 40)).toMatchObject({
        added: `timing.delay.${change}`,
        signed: '',
        interval: '−20 to +40',
      })
    expect(cellOf('same', 0, 0, 0)).toMatchObject({ added: 'timing.delay.same', interval: '' })
  })

  it('says why it is too close to call where the interval leaves 0 out', () => {
    const added = { ...aJudgedMean(1.5, 0.6, 2.9), way: 'open' } as const

    expect(cellsOf([{ months: 6, change: 'unclear', added }])[0]).toMatchObject({
      added: 'timing.delay.unclearByCount',
      interval: '+1 to +3',
    })
  })

  it('tells a range too long for one line with a word, at which it may be broken', () => {
    expect(cellOf('more', 1500, 1200, 1800)).toMatchObject({ interval: '1200–1800' })
    expect(cellOf('more', 15000, 12000, 18000)).toMatchObject({ interval: '12000 to 18000' })

    const ranges = [15, 15000].map((mean) => ({
      months: 6,
      change: 'more' as const,
      added: aJudgedMean(mean, mean - 5, mean + 5),
    }))
    expect(cellsOf(ranges).map(({ interval }) => interval)).toEqual(['10 to 20', '14995 to 15005'])
  })

  it('gives no sign to what rounds to nothing', () => {
    expect(cellOf('more', 0.3, 0.1, 0.6)).toMatchObject({
      change: 'little',
      added: 'timing.delay.little',
      interval: '0 to +1',
    })
  })
})
