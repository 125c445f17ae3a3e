import { describe, expect, it } from 'vitest'
import { ALL_SWITCHES_ON, createInProcessRunner } from '../../../../src/shared/engine'
import { createBlockKeeper } from '../../../../src/shared/engine/run/block-keeper'
import { aRequest } from '../../../builders/a-request'
import { kelvara, model } from '../../../builders/bundled'

const tenBytes = (value: number) => new Uint8Array(10).fill(value)

describe('the keeper of blocks', () => {
  it('gives back what was kept of a block, and keeps apart seed, first member and uncertainty', () => {
    const keeper = createBlockKeeper(1000)
    const block = keeper.blockOf(1, 32, true)
    block.keepStart(tenBytes(1))
    block.keepDraws(5, tenBytes(2))

    expect(keeper.blockOf(1, 32, true).start).toEqual(tenBytes(1))
    expect(keeper.blockOf(1, 32, true).drawsOf(5)).toEqual(tenBytes(2))
    const reports = { misjudged: Float64Array.of(1.1), alarms: Float64Array.of(0) }
    keeper.blockOf(1, 32, true).keepReports(5, reports)
    expect(keeper.blockOf(1, 32, true).reportsOf(5)).toBe(reports)
    expect(keeper.blockOf(1, 32, true).reportsOf(4)).toBeUndefined()
    expect(keeper.blockOf(1, 32, true).drawsOf(6)).toBeUndefined()
    for (const other of [keeper.blockOf(2, 32, true), keeper.blockOf(1, 0, true), keeper.blockOf(1, 32, false)]) {
      expect(other.start).toBeUndefined()
      expect(other.drawsOf(5)).toBeUndefined()
    }
  })

  it('lets the longest unused luck make room', () => {
    const keeper = createBlockKeeper(20)
    keeper.blockOf(1, 0, true).keepStart(tenBytes(1))
    keeper.blockOf(2, 0, true).keepStart(tenBytes(2))
    keeper.blockOf(1, 0, true)

    keeper.blockOf(3, 0, true).keepStart(tenBytes(3))

    expect(keeper.blockOf(1, 0, true).start).toBeDefined()
    expect(keeper.blockOf(2, 0, true).start).toBeUndefined()
    expect(keeper.blockOf(3, 0, true).start).toBeDefined()
  })

  it('keeps what fits of a run that does not fit as a whole', () => {
    const keeper = createBlockKeeper(25)
    for (const firstMember of [0, 32, 64, 96]) keeper.blockOf(1, firstMember, true).keepStart(tenBytes(1))

    expect([0, 32, 64, 96].map((first) => keeper.blockOf(1, first, true).start !== undefined)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('a run after others of the same seed', () => {
  it.each([
    { chance: false, triggers: false },
    { chance: false, triggers: true },
    { chance: true, triggers: false },
  ])('gives the numbers of a first run, whatever was switched on before ($chance, $triggers)', async (switched) => {
    const runner = createInProcessRunner(model, kelvara)
    const request = aRequest({ outcomes: ['deaths', 'observed-deaths', 'level:armed-conflict'], horizonSteps: 4 })
    await runner.runEnsemble({ ...request, switches: { ...ALL_SWITCHES_ON, ...switched } })
    const after = await runner.runEnsemble(request)
    const first = await createInProcessRunner(model, kelvara).runEnsemble(request)

    expect(after.values).toEqual(first.values)
    expect(first.values.some((value) => value > 0)).toBe(true)
  })
})
