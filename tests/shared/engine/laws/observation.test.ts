import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_RESPONSE } from '../../../../src/shared/engine'
import { anySituation } from '../../../builders/any-situation'
import { withParameters } from '../../../builders/bundled'
import { outcomesApart, runWhole } from '../../../builders/whole-run'
import { LAW_TIMEOUT, runs } from './law-runs'

/** What is seen, and what those believe and decide who see it. */
const SEEN = /^(observed-deaths(-of:.*)?|recognition|council-division)$/

const straight = withParameters({ 'observation.leaning': 0 })
const leaning = withParameters({ 'observation.leaning': 1.5 })

describe('law: who tells of violence moves nothing where nobody responds', () => {
  it(
    'to the last bit: only what is seen and believed differs, and no record does',
    async () => {
      let apart = 0
      await fc.assert(
        fc.asyncProperty(anySituation, async (situation) => {
          const alone = { ...situation, plan: NO_RESPONSE }

          const outcomes = outcomesApart(await runWhole(alone, {}, leaning), await runWhole(alone, {}, straight))

          apart += outcomes.length
          expect(outcomes.filter((key) => !SEEN.test(key))).toEqual([])
        }),
        runs(12),
      )
      expect(apart).toBeGreaterThan(0)
    },
    LAW_TIMEOUT,
  )
})
