import { describe, expect, it } from 'vitest'
import { courseWarning, lateSign } from '../../../../../src/renderer/features/explore/courses/course-words'
import { aResponseSummary, share } from '../../../../builders/a-response-summary'

const phases = { leadFrom: 0, activeFrom: 4, fullFrom: 6, fullUntil: 16, peak: 1, endsAt: 25 }
const say = (key: string, values: object) => `${key} ${JSON.stringify(values)}`

describe('courseWarning', () => {
  it('is silent where all goes as planned in four of five futures', () => {
    expect(
      courseWarning(
        aResponseSummary({
          goesAhead: share(85),
          stoppedBy: { veto: share(15), council: share(0), host: share(0), budget: share(0), capital: share(0) },
        }),
        phases,
        say,
      ),
    ).toBeUndefined()
  })

  it.each([
    {
      what: 'what stops it most',
      change: {
        goesAhead: share(50),
        stoppedBy: { veto: share(10), council: share(40), host: share(0), budget: share(0), capital: share(0) },
      },
      key: 'course.sign.stoppedByMore {"percent":50,"cause":"course.sign.cause.council {}","count":1}',
    },
    {
      what: 'want of money',
      change: {
        goesAhead: share(50),
        stoppedBy: { veto: share(10), council: share(0), host: share(0), budget: share(40), capital: share(0) },
      },
      key: 'course.sign.stoppedByMore {"percent":50,"cause":"course.sign.cause.budget {}","count":1}',
    },
    { what: 'want of access', change: { accessLeft: 0.5 }, key: 'course.sign.access' },
    { what: 'coming late', change: { medianEffectStep: 7 }, key: 'course.sign.late' },
  ])('tells $what, where it was to begin to work', ({ change, key }) => {
    const warning = courseWarning(aResponseSummary(change), phases, say)

    expect(warning?.step).toBe(4)
    expect(warning?.note).toContain(key)
  })

  it('says that all are stopped where all are', () => {
    const stoppedBy = { veto: share(100), council: share(0), host: share(0), budget: share(0), capital: share(0) }
    const warning = courseWarning(aResponseSummary({ goesAhead: share(0), stoppedBy }), phases, say)

    expect(warning?.note).toBe('course.sign.stopped {"percent":100,"cause":"course.sign.cause.veto {}"}')
  })
})

describe('lateSign', () => {
  const from = (startStep: number) =>
    lateSign({ startStep }, { ...phases, leadFrom: startStep, activeFrom: startStep + 4 }, 36, say)

  it('is silent while a month is left to work in', () => {
    expect(from(31)).toBeUndefined()
  })

  it.each([
    { startStep: 32, step: 32, key: 'leadToHorizon' },
    { startStep: 36, step: 36, key: 'atHorizon' },
    { startStep: 40, step: 36, key: 'afterHorizon {"month":40}' },
  ])('tells of a start in month $startStep why there is no bar', ({ startStep, step, key }) => {
    const sign = from(startStep)

    expect(sign?.step).toBe(step)
    expect(sign?.note).toContain(`course.sign.${key}`)
  })
})
