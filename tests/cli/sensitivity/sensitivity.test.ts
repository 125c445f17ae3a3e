import { describe, expect, it } from 'vitest'
import { main } from '../../../src/cli'
import { sensitivityReport, type SensitivityReport } from '../../../src/cli/sensitivity/sensitivity-report'
import { sensitivityText } from '../../../src/cli/sensitivity/sensitivity-text'
import { kelvara } from '../../builders/bundled'
import { aFakeIo } from '../fake-io'

const SCENARIO = 'resources/scenarios/havermere/scenario.json'
const SMALL = ['--members', '64', '--months', '6', '--seed', '5', '--outcome', 'displaced']

async function run(...args: string[]) {
  const io = aFakeIo()
  const code = await main(['sensitivity', ...args], io)
  return { code, out: io.said(), err: io.complained() }
}

describe('forestall sensitivity', () => {
  it('gives a report of the documented shape', async () => {
    const { code, out, err } = await run(SCENARIO, ...SMALL, '--json')

    expect(err).toBe('')
    expect(code).toBe(0)
    const { plans, preferred, unknowns, map, lenses, spread, screening, sobol } = sensitivityReport.parse(
      JSON.parse(out),
    )
    expect(plans.map(({ id }) => id)).toEqual(['no-response', 'plan-a', 'plan-b'])
    expect(preferred).toBe([...plans].sort((a, b) => a.mean - b.mean)[0]?.id)
    expect(unknowns.length).toBeGreaterThan(50)
    expect([map?.x.key, map?.y.key]).toEqual(unknowns.slice(0, 2).map(({ key }) => key))
    expect(map?.cells.reduce((sum, { memberCount }) => sum + memberCount, 0)).toBe(64)
    expect(lenses.rankings).toHaveLength(5)
    expect(screening).toBeNull()
    expect(sobol).toBeNull()
    expect(spread.unknown + spread.chance + spread.lens).toBeCloseTo(1, 5)
  })

  it('begins with what is worth finding out, inside this model', async () => {
    const { code, out } = await run(SCENARIO, ...SMALL, '--plan-ids', 'plan-b')

    expect(code).toBe(0)
    expect(out).toMatch(
      /Inside this model[\s\S]*Unknown +Switches the plan in[\s\S]*What holds up best[\s\S]*Of the spread/,
    )
    expect(out).toContain('Fictional')
    expect(out).toMatch(
      / Beyond noise\n[^]*\nBeyond noise: .* about one of twenty such lists names something by chance/,
    )
  })

  it('claims no regret, and names no plan of a cell, where futures are too few', async () => {
    const json = await run(SCENARIO, ...SMALL, '--plan-ids', 'plan-b', '--json')
    const report = sensitivityReport.parse(JSON.parse(json.out))
    const text = sensitivityText(report, kelvara)

    expect(report.map?.cells.every(({ memberCount }) => memberCount < 10)).toBe(true)
    expect(report.map?.largestRegrets).toEqual([null, null])
    expect(text).not.toContain('Most lost on average')
    expect(text).toContain('no cell has futures enough')
    expect(text).toMatch(/^lowest fifth +too few +(too few|-) /m)
  })

  it('names no plan of a cell in which the one with the lowest mean is best by enough in no future', async () => {
    const json = await run(SCENARIO, ...SMALL, '--plan-ids', 'plan-b', '--json')
    const report = sensitivityReport.parse(JSON.parse(json.out))
    if (!report.map) throw new Error('No map')
    const isBest = { probability: 0, low: 0, high: 0.1, count: 0, memberCount: 30 }
    const cells = report.map.cells.map((cell) => ({
      ...cell,
      memberCount: 30,
      best: 'plan-b',
      isBest,
      isHatched: true,
    }))
    const text = sensitivityText({ ...report, map: { ...report.map, cells } }, kelvara)

    expect(text).toMatch(/^lowest fifth +cannot say +cannot say /m)
    expect(text).toMatch(/best by enough in none of its futures, a cell names none: cannot say\./)
    expect(text).not.toContain('(unsure)')
  })

  it('tells plans that only share the first rank from plans that take turns in it', async () => {
    const json = await run(SCENARIO, ...SMALL, '--plan-ids', 'plan-b', '--json')
    const report = sensitivityReport.parse(JSON.parse(json.out))
    const [none = '', plan = ''] = report.plans.map(({ id }) => id)
    const said = (fronts: readonly string[][], firstEverywhere: string | null = null) => {
      const rankings = report.lenses.rankings.slice(0, fronts.length)
      const lenses: SensitivityReport['lenses'] = {
        surviving: [],
        firstEverywhere,
        rankings: rankings.map((ranking, place) => ({ ...ranking, front: fronts[place] ?? [] })),
      }
      return sensitivityText({ ...report, lenses }, kelvara)
    }

    expect(said([[plan], [plan]], plan)).toContain('Under every lens Hard line comes first.')
    expect(
      said([
        [none, plan],
        [none, plan],
      ]),
    ).toMatch(/No plan comes first alone: No response and Hard line cannot be told apart within chance under any lens/i)
    expect(said([[plan], [none, plan]])).toMatch(
      /No plan comes first alone under every lens\. .*: Hard line comes first; /,
    )
    expect(said([[plan], [none]])).toMatch(/Which plan comes first turns with the lens\. .*Hard line comes first; /)
  })

  it('finds which numbers move it most, and shares out the variance among the strongest, with intervals', async () => {
    const few = ['--members', '10', '--months', '2', '--seed', '5', '--outcome', 'displaced', '--plan-ids', 'plan-b']
    const argv = [SCENARIO, ...few, '--screen', '2', '--sobol', '8']
    const json = await run(...argv, '--json')

    expect(json.code).toBe(0)
    const report = sensitivityReport.parse(JSON.parse(json.out))
    const { screening, sobol } = report
    const ofParts = 2 * ((screening?.parts.length ?? 0) + 1)
    expect(json.err).toMatch(
      new RegExp(
        `^First ranking after 0\\.0 s of screening \\(2 paths, ${ofParts} combinations of numbers\\), of whole parts of the model: ${screening?.parts[0]?.name} \\d+ %, .+\\.\n$`,
      ),
    )
    const text = sensitivityText(report, kelvara)
    expect(sobol).toMatchObject({ rows: 8, memberCount: 10 })
    expect(sobol?.numbers.map(({ name }) => name).toSorted()).toEqual(
      screening?.numbers
        .slice(0, 8)
        .map(({ name }) => name)
        .toSorted(),
    )
    const shares = screening?.numbers.map(({ share }) => share.value) ?? []
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    const { all = NaN, better = NaN, worse = NaN } = screening?.tried ?? {}
    expect(all).toBe(ofParts + 2 * ((screening?.numbers.length ?? 0) + 1))
    expect(better + worse).toBeLessThanOrEqual(all)
    const totals = sobol?.numbers.map(({ total }) => total.value) ?? []
    expect(totals).toEqual(totals.toSorted((a, b) => b - a))
    for (const { first, total } of sobol?.numbers ?? []) {
      for (const { low, high } of [first, total]) expect(low).toBeLessThanOrEqual(high)
    }
    expect(text).toMatch(/Number +Part of the model +Of what moves/)
    expect(text).toMatch(/By itself +In all/)
    expect(text).not.toMatch(/undefined|NaN/)
  }, 120_000)

  it.each([
    { args: [SCENARIO, '--sobol', '4'], said: '--sobol is "4"' },
    { args: [SCENARIO, '--members', '5'], said: 'at least 10' },
    { args: [SCENARIO, '--plan-ids', 'plan-z'], said: 'no plan "plan-z"' },
    { args: [], said: 'Name a scenario file' },
    { args: [SCENARIO, '--screen', '0'], said: '--screen is "0"' },
  ])('refuses $args', async ({ args, said }) => {
    const { code, err } = await run(...args)

    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})
