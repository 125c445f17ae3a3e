import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../../src/cli'
import type { RealityCheck } from '../../../src/shared/engine'
import {
  blankDocument,
  bundledScenarios,
  serialisePlanDocument,
  serialiseScenarioDocument,
} from '../../../src/shared/formats'
import { aRealityCheck } from '../../builders/a-reality-check'
import { aFakeIo } from '../fake-io'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-checks-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function forestall(...argv: string[]) {
  const io = aFakeIo()
  const code = await main(argv, io)
  return { code, out: io.said(), err: io.complained() }
}

/** A quiet country, and what is expected of it. */
async function aScenarioExpecting(...realityChecks: readonly RealityCheck[]): Promise<string> {
  const path = join(folder, 'scenario.json')
  await writeFile(path, serialiseScenarioDocument({ ...blankDocument(), realityChecks }))
  return path
}

const soon = { horizonSteps: 3 }

describe('forestall check --futures', () => {
  it('says of each check what was expected and what was reached', async () => {
    const path = await aScenarioExpecting(aRealityCheck(soon))

    const { code, out, err } = await forestall('check', path, '--futures', '60')

    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('No faults.\nReality checks, 60 futures, seed 1:\n')
    expect(out).toContain('  holds      If no response is taken, most futures stay below mass killing.\n')
    expect(out).toMatch(/reached 0 in 100 \(0 to \d(\.\d)?\), expected 0 to 50 in 100, in 3 months\n$/)
  })

  it('leaves with 1 if one fails, and not for one that is undecided', async () => {
    const impossible = aRealityCheck({ ...soon, id: 'no', expected: { kind: 'share', low: 0.9, high: 1 } })
    const tooFine = aRealityCheck({ ...soon, id: 'fine', expected: { kind: 'share', low: 0, high: 0.0001 } })

    const failing = await forestall('check', await aScenarioExpecting(aRealityCheck(soon), impossible), '--futures=40')
    const undecided = await forestall('check', await aScenarioExpecting(tooFine), '--futures=40')

    expect(failing.code).toBe(1)
    expect(failing.out).toMatch(/ {2}holds .*\n.*\n {2}FAILS /)
    expect(undecided.code).toBe(0)
    expect(undecided.out).toContain('  undecided  ')
  })

  it('says differences in points, with their sign', async () => {
    const expected = { kind: 'difference', than: { switchesOff: ['triggers'] }, low: -1, high: 0.5 } as const

    const { out } = await forestall(
      'check',
      await aScenarioExpecting(aRealityCheck({ ...soon, expected })),
      '--futures=40',
    )

    expect(out).toMatch(/reached 0 points \(−\d(\.\d)? to \+\d(\.\d)?\), expected −100 to \+50 points, in 3 months/)
  })

  it('takes 500 futures where no number follows, wherever the option stands', async () => {
    const path = await aScenarioExpecting(aRealityCheck({ horizonSteps: 1 }))

    const before = await forestall('check', '--futures', path)
    const after = await forestall('check', path, '--futures')

    expect(before.out).toContain('500 futures')
    expect(after).toEqual(before)
  })

  it('runs nothing unless it is asked to, and nothing on a faulty file', async () => {
    const lost = aRealityCheck({ given: { plan: 'plan-z' } })

    expect((await forestall('check', await aScenarioExpecting(aRealityCheck(soon)))).out).toBe('No faults.\n')
    const faulty = await forestall('check', await aScenarioExpecting(lost), '--futures')
    expect(faulty.code).toBe(1)
    expect(faulty.out).toContain('realityChecks[0].given.plan')
    expect(faulty.out).not.toContain('Reality checks,')
  })

  it('says so when a scenario has no checks', async () => {
    const path = await aScenarioExpecting()

    expect(await forestall('check', path, '--futures')).toMatchObject({
      code: 0,
      out: 'No faults.\nThe file has no reality checks.\n',
    })
  })

  it('refuses what is no scenario, and numbers that make no sense', async () => {
    const plan = join(folder, 'plan.json')
    await writeFile(
      plan,
      serialisePlanDocument({
        format: 'forestall-plan',
        formatVersion: 1,
        plan: { id: 'p', name: '', responses: [] },
      }),
    )
    const path = await aScenarioExpecting()

    expect(await forestall('check', plan, '--futures')).toMatchObject({ code: 2 })
    expect((await forestall('check', 'resources/model', '--futures')).err).toContain('needs a scenario file')
    expect((await forestall('check', path, '--futures=0')).err).toContain('whole number from 1 to 100000')
    expect((await forestall('check', path, '--futures=many')).code).toBe(2)
  })

  // Few futures, so that the suite stays fast: what fails even so is far from what its author expects.
  it.each(bundledScenarios())(
    'finds no failing check in the bundled scenario $id',
    async ({ id }) => {
      const { code, out } = await forestall('check', `resources/scenarios/${id}/scenario.json`, '--futures', '400')

      expect(out).not.toContain('FAILS')
      expect(out.match(/ {2}holds /g)?.length ?? 0).toBeGreaterThanOrEqual(2)
      expect(code).toBe(0)
    },
    60_000,
  )
})
