import { describe, expect, it } from 'vitest'
import { courseWarning } from '../../../../../src/renderer/features/explore/courses/course-words'
import { aResponseSummary, share } from '../../../../builders/a-response-summary'

const phases = { leadFrom: 0, activeFrom: 4, fullFrom: 6, fullUntil: 16, endsAt: 25 }
const say = (key: string, values: object) => `${key} ${JSON.stringify(values)}`

describe('courseWarning', () => {
  it('is silent where all goes as planned in four of five futures', () => {
    expect(
      courseWarning(
        aResponseSummary({ goesAhead: share(85), stoppedBy: { veto: share(15), council: share(0), host: share(0) } }),
        phases,
        say,
      ),
    ).toBeUndefined()
  })

  it.each([
    {
      what: 'what stops it most',
      change: { goesAhead: share(50), stoppedBy: { veto: share(10), council: share(40), host: share(0) } },
      key: 'course.sign.council',
    },
    { what: 'want of access', change: { accessLeft: 0.5 }, key: 'course.sign.access' },
    { what: 'coming late', change: { medianEffectStep: 7 }, key: 'course.sign.late' },
  ])('tells $what, where it was to begin to work', ({ change, key }) => {
    const warning = courseWarning(aResponseSummary(change), phases, say)

    expect(warning?.step).toBe(4)
    expect(warning?.note).toContain(key)
  })
})
