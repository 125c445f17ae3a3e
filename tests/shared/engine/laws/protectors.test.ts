import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountryModel, Effect, EnsembleResult } from '../../../../src/shared/engine'
import { aResponse, exactly } from '../../../builders/a-response'
import { anySituation, type Situation } from '../../../builders/any-situation'
import { model } from '../../../builders/bundled'
import { outcomesApart, runWhole } from '../../../builders/whole-run'
import { LAW_TIMEOUT, runs } from './law-runs'

const OF_PROTECTORS = /^harm(-of:[^/]+\/|:)protector-abuse$/

/** The model with the effects of its instruments changed; none where the change gives none. */
function withEffects(change: (effect: Effect) => Effect | undefined): CountryModel {
  const instruments = model.instruments.map((instrument) => ({
    ...instrument,
    effects: instrument.effects.flatMap((effect) => change(effect) ?? []),
  }))
  return { ...model, instruments }
}

const ofSize = (channel: Effect['channel'], best: number): CountryModel =>
  withEffects((effect) => (effect.channel === channel ? { ...effect, size: exactly(best) } : effect))

/** Situations in which forces are sent from the first month on, whatever else is done. */
const withForces = anySituation.map((situation): Situation => {
  const sent = ['peacekeepers', 'conduct-of-forces'].map((instrument) =>
    aResponse({ id: `sent-${instrument}`, instrument, startStep: -24, durationMonths: 60 }),
  )
  return { ...situation, plan: { ...situation.plan, responses: [...situation.plan.responses.slice(0, 6), ...sent] } }
})

function abuseIn({ outcomes, values, stepCount, memberCount }: EnsembleResult): Float32Array {
  const rows = stepCount * memberCount
  const first = outcomes.indexOf('harm:protector-abuse') * rows
  return values.subarray(first, first + rows)
}

describe('law: abuse by forces that are sent', () => {
  it(
    'is counted, and moves nothing else to the last bit; of no size it is as if it were not there',
    async () => {
      let counted = 0
      await fc.assert(
        fc.asyncProperty(withForces, async (situation) => {
          const usual = await runWhole(situation)
          const spared = await runWhole(situation, {}, ofSize('protector-abuse', 0))
          const unknown = await runWhole(
            situation,
            {},
            withEffects((effect) => (effect.channel === 'protector-abuse' ? undefined : effect)),
          )

          expect(outcomesApart(usual, spared).filter((key) => !OF_PROTECTORS.test(key))).toEqual([])
          expect(outcomesApart(spared, unknown)).toEqual([])
          expect(abuseIn(spared).every((people) => people === 0)).toBe(true)
          counted += abuseIn(usual).filter((people) => people > 0).length
        }),
        runs(10),
      )
      expect(counted).toBeGreaterThan(0)
    },
    LAW_TIMEOUT,
  )

  it(
    'never grows with what forces are held to',
    async () => {
      await fc.assert(
        fc.asyncProperty(withForces, async (situation) => {
          const some = abuseIn(await runWhole(situation, {}, ofSize('protector-conduct', -0.5)))
          const much = abuseIn(await runWhole(situation, {}, ofSize('protector-conduct', -1)))

          expect(some.findIndex((people, i) => !((much[i] ?? NaN) <= people))).toBe(-1)
        }),
        runs(10),
      )
    },
    LAW_TIMEOUT,
  )
})
