import { describe, expect, it } from 'vitest'
import { main } from '../../../src/cli'
import { whyReport } from '../../../src/cli/why/why-report'
import { whyText } from '../../../src/cli/why/why-text'
import { bundledScenarios } from '../../../src/shared/formats'
import { aFakeIo } from '../fake-io'

const SCENARIO = 'resources/scenarios/havermere/scenario.json'
const CAMPAIGN = ['--about', 'campaign']
const SMALL = ['--plan', 'plan-b', '--members', '32', '--months', '8', '--traced', '10', '--seed', '5']

async function run(...args: string[]) {
  const io = aFakeIo()
  const code = await main(['why', SCENARIO, ...args], io)
  return { code, out: io.said(), err: io.complained() }
}

async function exampleReport() {
  const { out } = await run(...SMALL, ...CAMPAIGN, '--json')
  const report = whyReport.parse(JSON.parse(out))
  // Whichever: what is unknown to it is named by its id.
  const scenario = bundledScenarios()[0]?.document.scenario
  const [first] = report.change.causes
  if (!scenario || !first) throw new Error('The example moves')
  const causeOf = (cause: string, mean: number) => ({ ...first, cause, share: { mean, low: mean, high: mean } })
  return { report, scenario, causeOf }
}

describe('forestall why', () => {
  it('gives a report of the documented shape, whose shares sum to what they share out', async () => {
    const { code, out } = await run(...SMALL, '--about', 'level:armed-conflict', '--from', '2', '--json')

    expect(code).toBe(0)
    const { responses, change, scope } = whyReport.parse(JSON.parse(out))
    const sum = (parts: readonly { readonly share: { readonly mean: number } }[]) =>
      parts.reduce((total, { share }) => total + share.mean, 0)
    expect(scope).toBe('inside this model')
    expect(responses.runs).toBe(4)
    expect(sum(responses.shares)).toBeCloseTo(responses.together.mean, 6)
    expect(sum(change.causes)).toBeCloseTo(change.change.mean, 6)
    expect(change.end - change.start).toBeCloseTo(change.change.mean, 6)
    expect(change).toMatchObject({ about: 'level:armed-conflict', from: 2, to: 8, memberCount: 10 })
  })

  it('holds a plan against another: shares of what they differ in sum to what they differ by', async () => {
    const { code, out } = await run(...SMALL, '--against', 'plan-a', '--about', 'level:armed-conflict', '--json')

    expect(code).toBe(0)
    const { plan, against, responses, change } = whyReport.parse(JSON.parse(out))
    const sum = (parts: readonly { readonly share: { readonly mean: number } }[]) =>
      parts.reduce((total, { share }) => total + share.mean, 0)
    expect([plan.id, against?.id]).toEqual(['plan-b', 'plan-a'])
    expect(responses.shares.some(({ id }) => id.startsWith('without:'))).toBe(true)
    expect(sum(responses.shares)).toBeCloseTo(responses.withAll - responses.without, 6)
    expect(sum(change.causes)).toBeCloseTo(change.change.mean, 6)
    expect(change.start).toBe(0)
  })

  it('explains the outcome that plans are judged by unless told otherwise, over the months asked for', async () => {
    const { code, out } = await run(...SMALL, '--outcome', 'deaths', '--from', '2', '--json')

    expect(code).toBe(0)
    const { outcome, change } = whyReport.parse(JSON.parse(out))
    expect(outcome).toBe('deaths')
    expect(change).toMatchObject({ about: 'outcome:deaths', from: 2, to: 8, memberCount: 10 })
    expect(change.causes.map(({ cause }) => cause)).toEqual(expect.arrayContaining(['chance', 'present']))
    expect(change.causes.reduce((total, { share }) => total + share.mean, 0)).toBeCloseTo(change.change.mean, 4)
  })

  it('explains the outcome of one plan against another, in words with the numbers of the table', async () => {
    const { code, out } = await run(...SMALL, '--outcome', 'displaced', '--against', 'plan-a')

    expect(code).toBe(0)
    expect(out).toMatch(/he outcome “people displaced” is .* with Hard line than with Trust and speech/)
    expect(out).not.toContain('today going on as assessed')
  })

  it('names both plans where one is held against the other', async () => {
    // People are displaced within these months; mass killing comes in none of these futures.
    const { out } = await run(...SMALL, ...CAMPAIGN, '--outcome', 'displaced', '--against', 'plan-a')

    expect(out).toMatch(/is (lower|higher) with Hard line than with Trust and speech, by /)
    expect(out).toMatch(/^without \w/m)
  })

  it('says where smaller causes together come to more than any that is named', async () => {
    const { report, scenario, causeOf } = await exampleReport()
    const withSmall = (count: number) =>
      whyText(
        {
          ...report,
          change: {
            ...report.change,
            causes: [causeOf('trend', -0.5), ...Array.from({ length: count }, () => causeOf('chance', -0.02))],
            sentence: { raised: [], lowered: 'trend', trigger: null },
          },
        },
        scenario,
      )

    expect(withSmall(40)).toMatch(/no single cause leads, for smaller ones together come to −0\.8\./)
    expect(withSmall(10)).not.toContain('no single cause leads')
  })

  it('does not call main what smaller ones outweigh, nor sure what is within chance', async () => {
    const { report, scenario, causeOf } = await exampleReport()
    const said = (
      change: { readonly mean: number; readonly low: number; readonly high: number },
      way: 'below' | 'open',
    ) =>
      whyText(
        {
          ...report,
          change: {
            ...report.change,
            change,
            way,
            causes: [
              causeOf('trend', -0.5),
              causeOf('ending', 0.06),
              ...Array.from({ length: 20 }, () => causeOf('chance', 0.01)),
            ],
            sentence: { raised: ['ending'], lowered: 'trend', trigger: null },
          },
        },
        scenario,
      )

    const open = said({ mean: -0.2, low: -0.5, high: 0.1 }, 'open')
    expect(open).toMatch(
      /^Whether the intensity of .* rose or fell with .* is too close to call: −0\.2 \(−0\.5 to \+0\.1\)/m,
    )
    expect(open).toMatch(/; raised by [^;]+ and smaller ones together \(\+0\.2\); held back mainly by its own trend/)
    expect(said({ mean: -0.2, low: -0.5, high: -0.1 }, 'below')).toMatch(
      /^The intensity of .* fell by 0\.2 \(−0\.5 to −0\.1\)/m,
    )
  })

  it('leaves out what does nothing, says how much that is, and gives nothing no sign', async () => {
    const { report, scenario, causeOf } = await exampleReport()
    const [first] = report.responses.shares
    if (!first) throw new Error('The example has responses')
    const nothing = { mean: 0, low: 0, high: 0 }
    const idle = { ...first, share: nothing, alone: nothing, added: nothing }
    const said = whyText(
      {
        ...report,
        change: {
          ...report.change,
          causes: [causeOf('trend', 0.5), causeOf('level:impunity', 0), causeOf('ending', 0)],
          sentence: { raised: ['trend'], lowered: null, trigger: null },
        },
        responses: {
          ...report.responses,
          shares: [
            { ...first, share: { mean: 4, low: 0, high: 8 }, alone: nothing },
            { ...idle, id: 'idle-1', instrument: 'mediation' },
            { ...idle, id: 'idle-2', instrument: 'arms-embargo' },
          ],
        },
      },
      scenario,
    )

    expect(said).not.toContain('+0 ')
    expect(said).not.toMatch(/^(Impunity|Mediation|Arms embargo) /m)
    expect(said).toContain('Left out: 2 causes that moved nothing in these futures.')
    expect(said).toContain(
      'Left out: 2 responses that made no difference in these futures, Mediation and Arms embargo.',
    )
    expect(said).toMatch(/ \+4 +0 to \+8 +0 /)
  })

  it('joins what it names as a list', async () => {
    const { report, scenario, causeOf } = await exampleReport()
    const causes = [
      causeOf('trend', 0.05),
      causeOf('ending', 0.04),
      ...Array.from({ length: 30 }, () => causeOf('chance', 0.005)),
    ]
    const sentence = { raised: ['trend', 'ending'], lowered: 'prevention', trigger: null }
    const all = [...causes, causeOf('prevention', -0.3)]

    expect(whyText({ ...report, change: { ...report.change, causes: all, sentence } }, scenario)).toMatch(
      /; raised by its own trend \([^)]+\), campaigns that end \([^)]+\) and smaller ones together \(/,
    )
  })

  it('says the error of drawn orders, tells responses of one instrument apart and groups digits', async () => {
    const { out } = await run(...SMALL, '--json')
    const report = whyReport.parse(JSON.parse(out))
    const scenario = bundledScenarios()[0]?.document.scenario
    const [first] = report.responses.shares
    if (!scenario || !first) throw new Error('The example has responses')
    const share = { mean: -2, low: -3, high: -1 }
    const shares = [1, 2].map((number) => ({ ...first, share, id: `r-${number}`, orderError: number / 100 }))
    const said = whyText(
      {
        ...report,
        responses: { ...report.responses, kind: 'sampled', runs: 1490, without: 14_000, withAll: 12_345, shares },
      },
      scenario,
    )

    expect(said).toMatch(/^\S.* \(r-1\) .*\n\S.* \(r-2\) /m)
    expect(said).toContain('drawn orders: 1,490 parts of the plan were run')
    expect(said).toContain('adds a standard error of up to 0.02 to a share')
    expect(said).toContain('14,000 without, 12,000 with all of them')
    expect(whyText(report, scenario)).not.toContain('standard error')
  })

  it('says first that it holds inside this model, and its sentence has the numbers of its table', async () => {
    const { code, out } = await run(...SMALL, ...CAMPAIGN)

    expect(code).toBe(0)
    expect(out).toMatch(/Inside this model[\s\S]*[Tt]he intensity of the campaign of/)
    const sentence = out.split('\n').find((line) => /^(The|Whether the) intensity/.test(line)) ?? ''
    const first =
      /(?:raised|held back) mainly by (.+?)(?:, which is (?:higher|lower) than today)? \(([+−][\d.e-]+),/.exec(sentence)
    expect(out).toMatch(new RegExp(`^${first?.[1] ?? 'nothing'} +\\${first?.[2] ?? ''} `, 'm'))
    expect(out).toContain('Fictional')
  })

  it('says which way levels and signals went that are named, in the table, the sentence and JSON', async () => {
    const { report, scenario, causeOf } = await exampleReport()
    const said = (against: typeof report.against) =>
      whyText(
        {
          ...report,
          against,
          change: {
            ...report.change,
            causes: [
              { ...causeOf('level:armed-conflict', 0.5), moved: -0.118 },
              { ...causeOf('signal:displacement', -0.3), moved: 0.05 },
              { ...causeOf('level:impunity', 0.2), moved: 0.004 },
              causeOf('chance', 0.1),
            ],
            sentence: { raised: ['level:armed-conflict'], lowered: 'signal:displacement', trigger: null },
          },
        },
        scenario,
      )

    const since = said(null)
    expect(since).toMatch(/^Armed conflict +\+0\.5 .* 0\.12 lower$/m)
    expect(since).toMatch(/^displacement +−0\.3 .* higher$/m)
    expect(since).toMatch(/^Impunity +\+0\.2 +\+0\.2 to \+0\.2$/m)
    expect(since).toContain('by Armed conflict, which is lower than today (+0.5')
    expect(since).toContain('by displacement, which is higher than today (−0.3')
    expect(since).toContain('Itself: how much a level is higher or lower than today, from 0 to 1')
    const beside = said(report.plan)
    expect(beside).toContain('by Armed conflict, which is lower (+0.5')
    expect(report.change.causes.some(({ moved }) => moved !== undefined)).toBe(true)
    const still = { ...report.change, causes: [causeOf('chance', 0.1)] }
    expect(whyText({ ...report, change: still }, scenario)).not.toContain('Itself')
  })

  it.each([
    { args: ['--about', 'severity'], said: '--about is "severity"' },
    { args: ['--about', 'outcome', '--outcome', 'recorded-deaths'], said: "can't be traced back" },
    { args: ['--about', 'level:nothing'], said: 'no level "nothing"' },
    { args: ['--from', '8', '--to', '3'], said: 'a window ends after it begins' },
    { args: ['--to', '9'], said: 'the run ends at month 8' },
    { args: ['--plan', 'plan-z'], said: 'no plan "plan-z"' },
    { args: ['--against', 'plan-z'], said: 'no plan "plan-z"' },
    { args: ['--against', 'plan-b'], said: 'do the same' },
  ])('refuses $args', async ({ args, said }) => {
    const { code, err } = await run(...SMALL.slice(args[0] === '--plan' ? 2 : 0), ...args)

    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})
