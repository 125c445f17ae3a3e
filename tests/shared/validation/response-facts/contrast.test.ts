import { describe, expect, it } from 'vitest'
import type { EnsembleResult } from '../../../../src/shared/engine'
import type { ClaimTerm } from '../../../../src/shared/validation/response-facts/content'
import { contrastOf } from '../../../../src/shared/validation/response-facts/contrast'
import { pairedBootstrap } from '../../../../src/shared/validation/response-facts/paired-bootstrap'
import { layOutCourses } from '../../../../src/shared/engine/ensemble/ensemble-result'

const MEMBERS = 200
const bootstrap = pairedBootstrap(MEMBERS, 100, 1)

/** An ensemble of two steps: nobody has died today, and `deaths` of each member at the end. */
function ensembleOf(deaths: (member: number) => number): EnsembleResult {
  const values = new Float32Array(2 * MEMBERS)
  for (let member = 0; member < MEMBERS; member += 1) values[MEMBERS + member] = deaths(member)
  return {
    firstMember: 0,
    memberCount: MEMBERS,
    stepCount: 2,
    outcomes: ['deaths'],
    values,
    onsetStep: new Int16Array(MEMBERS).fill(-1),
    firstStruck: new Int16Array(0),
    triggers: [],
    responses: layOutCourses([], MEMBERS),
  }
}

const results = new Map([
  ['none', ensembleOf((member) => 100 + member)],
  ['half', ensembleOf((member) => (100 + member) / 2)],
  ['one-catastrophe', ensembleOf((member) => (member === 7 ? 1e6 : 100 + member))],
])
const resultOf = ({ plan }: { readonly plan: string }): EnsembleResult => {
  const result = results.get(plan)
  if (!result) throw new RangeError(plan)
  return result
}
const term = (weight: number, plan: string): ClaimTerm => ({
  weight,
  situation: 'anywhere',
  plan,
  quantity: { kind: 'deaths', from: 0, to: 1 },
})

describe('a contrast', () => {
  it('is the factor between two plans', () => {
    const { value, low, high } = contrastOf([term(1, 'half'), term(-1, 'none')], 'ratio', resultOf, bootstrap)
    // The cap lies on the larger of the two and takes a little off it alone.
    expect(value).toBeGreaterThan(0.5)
    expect(value).toBeLessThan(0.505)
    expect(high - low).toBeLessThan(0.01)
  })

  it('is the share that is lost, of counts that are not capped', () => {
    const { value } = contrastOf([term(1, 'half'), term(-1, 'none')], 'share-lost', resultOf, bootstrap)
    expect(value).toBeCloseTo(0.5, 6)
  })

  it('is a difference of means', () => {
    const level: ClaimTerm['quantity'] = { kind: 'onset', by: 1 }
    const terms = [1, -1].map((weight) => ({ ...term(weight, 'none'), quantity: level }))
    expect(contrastOf(terms, 'difference', resultOf, bootstrap)).toEqual({ value: 0, low: 0, high: 0 })
  })

  it('is not made by a single catastrophe', () => {
    const { value } = contrastOf([term(1, 'one-catastrophe'), term(-1, 'none')], 'ratio', resultOf, bootstrap)
    expect(value).toBeLessThan(1.01)
  })
})
