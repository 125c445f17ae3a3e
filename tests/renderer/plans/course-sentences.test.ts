import { describe, expect, it } from 'vitest'
import { courseRows, courseSentences, wholePercent } from '../../../src/renderer/plans/course-sentences'
import { aResponseSummary, share } from '../../builders/a-response-summary'

const say = (key: string, values: object) => `${key} ${JSON.stringify(values)}`
const keysOf = (sentences: readonly string[]) => sentences.map((sentence) => sentence.split(' ')[0])

describe('courseSentences', () => {
  it('says when it goes ahead and works, and nothing of what does not hold it up', () => {
    expect(keysOf(courseSentences(aResponseSummary(), say, String))).toEqual([
      'course.ahead.today',
      'course.effect.byMonth',
    ])
  })

  it('says what stops and what weakens it', () => {
    const stopped = aResponseSummary({
      goesAhead: share(60),
      stoppedBy: { veto: share(30), council: share(0), host: share(10), budget: share(5), capital: share(3) },
      heldUp: {
        veto: { share: share(30), months: { median: 24, low50: 24, high50: 24 } },
        council: { share: share(45), months: { median: 6, low50: 3, high50: 11 } },
        host: { share: share(10), months: { median: 8, low50: 8, high50: 8 } },
        budget: { share: share(5), months: { median: 20, low50: 20, high50: 20 } },
        capital: { share: share(9), months: { median: 4, low50: 2, high50: 5 } },
      },
      attentionShort: share(20),
      attentionShortFrom: { median: 9, low50: 6, high50: 14 },
      attentionLeft: 0.81,
      accessShort: share(12),
      accessShortFrom: { median: 2, low50: 2, high50: 2 },
      accessLeft: 0.62,
    })

    const sentences = courseSentences(stopped, say, String)

    expect(keysOf(sentences)).toEqual([
      'course.stops.veto',
      'course.stops.host',
      'course.stops.budget',
      'course.stops.capital',
      'course.ahead.today',
      'course.effect.byMonth',
      'course.waits.council',
      'course.waits.host',
      'course.waits.capital',
      'course.attentionShort',
      'course.attentionLeft',
      'course.accessShort',
      'course.accessLeft',
    ])
    expect(sentences.at(-1)).toContain('"percent":60')
  })

  it('begins with what stops it most often', () => {
    const stopped = aResponseSummary({
      goesAhead: share(30),
      stoppedBy: { veto: share(10), council: share(0), host: share(60), budget: share(0), capital: share(0) },
    })

    expect(keysOf(courseSentences(stopped, say, String)).slice(0, 3)).toEqual([
      'course.stops.host',
      'course.stops.veto',
      'course.ahead.today',
    ])
  })

  it('says for how long a veto holds it up only where some are given up', () => {
    const months = { median: 7, low50: 4, high50: 9 }
    const vetoed = (stopped: number) =>
      aResponseSummary({
        stoppedBy: { veto: share(stopped), council: share(0), host: share(0), budget: share(0), capital: share(0) },
        heldUp: { ...aResponseSummary().heldUp, veto: { share: share(30), months } },
      })

    expect(keysOf(courseSentences(vetoed(20), say, String))).toContain('course.waits.veto')
    expect(keysOf(courseSentences(vetoed(30), say, String))).not.toContain('course.waits.veto')
  })

  it('says for how long it waits and from when on something is short, with the range of half of those futures', () => {
    const months = { median: 6.5, low50: 3, high50: 11 }
    const never = { share: share(0), months: null }
    const waiting = aResponseSummary({
      heldUp: { veto: never, council: { share: share(45), months }, host: never, budget: never, capital: never },
      attentionShort: share(20),
      attentionShortFrom: { median: 9, low50: 9, high50: 9 },
    })

    const [, , council, attention] = courseSentences(
      waiting,
      (key, values) => `${key} ${Object.values(values).join(' ')}`,
      String,
    )

    expect(council).toBe('course.waits.council tenths.about 5 100 course.months.forRange 7 3 11')
    expect(attention).toContain('course.months.fromOne 9')
  })
})

describe('courseRows', () => {
  const rowsOf = (summary: Parameters<typeof courseRows>[0]) =>
    courseRows(summary, (key, values) => `${key} ${Object.values(values).join(' ')}`.trim(), String)

  it('tells in what share of futures, and when or for how long, apart from what it is', () => {
    const none = { share: share(0), months: null }
    const rows = rowsOf(
      aResponseSummary({
        stoppedBy: { veto: share(30), council: share(0), host: share(0), budget: share(0), capital: share(0) },
        heldUp: {
          veto: none,
          council: { share: share(45), months: { median: 6, low50: 3, high50: 11 } },
          host: none,
          budget: none,
          capital: none,
        },
        accessShort: share(12),
        accessShortFrom: { median: 2, low50: 2, high50: 2 },
        accessLeft: 0.62,
      }),
    )

    expect(rows.map(({ what }) => what)).toEqual([
      'course.row.stops.veto',
      'course.row.ahead',
      'course.row.effect',
      'course.row.waits.council',
      'course.row.access',
    ])
    expect(rows[0]).toMatchObject({ share: 'tenths.about 3 100', when: '' })
    expect(rows[3]).toMatchObject({ share: 'tenths.about 5 100', when: 'course.row.months.forRange 6 3 11' })
    expect(rows[4]?.when).toBe('course.row.months.fromOne 2 2 2course.row.andcourse.row.left 60')
  })

  it('counts no futures where one that never goes ahead has none, nor where attention is never short enough to say', () => {
    const rows = rowsOf(aResponseSummary({ goesAhead: share(0), medianAuthorisedStep: null, attentionLeft: 0.97 }))

    expect(rows.find(({ what }) => what === 'course.row.ahead')).toMatchObject({ share: 'course.row.none', when: '' })
    expect(rows.find(({ what }) => what === 'course.row.attention')).toMatchObject({
      share: '',
      when: 'course.row.left 97',
    })
  })
})

describe('wholePercent', () => {
  it.each([
    [0, 0],
    [0.001, 1],
    [0.09, 9],
    [0.12, 10],
    [0.62, 60],
    [0.93, 93],
    [0.999, 99],
    [1, 100],
  ])('writes a share of %f as %i %%', (share, percent) => {
    expect(wholePercent(share)).toBe(percent)
  })
})
