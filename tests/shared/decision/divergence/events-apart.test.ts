import { describe, expect, it } from 'vitest'
import { eventsOfPlanOnly } from '../../../../src/shared/decision'
import { aResult } from '../../../builders/a-result'

const MEMBERS = 4
/** A result whose kinds of events first happen in these steps, by member; -1: never. */
const result = (struck: Readonly<Record<string, readonly number[]>>) =>
  aResult(
    { severity: [Array.from({ length: MEMBERS }, () => 0)] },
    { triggers: Object.keys(struck), firstStruck: Int16Array.from(Object.values(struck).flat()) },
  )

describe('eventsOfPlanOnly', () => {
  it('counts in how many of the futures each kind had happened with the plan only, most often first', () => {
    const reference = result({ coup: [-1, -1, 2, -1], strike: [-1, -1, -1, -1], truce: [1, 1, 1, 1] })
    const plan = result({ coup: [3, -1, 2, 5], strike: [1, 2, 3, -1], truce: [-1, 1, 1, 1] })

    expect(eventsOfPlanOnly(reference, plan, [0, 1, 2, 3], 10)).toEqual([
      { trigger: 'strike', count: 3 },
      { trigger: 'coup', count: 2 },
    ])
  })

  it('looks at the futures asked for alone, and at nothing from the step on', () => {
    const reference = result({ coup: [-1, -1, -1, -1] })
    const plan = result({ coup: [3, 3, 9, -1] })

    expect(eventsOfPlanOnly(reference, plan, [0, 2, 3], 9)).toEqual([{ trigger: 'coup', count: 1 }])
    expect(eventsOfPlanOnly(reference, plan, [3], 9)).toEqual([])
  })
})
