import { describe, expect, it } from 'vitest'
import { fanCsv } from '../../../../../src/renderer/features/explore/export/table-csv'
import type { FanSeries } from '../../../../../src/renderer/charts'

const words = {
  preamble: ['Severity, by stage', 'Fictional exercise. Not a forecast.'],
  month: 'month',
  observed: 'observed',
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

describe('fanCsv', () => {
  it('begins with title and limits and has one line a month', () => {
    const lines = fanCsv(aSeries('Plan B'), words).split('\r\n')

    expect(lines).toEqual([
      '"Severity, by stage"',
      'Fictional exercise. Not a forecast.',
      'month,observed,Plan B median,Plan B low50,Plan B high50,Plan B low80,Plan B high80,Plan B low95,Plan B high95',
      '-1,4,,,,,,,',
      '0,5,5,4,6,3,7,2,8',
      '1,,6,5,7,4,8,3,9',
      '',
    ])
  })

  it.each(['=1+1', '+1', '@SUM(A1)', '-cmd'])('never lets a plan named %s become a formula', (name) => {
    const head = fanCsv(aSeries(name), words).split('\r\n')[2] ?? ''

    expect(head.split(',')[2]).toBe(`'${name} median`)
  })
})
