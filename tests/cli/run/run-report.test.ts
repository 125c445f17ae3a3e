import { beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../../src/cli'
import { runReport, type RunReport } from '../../../src/cli/run/run-report'
import { aFakeIo } from '../fake-io'

let report: RunReport

beforeAll(async () => {
  const io = aFakeIo()
  await main(['run', 'resources/scenarios/kelvara/scenario.json', '--json', '--members', '2', '--months', '1'], io)
  report = runReport.parse(JSON.parse(io.said()))
})

/** The report with another value at a place. */
function reportWith(place: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(report)
  const holder = place
    .slice(0, -1)
    .reduce<unknown>((inner, key) => (inner as Readonly<Record<string | number, unknown>>)[key], copy)
  Object.assign(holder as object, { [place.at(-1) ?? '']: value })
  return copy
}

describe('runReport', () => {
  it.each([
    { place: ['plans', 0, 'onset', 'probability'], value: 30 },
    { place: ['plans', 0, 'onset', 'count'], value: -1 },
    { place: ['plans', 0, 'onset', 'margin'], value: 0.1 },
    { place: ['plans', 0, 'stageShares', 0], value: [1, 0] },
    { place: ['plans', 0, 'bands', 'deaths', 'median', 0], value: -3 },
    { place: ['plans', 0, 'members', 'onsetStep', 0], value: -2 },
    { place: ['plans', 0, 'members', 'pathFingerprint', 0], value: 2 ** 32 },
    { place: ['plans'], value: [] },
    { place: ['seed'], value: -1 },
    { place: ['memberCount'], value: 0 },
    { place: ['months'], value: 121 },
  ])('refuses $value at $place', ({ place, value }) => {
    expect(runReport.safeParse(reportWith(place, value)).success).toBe(false)
  })

  it('says the unit of every kind of outcome that a report may hold', () => {
    const units = runReport.shape.plans.element.shape.bands.description ?? ''
    const kinds = new Set(report.outcomes.map((key) => key.replace(/:.*/, '')))

    expect(kinds.size).toBeGreaterThan(8)
    for (const kind of kinds) expect(units).toMatch(new RegExp(`\`${kind}[:\`]`))
  })
})
