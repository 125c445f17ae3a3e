import { describe, expect, it } from 'vitest'
import compare from '../../../../../resources/locales/en/compare.json'
import { timingText } from '../../../../../src/renderer/features/compare/timing/timing-sentence'
import { delayCosts, timingCurve, type PairedQuestion, type TimingRun } from '../../../../../src/shared/decision'
import { aResult } from '../../../../builders/a-result'

const MEMBERS = 1000

const deathsIn = (each: (member: number) => number) =>
  aResult({
    severity: [Array.from({ length: MEMBERS }, () => 0)],
    deaths: [Array.from({ length: MEMBERS }, (_, member) => each(member))],
  })

const textAt = (key: string): unknown =>
  key.split('.').reduce<unknown>((found, part) => (found as Record<string, unknown> | undefined)?.[part], compare)

/** The text of a key, in the plural where it has one, with its values put in; of texts of other places the key. */
const say = (key: string, values: Readonly<Record<string, unknown>> = {}) => {
  const text = textAt(key) ?? textAt(`${key}_${values['count'] === 1 ? 'one' : 'other'}`)
  return typeof text === 'string' ? text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])) : key
}

const ofDeaths: PairedQuestion = { outcome: 'deaths', step: 0, smallest: { absolute: 25, relative: 0.1 } }

/** What is said of deaths by the start, where 500 die without response; the starts are in months later than planned. */
function saidOf(
  starts: Readonly<Record<number, (member: number) => number>>,
  when: When = {},
  partly: Partial<Pick<TimingRun, 'clamped' | 'leftOut'>> = {},
) {
  const curve = timingCurve(
    {
      noResponse: deathsIn(() => 500),
      starts: Object.entries(starts).map(([months, each]) => ({
        shiftMonths: Number(months),
        result: deathsIn(each),
        clamped: [],
        leftOut: [],
        ...partly,
      })),
    },
    ofDeaths,
  )
  const { more, ...shown } = timingText(curve, delayCosts(curve, ofDeaths), words('deaths', when))
  return { ...shown, more: more.join(' ') }
}

function textOf(later: (member: number) => number, earlier: (member: number) => number, planned = 400, firstStep = 0) {
  const { answer, caption, more } = saidOf({ [-6]: earlier, 0: () => planned, 6: later }, { startSteps: [firstStep] })
  return `${caption} ${answer} ${more}`
}

type When = Partial<Pick<Parameters<typeof timingText>[2], 'startSteps' | 'endSteps' | 'start'>>

const words = (
  outcome: 'deaths' | 'mass-killing',
  { startSteps = [0], endSteps = [12], start = 'a start' }: When = {},
): Parameters<typeof timingText>[2] => ({
  t: say,
  chance: (key) => key,
  count: String,
  difference: ({ mean, low, high }) => [mean, low, high].map(Math.round).join('|'),
  outcome,
  outcomeName: 'Civilian deaths',
  event: 'mass killing',
  months: 36,
  list: (items) => items.join(', '),
  futures: ['Over the first 500 of 1,000 futures; over all of them: 410 as planned, 940 with no response.'],
  startSteps,
  endSteps,
  start,
  month: String,
  lead: '1–3 months',
})

describe('timingText', () => {
  it('speaks of what is judged, and of half a year either way by the mean that is drawn and, apart from it, by futures', () => {
    const text = textOf(
      (member) => (member < 600 ? 480 : 400),
      (member) => (member < 300 ? 300 : 400),
    )

    expect(text).toMatch(
      /^Civilian deaths by month 36: mean; ranges hold it 5 and 8 times in 10\. Over the first 500 of/,
    )
    expect(text).toContain('Six months later, by futures that differ by enough to matter: worse than as planned in')
    expect(text).toContain('Six months earlier, the mean: -30|-32|-28; counted by futures: better than as planned in')
    expect(text).toContain('Hatched: lead time, 1–3 months.')
    expect(text).toContain('The lead time is by best estimates, from a decision to its first effect')
    expect(text).not.toMatch(/mass killing/i)
  })

  it('says which starts lie before today, where any does', () => {
    const from = (firstStep: number) =>
      textOf(
        () => 400,
        () => 400,
        400,
        firstStep,
      )

    for (const begun of [-3, 0])
      expect(from(begun)).toContain('Earlier starts lie before today, already too late to decide')
    expect(from(4)).toContain('Starts more than 4 months earlier lie before today, already too late to decide')
    // The earliest start that is tried here is half a year before the planned one.
    expect(from(6)).not.toContain('before today')
  })

  it('says where it changes little, and where that is too close to call', () => {
    const text = textOf(
      () => 400,
      (member) => (member % 2 === 0 ? 300 : 500),
    )

    expect(text).toContain('by futures that differ by enough to matter: fewer than 5 of 100 on balance.')
    expect(text).toContain('Six months earlier, the mean: too close to call; counted by futures: too close to call.')
  })

  it('says where the plan as dated does harm, and where it shows no benefit', () => {
    const same = (each: number) => () => each

    expect(textOf(same(700), same(700), 700)).toContain(
      'As planned, the plan is worse than no response in more futures',
    )
    expect(textOf(same(500), same(500), 500)).toContain(
      'no benefit over no response is clear. When half of it is lost, or when it is too late, can’t be said.',
    )
    // Where nothing is gained, nothing is lost by waiting.
    for (const planned of [500, 700])
      expect(saidOf({ 0: same(planned), 6: same(planned) }).answer).not.toMatch(/is lost by|Too late/)
  })

  describe('how long the benefit lasts', () => {
    const each = (deaths: number) => () => deaths
    const waning = { [-6]: each(400), 0: each(400), 6: each(430), 12: each(490), 18: each(500) }

    it('says by which month half of it is lost, and from when on it is too late; the lead time under the chart', () => {
      // 70 of the 100 spared are left after half a year, 10 after a year: half of them eight months on.
      const { answer, caption } = saidOf(waning)

      expect(answer).toBe(
        'By the mean, half of the plan’s benefit over no response is lost by a start about 8 months later (month 8 instead of today). ' +
          'Too late from 12 months later on: by futures, no benefit over no response is clear then.',
      )
      expect(caption).toContain('Hatched: lead time, 1–3 months.')
    })

    it('names what alone begins later', () => {
      expect(saidOf(waning, { start: 'a start of Peacekeepers alone' }).answer).toContain(
        'is lost by a start of Peacekeepers alone about 8 months later',
      )
      expect(saidOf({ 0: each(400), 24: each(440) }, { start: 'a start of Peacekeepers alone' }).answer).toBe(
        'By the mean, less than half of the plan’s benefit over no response is lost by a start of Peacekeepers alone 24 months later.',
      )
    })

    it('counts the months from the first start that can still be decided, and says that of several', () => {
      const [one, some, none] = [[3], [-4, 2, 5], [-4]].map((startSteps) => saidOf(waning, { startSteps }))

      expect(one?.answer).toContain('(month 11 instead of month 3)')
      expect(one?.more).not.toContain('first of its responses')
      expect(one?.answer).not.toContain('before today')
      expect(some?.answer).toContain('(month 10 instead of month 2)')
      expect(some?.more).toContain(
        '1 of its 3 responses is taken as begun before today and is moved too, though nobody can decide that any more: a month that is named is that of the first of the others.',
      )
      // Once, and behind the answer.
      expect(`${some?.answer} ${some?.caption}`).not.toMatch(/first of its responses|begun before today/)
      expect(saidOf(waning, { startSteps: [2, 5] }).more).toContain('the first of its responses that has not begun')
      expect(none?.answer).toContain(
        '8 months later. All of it is taken as begun before today: that nobody can decide any more.',
      )
      expect(none?.more).not.toMatch(/first of its responses|begun before today and/)
    })

    it('says so where no start that was tried costs half of it, and calls nothing a cost that is none', () => {
      const dear = saidOf({ 0: each(400), 12: each(420), 24: each(440) })

      expect(dear.answer).toBe(
        'By the mean, less than half of the plan’s benefit over no response is lost by a start 24 months later.',
      )
      expect(dear.more).toContain('Begun 24 months later, the plan is still better than no response, by futures and by')
      for (const last of [400, 390])
        expect(saidOf({ 0: each(400), 24: each(last) }).answer).toBe(
          'By the mean, half of the plan’s benefit over no response is lost by no start that was tried, up to 24 months later.',
        )
    })

    it('never says that there is time left', () => {
      for (const last of [420, 490])
        expect(saidOf({ 0: each(400), 24: each(last) }).answer).not.toMatch(/not too late|decide by|[Ee]ven/)
    })

    it('says where futures show a benefit of the last start, and the mean none any more', () => {
      const mostly = (member: number) => (member < 900 ? 440 : 1050)

      expect(saidOf({ 0: each(400), 24: mostly }).more).toContain(
        'Begun 24 months later, the plan is still better than no response counted by futures, but by the mean no benefit',
      )
      const both = saidOf({ 0: mostly, 24: mostly })
      expect(both.answer).toMatch(/^By the mean the plan’s benefit .* is within luck: no month is marked where half/)
      expect(both.more).toContain('24 months later, the plan is still better than no response counted by futures.')
    })

    it('names no half of a benefit that the mean does not show beyond luck', () => {
      // Better in 900 futures and worse in 100, and by the mean no better at all.
      const evened = (member: number) => (member < 900 ? 440 : 1050)

      const { answer, more } = saidOf({ 0: evened, 6: each(500) })
      expect(answer).toBe('Too late from 6 months later on: by futures, no benefit over no response is clear then.')
      // What no month can be named for stands behind what one can.
      expect(more).toContain('By the mean the plan’s benefit over no response is within luck')
    })

    it('judges the plan as planned as the table does, whatever later starts do', () => {
      // Better in 140 futures and worse in 190: 42 of 100 of those that it changes, too close to call; later on only better.
      const torn = (member: number) => (member < 140 ? 300 : member < 330 ? 640 : 500)
      const { answer, more } = saidOf({ 0: torn, 24: each(400) })

      expect(answer).toBe(
        'As planned, counted by futures, no benefit over no response is clear. ' +
          'When half of it is lost, or when it is too late, can’t be said.',
      )
      expect(more).toContain('Begun 24 months later, the plan is better than no response counted by futures.')
      expect(`${answer} ${more}`).not.toMatch(/still better|worse than no response/)
    })
  })

  it('says where the plan is worse by the mean, whatever futures show', () => {
    const openByFutures = (member: number) => (member < 140 ? 300 : member < 330 ? 900 : 500)
    const betterByFutures = (member: number) => (member < 900 ? 440 : 2000)

    expect(saidOf({ 0: openByFutures, 6: () => 400 }).answer).toMatch(
      /^As planned, the plan is worse than no response by the mean: 48\|\d+\|\d+\. It has no benefit that waiting could lose\.$/,
    )
    expect(saidOf({ 0: betterByFutures, 6: () => 400 }).answer).toMatch(
      /^The plan is better than no response counted by futures, but worse by the mean: 96\|\d+\|\d+\. So no month is/,
    )
  })

  describe('where the two yardsticks differ', () => {
    const each = (deaths: number) => () => deaths
    // By the mean 60 of the 100 that are spared as planned are still spared; by futures, as many are worse as better.
    const split = (member: number) => (member < 500 ? 250 : 630)

    it('tells what futures show first where they show no benefit before half of it is gone by the mean', () => {
      expect(saidOf({ 0: each(400), 12: split, 24: each(500) }).answer).toMatch(
        /^Counted by futures, no benefit over no response is clear any more from 12 months later on\. By the mean, half of the plan’s benefit over no response is lost by a start about 14 months later/,
      )
      expect(saidOf({ 0: each(400), 12: split }).answer).toMatch(
        /^Counted by futures, .* from 12 months later on\. By the mean, less than half of .* a start 12 months later\.$/,
      )
      for (const starts of [
        { 0: each(400), 12: split, 24: each(500) },
        { 0: each(400), 12: split },
      ])
        expect(saidOf(starts).answer).not.toContain('Too late')
    })

    it('tells the half first where it is gone before', () => {
      expect(saidOf({ 0: each(400), 6: each(440), 12: each(450), 18: each(500) }).answer).toMatch(
        /^By the mean, half of .* Too late from 18 months later on: by futures/,
      )
    })

    it('says nothing of later starts by futures where the plan as planned is worse by the mean', () => {
      const openByFutures = (member: number) => (member < 140 ? 300 : member < 330 ? 900 : 500)
      const betterByFutures = (member: number) => (member < 900 ? 440 : 2000)

      for (const planned of [openByFutures, betterByFutures]) {
        const { answer, caption, more } = saidOf({ 0: planned, 12: each(400), 24: each(400) })
        expect(`${answer} ${caption} ${more}`).not.toMatch(/Begun \d+ months later|[Tt]oo late/)
        expect(saidOf({ 0: planned, 12: each(500), 24: each(500) }).answer).not.toMatch(/[Tt]oo late/)
      }
    })

    it('says that a last start which futures call better is worse by the mean', () => {
      expect(saidOf({ 0: each(400), 24: (member) => (member < 900 ? 440 : 2000) }).more).toContain(
        'Begun 24 months later, the plan is better than no response counted by futures, but by the mean worse.',
      )
    })
  })

  describe('earlier starts', () => {
    const each = (deaths: number) => () => deaths

    it('says that they are worse, by which yardstick, and that what begins earlier ends earlier', () => {
      const { caption, more } = saidOf({ [-6]: each(480), 0: each(400) })
      expect(caption).toMatch(
        /Counted by futures, a start 6 months earlier is worse than the planned one: in .*range\.above-99.* of them\. What begins earlier also ends earlier\.$/,
      )
      // By both yardsticks, and said once that it ends earlier.
      expect(more).not.toMatch(/earlier starts|A response keeps its duration/)
      const byMean = saidOf({ [-12]: each(405), [-6]: each(405), 0: each(400) })
      expect(byMean.caption).toContain('Starts 12, 6 months earlier are worse than the planned one. What')
      expect(byMean.more).toContain('are so by the mean, not counted by futures')
      const better = saidOf({ [-6]: each(390), 0: each(400) })
      expect(`${better.caption} ${better.more}`).not.toMatch(
        /earlier (is|are) worse|[Ee]arlier starts that|Of earlier starts/,
      )
    })

    it('says in how many futures at most, where they are few', () => {
      const worseIn = (futures: number) => (member: number) => (member < futures ? 900 : 400)
      const { caption } = saidOf({ [-12]: worseIn(20), [-6]: worseIn(12), 0: each(400) })
      expect(caption).toMatch(
        /Counted by futures, starts 12, 6 months earlier are worse than the planned one: in .*range\.between.* of them at most\. What/,
      )
    })

    it('blames no end that lies beyond the horizon', () => {
      const { caption } = saidOf({ [-6]: each(480), 0: each(400) }, { endSteps: [42, 60] })
      expect(caption).toContain('a start 6 months earlier is worse')
      expect(caption).not.toContain('ends earlier')
      expect(saidOf({ [-6]: each(480), 0: each(400) }, { endSteps: [41, 60] }).caption).toContain('ends earlier')
    })

    it('blames no end where the plan shows no benefit: more of it may be worse', () => {
      for (const planned of [500, 550, 700]) {
        const { caption } = saidOf({ [-6]: each(900), 0: each(planned) })
        expect(caption).toContain('a start 6 months earlier is worse')
        expect(caption).not.toContain('ends earlier')
      }
    })

    it('says in any case that durations stay', () => {
      expect(saidOf({ 0: each(400), 6: each(400) }).more).toContain('A response keeps its duration')
    })
  })

  it('says which starts lie after the horizon or are held before today', () => {
    const of = (startSteps: number[], clamped: string[] = []) =>
      saidOf({ [-12]: () => 400, 0: () => 400, 12: () => 480, 24: () => 500 }, { startSteps }, { clamped }).more

    expect(of([30])).toContain('Moved 12 months later or more, nothing of it begins before month 36.')
    expect(of([0, 10, 20])).toContain('Moved 24 months later, 1 response begins only in month 36 or later.')
    expect(of([0, 14, 20])).toContain('Moved 24 months later, 2 responses begin only in month 36 or later.')
    expect(of([0, 12])).toContain('1 response begins only in month 36')
    expect(of([0, 11])).not.toContain('month 36 or later')
    expect(of([-20, 0], ['a'])).toContain('1 response is held at 24 months before today')
  })

  it('says nothing of costs, halves or too late by fewer than ten futures', () => {
    const few = (deaths: number) => aResult({ severity: [[0, 0, 0]], deaths: [[deaths, deaths, deaths]] })
    const curve = timingCurve(
      {
        noResponse: few(500),
        starts: [0, 6].map((shiftMonths) => ({ shiftMonths, result: few(400), clamped: [], leftOut: [] })),
      },
      ofDeaths,
    )

    expect(delayCosts(curve, ofDeaths)).toEqual([])
    expect(timingText(curve, [], words('deaths')).answer).toBe(
      '3 futures are too few to compare plans by: at least 10 are needed.',
    )
  })

  it('names luck where a chance shows no benefit before half of it is gone', () => {
    // Mass killing in so many futures of the 500 that have it without a response, and in so many of the others.
    const reaching = (without: number, others: number) =>
      aResult(
        { severity: [Array.from({ length: MEMBERS }, () => 0)] },
        {
          onsetStep: Int16Array.from({ length: MEMBERS }, (_, member) =>
            member < without || (member >= 500 && member < 500 + others) ? 0 : -1,
          ),
        },
      )
    const curve = timingCurve(
      {
        noResponse: reaching(500, 0),
        starts: [reaching(480, 6), reaching(484, 8), reaching(500, 0)].map((result, at) => ({
          shiftMonths: at * 12,
          result,
          clamped: [],
          leftOut: [],
        })),
      },
      { outcome: 'mass-killing', step: 0, smallest: { absolute: 1, relative: 0 } },
    )

    expect(timingText(curve, [], words('mass-killing')).answer).toMatch(
      /^From 12 months later on, no benefit over no response can be told from luck any more\. By the chance of mass killing, half of the plan’s benefit over no response is lost by a start about 14 months later/,
    )
  })

  it('names no futures beside a chance, which is counted as it is drawn', () => {
    const reaching = (count: number) =>
      aResult(
        { severity: [Array.from({ length: MEMBERS }, () => 0)] },
        { onsetStep: Int16Array.from({ length: MEMBERS }, (_, member) => (member < count ? 0 : -1)) },
      )
    const curve = timingCurve(
      {
        noResponse: reaching(600),
        starts: [-6, 0, 6].map((shiftMonths) => ({
          shiftMonths,
          result: reaching(300 + 30 * shiftMonths),
          clamped: [],
          leftOut: [],
        })),
      },
      { outcome: 'mass-killing', step: 0, smallest: { absolute: 1, relative: 0 } },
    )

    const { answer, caption, more } = timingText(curve, [], words('mass-killing'))
    const text = [caption, answer, ...more].join(' ')

    expect(text).toContain('Six months later makes mass killing more likely')
    expect(text).toContain('Six months earlier makes mass killing less likely')
    expect(text).not.toContain('by enough to matter')
  })
})
