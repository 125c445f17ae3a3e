import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../src/cli'
import { runReport, type RunReport } from '../../src/cli/run/run-report'
import { wilsonInterval } from '../../src/shared/engine'
import { bundledScenarios, serialisePlanDocument } from '../../src/shared/formats'
import { brokenScenarioFiles, goodText, withValue } from '../shared/formats/broken-scenarios'
import { aFakeIo } from './fake-io'

const STACK = /\n\s+at |node:internal|Error:|\.ts:\d/
const BUNDLED = 'resources/scenarios/kelvara/scenario.json'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function forestall(...argv: string[]) {
  const io = aFakeIo()
  const code = await main(argv, io)
  return { code, out: io.said(), err: io.complained() }
}

/** Two years by month: the first quiet, the second with 1,200 deaths. */
const A_YEAR_OF_KILLING = Array.from({ length: 24 }, (_, month) => (month < 12 ? 0 : 100))

async function reportOf(...argv: string[]): Promise<RunReport> {
  const { code, out, err } = await forestall('run', BUNDLED, '--json', ...argv)
  expect(err).toBe('')
  expect(code).toBe(0)
  return runReport.parse(JSON.parse(out))
}

describe('forestall run', () => {
  it('says the headline in words and ranges, with seed, futures and limits', async () => {
    const { code, out, err } = await forestall('run', BUNDLED, '--members', '48', '--months', '6')

    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      /Without response, mass killing within 6 months is [a-z ]+ \([^)]*%\)\. With .+(it is|:) [a-z ]+ \([^)]*%\)\./,
    )
    expect(out).toMatch(/48 futures, seed \d+, 6 months\./)
    expect(out).toContain('Not a forecast.')
    expect(out).not.toMatch(/\{\{|undefined|NaN|<\w/)
  })

  it('speaks of one future and one month in the singular, and says no likelihood from it', async () => {
    const target = join(folder, 'single')

    const { out } = await forestall('run', BUNDLED, '--members', '1', '--months', '1', '--report', target)

    expect(out).toContain('within 1 month is not known from 1 future (')
    expect(out).toContain('Too few futures to compare')
    expect(out).toMatch(/\n1 future, seed \d+, 1 month\./)
    const svg = await readFile(join(target, 'severity.svg'), 'utf8')
    expect(svg).toContain('within 1 month is not known from 1 future')
    expect(out + svg).not.toMatch(/\b1 (months|futures)/)
  })

  it('asks of mass killing that goes on today whether it ends, and not whether it begins', async () => {
    const target = join(folder, 'going-on')
    const scenario = await aFile(
      'going-on.json',
      withValue(['scenario', 'actors', 0, 'pastMonthlyDeaths'], A_YEAR_OF_KILLING),
    )

    const { out } = await forestall('run', scenario, '--members', '48', '--months', '18', '--report', target)

    expect(out).toMatch(
      /Mass killing is going on\. Without response, that it still is in month 18 is [a-z ]+ \([^)]*%\)\./,
    )
    expect(out).toMatch(/\nMass killing still going on in month 18 +[a-z ]+ \(/)
    expect(out).not.toContain('almost certain')
    expect(out).not.toContain('within 18 months')
  })

  it('says no likelihood and no numbers of people without chance, since nothing happens to anyone then', async () => {
    const target = join(folder, 'chanceless')

    const { out } = await forestall('run', BUNDLED, '--members', '3', '--without', 'chance', '--report', target)

    expect(out).toContain('no likelihood can be said')
    expect(out).toContain('without chance')
    expect(out).not.toMatch(/likely|%|deaths/)
    const svg = await readFile(join(target, 'severity.svg'), 'utf8')
    expect(svg).toContain('no likelihood can be said')
    expect(svg).toContain('without chance')
  })

  it('does not call a country of the real world fictional, and warns before anything else', async () => {
    const scenario = await aFile('real.json', withValue(['scenario', 'country'], 'Rwanda'))
    const target = join(folder, 'real')

    const text = await forestall('run', scenario, '--members', '10', '--months', '2', '--report', target)
    const json = await forestall('run', scenario, '--members', '1', '--months', '1', '--json')
    const check = await forestall('check', scenario)
    const svg = await readFile(join(target, 'severity.svg'), 'utf8')

    for (const { err } of [text, json, check]) {
      expect(err).toContain('seems to name real places or peoples. "Rwanda" as the country')
      expect(err).toContain('they can do harm')
    }
    expect(check).toMatchObject({ code: 0, out: 'No faults.\n' })
    expect(runReport.parse(JSON.parse(json.out)).notice).toBe('Real-world names. Not a forecast, no assessment.')
    expect(text.out.endsWith('Real-world names. Not a forecast, no assessment.\n')).toBe(true)
    expect(svg).toContain('Real-world names. Not a forecast, no assessment.')
    expect(text.out + json.out + svg).not.toMatch(/fictional/i)
  })

  it('sums up for readers only what they are told', async () => {
    const ticks = { text: 0, json: 0 }
    const io = (of: keyof typeof ticks) => aFakeIo({ isTerminal: true, now: () => (ticks[of] += 1) })

    await main(['run', BUNDLED, '--members', '2', '--months', '2'], io('text'))
    await main(['run', BUNDLED, '--members', '2', '--months', '2', '--json'], io('json'))

    expect(ticks.text).toBeLessThan(ticks.json / 4)
  })

  it('prints the same bytes twice', async () => {
    const first = await forestall('run', BUNDLED, '--json', '--members', '40', '--months', '12')
    const second = await forestall('run', BUNDLED, '--json', '--members', '40', '--months', '12')

    expect(first.out.length).toBeGreaterThan(10_000)
    expect(second.out).toBe(first.out)
  })

  it('gives every member the same path whatever the number of members', async () => {
    const few = await reportOf('--members', '5', '--months', '12')
    const many = await reportOf('--members', '50', '--months', '12')

    few.plans.forEach((plan, position) => {
      const others = many.plans[position]?.members
      for (const key of ['onsetStep', 'deaths', 'displaced', 'maxSeverity', 'pathFingerprint'] as const) {
        expect(others?.[key].slice(0, 5)).toEqual(plan.members[key])
      }
    })
    expect(new Set(many.plans[0]?.members.pathFingerprint).size).toBe(50)
  })

  it('gives the same numbers whatever the order of records in the file', async () => {
    const document = JSON.parse(goodText()) as { scenario: Record<string, unknown[]> }
    for (const list of ['actors', 'populations', 'campaigns', 'scheduled']) document.scenario[list]?.reverse()
    const turned = await aFile('turned.json', JSON.stringify(document))

    const argv = ['--json', '--members', '20', '--months', '8']
    const [first, second] = [await forestall('run', BUNDLED, ...argv), await forestall('run', turned, ...argv)]

    expect(second.out).toBe(first.out)
  })

  it('writes a report that its committed schema describes', async () => {
    const report = await reportOf('--members', '3', '--months', '3')

    expect(report.plans.map(({ role }) => role)).toEqual(['baseline', 'plan'])
    expect(report.plans[0]?.bands['severity']?.median).toHaveLength(4)
    expect(report.plans[0]?.stageShares).toHaveLength(4)
    expect(report.comparison?.outcomes.deaths.better.memberCount).toBe(3)
    const worse = report.comparison?.outcomes.deaths.worse
    expect(worse).toEqual(wilsonInterval(worse?.count ?? NaN, 3))
    expect(report.outcomes).toContain('level:armed-conflict')
  })

  it('tries the plan of another file against no response', async () => {
    const plan = {
      id: 'embargo',
      name: 'Embargo',
      responses: [{ id: 'r', instrument: 'arms-embargo', startStep: 0, durationMonths: 24, intensity: 1 }],
    }
    const path = await aFile('plan.json', serialisePlanDocument({ format: 'forestall-plan', formatVersion: 1, plan }))

    const report = await reportOf('--plan', path, '--members', '4', '--months', '6')

    expect(report.plans.map(({ id, responseCount }) => [id, responseCount])).toEqual([
      ['no-response', 0],
      ['embargo', 1],
    ])
  })

  it('says of a response that it began before today, or is dated at the horizon or after it', async () => {
    const response = { id: 'r', instrument: 'local-mediation', startStep: 0, durationMonths: 40, intensity: 1 }
    const responses = [-9, 6, 20].map((startStep) => ({ ...response, id: `r${startStep + 9}`, startStep }))
    const plans = [{ id: 'mine', name: 'Mine', responses }]
    const root = JSON.parse(goodText()) as Record<string, unknown>
    const changed = { ...root, plans, currentPlan: 'mine', realityChecks: [] }
    const scenario = await aFile('outside.json', JSON.stringify(changed))

    const few = ['--members', '10', '--months', '6']
    const { out } = await forestall('run', scenario, ...few)
    expect(out).toMatch(/^Local peace councils, from month −9: began 9 months before today, in effect today/m)
    expect(out).toMatch(/^Local peace councils, from month 6: dated at the horizon, with no month left to act in$/m)
    expect(out).toMatch(/^Local peace councils, from month 20: dated after the horizon, in month 20$/m)
    const compared = await forestall('compare', scenario, ...few)
    expect(compared.out).toContain('begun before today, which nobody can decide any more: Local peace councils')
    expect(compared.out).toMatch(
      /Dated at the horizon or after it, and so without effect: [^,]* \(month 6\) and [^,]* \(month 20\)\./,
    )
  })

  it('says whether it is a plan that is missing, a choice of one or what is in it', async () => {
    const root = JSON.parse(goodText()) as Record<string, unknown>
    const empty = { id: 'plan-a', name: 'Empty', responses: [] }
    const fileWith = (plans: readonly object[], currentPlan: string | null) =>
      aFile('alone.json', JSON.stringify({ ...root, plans, currentPlan, realityChecks: [] }))
    const few = ['--members', '2', '--months', '2']

    const none = await fileWith([], null)
    expect((await forestall('run', none, ...few)).out).toContain('The scenario has no plan: there is nothing to')
    for (const command of ['why', 'timing']) {
      expect((await forestall(command, none, ...few)).err).toContain('has no plan. Give a plan file with --plan.')
    }
    const unchosen = await fileWith([empty], null)
    expect((await forestall('run', unchosen, ...few)).out).toContain('The scenario has no current plan: there is')
    expect((await forestall('why', unchosen, ...few)).err).toContain('Name one with --plan; it has plan-a.')
    const chosen = await fileWith([empty], 'plan-a')
    expect((await forestall('run', chosen, ...few)).out).toContain('The plan has no responses: there is nothing to')
  })

  it('runs no response alone when there is no plan', async () => {
    const path = await aFile('no-plan.json', withValue(['currentPlan'], null))

    const { code, out } = await forestall('run', path, '--members', '4', '--months', '6', '--json')

    const report = runReport.parse(JSON.parse(out))
    expect(code).toBe(0)
    expect(report.plans).toHaveLength(1)
    expect(report.comparison).toBeNull()
  })

  it('keeps every level at its assessed value for 120 months where nothing may move it', async () => {
    const path = await aFile('still.json', withValue(['currentPlan'], null))

    const { out } = await forestall(
      'run',
      path,
      '--json',
      '--months',
      '120',
      '--members',
      '2',
      '--without',
      'chance,uncertainty,triggers,trends',
    )

    const report = runReport.parse(JSON.parse(out))
    const levels = Object.entries(report.plans[0]?.bands ?? {}).filter(([key]) => key.startsWith('level:'))
    expect(levels.length).toBeGreaterThan(20)
    for (const [key, { median }] of levels) expect([key, new Set(median).size]).toEqual([key, 1])
  })

  it('reads the evidence through the lens of the file or the one asked for, and says so', async () => {
    const usual = await reportOf('--members', '32', '--months', '12')
    const sceptical = await reportOf('--members', '32', '--months', '12', '--lens', 'sceptical')
    const path = await aFile('sceptical.json', withValue(['settings', 'lens'], 'sceptical'))
    const filed = await forestall('run', path, '--json', '--members', '32', '--months', '12')
    const said = await forestall('run', path, '--members', '2', '--months', '2')

    expect([usual.lens, sceptical.lens]).toEqual(['mainstream', 'sceptical'])
    expect(sceptical.plans[0]).toEqual(usual.plans[0])
    expect(sceptical.plans[1]?.members).not.toEqual(usual.plans[1]?.members)
    expect(runReport.parse(JSON.parse(filed.out)).plans[1]).toEqual(sceptical.plans[1])
    expect(said.out).toContain('evidence read as sceptical')
  })

  it('decides as the file says or as it is told, and says so', async () => {
    const usual = await reportOf('--members', '32', '--months', '12')
    const met = await reportOf('--members', '32', '--months', '12', '--met', 'decisions,recognition,decisions')
    const world = { council: 'severity', met: ['recognition', 'decisions'], preventionMonths: 0 }
    const path = await aFile('met.json', withValue(['settings', 'world'], world))
    const filed = await forestall('run', path, '--json', '--members', '32', '--months', '12')
    const said = await forestall('run', path, '--members', '2', '--months', '2', '--council', 'interests')

    expect(usual.world).toEqual({ council: 'severity', met: [], preventionMonths: 0 })
    expect(met.plans[1]?.members).not.toEqual(usual.plans[1]?.members)
    expect(runReport.parse(JSON.parse(filed.out)).plans[1]).toEqual(met.plans[1])
    expect(said.out).toContain('council decides by interests, taken as met: recognition, decisions')
  })

  it('tells the weight of protection, but not of a run in which protection is taken as put first', async () => {
    const light = await forestall('run', BUNDLED, '--members', '2', '--months', '2', '--protection', '30')
    const met = await forestall(
      ...['run', BUNDLED, '--members', '2', '--months', '2', '--protection', '30', '--met', 'priority'],
    )

    expect(light.out).toContain('protection given 30 % of its usual weight')
    expect(met.out).toContain('taken as met: priority')
    expect(met.out).not.toContain('of its usual weight')
  })

  it('holds back what a budget does not pay for, and says so and what is spent', async () => {
    const unlimited = await reportOf('--members', '32', '--months', '12')
    const limited = await reportOf('--members', '32', '--months', '12', '--budget', '60')
    const said = await forestall('run', BUNDLED, '--members', '32', '--months', '12', '--budget', '60')
    const [, plan] = limited.plans

    expect(unlimited.world.budget).toBeUndefined()
    expect(limited.world.budget).toBe(60)
    expect(limited.plans[0]).toEqual(unlimited.plans[0])
    expect(
      plan?.responses.some(({ stoppedBy, budgetShortFrom }) => stoppedBy.budget.count > 0 && budgetShortFrom),
    ).toBe(true)
    expect(plan?.spend.median).toBeLessThan(unlimited.plans[1]?.spend.median ?? 0)
    expect(said.out).toContain('not paid for by the budget in')
    expect(said.out).toMatch(/Spent on it by the horizon: \d+ cost units/)
    expect(said.out).toContain('a budget of 60 cost units')
    expect((await forestall('run', BUNDLED, '--budget', 'much')).err).toContain('--budget is "much"')
  })

  it('holds back what political capital does not cover, and says so', async () => {
    const small = ['--members', '32', '--months', '12'] as const
    const limited = await reportOf(...small, '--political-capital', '3')
    const said = await forestall('run', BUNDLED, ...small, '--political-capital', '3')

    expect(limited.world.politicalCapital).toEqual({ available: 3, regainedPerMonth: 0 })
    expect(limited.plans[0]).toEqual((await reportOf(...small)).plans[0])
    expect(
      limited.plans[1]?.responses.some(
        ({ stoppedBy, capitalShortFrom }) => stoppedBy.capital.count > 0 && capitalShortFrom,
      ),
    ).toBe(true)
    expect(said.out).toContain('3 points of political capital.')
    expect(said.out).toContain('not covered by political capital in')
  })

  it('says what became of each response of the plan', async () => {
    const { plans } = await reportOf('--members', '32', '--months', '12')
    const said = await forestall('run', BUNDLED, '--members', '32', '--months', '12')

    expect(plans[0]?.responses).toEqual([])
    expect(plans[1]?.responses).toHaveLength(plans[1]?.responseCount ?? NaN)
    for (const { goesAhead, stoppedBy } of plans[1]?.responses ?? []) {
      expect(goesAhead.count + stoppedBy.veto.count + stoppedBy.council.count + stoppedBy.host.count).toBe(32)
    }
    const rangeOfShare = /\((?:[\d–]+|under \d+|over \d+)\s%\)/.source
    expect(said.out).toMatch(new RegExp(`^Mediation: went ahead in [^;(]+ futures ${rangeOfShare}`, 'm'))
    for (const share of said.out.match(/stopped by a veto in [^;.\n]*/g) ?? [])
      expect(share).toMatch(new RegExp(`${rangeOfShare}$`))
    expect(said.out).toMatch(
      new RegExp(`^Futures with fewer deaths, by a difference that matters +\\d+ of 32 ${rangeOfShare}$`, 'm'),
    )
  })

  it.each([
    { args: ['--met', 'none,decisions'], says: 'give "none" alone, or challenges without it.' },
    { args: ['--met', 'rosy'], says: '--met is "rosy"; it knows recognition, decisions, priority.' },
    { args: ['--council', 'rosy'], says: '--council is "rosy"; it knows severity, interests, division.' },
    ...['much', '301', '15:', '15:301', '-1', '1.5'].map((given) => ({
      args: [`--political-capital=${given}`],
      says: `--political-capital is "${given}"; it must be a whole number from 0 to 300, or two with a colon between: 15:1.`,
    })),
  ])('refuses $args', async ({ args, says }) => {
    const { code, err } = await forestall('run', BUNDLED, ...args)

    expect(code).toBe(2)
    expect(err).toContain(says)
  })

  it('refuses a lens that nobody knows', async () => {
    const { code, err } = await forestall('run', BUNDLED, '--lens', 'rosy')

    expect(code).toBe(2)
    expect(err).toContain('--lens is "rosy"; the model knows')
  })

  it('keeps only the outcomes asked for, and those the report needs', async () => {
    const report = await reportOf('--members', '2', '--months', '2', '--outcomes', 'level:impunity')

    expect(report.outcomes).toEqual(['severity', 'deaths', 'displaced', 'level:impunity'])
  })

  it('writes report and chart into a folder, whole and inert', async () => {
    const target = join(folder, 'out', 'report')
    const scenario = await aFile('marked.json', withValue(['scenario', 'title'], '<script>alert(1)</script> & "more"'))

    const { code, out } = await forestall('run', scenario, '--members', '8', '--months', '6', '--report', target)

    expect(code).toBe(0)
    expect(out).toContain('severity.svg')
    expect((await readdir(target)).sort()).toEqual(['report.json', 'severity.svg'])
    const svg = await readFile(join(target, 'severity.svg'), 'utf8')
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n$/)
    expect(svg).toContain('&lt;script&gt;')
    expect(svg).not.toMatch(/<script|NaN|undefined|Infinity|href=|on\w+=/)
    expect(svg).toContain('Mass killing')
    expect(svg).toContain('Fictional exercise. Not a forecast.')
    expect(runReport.safeParse(JSON.parse(await readFile(join(target, 'report.json'), 'utf8'))).success).toBe(true)
  })

  it('stops at once when asked to, writes nothing and says so', async () => {
    const stop = new AbortController()
    let ticks = 0
    const io = aFakeIo({
      signal: stop.signal,
      now: () => {
        ticks += 1
        if (ticks === 4) stop.abort()
        return ticks
      },
    })

    const code = await main(
      ['run', BUNDLED, '--members', '3000', '--json', '--report', join(folder, 'stopped', 'report')],
      io,
    )

    expect(code).toBe(130)
    expect(io.said()).toBe('')
    expect(io.complained()).toContain('Stopped')
    expect(await readdir(folder)).not.toContain('stopped')
  })

  it('leaves a folder for the report that was there before as it was when stopped', async () => {
    const target = join(folder, 'before')
    await mkdir(target)

    const code = await main(
      ['run', BUNDLED, '--members', '64', '--report', target],
      aFakeIo({ signal: AbortSignal.abort() }),
    )

    expect(code).toBe(130)
    expect(await readdir(target)).toEqual([])
  })

  it('shows progress and time left on a terminal once the work takes over two seconds', async () => {
    let time = 0
    const io = aFakeIo({ isTerminal: true, now: () => (time += 700) })

    await main(['run', BUNDLED, '--members', '64', '--months', '3', '--json'], io)

    expect(io.complained()).toMatch(/\d+ % done, about .+ left/)
    expect(io.complained().endsWith('\r\u001b[K')).toBe(true)
    expect(io.said().startsWith('{')).toBe(true)
  })

  it.each([
    { argv: ['run'], says: 'Name a file' },
    { argv: ['run', 'missing.json'], says: 'no such file' },
    { argv: ['run', '.'], says: 'is a folder' },
    { argv: ['run', '/dev/null'], says: 'no ordinary file' },
    { argv: ['run', 'README.md/x.json'], says: "Can't read" },
    { argv: ['run', BUNDLED, 'second.json'], says: 'One file at a time' },
    { argv: ['run', BUNDLED, '--memmbers', '3'], says: 'no option "--memmbers". Did you mean "--members"?' },
    { argv: ['run', BUNDLED, '-f'], says: 'no option "-f". Try' },
    { argv: ['run', BUNDLED, '--members'], says: '--members needs a value. Try' },
    { argv: ['run', BUNDLED, '--members', '-5'], says: '--members=-5. Try' },
    { argv: ['run', BUNDLED, '--plan', '--json'], says: '--plan needs a value' },
    { argv: ['run', BUNDLED, '--seed', '1', '--seed', '2'], says: '--seed is given twice' },
    { argv: ['run', BUNDLED, '--members', '0'], says: '1 to 100000' },
    { argv: ['run', BUNDLED, '--members', 'many'], says: 'whole number' },
    { argv: ['run', BUNDLED, '--members', '1e3'], says: 'whole number' },
    { argv: ['run', BUNDLED, '--seed=-1'], says: '4294967295' },
    { argv: ['run', BUNDLED, '--months', '121'], says: '1 to 120' },
    { argv: ['run', BUNDLED, '--workers', '0'], says: '1 to 64' },
    { argv: ['run', BUNDLED, '--json=yes'], says: '--json takes no value' },
    { argv: ['run', BUNDLED, '--without', 'luck'], says: 'luck' },
    { argv: ['run', BUNDLED, '--outcomes', 'deths'], says: 'Did you mean "deaths"' },
    { argv: ['run', BUNDLED, '--outcomes', ','], says: '--outcomes' },
    { argv: ['run', BUNDLED, '--plan', 'missing.json'], says: 'no such file' },
    { argv: ['run', BUNDLED, '--plan', BUNDLED], says: 'a response plan is needed' },
    { argv: ['run', BUNDLED, '--members', '100000', '--months', '120', '--outcomes', 'all'], says: 'Ask for fewer' },
    { argv: ['run', BUNDLED, '--report', '/dev/null/x'], says: "Can't write" },
    { argv: ['run', BUNDLED, '--report', '/proc/forestall/x'], says: "Can't write" },
    { argv: ['run', BUNDLED, '--report', 'README.md'], says: "Can't write" },
    { argv: ['check', 'docs'], says: 'a folder without a model' },
    { argv: ['check'], says: 'Name a file' },
    { argv: ['check', 'missing.json'], says: 'no such file' },
    { argv: ['simulate'], says: 'no command "simulate"' },
    { argv: ['--verbose'], says: 'no option "--verbose"' },
    { argv: ['help', 'simulate'], says: 'no command "simulate"' },
    { argv: ['run', BUNDLED, '--help', '--bogus'], says: 'no option "--bogus"' },
    { argv: ['run', 'a\u001b[2J.json'], says: '\ufffd[2J' },
  ])('refuses $argv with exit code 2 and without a stack', async ({ argv, says }) => {
    const { code, out, err } = await forestall(...argv)

    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(says)
    expect(err).not.toMatch(STACK)
  })
})

describe('forestall check and run on broken files', () => {
  // A plan is the one thing that only `run` refuses for not being a scenario: `check` reads it as what it is.
  const files = brokenScenarioFiles().filter(({ code }) => code !== 'version/wrong-kind')

  it.each(files)('names the fault in "$name" and leaves the file as it was', async ({ bytes, place }) => {
    const path = await aFile('broken.json', bytes)

    const check = await forestall('check', path)
    const run = await forestall('run', path, '--json')

    expect(check.code).toBe(1)
    expect(check.err).toBe('')
    expect(check.out).toContain(place)
    expect(check.out).toMatch(/: \d+ faults?\n {2}\S/)
    expect(run.code).toBe(2)
    expect(run.out).toBe('')
    expect(run.err).toContain(place)
    expect(check.out + run.err).not.toMatch(STACK)
    expect(Buffer.compare(await readFile(path), bytes)).toBe(0)
  })
})

describe('forestall check', () => {
  it('finds no faults in what comes with the program', async () => {
    expect(await forestall('check', BUNDLED)).toEqual({ code: 0, out: 'No faults.\n', err: '' })
    expect(await forestall('check', 'resources/model')).toEqual({ code: 0, out: 'No faults.\n', err: '' })
    expect(await forestall('check', 'resources/model/levels.json')).toEqual({ code: 0, out: 'No faults.\n', err: '' })
  })

  it('lists every fault of a file', async () => {
    const text = goodText()
      .replace(/"size": \d+/, '"size": -5')
      .replace(/"hostility": [\d.]+/, '"hostility": 0')
      .replace(/"basePopulation": "[^"]+"/, '"basePopulation": "nobody"')

    const { code, out } = await forestall('check', await aFile('three.json', text))

    expect(code).toBe(1)
    expect(out).toContain('3 faults')
    expect(out).toContain('scenario.actors[0].basePopulation')
    expect(out).toContain('scenario.populations[0].size')
    expect(out).toContain('scenario.campaigns[0].hostility')
  })

  it('checks a plan file by itself', async () => {
    const [bundled] = bundledScenarios()
    const [plan = { id: 'p', name: '', responses: [] }] = bundled?.document.plans ?? []
    const good = serialisePlanDocument({ format: 'forestall-plan', formatVersion: 1, plan })

    expect((await forestall('check', await aFile('good-plan.json', good))).code).toBe(0)
    const bad = await forestall(
      'check',
      await aFile('bad-plan.json', good.replace(/"startStep": -?\d+/, '"startStep": 500')),
    )
    expect(bad.code).toBe(1)
    expect(bad.out).toContain('plan.responses[0].startStep')
    const reserved = await forestall(
      'check',
      await aFile('reserved-plan.json', good.replace(`"id": "${plan.id}"`, '"id": "no-response"')),
    )
    expect(reserved.code).toBe(1)
    expect(reserved.out).toMatch(/plan\.id, .*"no-response" stands for no response at all.* Give the plan another id\./)
  })

  it.each([
    {
      name: 'a target that nobody is',
      response: { instrument: 'mediation', target: 'nobody' },
      says: 'no actor "nobody"',
    },
    {
      name: 'no target where one must be named',
      response: { instrument: 'pro-rebel-force' },
      says: 'names its target',
    },
  ])('and run refuse $name, in a plan file and in a scenario', async ({ response, says }) => {
    const responses = [{ id: 'r', startStep: 0, durationMonths: 12, intensity: 1, ...response }]
    const plan = { id: 'p', name: 'Plan', responses }
    const planFile = JSON.stringify({ format: 'forestall-plan', formatVersion: 1, plan })
    const planPath = await aFile('aimless-plan.json', planFile)
    const scenarioPath = await aFile('aimless.json', withValue(['plans', 0, 'responses'], responses))

    const runs = [
      await forestall('run', BUNDLED, '--plan', planPath),
      await forestall('run', scenarioPath),
      await forestall('check', scenarioPath),
    ]

    expect(runs.map(({ code }) => code)).toEqual([2, 2, 1])
    for (const { out, err } of runs) expect(out + err).toContain(says)
  })

  it('names every level that the equations need and a model lacks', async () => {
    const model = join(folder, 'levelless')
    await mkdir(model, { recursive: true })
    for (const name of await readdir('resources/model')) {
      const content = await readFile(join('resources/model', name), 'utf8')
      await writeFile(
        join(model, name),
        name === 'levels.json' ? content.replace('"id": "siege"', '"id": "blockade"') : content,
      )
    }

    const { code, out } = await forestall('check', model)

    expect(code).toBe(1)
    expect(out).toContain('levels.json')
    expect(out).toContain('The level "siege" is missing, which the equations need.')
  })

  it('tells a file of the model that is no file from one that is missing', async () => {
    const model = join(folder, 'odd-model')
    await mkdir(join(model, 'levels.json'), { recursive: true })

    const withFolder = await forestall('check', model)
    await rm(join(model, 'levels.json'), { recursive: true })
    await writeFile(join(model, 'model.json'), '{}')
    const withoutMost = await forestall('check', model)

    expect(withFolder).toMatchObject({ code: 2, out: '' })
    expect(withFolder.err).toContain('levels.json" is a folder')
    expect(withoutMost.code).toBe(1)
    expect(withoutMost.out).toContain('levels.json: The file is missing')
  })

  it('lists the faults of a model folder by file', async () => {
    const model = join(folder, 'model')
    await mkdir(model, { recursive: true })
    for (const name of await readdir('resources/model')) {
      const content = await readFile(join('resources/model', name), 'utf8')
      await writeFile(
        join(model, name),
        name === 'influences.json' ? content.replace('"armed-conflict"', '"armed-conflicts"') : content,
      )
    }

    const { code, out } = await forestall('check', model)

    expect(code).toBe(1)
    expect(out).toMatch(/influences\.json, influences\[\d+\]\.(from|to|with), line \d+/)
  })
})

describe('forestall', () => {
  it.each([[[]], [['--help']], [['help']], [['-h']]])('explains itself for %j', async (argv) => {
    const { code, out } = await forestall(...argv)

    expect(code).toBe(0)
    expect(out).toContain('forestall run <scenario.json>')
  })

  it.each([
    { argv: ['run', '--help'], says: '--members' },
    { argv: ['help', 'run'], says: '--members' },
    { argv: ['check', '-h'], says: 'every fault' },
  ])('explains a command for $argv', async ({ argv, says }) => {
    expect(await forestall(...argv)).toMatchObject({ code: 0, err: '' })
    expect((await forestall(...argv)).out).toContain(says)
  })

  it('says its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }

    expect((await forestall('--version')).out).toBe(`Forestall ${version}\n`)
  })

  it('says a fault of its own in one line, without a stack', async () => {
    const io = aFakeIo({
      out: () => {
        throw new TypeError('planted')
      },
    })

    expect(await main(['--version'], io)).toBe(70)
    expect(io.complained()).toBe('Forestall met a fault of its own: planted\n')
  })
})
