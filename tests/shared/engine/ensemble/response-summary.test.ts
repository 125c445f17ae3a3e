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
    // Months held of the asked one, by member: council, then host, veto, budget and capital.
    responses.monthsHeld.set([2, 5, 0, 3, 1, 2, 0, 9, 0, 0, 12, 0, 0, 6, 0, 0, 4, 0, 0, 0], 20)
    responses.budgetShortStep.set([-1, -1, -1, -1, -1, 2, -1, -1])
    responses.capitalShortStep.set([-1, -1, -1, -1, 3, -1, -1, -1])
    responses.spent.set([5, 5, 5, 5, 40, 20, 0, 0])
    responses.attentionShortStep.set([-1, -1, -1, -1, 10, -1, -1, -1])
    responses.accessShortStep.set([-1, -1, -1, -1, 11, 4, -1, -1])

    const [unasked, asked] = responseSummaries(aResult({ severity: [[0, 0, 0, 0]] }, { responses }))

    expect(unasked).toMatchObject({ id: 'unasked', medianAuthorisedStep: 0, medianEffectStep: 1, accessLeft: 1 })
    expect(unasked?.goesAhead.count).toBe(4)
    expect(asked).toMatchObject({ medianAuthorisedStep: 5, medianEffectStep: 9, attentionLeft: 0.5, accessLeft: 0.25 })
    expect(asked?.inEffect.count).toBe(1)
    expect(asked?.attentionShort.count).toBe(1)
    expect([asked?.stoppedBy.veto.count, asked?.stoppedBy.council.count, asked?.stoppedBy.host.count]).toEqual([
      1, 0, 1,
    ])
    expect(asked?.heldUp).toMatchObject({
      council: { share: { count: 3 }, months: { median: 3, low50: 2.5, high50: 4 } },
      host: { share: { count: 3 }, months: { median: 2 } },
      veto: { share: { count: 1 }, months: { median: 12, low50: 12, high50: 12 } },
      budget: { share: { count: 1 }, months: { median: 6 } },
      capital: { share: { count: 1 }, months: { median: 4 } },
    })
    expect(unasked?.heldUp.council).toMatchObject({ share: { count: 0 }, months: null })
    expect(asked).toMatchObject({ budgetShortFrom: { median: 2 }, capitalShortFrom: { median: 3 } })
    expect(asked).toMatchObject({ spent: { median: 10, low80: 0, high80: 34 } })
    expect(asked?.attentionShortFrom).toEqual({ median: 10, low50: 10, high50: 10 })
    // Where access serves over all its months in effect, a bad first month is not said to hold it up.
    expect(asked).toMatchObject({ accessShort: { count: 1 }, accessShortFrom: { median: 11 } })
  })

  it('has no middle where it goes ahead in no future', () => {
    const responses = layOutCourses(['never'], 2)
    responses.authorisedStep.fill(-1)
    responses.effectStep.fill(-1)

    const [never] = responseSummaries(aResult({ severity: [[0, 0]] }, { responses }))

    expect(never).toMatchObject({ medianAuthorisedStep: null, medianEffectStep: null, attentionLeft: null })
  })
})
