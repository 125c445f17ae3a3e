import { describe, expect, it } from 'vitest'
import { courseSentences, courseWarning } from '../../../../../src/renderer/features/explore/courses/course-words'
import { wilsonInterval, type ResponseSummary } from '../../../../../src/shared/engine'

const share = (count: number) => wilsonInterval(count, 100)
const summary = (overrides: Partial<ResponseSummary> = {}): ResponseSummary => ({
  id: 'a-response',
  goesAhead: share(100),
  medianAuthorisedStep: 0,
  inEffect: share(100),
  medianEffectStep: 4,
  stoppedBy: { veto: share(0), council: share(0), host: share(0) },
  attentionShort: share(0),
  attentionLeft: 1,
  accessLeft: 1,
  ...overrides,
})
const phases = { leadFrom: 0, activeFrom: 4, fullFrom: 6, fullUntil: 16, endsAt: 25 }
const say = (key: string, values: object) => `${key} ${JSON.stringify(values)}`
const keysOf = (sentences: readonly string[]) => sentences.map((sentence) => sentence.split(' ')[0])

describe('courseSentences', () => {
  it('says when it goes ahead and works, and nothing of what does not hold it up', () => {
    expect(keysOf(courseSentences(summary(), say, String))).toEqual(['course.ahead.today', 'course.effect.byMonth'])
  })

  it('says what stops and what weakens it', () => {
    const stopped = summary({
      goesAhead: share(60),
      stoppedBy: { veto: share(30), council: share(0), host: share(10) },
      attentionShort: share(20),
      accessLeft: 0.62,
    })

    const sentences = courseSentences(stopped, say, String)

    expect(keysOf(sentences).slice(2)).toEqual([
      'course.stops.veto',
      'course.stops.host',
      'course.attention',
      'course.access',
    ])
    expect(sentences.at(-1)).toContain('"percent":60')
  })
})

describe('courseWarning', () => {
  it('is silent where all goes as planned in four of five futures', () => {
    expect(
      courseWarning(
        summary({ goesAhead: share(85), stoppedBy: { veto: share(15), council: share(0), host: share(0) } }),
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
    const warning = courseWarning(summary(change), phases, say)

    expect(warning?.step).toBe(4)
    expect(warning?.note).toContain(key)
  })
})
