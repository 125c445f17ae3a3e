import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_SWITCHES_ON, prepareModel, type CountryModel } from '../../../../src/shared/engine'
import { preparePlanWithPrevention } from '../../../../src/shared/engine/prepare/prevention'
import { runMember } from '../../../../src/shared/engine/run/run-member'
import { anySituation, type Situation } from '../../../builders/any-situation'
import { model, withParameters } from '../../../builders/bundled'
import { runWhole } from '../../../builders/whole-run'
import { LAW_TIMEOUT, runs } from './law-runs'

/** The model as it is, and one under which whole populations are hunted, flee and come back. */
const anyModel = fc.constantFrom(
  model,
  withParameters({
    'event.exposedShare': 1,
    'event.groupRate': 20_000,
    'event.stateRate': 20_000,
    'campaign.threshold': 0.1,
    'displacement.flightRate': 0.5,
    'displacement.returnHalfLife': 12,
  }),
)

const SHARES = /^(level|campaign):|^(spillover|recognition|council-division)$/
/** What is counted since today and is never taken back. */
const COUNTED =
  /^(deaths|deaths-of:.*|recorded-deaths|indirect-deaths|indirect-deaths-of:.*|harm:.*|harm-of:.*|warning-used|spend)$/

describe('law: no stock is negative', () => {
  it(
    'every outcome that is kept is a number in its bounds, and what is counted never falls',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySituation, anyModel, async (situation, content) => {
          const result = await runWhole(situation, { horizonSteps: 18, memberCount: 4 }, content)

          const people = situation.scenario.populations.reduce((sum, { size }) => sum + size, 0)
          const { values, stepCount, memberCount } = result
          const rows = stepCount * memberCount
          const out = result.outcomes.flatMap((key, outcome) => {
            const most = SHARES.test(key) ? 1 : key === 'stage' ? 4 : mostOf(key, people)
            const part = values.subarray(outcome * rows, (outcome + 1) * rows)
            const bad = part.findIndex(
              (value, i) =>
                !(value >= 0 && value <= most) ||
                (COUNTED.test(key) && i >= memberCount && value < (part[i - memberCount] ?? NaN)),
            )
            return bad < 0 ? [] : [{ key, value: part[bad], before: part[bad - memberCount], most }]
          })
          expect(out).toEqual([])
        }),
        runs(16),
      )
    },
    LAW_TIMEOUT,
  )
})

/** People are those there are; harms and deaths may be counted more than once, and stand for at most a finite number. */
function mostOf(key: string, people: number): number {
  const isOfPeople = /^(displaced|crossed-border|without-access|deaths)/.test(key)
  return isOfPeople ? Math.fround(people) * (1 + 1e-6) : Number.MAX_VALUE
}

describe('law: people are conserved', () => {
  it(
    'nobody appears, vanishes or is counted twice, and deaths are whole',
    () => {
      fc.assert(
        fc.property(anySituation, anyModel, fc.nat(1_000_000), (situation, content, member) => {
          for (const horizonSteps of [1, 14]) expectEverybody(situation, content, member, horizonSteps)
        }),
        runs(16),
      )
    },
    LAW_TIMEOUT,
  )
})

function expectEverybody(situation: Situation, content: CountryModel, member: number, horizonSteps: number): void {
  const { scenario, plan, lens, world, seed } = situation
  const prepared = prepareModel(content, scenario)
  const { lastState } = runMember(
    prepared,
    preparePlanWithPrevention(content, scenario, prepared, plan, lens, world.preventionMonths),
    { seed, member, horizonSteps, ticksPerStep: 4, switches: ALL_SWITCHES_ON, world, slots: [] },
  )
  prepared.populations.forEach(({ size }, p) => {
    const parts = [lastState.atHome, lastState.inside, lastState.outside, lastState.dead].map(
      (people) => people[p] ?? NaN,
    )
    for (const people of parts) expect(people).toBeGreaterThanOrEqual(0)
    const people = parts.reduce((sum, part) => sum + part, 0)
    expect(Math.abs(people / size - 1)).toBeLessThan(1e-6)
    expect(Number.isInteger(lastState.dead[p])).toBe(true)
  })
}
