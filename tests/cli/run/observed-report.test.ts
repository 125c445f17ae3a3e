import { describe, expect, it } from 'vitest'
import explore from '../../../resources/locales/en/explore.json'
import { main } from '../../../src/cli'
import { runReport } from '../../../src/cli/run/run-report'
import { aFakeIo } from '../fake-io'

const RUN = ['run', 'resources/scenarios/kelvara/scenario.json', '--members', '8', '--months', '3']

async function said(...options: string[]): Promise<string> {
  const io = aFakeIo()
  expect(await main([...RUN, ...options], io)).toBe(0)
  return io.said()
}

const reportOf = async (...options: string[]) => runReport.parse(JSON.parse(await said('--json', ...options)))

describe('forestall run --observed', () => {
  it('reports every level beside what is seen of it, at the months asked for in the order of time', async () => {
    const { plans } = await reportOf('--observed', '3,0,3', '--outcomes', 'deaths')

    expect(plans).toHaveLength(2)
    for (const { observed, bands } of plans) {
      expect(observed?.months).toEqual([0, 3])
      const { kind, level, seen, ageMonths } = observed?.levels['level:impunity'] ?? {}
      expect(kind).toBe('reported')
      expect(level?.median).toEqual([bands['level:impunity']?.median[0], bands['level:impunity']?.median[3]])
      // Its first report comes after two months: today there is only what was assessed.
      expect(seen?.low80[0]).toBe(seen?.high80[0])
      expect(ageMonths?.median[0]).toBe(0)
      expect(ageMonths?.low80[1]).toBeGreaterThanOrEqual(2)
    }
  })

  it('moves no other number', async () => {
    const { plans, comparison } = await reportOf('--observed', '3', '--outcomes', 'all')
    const without = await reportOf('--outcomes', 'all')

    expect(plans.map(({ observed: _, ...plan }) => plan)).toEqual(without.plans)
    expect(comparison).toEqual(without.comparison)
  })

  it('adds a part for people that ends with what it is not', async () => {
    const text = await said('--observed', '3')

    expect(text).toContain('No response, month 3')
    expect(text).toContain('Upland Front: Capacity')
    expect(text.trimEnd().endsWith(explore.observed.note)).toBe(true)
  })

  it('says nothing of it unasked', async () => {
    expect(await said()).not.toContain(explore.observed.title)
    expect(await said('--json')).not.toContain('"observed"')
  })

  it.each([
    { given: '4', told: 'the run ends at month 3' },
    { given: 'soon', told: '--observed is "soon"' },
  ])('refuses "$given"', async ({ given, told }) => {
    const io = aFakeIo()

    expect(await main([...RUN, '--observed', given], io)).toBe(2)
    expect(io.complained()).toContain(told)
  })
})
