import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepareModel, type Scenario } from '../../../../src/shared/engine'
import { DYAD_CHANNELS } from '../../../../src/shared/engine/prepare/prepared-plan'
import { clockAt } from '../../../../src/shared/engine/step/clock'
import { drawFuture } from '../../../../src/shared/engine/step/future'
import { luckOf } from '../../../../src/shared/engine/step/luck'
import { initialState } from '../../../../src/shared/engine/step/member-state'
import { noPressure } from '../../../../src/shared/engine/step/responses'
import { advanceViolence } from '../../../../src/shared/engine/step/violence-step'
import { anyScenario } from '../../../builders/any-scenario'
import { evenly } from '../../../builders/any-value'
import { model } from '../../../builders/bundled'
import { LAW_TIMEOUT, runs } from './law-runs'

const RETALIATION = DYAD_CHANNELS.indexOf('retaliation')

/** What the attacks of a month call forth where every dyad has so many of them, by what responses do to each answer. */
function calledForthIn(scenario: Scenario, seed: number): (pressures: readonly number[]) => Float64Array {
  const prepared = prepareModel(model, scenario)
  const start = initialState(prepared, drawFuture(prepared, seed, 0, true))
  const rates = prepared.dyads.map((_, d) => 10 + 30 * (d % 3))
  return (pressures) => {
    const pressure = noPressure(prepared)
    prepared.dyads.forEach((_, d) => {
      pressure.dyads[d * DYAD_CHANNELS.length + RETALIATION] = pressures[d % pressures.length] ?? 0
    })
    return advanceViolence(prepared, start, rates, pressure, clockAt(0, 0, 4), luckOf(seed, 0, 0)).excitation
  }
}

const anySituation = fc.record({
  scenario: anyScenario,
  seed: fc.nat(0xffffffff),
  pressures: fc.array(fc.record({ less: evenly(-5, 1), more: evenly(0, 3) }), { minLength: 5, maxLength: 5 }),
})

describe('law: what keeps people from answering attacks never makes more answers of them', () => {
  it(
    'the more of it the fewer, and never more than without: what was checked to die out still does',
    () => {
      fc.assert(
        fc.property(anySituation, ({ scenario, seed, pressures }) => {
          const calledForth = calledForthIn(scenario, seed)

          const without = calledForth([0])
          const less = calledForth(pressures.map((pressure) => pressure.less))
          const more = calledForth(pressures.map((pressure) => pressure.less - pressure.more))

          without.forEach((rate, d) => {
            expect(less[d]).toBeLessThanOrEqual(rate)
            expect(more[d]).toBeLessThanOrEqual(less[d] ?? NaN)
            expect(more[d]).toBeGreaterThanOrEqual(0)
          })
        }),
        runs(20),
      )
    },
    LAW_TIMEOUT,
  )
})
