import { describe, expect, it } from 'vitest'
import { main } from '../../../src/cli'
import { responseFactsMarkdown } from '../../../src/cli/facts/response-facts-markdown'
import { responseFactsText } from '../../../src/cli/facts/response-facts-text'
import type { ClaimResult, MechanismReport, ResponseFactsReport } from '../../../src/shared/validation'
import { aFakeIo } from '../fake-io'

const claim: ClaimResult = {
  id: 'first',
  says: 'deaths, this against that',
  interval: 'paired-bootstrap',
  value: 1.25,
  low: 1.1,
  high: 1.4,
  atLeast: 1.05,
  verdict: 'pass',
}
const level: MechanismReport['levels'][number] = {
  what: 'capacity',
  part: 'opportunity',
  moved: 'assessed',
  value: 1.2,
  low: 1.01,
  high: 1.4,
  atLeast: 1.03,
  verdict: 'undecided',
}
const report: ResponseFactsReport = {
  format: 'forestall-response-facts',
  formatVersion: 1,
  notice: 'Sizes are assumptions.',
  model: { id: 'a-model', version: '1' },
  seed: 7,
  memberCount: 4096,
  months: 36,
  facts: [{ id: 'fact-01', number: 1, title: 'A fact', source: 'A text', verdict: 'pass', claims: [claim] }],
  ranges: [
    {
      id: 'a-range',
      title: 'A range',
      basis: 'prior',
      source: 'A text',
      verdict: 'miss',
      claims: [{ ...claim, atMost: 1.08, verdict: 'miss' }],
    },
  ],
  mechanism: {
    source: 'MODEL section 10 B',
    situations: ['quiet'],
    baseline: { value: 0.1, low: 0.08, high: 0.12 },
    drive: { ...level, what: 'drive times e', part: 'drive', moved: 'parameter', verdict: 'pass' },
    levels: [level, { ...level, moved: 'from-today', value: 1.5, low: 1.3, high: 1.7, verdict: 'pass' }],
    singleLevels: [
      {
        level: 'capacity',
        instrument: 'arms-embargo',
        size: -0.35,
        onset: { value: 0.9, low: 0.8, high: 1 },
        deaths: { value: 0.95, low: 0.94, high: 0.96 },
        isVisible: true,
      },
    ],
    verdicts: { drive: 'pass', levels: 'undecided', singleLevels: 'miss' },
  },
}

describe('what is said of response facts', () => {
  const lines = responseFactsText(report).split('\n')

  it('gives every claim its value, interval and tolerance', () => {
    expect(lines).toContain('pass      1. A fact')
    expect(lines).toContain('    pass      1.25 (1.1 to 1.4), wanted at least 1.05: deaths, this against that')
    expect(lines).toContain('    miss      1.25 (1.1 to 1.4), wanted 1.05 to 1.08: deaths, this against that')
    expect(lines).toContain('1 pass, 0 miss, 0 undecided')
  })

  it('sets what was assessed beside what was pushed', () => {
    expect(lines).toContain(
      '    undecided opportunity capacity: 1.2 (1.01 to 1.4), wanted at least 1.03; 1.5 (1.3 to 1.7) pass',
    )
  })

  it('says that sizes are assumptions and what an interval leaves out', () => {
    expect(lines).toContain('Sizes are assumptions.')
    expect(lines.join(' ')).toContain('they hold no doubt about the model')
  })
})

describe('the tables of response facts', () => {
  const tables = responseFactsMarkdown(report).split('\n')

  it('count futures as the text does', () => {
    expect(responseFactsText(report)).toContain('4,096 futures a check, 36 months')
    expect(tables[0]).toMatch(/^4,096 futures a check, 36 months/)
  })

  it('hold a row for every claim, level and response, each as wide as its head', () => {
    const widths = tables.filter((line) => line.startsWith('|')).map((line) => line.split('|').length)
    expect(new Set(widths)).toEqual(new Set([8, 9]))
    expect(tables).toContain(
      '| 1 | A fact. **pass** | deaths, this against that | at least 1.05 | 1.25 (1.1 to 1.4) | pass |',
    )
    expect(tables).toContain(
      '| opportunity | capacity | at least 1.03 | 1.2 (1.01 to 1.4) | undecided | 1.5 (1.3 to 1.7) | pass |',
    )
  })
})

describe('forestall facts --responses', () => {
  it('stops when asked to, and says so', async () => {
    const stop = new AbortController()
    stop.abort(new Error('stopped'))
    const io = aFakeIo({ signal: stop.signal })
    expect(await main(['facts', '--responses', '--members', '32'], io)).toBe(130)
    expect(io.said()).toBe('')
    expect(io.complained()).toBe('Stopped. Nothing was written.\n')
  })

  it.each([
    [['--responses', '--json', '--markdown'], 'choose one'],
    [['--panel', 'panel.csv', '--markdown'], '--markdown is for --responses'],
  ])('refuses %j', async (options, complaint) => {
    const io = aFakeIo()
    expect(await main(['facts', ...options], io)).toBe(2)
    expect(io.complained()).toContain(complaint)
  })
})
