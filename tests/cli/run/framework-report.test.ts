import { describe, expect, it } from 'vitest'
import words from '../../../resources/locales/en/framework.json'
import { main } from '../../../src/cli'
import { runReport } from '../../../src/cli/run/run-report'
import { bundledModel } from '../../../src/shared/formats'
import { aFakeIo } from '../fake-io'

const RUN = ['run', 'resources/scenarios/kelvara/scenario.json', '--members', '4', '--months', '2']

async function said(...options: string[]): Promise<string> {
  const io = aFakeIo()
  expect(await main([...RUN, ...options], io)).toBe(0)
  return io.said()
}

describe('forestall run --framework', () => {
  it('reports factors and crimes at every step, indicators that are modelled, and what the plan changes', async () => {
    const { plans, comparison } = runReport.parse(
      JSON.parse(await said('--framework', '--json', '--outcomes', 'deaths')),
    )
    const { factors, crimes } = bundledModel().framework
    const modelled = factors.flatMap(({ indicators }) => indicators).filter(({ readings }) => readings.length > 0)

    expect(plans).toHaveLength(2)
    for (const { framework } of plans) {
      expect(Object.keys(framework?.factors ?? {}).sort()).toEqual(factors.map(({ id }) => id).sort())
      expect(Object.keys(framework?.crimes ?? {}).sort()).toEqual(crimes.map(({ id }) => id).sort())
      expect(Object.keys(framework?.indicators ?? {})).toHaveLength(modelled.length)
      expect(framework?.factors['motives']?.median).toHaveLength(3)
    }
    expect(Object.keys(comparison?.framework?.factors ?? {})).toHaveLength(14)
  })

  it('adds a part for people that ends with what it is not', async () => {
    const text = await said('--framework')

    for (const name of Object.values(words.factors)) expect(text).toContain(name)
    expect(text.trimEnd().endsWith(words.caution)).toBe(true)
  })

  it('says nothing of it unasked', async () => {
    expect(await said()).not.toContain(words.title)
    expect(await said('--json')).not.toContain('"framework"')
  })
})
