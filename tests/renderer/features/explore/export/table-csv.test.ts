import { describe, expect, it } from 'vitest'
import { fanCsv } from '../../../../../src/renderer/features/explore/export/table-csv'
import type { FanSeries } from '../../../../../src/renderer/charts'

const words = {
  preamble: ['Severity, by stage', 'Fictional exercise. Not a forecast.'],
  month: 'month',
  observed: 'observed (people)',
  column: (plan: string, part: string) => `${plan} ${part} (people)`,
}
const aBand = (step: number, median: number) => ({
  step,
  low95: median - 3,
  low80: median - 2,
  low50: median - 1,
  median,
  high50: median + 1,
  high80: median + 2,
  high95: median + 3,
})
const aSeries = (name: string): FanSeries => ({
  axis: { kind: 'counts', scale: 'linear', domain: [0, 10], zones: [], ticks: [] },
  span: { firstStep: -12, lastStep: 1 },
  past: [
    { step: -1, value: 4 },
    { step: 0, value: 5 },
  ],
  events: [],
  plan: { name, slot: 1, bands: [aBand(0, 5), aBand(1, 6)], paths: [], shareOver: [] },
})

const parts = ['median', 'low50', 'high50', 'low80', 'high80', 'low95', 'high95']

describe('fanCsv', () => {
  it('begins with title and limits and has one line a month', () => {
    const lines = fanCsv(aSeries('Plan B'), words).split('\r\n')

    expect(lines).toEqual([
      '"Severity, by stage"',
      'Fictional exercise. Not a forecast.',
      ['month', 'observed (people)', ...parts.map((part) => `Plan B ${part} (people)`)].join(),
      '-1,4,,,,,,,',
      '0,5,5,4,6,3,7,2,8',
      '1,,6,5,7,4,8,3,9',
      '',
    ])
  })

  it.each(['=1+1', '+1', '@SUM(A1)', '-cmd'])('never lets a plan named %s become a formula', (name) => {
    const head = fanCsv(aSeries(name), words).split('\r\n')[2] ?? ''

    expect(head.split(',')[2]).toBe(`'${name} median (people)`)
  })

  it('writes numbers without the last digits of the arithmetic', () => {
    const series = { ...aSeries('Plan B'), past: [{ step: -1, value: 39.10000000000002 }] }

    expect(fanCsv(series, words).split('\r\n')[3]).toBe('-1,39.1,,,,,,,')
  })

  it('keeps seven digits of people and of levels', () => {
    const series = {
      ...aSeries('Plan B'),
      past: [
        { step: -2, value: 1_234_567 },
        { step: -1, value: 0.000123456789 },
      ],
    }

    const observed = fanCsv(series, words).split('\r\n').slice(3, 5)
    expect(observed).toEqual(['-2,1234567,,,,,,,', '-1,0.0001234568,,,,,,,'])
  })

  it('has what is seen in columns of its own, after those of the plan', () => {
    const series = aSeries('Plan B')
    const { plan } = series
    if (!plan) throw new TypeError('The series has a plan')
    const csv = fanCsv({ ...series, seen: { ...plan, name: 'Plan B as seen' } }, words)

    const head = csv.split('\r\n')[2]?.split(',') ?? []
    expect(head.slice(2)).toEqual([
      ...parts.map((part) => `Plan B ${part} (people)`),
      ...parts.map((part) => `Plan B as seen ${part} (people)`),
    ])
  })
})
