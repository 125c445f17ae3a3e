import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli'
import { whyReport } from '../../src/cli/why-report'
import { aFakeIo } from './fake-io'

const SCENARIO = 'resources/scenarios/havermere/scenario.json'
const SMALL = ['--plan', 'plan-b', '--members', '32', '--months', '8', '--traced', '3', '--seed', '5']

async function run(...args: string[]) {
  const io = aFakeIo()
  const code = await main(['why', SCENARIO, ...args], io)
  return { code, out: io.said(), err: io.complained() }
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
    expect(change).toMatchObject({ about: 'level:armed-conflict', from: 2, to: 8, memberCount: 3 })
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

  it('names both plans where one is held against the other', async () => {
    const { out } = await run(...SMALL, '--against', 'plan-a')

    expect(out).toMatch(/is (lower|higher) with Hard line than with Trust and speech, by /)
    expect(out).toMatch(/^without \w/m)
  })

  it('says first that it holds inside this model, and its sentence has the numbers of its table', async () => {
    const { code, out } = await run(...SMALL)

    expect(code).toBe(0)
    expect(out).toMatch(/Inside this model[\s\S]*The intensity of the campaign of/)
    const sentence = out.split('\n').find((line) => line.startsWith('The intensity')) ?? ''
    const first = /(?:raised|held back) mainly by (.+?) \(([+−][\d.e-]+),/.exec(sentence)
    expect(out).toMatch(new RegExp(`^${first?.[1] ?? 'nothing'} +\\${first?.[2] ?? ''} `, 'm'))
    expect(out).toContain('Fictional')
  })

  it.each([
    { args: ['--about', 'severity'], said: '--about is "severity"' },
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
