import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../../src/cli'
import { challengeReport } from '../../../src/cli/challenge/challenge-report'
import { challengeText } from '../../../src/cli/challenge/challenge-text'
import { bundledScenarios, serialiseScenarioDocument } from '../../../src/shared/formats'
import type { Challenge } from '../../../src/shared/engine'
import { aFakeIo } from '../fake-io'

const SMALL = ['--members', '32', '--months', '6', '--seed', '5', '--outcome', 'displaced']

const open: Challenge = {
  id: 'conflict',
  subject: { kind: 'level', level: 'armed-conflict' },
  original: 0.5,
  alternative: 0.95,
  reason: 'The figures of the north are not in.',
  by: 'North desk',
  state: 'open',
}
const parked: Challenge = {
  ...open,
  id: 'speed',
  subject: { kind: 'parameter', parameter: 'campaign.speed' },
  alternative: 0.1,
  by: '',
  state: 'parked',
}

let folder = ''
let challenged = ''
let unchallenged = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'challenge-'))
  const document = bundledScenarios().find(({ document: { plans } }) => plans.length > 1)?.document
  if (!document) throw new Error('No scenario with two plans comes with the program')
  challenged = join(folder, 'challenged.json')
  unchallenged = join(folder, 'unchallenged.json')
  await writeFile(challenged, serialiseScenarioDocument({ ...document, challenges: [open, parked] }))
  await writeFile(unchallenged, serialiseScenarioDocument(document))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...args: string[]) {
  const io = aFakeIo()
  const code = await main(['challenge', ...args], io)
  return { code, out: io.said(), err: io.complained() }
}

describe('forestall challenge', () => {
  it('tries every challenge of the ledger and gives a report of the documented shape', async () => {
    const { code, out, err } = await run(challenged, ...SMALL, '--json')

    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { plans, challenges } = challengeReport.parse(JSON.parse(out))
    expect(challenges.map(({ id, state }) => [id, state])).toEqual([
      ['conflict', 'open'],
      ['speed', 'parked'],
    ])
    for (const { asItStands, alternative, changesRanking, changesFrom, elsewhere } of challenges) {
      expect(asItStands.means).toEqual(challenges[0]?.asItStands.means)
      expect(asItStands.order.toSorted()).toEqual(plans.map(({ id }) => id).toSorted())
      if (changesRanking) expect(alternative.order).not.toEqual(asItStands.order)
      expect(changesFrom === null).toBe(!changesRanking)
      expect(elsewhere === null).toBe(changesRanking)
    }
    expect(challenges[0]?.alternative.value).toBe(0.95)
    const [lead] = challenges[0]?.leads ?? []
    const meanOf = (id: string | undefined) =>
      challenges[0]?.asItStands.means[plans.findIndex((plan) => plan.id === id)] ?? NaN
    expect(lead?.asItStands?.mean).toBeCloseTo(meanOf(lead?.ahead) - meanOf(lead?.behind), 5)
    expect(lead?.alternative?.mean).not.toBe(lead?.asItStands?.mean)
    expect(challenges[0]?.alternative.means).not.toEqual(challenges[0]?.asItStands.means)
  })

  it('gives the same bytes twice', async () => {
    const [first, second] = [await run(challenged, ...SMALL, '--json'), await run(challenged, ...SMALL, '--json')]

    expect(second.out).toBe(first.out)
  })

  it('says in words what each comes to, inside this model, with its reason', async () => {
    const { code, out } = await run(challenged, ...SMALL, '--only', 'conflict')

    expect(code).toBe(0)
    expect(out).toMatch(/Inside this model[\s\S]*Armed conflict today: 0\.95 instead of 0\.50 [\s\S]*ranking/)
    expect(out).toContain('The figures of the north are not in. — North desk')
    expect(out).toMatch(/ against .*, by the mean of \d+ futures: .* as the number stands; .* with 0\.95\./)
    expect(out).not.toContain('campaign.speed')
    expect(out).toContain('Fictional')
    expect(out).not.toMatch(/undefined|NaN|\{\{/)
  })

  it('ranks an untouched copy of a plan with its original', async () => {
    const document = bundledScenarios().find(({ document: { plans } }) => plans.length > 1)?.document
    const [plan] = document?.plans ?? []
    if (!document || !plan) throw new Error('No scenario with two plans comes with the program')
    const copied = join(folder, 'copied.json')
    const plans = [...document.plans, { ...plan, id: 'copy', name: 'A copy' }]
    await writeFile(copied, serialiseScenarioDocument({ ...document, plans, challenges: [open] }))

    const { out } = await run(copied, ...SMALL, '--json')

    const report = challengeReport.parse(JSON.parse(out))
    expect(report.plans.map(({ id }) => id)).toEqual(['no-response', ...document.plans.map(({ id }) => id)])
  })

  it('says that nobody challenged anything', async () => {
    const { code, out } = await run(unchallenged, ...SMALL)

    expect(code).toBe(0)
    expect(out).toContain('No number of this scenario or of its model has been challenged.')
  })

  it.each([
    { args: () => [], said: 'Name a scenario file' },
    { args: () => [challenged, '--only', 'nothing'], said: 'no challenge "nothing"; it has conflict, speed' },
    { args: () => [unchallenged, '--only', 'nothing'], said: 'it has none' },
    { args: () => [challenged, '--plan-ids', 'plan-z'], said: 'no plan "plan-z"' },
    { args: () => [challenged, '--delta', '3'], said: '--delta' },
  ])('refuses what can not be used: $said', async ({ args, said }) => {
    const { code, err } = await run(...args())

    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})

describe('challengeText', () => {
  it('says from which value on another plan comes first, and which come in another order below', async () => {
    const { out } = await run(challenged, ...SMALL, '--json')
    const report = challengeReport.parse(JSON.parse(out))
    const [first] = report.challenges
    const [best = '', second = '', ...others] = first?.asItStands.order ?? []
    if (!first) throw new Error('Nothing was tried')
    const turned = (order: readonly string[]) =>
      challengeText({
        ...report,
        challenges: [
          {
            ...first,
            asItStands: { ...first.asItStands, surePairs: surely(first.asItStands.order) },
            alternative: { ...first.alternative, order: [...order], surePairs: surely(order) },
            changesRanking: true,
            changesFrom: 0.6843,
            elsewhere: null,
          },
        ],
      })

    expect(turned([second, best, ...others])).toMatch(
      /From about 0\.68 on the ranking by the mean changes: with 0\.95, .+ comes first instead of /,
    )
    expect(turned([best, ...others, second])).toMatch(
      /stays first by the mean; from about 0\.68 on the ranking below changes/,
    )
  })

  it('says numbers with the digits they are known to, as the ledger of the app does, and one that was given in full', async () => {
    const { out } = await run(challenged, ...SMALL, '--json')
    const report = challengeReport.parse(JSON.parse(out))
    const said = report.challenges.map((tried) =>
      challengeText({
        ...report,
        challenges: [
          {
            ...tried,
            originally: -0.31416,
            asItStands: { ...tried.asItStands, value: 0.27183 },
            alternative: { ...tried.alternative, value: 0.1235 },
          },
        ],
      }),
    )

    expect(said[0]).toMatch(/: 0\.1235 instead of −0\.31 \(from 0 to 1\)\. It stands at 0\.27 by now\./)
    expect(said[1]).toMatch(/: 0\.1235 instead of −0\.31 \(.+\)\. It stands at 0\.27 by now\./)
    expect(said.join()).not.toMatch(/\d\.\d{3}(?!5)/)
  })

  it('says where another value would change a ranking that stays, or that none would, and multipliers as such', async () => {
    const { out } = await run(challenged, ...SMALL, '--json')
    const report = challengeReport.parse(JSON.parse(out))
    const [first] = report.challenges
    if (!first) throw new Error('Nothing was tried')
    const { order } = first.asItStands
    const standing = { ...first.asItStands, surePairs: surely(order) }
    const turned = { ...standing, order: order.toReversed(), surePairs: surely(order.toReversed()) }
    const staying = (tried: Partial<(typeof report)['challenges'][number]>) =>
      challengeText({
        ...report,
        challenges: [
          {
            ...first,
            asItStands: standing,
            alternative: { ...standing, value: 0.6 },
            changesRanking: false,
            changesFrom: null,
            elsewhere: { low: 0, high: 1, turns: [] },
            ...tried,
          },
        ],
      })

    expect(staying({})).toMatch(
      /With 0\.6 the ranking by the mean stays: .+\. No value from 0\.00 to 1\.00 changes it\./,
    )
    expect(staying({ elsewhere: { low: 0, high: 1, turns: [{ from: 0.85, end: { ...turned, value: 1 } }] } })).toMatch(
      /Above about 0\.85 it would change: .+ would come before /,
    )
    const multiplier = staying({
      isLogarithmOfMultiplier: true,
      originally: 0,
      alternative: { ...standing, value: Math.log(1.2) },
      elsewhere: { low: Math.log(0.8), high: Math.log(2), turns: [] },
    }).replaceAll('\u00a0', ' ')
    expect(multiplier).toContain('× 1.2 instead of × 1 (multiplier)')
    expect(multiplier).toMatch(
      /With × 1\.2 the ranking by the mean stays: .+\. No value from × 0\.8 to × 2 changes it\./,
    )
    const tied = { ...standing, surePairs: [] }
    expect(staying({ asItStands: tied, alternative: tied })).toMatch(
      /the ranking by the mean stays: .+ could not be told apart within chance before, and cannot now\./,
    )
  })
})

/** Every plan surely before those after it. */
const surely = (order: readonly string[]): [string, string][] =>
  order.flatMap((better, rank) => order.slice(rank + 1).map((worse): [string, string] => [better, worse]))
