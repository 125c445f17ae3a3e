import { describe, expect, it } from 'vitest'
import { responseSummaries } from '../../../../src/shared/engine'
import { layOutCourses } from '../../../../src/shared/engine/ensemble/ensemble-result'
import { HELD_BY } from '../../../../src/shared/engine/month/response-standing'
import { aResult } from '../../../builders/a-result'

describe('responseSummaries', () => {
  it('counts what went ahead and what stopped it, and takes middles over those alone', () => {
    const responses = layOutCourses(['unasked', 'asked'], 4)
    responses.authorisedStep.set([0, 0, 0, 0, 3, 7, -1, -1])
    responses.effectStep.set([1, 1, 1, 1, 9, -1, -1, -1])
    responses.heldBy.set([0, 0, 0, 0, 0, 0, HELD_BY.veto, HELD_BY.host])
    responses.attention.set([1, 1, 1, 1, 0.5, 1, 1, 1])
    responses.access.set([1, 1, 1, 1, 0.25, 1, 1, 1])

    const [unasked, asked] = responseSummaries(aResult({ severity: [[0, 0, 0, 0]] }, { responses }))

    expect(unasked).toMatchObject({ id: 'unasked', medianAuthorisedStep: 0, medianEffectStep: 1, accessLeft: 1 })
    expect(unasked?.goesAhead.count).toBe(4)
    expect(asked).toMatchObject({ medianAuthorisedStep: 5, medianEffectStep: 9, attentionLeft: 0.5, accessLeft: 0.25 })
    expect(asked?.inEffect.count).toBe(1)
    expect(asked?.attentionShort.count).toBe(1)
    expect([asked?.stoppedBy.veto.count, asked?.stoppedBy.council.count, asked?.stoppedBy.host.count]).toEqual([
      1, 0, 1,
    ])
  })

  it('has no middle where it goes ahead in no future', () => {
    const responses = layOutCourses(['never'], 2)
    responses.authorisedStep.fill(-1)
    responses.effectStep.fill(-1)

    const [never] = responseSummaries(aResult({ severity: [[0, 0]] }, { responses }))

    expect(never).toMatchObject({ medianAuthorisedStep: null, medianEffectStep: null, attentionLeft: null })
  })
})
