import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../../src/cli'
import { backtestReport } from '../../../src/cli/backtest/backtest-report'
import { recordFactsReport } from '../../../src/cli/facts/record-facts-report'
import { aPanelOf, aPanelText } from '../../shared/validation/a-panel'
import { aFakeIo } from '../fake-io'

let folder = ''
let panel = ''
let smallPanel = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-backtest-'))
  // Ten invented countries; those of high number are in conflict and have episodes now and then.
  const years = Array.from({ length: 10 }, (_, i) => 1998 + i)
  panel = await aFile(
    'panel.csv',
    aPanelOf(10, years, (country, year) => ({
      civconf: country > 7 ? 2 : 0,
      os_best: country > 7 ? 400 * (year % 4) : 0,
      os_nsgroup_best: country > 7 ? 400 * (year % 4) : 0,
      mk_onset_1or2: year > 2006 ? '' : country > 7 && year % 2 === 1 ? 1 : 0,
      mk_onset: '',
    })),
  )
  smallPanel = await aFile('small.csv', smallPanelOf(2000, 2001))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Three invented countries, one at peace and two in conflict. */
function smallPanelOf(...years: number[]): string {
  return aPanelOf(3, years, (country) => ({
    civconf: country - 1,
    os_best: 300,
    os_govt_best: 300,
    os_nsgroup_best: 0,
  }))
}

async function aFile(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function forestall(...argv: string[]) {
  const io = aFakeIo()
  const code = await main(argv, io)
  return { code, out: io.said(), err: io.complained() }
}

describe('forestall backtest', () => {
  it('scores model and bars side by side, and says how many rows have no outcome', async () => {
    const { code, out, err } = await forestall('backtest', '--panel', panel, '--from', '2005', '--members', '8')

    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('3 of 20 country-years. 10 more are not scored')
    expect(out).toContain('Predictor years 2005 to 2016, 8 futures a country-year, seed 1.')
    expect(out).toMatch(/Forestall, seed 1 +\d/)
    expect(out).toMatch(/SIM-17 ridge +\d/)
    expect(out).toContain('Not a forecast')
    expect(out).not.toMatch(/undefined|NaN/)
  })

  it('prints JSON after its schema, the same for the same seeds, with one result a seed', async () => {
    const argv = [
      'backtest',
      '--panel',
      panel,
      '--json',
      '--members',
      '8',
      '--seed',
      '5',
      '--seed',
      '6',
      '--from',
      '2005',
      '--to',
      '2006',
      '--target',
      'onset',
    ]
    const first = await forestall(...argv)
    const again = await forestall(...argv)

    expect(again.out).toBe(first.out)
    const report = backtestReport.parse(JSON.parse(first.out))
    expect(report.targets.map(({ id, model }) => [id, model.map(({ seed }) => seed)])).toEqual([['onset', [5, 6]]])
    for (const { gates } of report.targets[0]?.model ?? []) {
      expect(gates.map(({ id }) => id)).toEqual(expect.arrayContaining(['slope', 'structural']))
    }
    const withoutTriggers = report.targets[0]?.model[0]?.gates.find(({ id }) => id === 'structural')
    expect(withoutTriggers?.value).toBe(report.structural?.highest)
  })

  it('changes no row’s numbers with the years that are run beside it', async () => {
    const meanOf = async (...years: string[]) => {
      const { out } = await forestall(
        'backtest',
        '--panel',
        panel,
        '--json',
        '--members',
        '32',
        '--target',
        'deaths-1000',
        ...years,
      )
      const [target] = backtestReport.parse(JSON.parse(out)).targets
      return { rows: target?.rows ?? 0, mean: target?.model[0]?.skill.meanPredicted ?? NaN }
    }
    const [one, other, both] = [
      await meanOf('--from', '2003', '--to', '2003'),
      await meanOf('--from', '2004', '--to', '2004'),
      await meanOf('--from', '2003', '--to', '2004'),
    ]

    expect(both.rows).toBe(one.rows + other.rows)
    expect(both.mean).toBeCloseTo((one.mean + other.mean) / 2, 12)
  })

  it('says plainly that a panel is missing, is none, or holds nothing to score', async () => {
    const missing = await forestall('backtest', '--panel', join(folder, 'none.csv'))
    expect(missing).toMatchObject({ code: 2, out: '' })
    expect(missing.err).toContain('There is no such file.')

    const unnamed = await forestall('backtest')
    expect(unnamed.err).toContain('--panel')

    const faulty = await forestall(
      'backtest',
      '--panel',
      await aFile('faulty.csv', aPanelText([{ ccode: 1, year: 2005, civconf: 9 }])),
    )
    expect(faulty).toMatchObject({ code: 2, out: '' })
    expect(faulty.err).toContain('line 2, column civconf: 9 is out of range')

    const late = await forestall('backtest', '--panel', panel, '--from', '2030', '--to', '2031')
    expect(late).toMatchObject({ code: 2, out: '' })
    expect(late.err).toContain('the panel holds 1998 to 2007')
  })

  it.each([
    [['--from', '2010', '--to', '2005'], '--from 2010 comes after --to 2005'],
    [['--target', 'deaths-100'], 'Did you mean "deaths-1000"?'],
    [['--seed', '1', '--seed', '-2'], '--seed'],
    [['--members', '0'], '--members is "0"'],
    [['stray'], '"stray" belongs to no option'],
  ])('refuses %j', async (argv, message) => {
    const { code, err } = await forestall('backtest', '--panel', panel, ...argv)

    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('forestall facts --panel', () => {
  it('goes through all sixteen facts with what was wanted and reached', async () => {
    const cases = await aFile('cases.csv', 'case,label,ccode,year\na,An invented case,2,2001\n')
    const { code, out, err } = await forestall('facts', '--panel', smallPanel, '--cases', cases, '--members', '4')

    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (let fact = 1; fact <= 16; fact += 1) expect(out).toMatch(new RegExp(`(pass|MISS|NO CLAIM) +${fact}\\. `))
    expect(out).toContain('An invented case, after 2000')
    expect(out).toContain('this is no measure of skill')
    expect(out).toMatch(/\d+ of 16 facts within tolerance by point values in this one seed/)
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/as was measured until 2026-11-29: \d+ of 16\./)
    expect(out).not.toMatch(/undefined|NaN/)
  })

  it('prints JSON after its schema', async () => {
    const { out } = await forestall('facts', '--panel', smallPanel, '--members', '4', '--json')

    expect(recordFactsReport.parse(JSON.parse(out)).facts).toHaveLength(16)
  })

  it('holds the same facts over the years alone in which deaths were counted', async () => {
    const earlier = await aFile('earlier.csv', smallPanelOf(1985, 2000, 2001))
    const reportOf = async (path: string) =>
      recordFactsReport.parse(JSON.parse((await forestall('facts', '--panel', path, '--members', '4', '--json')).out))
    const [all, counted] = [await reportOf(earlier), await reportOf(smallPanel)]

    expect(all.countryYears.beforeCounting).toBe(3)
    expect(all.factsFromCounting).toEqual(counted.facts)
    expect(all.facts).not.toEqual(counted.facts)
  })

  it('needs a panel or --responses, and not both', async () => {
    expect((await forestall('facts')).err).toContain('Give --panel <csv> or --responses.')
    expect((await forestall('facts', '--responses', '--panel', smallPanel)).err).toContain('leave out --panel')
  })
})
