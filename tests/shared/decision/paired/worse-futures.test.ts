import { describe, expect, it } from 'vitest'
import { worseFutures } from '../../../../src/shared/decision'
import { aResult } from '../../../builders/a-result'

const question = { outcome: 'deaths', step: 0, smallest: { absolute: 25, relative: 0.1 } }
const of = (...deaths: readonly number[]) => aResult({ deaths: [deaths] })

describe('worseFutures', () => {
  it('gives the middle and the worst of the futures that are worse by enough, and no other', () => {
    const worse = worseFutures(of(100, 100, 100, 100, 1000, 500), of(120, 200, 400, 1100, 1050, 100), question)

    // 20 more is too little, and 50 of 1,050 too small a share.
    expect(worse).toEqual({ members: [1, 2, 3], median: 300, worst: 1000 })
  })

  it('gives nothing where none is', () => {
    expect(worseFutures(of(100, 100), of(100, 20), question)).toBeUndefined()
  })

  it('counts each future in which mass killing comes with the plan alone', () => {
    const none = aResult({ severity: [[0, 0, 0]] })
    const begun = aResult({ severity: [[0, 0, 0]] }, { onsetStep: Int16Array.of(-1, 0, 0) })
    const asked = { outcome: 'mass-killing', step: 0, smallest: { absolute: 1, relative: 0 } }

    expect(worseFutures(none, begun, asked)).toEqual({ members: [1, 2], median: 1, worst: 1 })
  })
})
