import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../../src/cli'
import { compareReport } from '../../../src/cli/compare/compare-report'
import { compareText } from '../../../src/cli/compare/compare-text'
import { timingReport, type TimingReport } from '../../../src/cli/timing/timing-report'
import { timingText } from '../../../src/cli/timing/timing-text'
import { comparisonVerdict, USUAL_OUTCOME } from '../../../src/shared/decision'
import { wilsonInterval } from '../../../src/shared/engine'
import { aJudgedMean } from '../../builders/a-judged-mean'
import { kelvara } from '../../builders/bundled'
import { aFakeIo } from '../fake-io'

const KESTRAND = 'resources/scenarios/kestrand/scenario.json'
const SMALL = ['--members', '32', '--months', '6']

async function forestall(...argv: string[]) {
  const io = aFakeIo()
  const code = await main(argv, io)
  return { code, out: io.said(), err: io.complained() }
}

describe('forestall compare', () => {
  it('compares all six plans that a scenario file may hold, beside no response', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'compare-'))
    const file = join(folder, 'six.json')
    const {
      plans,
      realityChecks: _,
      ...scenario
    } = JSON.parse(await readFile(KESTRAND, 'utf8')) as {
      readonly plans: readonly object[]
      readonly realityChecks: unknown
    }
    const six = [1, 2, 3, 4, 5, 6].map((number) => ({ ...plans[0], id: `plan-${number}`, name: `Plan ${number}` }))
    await writeFile(file, JSON.stringify({ ...scenario, plans: six, currentPlan: 'plan-1', realityChecks: [] }))

    const { code, out, err } = await forestall('compare', file, ...SMALL, '--json')

    expect({ code, err }).toEqual({ code: 0, err: '' })
    const compared = compareReport.parse(JSON.parse(out)).plans
    expect(compared).toHaveLength(7)
    // All are copies of the first.
    expect(compared.map(({ sameAs }) => sameAs)).toEqual([null, null, ...Array<string>(5).fill('plan-1')])
    const { out: text } = await forestall('compare', file, ...SMALL)
    const alike = six.map((plan) => ({ ...plan, name: 'P' }))
    await writeFile(file, JSON.stringify({ ...scenario, plans: alike, currentPlan: 'plan-1', realityChecks: [] }))
    expect((await forestall('compare', file, ...SMALL)).out).toContain('\nP (plan-2): same responses as P (plan-1).\n')
    expect(text).toContain('\nPlan 2: same responses as Plan 1.\n')
    expect(text).not.toContain('Plan 2: better than')
    await rm(folder, { recursive: true })
  })

  it('speaks of one future in the singular', async () => {
    const { out } = await forestall('compare', KESTRAND, '--members', '1', '--months', '6')

    expect(out).toContain('\n1 future is too few to compare plans by: at least 10 are needed.\n')

    expect(out).toMatch(/of 1 future \([^)]*\),/)
    expect(out).toMatch(/All of it goes ahead in (none|all) of 1 future \(/)
    expect(out).not.toMatch(/\b1 futures/)
  })

  it('always says how often a plan is worse than no response, whatever the reference', async () => {
    for (const reference of ['no-response', 'plan-a']) {
      const { code, out, err } = await forestall('compare', KESTRAND, ...SMALL, '--reference', reference)

      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain('Worse than no response')
      expect(out).toContain('Not a forecast.')
      expect(out).not.toMatch(/undefined|NaN/)
    }
  })

  it('keeps its table within the width of a terminal', async () => {
    const io = aFakeIo({ columns: 80 })
    await main(['compare', KESTRAND, ...SMALL], io)
    const table = io.said().split('\n').slice(4)
    const lines = table.slice(
      0,
      table.findIndex((line) => line.includes(': better than no response')),
    )

    expect(lines.length).toBeGreaterThan(8)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80)
  })

  it('calls too close whether waiting is worse, where it is so', async () => {
    const argv = ['compare', KESTRAND, ...SMALL, '--plan-ids', 'plan-a']
    const report = compareReport.parse(JSON.parse((await forestall(...argv, '--json')).out))
    const [none, plan] = report.plans
    if (!none || !plan) throw new Error('Two plans were compared')
    const told = (worse: number, better: number) => {
      const waited = { waitingIsWorse: wilsonInterval(worse, 1000), waitingIsBetter: wilsonInterval(better, 1000) }
      const text = compareText({ ...report, plans: [none, { ...plan, ...waited }] }, kelvara)
      return /^Keep the doors open .*$/m.exec(text)?.[0]
    }

    expect(plan.waitingIsBetter?.memberCount).toBe(32)
    expect(told(450, 20)).toMatch(/worse \(40–50.%\) or alike: too close to call/)
    expect(told(250, 20)).not.toContain('too close to call')
  })

  it('says of every instrument of a plan how it may do harm, once', async () => {
    const { out } = await forestall('compare', KESTRAND, ...SMALL, '--json')
    const { out: text } = await forestall('compare', KESTRAND, ...SMALL)
    const report = compareReport.parse(JSON.parse(out))
    const { plans } = JSON.parse(await readFile(KESTRAND, 'utf8')) as {
      readonly plans: readonly { readonly id: string; readonly responses: readonly { readonly instrument: string }[] }[]
    }

    for (const plan of plans) {
      const effort = report.plans.find(({ id }) => id === plan.id)?.effort
      const told = [...(effort?.backfires ?? []), ...(effort?.harmsAside ?? [])].map(({ instrument }) => instrument)
      expect(new Set(told)).toEqual(new Set(plan.responses.map(({ instrument }) => instrument)))
      for (const { harm } of effort?.harmsAside ?? []) expect(text).toContain(`. ${harm}\n`)
    }
    expect(report.plans.flatMap(({ effort }) => effort?.harmsAside ?? [])).not.toEqual([])
    // Points with a tenth, as the bars of the app have them.
    expect(text).toMatch(/\n {2}Takes money \d+\.\d, political capital \d+\.\d, attention up to \d+\.\d \(/)
  })

  it('says that it lists harm without telling what does it, and what tells', async () => {
    const argv = ['compare', KESTRAND, ...SMALL, '--outcome', 'deaths', '--plan-ids', 'plan-b']
    const { out } = await forestall(...argv)

    expect(out).toMatch(/May do harm: [^]*which of it acts in these futures is not told here[^]*the window traces/)
    const [, options = ''] = /^ {2}forestall why <scenario\.json> --plan <id or file> (.*)$/m.exec(out) ?? []
    const why = await forestall('why', KESTRAND, ...SMALL, '--traced', '10', '--plan', 'plan-b', ...options.split(' '))
    expect(why).toMatchObject({ code: 0, err: '' })
    expect(why.out).toContain('Comprehensive sanctions')
  })

  it('tells what stops a plan apart from what leaves less of it', async () => {
    const { out } = await forestall('compare', KESTRAND, '--members', '100', '--months', '36', '--plan-ids', 'plan-a')

    expect(out).not.toContain('held up by')
    const range = String.raw`\((?:\d+–\d+|under \d+|over \d+).%\)`
    expect(out).toMatch(
      new RegExp(
        `All of it goes ahead in about \\d of 10 futures ${range}\\. Something of it does not go ahead because of a veto in [^(]* ${range}, `,
      ),
    )
    expect(out).toMatch(
      new RegExp(`Something of it goes ahead, but does less because of attention that is short in about .* ${range}`),
    )
    expect(out).toMatch(
      new RegExp(`Most often it is [A-Z].*: attention short in [^(]* ${range}, from month.\\d+\\.\\n`),
    )
  })

  it('gives every share its range, and says which of them is too close to call', async () => {
    const argv = ['compare', KESTRAND, ...SMALL, '--plan-ids', 'plan-a', '--outcome', 'deaths']
    const report = compareReport.parse(JSON.parse((await forestall(...argv, '--json')).out))
    const told = (betterCount: number, worseCount: number) => {
      const [better, worse] = [wilsonInterval(betterCount, 1000), wilsonInterval(worseCount, 1000)]
      const same = wilsonInterval(1000 - betterCount - worseCount, 1000)
      const counted = { better, worse, same, verdict: comparisonVerdict(better, worse) }
      const text = compareText(
        {
          ...report,
          plans: report.plans.map((plan) => ({
            ...plan,
            againstReference: plan.againstReference && { ...plan.againstReference, ...counted },
          })),
        },
        kelvara,
      )
      return /(?<=Whole country: )better than no response in .*(?=; mean)/.exec(text)?.[0].replaceAll('\u00A0', ' ')
    }

    expect(told(200, 20)).toBe(
      'better than no response in about 2 of 10 futures (15–25 %), worse in under 1 of 10 (1–3 %), no difference that matters in about 8 of 10 (75–85 %)',
    )
    expect(told(450, 20)).toContain('in about 5 of 10 futures (40–50 %; better or alike: too close to call), worse')
    expect(told(300, 310)).toContain('futures (25–35 %; better or worse: too close to call), worse in about 3 of 10')
    expect(told(0, 500)).toContain('worse in about 5 of 10 (45–55 %; worse or alike: too close to call), no')
  })

  it('judges by what the window judges by, where no outcome is named', async () => {
    const { out } = await forestall('compare', KESTRAND, ...SMALL, '--json')

    expect(compareReport.parse(JSON.parse(out)).outcome).toBe(USUAL_OUTCOME)
  })

  it('tells of each population before the whole country', async () => {
    const argv = ['compare', KESTRAND, ...SMALL, '--plan-ids', 'plan-a']
    const { out } = await forestall(...argv, '--outcome', 'deaths')
    const places = [
      '\nKeep the doors open:\n',
      '\n  Ring-town households: better than',
      '\n  Whole country: better than',
    ].map((words) => out.indexOf(words))

    expect(places[0]).toBeGreaterThan(0)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    // What has no parts is told in one line.
    const ofChance = await forestall(...argv, '--outcome', 'mass-killing')
    expect(ofChance.out).toContain('\nKeep the doors open: better than no response in ')
  })

  it('tells the mean difference with its interval, and of a single future none', async () => {
    const argv = ['compare', KESTRAND, '--months', '12', '--outcome', 'deaths', '--plan-ids', 'plan-a']
    const { out } = await forestall(...argv, '--members', '64')
    const report = compareReport.parse(JSON.parse((await forestall(...argv, '--members', '64', '--json')).out))
    const alone = compareReport.parse(JSON.parse((await forestall(...argv, '--members', '1', '--json')).out))

    expect(out).toMatch(
      /: better than no response in .*; mean difference [+−]?[\d,.]+ \([+−]?[\d,.]+ to [+−]?[\d,.]+\)\.\n/,
    )
    const { mean = NaN, low = NaN, high = NaN } = report.plans[1]?.againstReference?.meanDifference ?? {}
    expect(low).toBeLessThanOrEqual(mean)
    expect(mean).toBeLessThanOrEqual(high)
    expect(alone.plans[1]?.againstReference?.meanDifference).toBeNull()
    expect((await forestall(...argv, '--members', '1')).out).not.toContain('mean difference')
  })

  it('says that a mean hangs on few futures', async () => {
    const sennovar = 'resources/scenarios/sennovar/scenario.json'
    const argv = ['compare', sennovar, '--members', '256', '--plan-ids', 'plan-b', '--outcome', 'deaths']
    const report = compareReport.parse(JSON.parse((await forestall(...argv, '--json')).out))
    const few = report.plans[1]?.againstReference?.fewMembersOfHalf ?? NaN

    expect(few).toBeLessThan(2.56)
    const { out } = await forestall(...argv)
    expect(out).toMatch(new RegExp(`; mean difference .*\\), half of it from ${few} futures?\\.\\n`))
  })

  it('writes a report that its schema describes, the same bytes twice', async () => {
    const argv = ['compare', KESTRAND, ...SMALL, '--outcome', 'deaths', '--delta', '10', '--json']
    const first = await forestall(...argv)
    const report = compareReport.parse(JSON.parse(first.out))

    expect(report.plans.map(({ id }) => id)).toEqual(['no-response', 'plan-a', 'plan-b'])
    expect(report.smallestDifference).toEqual({ absolute: 10, relative: 0 })
    expect(report.plans[1]?.byPopulation.length).toBeGreaterThan(1)
    expect((await forestall(...argv)).out).toBe(first.out)
  })

  it.each([
    { given: '10%', said: { absolute: 0, relative: 0.1 } },
    { given: '0.5', said: { absolute: 0.5, relative: 0 } },
    { given: '25,12.5%', said: { absolute: 25, relative: 0.125 } },
  ])('takes a difference of $given as an amount, a share, or both', async ({ given, said }) => {
    const { out } = await forestall('compare', KESTRAND, ...SMALL, '--outcome', 'deaths', '--delta', given, '--json')

    expect(compareReport.parse(JSON.parse(out)).smallestDifference).toEqual(said)
  })

  it.each([
    { argv: ['compare'], says: 'Name a scenario file' },
    { argv: ['compare', KESTRAND, '--reference', 'plan-z'], says: '--reference is "plan-z"' },
    { argv: ['compare', KESTRAND, '--plan-ids', 'plan-z'], says: 'no plan "plan-z"' },
    {
      argv: ['compare', KESTRAND, '--plan-ids', 'plan-b,plan-b'],
      says: '--plan-ids names "plan-b" twice. Name it once.',
    },
    { argv: ['compare', KESTRAND, '--outcome', 'deths'], says: 'Did you mean "deaths"?' },
    { argv: ['compare', KESTRAND, '--delta', '-1'], says: '--delta' },
    ...['%', '', '25,', ',10%', '25 %', '120%', '10%,25'].map((delta) => ({
      argv: ['compare', KESTRAND, `--delta=${delta}`],
      says: 'a share like 10%',
    })),
    { argv: ['timing', KESTRAND, '--response', 'nobody'], says: 'no response "nobody"' },
    { argv: ['timing', KESTRAND, '--from', '6', '--to', '-6'], says: 'comes before the last' },
  ])('refuses $argv', async ({ argv, says }) => {
    const { code, err } = await forestall(...argv)

    expect(code).toBe(2)
    expect(err).toContain(says)
  })
})

describe('how the world decides', () => {
  const WORLD = [
    '--council',
    'division',
    '--met',
    'recognition',
    '--prevention',
    '6',
    '--protection',
    '50',
    '--political-capital',
    '20:2',
  ]
  const world = {
    council: 'division',
    met: ['recognition'],
    preventionMonths: 6,
    protectionPercent: 50,
    politicalCapital: { available: 20, regainedPerMonth: 2 },
  }

  it.each([['compare'], ['timing', '--from', '0', '--to', '0'], ['why', '--traced', '10'], ['challenge']])(
    'is said to %s as to run, and by its report',
    async (command, ...more) => {
      const { code, out } = await forestall(command, KESTRAND, ...SMALL, ...more, ...WORLD, '--json')

      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ world })
    },
  )

  it('stands in the text where it is not as usual', async () => {
    expect((await forestall('compare', KESTRAND, ...SMALL, ...WORLD)).out).toMatch(
      /council decides by division, taken as met: recognition, 6 months of prevention before today, protection given\s+50 % of its usual weight, 20 points of political capital, of which 2 a month comes back\. Intervals/,
    )
    expect((await forestall('compare', KESTRAND, '--met', 'rosy')).err).toContain('--met is "rosy"')
  })
})

describe('forestall timing', () => {
  it('tries starts before and after the planned one, and writes what its schema describes', async () => {
    const argv = ['timing', KESTRAND, ...SMALL, '--from', '-6', '--to', '6', '--step', '6']
    const text = await forestall(...argv)
    const json = await forestall(...argv, '--json')

    expect(text.out).toContain('−6 months')
    expect(text.out).toContain('Worse than no response')
    const report = timingReport.parse(JSON.parse(json.out))
    expect(report.starts.map(({ shiftMonths }) => shiftMonths)).toEqual([-6, 0, 6])
    expect(report.moved.map(({ months }) => months)).toEqual([-6, 6])
  })

  it('says which interval a mean has, beside that of all others', async () => {
    const argv = ['timing', KESTRAND, ...SMALL, '--from', '0', '--to', '1', '--step', '1']
    const { out } = await forestall(...argv, '--outcome', 'deaths')

    expect(out).toContain('Mean of violent deaths (80 % interval of the mean)')
    expect(out).toContain('Intervals of 90 %. Those of a mean are of 80 %.')
    expect((await forestall(...argv, '--outcome', 'mass-killing')).out).not.toContain('80 %')
  })

  it('says which starts lie before today, too late to decide, and what has begun', async () => {
    const argv = ['timing', KESTRAND, ...SMALL, '--from', '-6', '--to', '0', '--step', '2']
    const report = timingReport.parse(JSON.parse((await forestall(...argv, '--json')).out))
    const told = (...startSteps: number[]) => timingText({ ...report, startSteps })
    const past = (text: string) => [...text.matchAll(/^(−\d) months, before today/gm)].map(([, months]) => months)

    expect(report.startSteps.length).toBeGreaterThan(1)
    expect(told(0)).toContain('Earlier starts lie before today, already too late to decide')
    expect(past(told(0, 3))).toEqual(['−6', '−4', '−2'])
    expect(told(4, 3)).toContain('Starts more than 3 months earlier lie before today, already too late to decide')
    expect(past(told(4, 3))).toEqual(['−6', '−4'])
    expect(told(1)).toContain('Starts more than 1 month earlier')
    expect(told(-2, 5)).toContain('1 response has begun before today and is moved too')
    expect(past(told(6))).toEqual([])
    expect(told(6)).not.toContain('before today')
  })

  it('gives each chance that a move changes its range', async () => {
    const argv = ['timing', KESTRAND, ...SMALL, '--from', '0', '--to', '6', '--step', '6']
    const report = timingReport.parse(JSON.parse((await forestall(...argv, '--json')).out))
    const [asPlanned, moved] = [wilsonInterval(200, 1000), wilsonInterval(300, 1000)]
    const text = timingText({
      ...report,
      moved: [{ months: 6, change: 'larger', asPlanned, moved, riskRatio: null }],
    })

    expect(text.replaceAll('\u00A0', ' ')).toContain(
      'Starting 6 months later makes mass killing more likely, from about 2 of 10 futures (15–25 %) to about 3 of 10 (25–35 %).',
    )
  })

  it('calls too close what is so, in every column that holds a start against another', async () => {
    const argv = ['timing', KESTRAND, ...SMALL, '--from', '0', '--to', '6', '--step', '6']
    const report = timingReport.parse(JSON.parse((await forestall(...argv, '--json')).out))
    const half = { ...wilsonInterval(500, 1000), probability: 0.5 }
    const open = <Contrast extends object>(contrast: Contrast) => ({
      ...contrast,
      better: half,
      worse: half,
      verdict: 'too-close' as const,
    })
    const text = timingText({
      ...report,
      starts: report.starts.map((start) => ({
        ...start,
        againstPlanned: open(start.againstPlanned),
        againstNoResponse: open(start.againstNoResponse),
      })),
    })

    expect(/^\+6 months.*$/m.exec(text)?.[0].match(/too close to call/g)).toHaveLength(3)
    expect(/^as planned.*$/m.exec(text)?.[0].match(/too close to call/g)).toHaveLength(2)
  })

  it('tells stages with two decimals, in its table and of what later starts add', async () => {
    const argv = ['timing', KESTRAND, ...SMALL, '--from', '0', '--to', '6', '--step', '6']
    const { out } = await forestall(...argv, '--outcome', 'worst-severity-stages')

    expect(out).toMatch(/\nas planned .*\) +\d\.\d\d \(\d\.\d\d to \d\.\d\d\)/)
    expect(out).toMatch(/with 90 % intervals: \+6 months: .*\([+−]?\d\.\d\d to [+−]?\d\.\d\d\)\.\n/)
  })

  it('says what later starts add to the mean, with the interval of paired futures, and nothing of earlier ones', async () => {
    const argv = ['timing', KESTRAND, ...SMALL, '--from', '-6', '--to', '12', '--step', '6', '--outcome', 'deaths']
    const { out } = await forestall(...argv)

    expect(out).toMatch(
      /\nWhat a later start adds to the mean of violent deaths, with 90 % intervals: \+6 to \+12 months together: .*to/,
    )
    expect(out).not.toMatch(/adds .*−6 months/)
  })

  it('begins with what plans are judged by, and tells of mass killing after that', async () => {
    const argv = ['timing', KESTRAND, ...SMALL, '--from', '0', '--to', '6', '--step', '6', '--outcome', 'violence']
    const { out } = await forestall(...argv)

    const places = [
      'What a later start adds to those of 100 futures that have violence',
      'Starting 6 months later',
    ].map((words) => out.indexOf(words))
    expect(places[0]).toBeGreaterThan(0)
    expect(places[1]).toBeGreaterThan(places[0] ?? NaN)
  })

  it('tells starts that cannot be told apart as one, by what is judged', async () => {
    const argv = ['timing', KESTRAND, ...SMALL, '--from', '-3', '--to', '6', '--step', '3', '--outcome', 'deaths']
    const report = timingReport.parse(JSON.parse((await forestall(...argv, '--json')).out))
    const added = aJudgedMean(4, -20, 30)
    const told = timingText(
      {
        ...report,
        bins: [
          { fromMonths: -3, toMonths: -3, mean: 90 },
          { fromMonths: 0, toMonths: 6, mean: 100 },
        ],
      },
      undefined,
      [{ months: 3, toMonths: 6, added, change: 'unclear' }],
    )

    expect(told).toContain('with 90 % intervals: +3 to +6 months together: too close to call (−20 to +30).')
    expect(told).toContain('\nStarts that cannot be told apart by the mean, in months from the planned one: 0 to +6.\n')
    // Bins cover every start once, in order.
    expect(report.bins.map(({ fromMonths }) => fromMonths)).toEqual(
      report.bins.map(({ fromMonths }) => fromMonths).toSorted((a, b) => a - b),
    )
    expect(report.bins[0]?.fromMonths).toBe(-3)
    expect(report.bins.at(-1)?.toMonths).toBe(6)
  })

  it('says of the plan as planned what its table says, whatever later starts do', async () => {
    const argv = ['timing', KESTRAND, ...SMALL, '--from', '0', '--to', '6', '--step', '6', '--outcome', 'deaths']
    const report = timingReport.parse(JSON.parse((await forestall(...argv, '--json')).out))
    const share = (count: number) => ({ ...report.noResponse, count, memberCount: 1000 })
    const against = (better: number, worse: number) => ({ better: share(better), worse: share(worse) })
    const said = (
      planned: ReturnType<typeof against>,
      later: ReturnType<typeof against>,
      tooLateFrom: number | null = null,
    ) =>
      timingText({
        ...report,
        marks: { ...report.marks, tooLateFrom, halfGoneAt: 7.4 },
        starts: report.starts.map((start, place) => ({
          ...start,
          againstNoResponse: {
            ...start.againstNoResponse,
            ...(place === 0 ? planned : later),
            verdict: 'no-difference' as const,
          },
        })),
      })

    expect(said(against(400, 10), against(300, 10))).toContain(
      'By the mean, half of the plan’s benefit over no response is lost by',
    )
    // Each by its own yardstick where futures show none before the mean has lost half.
    const unclear = said(against(400, 10), against(10, 10), 6)
    expect(unclear).toContain(
      'Counted by futures, no benefit over no response is clear any more from 6 months later on.\nBy the mean, half of',
    )
    expect(unclear).not.toMatch(/too late/i)
    expect(said(against(400, 10), against(10, 10), 12)).toMatch(/By the mean, half of .*\nFrom 12 months .* too late/)
    const torn = said(against(140, 190), against(200, 50))
    expect(torn).toContain('As planned, counted by futures, no benefit over no response is clear.')
    expect(torn).toContain('Begun 6 months later, the plan is better than no response counted by futures.')
    expect(torn).not.toMatch(/too late to help|is lost by/)
    expect(said(against(50, 300), against(10, 10))).toContain('the plan is worse than no response in more futures')
  })

  it('calls a start best only where it can be told from the planned one, and speaks English of each', async () => {
    const argv = ['timing', KESTRAND, ...SMALL, '--from', '-1', '--to', '1', '--step', '1', '--json']
    const report = timingReport.parse(JSON.parse((await forestall(...argv, '--outcome', 'mass-killing')).out))
    const said = (
      benefits: readonly (readonly [low: number, high: number])[],
      marks: Partial<TimingReport['marks']>,
      leftOut: string[] = [],
    ) =>
      timingText({
        ...report,
        // Of an amount, starts go by the interval of the benefit.
        outcome: 'deaths',
        marks: { ...report.marks, ...marks },
        starts: report.starts.map((start, place) => {
          const [low, high] = benefits[place] ?? [0, 0]
          const benefit = { mean: (low + high) / 2, low, high }
          return { ...start, leftOut, againstPlanned: { ...start.againstPlanned, benefit } }
        }),
      })
    const [worse, same, open, better] = [
      [-0.2, -0.1],
      [0, 0],
      [-0.1, 0.1],
      [0.1, 0.2],
    ] as const
    const unsure = 'No start that was tried does surely better than the planned one'

    expect(said([same, same, same], { bestAt: 0 })).toContain(unsure)
    expect(said([open, same, worse], { bestAt: -1 })).toContain(unsure)
    expect(said([better, same, worse], { bestAt: -1 })).toContain('\n−1 month does best of those tried')
    expect(said([worse, same, worse], { bestAt: 0 })).toContain('The planned start does best of those tried')
    // Of what comes or does not, by how many futures of each start differ from the planned one.
    const counted = (better: number) =>
      timingText({
        ...report,
        marks: { ...report.marks, bestAt: -1 },
        starts: report.starts.map((start) => {
          const [more, none] = [wilsonInterval(start.shiftMonths < 0 ? better : 0, 1000), wilsonInterval(0, 1000)]
          return { ...start, leftOut: [], againstPlanned: { ...start.againstPlanned, better: more, worse: none } }
        }),
      })
    expect(counted(6)).toContain('\n−1 month does best of those tried')
    expect(counted(5)).toContain(unsure)
    expect(said([same, same, same], { tooLateFrom: 0 })).toContain('From the planned start on it is too late: ')
    expect(said([same, same, same], { tooLateFrom: 1 })).toContain(
      'From 1 month later than planned on it is too late: ',
    )
    expect(said([same, same, same], {}, ['a'])).toContain('a would start after month 120, and is left out.')
    expect(said([same, same, same], {}, ['a', 'b'])).toContain('a, b would start after month 120, and are left out.')
    expect(said([same, same, same], { halfGoneAt: 0.6 })).not.toMatch(/\b1 months/)
  })
})
