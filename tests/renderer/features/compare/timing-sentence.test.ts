import { describe, expect, it } from 'vitest'
import compare from '../../../../resources/locales/en/compare.json'
import { timingText } from '../../../../src/renderer/features/compare/timing-sentence'
import { timingCurve } from '../../../../src/shared/decision'
import { aResult } from '../../../builders/a-result'

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

/** What is said of deaths by the start, where 500 die without response; the starts are in months later than planned. */
function saidOf(starts: Readonly<Record<number, (member: number) => number>>, when: Partial<When> = {}) {
  const curve = timingCurve(
    {
      noResponse: deathsIn(() => 500),
      starts: Object.entries(starts).map(([months, each]) => ({
        shiftMonths: Number(months),
        result: deathsIn(each),
        clamped: [],
        leftOut: [],
      })),
    },
    { outcome: 'deaths', step: 0, smallest: { absolute: 25, relative: 0.1 } },
  )
  return timingText(curve, words('deaths', when))
}

function textOf(later: (member: number) => number, earlier: (member: number) => number, planned = 400, firstStep = 0) {
  const { answer, caption } = saidOf({ [-6]: earlier, 0: () => planned, 6: later }, { firstStep })
  return `${caption} ${answer}`
}

type When = Pick<Parameters<typeof timingText>[1], 'firstStep' | 'decidedFrom'>

const words = (
  outcome: 'deaths' | 'mass-killing',
  { firstStep = 0, decidedFrom = Math.max(0, firstStep) }: Partial<When> = {},
): Parameters<typeof timingText>[1] => ({
  t: say,
  chance: (key) => key,
  count: String,
  difference: ({ mean, low, high }) => [mean, low, high].map(Math.round).join('|'),
  outcome,
  outcomeName: 'Civilian deaths',
  months: 36,
  futures: 'Over the first 500 of 1,000 futures; over all of them: 410 as planned, 940 with no response.',
  firstStep,
  decidedFrom,
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
      /^Civilian deaths by month 36: mean, with ranges that hold it 5 and 8 times in 10\. Over the first 500 of/,
    )
    expect(text).toContain(
      'Six months later: by the mean, 48|46|50; by futures that differ by enough to matter, worse in',
    )
    expect(text).toContain('Six months earlier: by the mean, -30|-32|-28; by futures, better in')
    expect(text).toContain('Hatched: lead time, 1–3 months from a decision to its first effect.')
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

    expect(text).toContain(
      'by the mean, 0|0|0; by futures that differ by enough to matter, fewer than 5 of 100 on balance.',
    )
    expect(text).toContain('Six months earlier: by the mean, too close to call; by futures, too close to call.')
  })

  it('says where the plan as dated does harm, and where it shows no benefit', () => {
    const same = (each: number) => () => each

    expect(textOf(same(700), same(700), 700)).toContain('As planned, it is worse than no response in more futures')
    expect(textOf(same(500), same(500), 500)).toContain('no benefit over no response can be shown by so few futures')
    // Where nothing is gained, nothing is lost by waiting.
    for (const planned of [500, 700])
      expect(saidOf({ 0: same(planned), 6: same(planned) }).answer).not.toMatch(/Half of|too late/)
  })

  describe('how long the benefit lasts', () => {
    const each = (deaths: number) => () => deaths
    const waning = { [-6]: each(400), 0: each(400), 6: each(430), 12: each(490), 18: each(500) }

    it('says by which month to decide for more than half of it, from when on it is too late, and how long the lead time is', () => {
      // 70 of the 100 spared are left after half a year, 10 after a year: half of them eight months on.
      const { answer } = saidOf(waning)

      expect(answer).toBe(
        'Half of the benefit over no response is gone if it begins about 8 months later than planned. ' +
          'To keep more of it, decide by month 8 what is planned for today; it first acts 1–3 months after that. ' +
          'From 12 months later on it is too late to decide: by futures, no benefit over no response beyond luck.',
      )
    })

    it('counts the months from the first start that can still be decided', () => {
      expect(saidOf(waning, { firstStep: 3 }).answer).toContain('decide by month 11 what is planned for month 3;')
      expect(saidOf(waning, { firstStep: -4, decidedFrom: 2 }).answer).toContain(
        'decide by month 10 what is planned for month 2;',
      )
      expect(saidOf(waning, { firstStep: -4, decidedFrom: null }).answer).toMatch(
        /8 months later than planned\. All of it is taken as begun before today: that nobody can decide any more\./,
      )
    })

    it('says so where no start that was tried costs half of it', () => {
      const { answer } = saidOf({ 0: each(400), 12: each(420), 24: each(440) })

      expect(answer).toContain('Even begun 24 months later, it keeps more than half of its benefit')
      expect(answer).toContain('Even 24 months later is not too late to decide: by futures, still a benefit')
    })

    it('says where futures show a benefit of the last start, and the mean none any more', () => {
      const mostly = (member: number) => (member < 900 ? 440 : 1050)

      expect(saidOf({ 0: each(400), 24: mostly }).answer).toContain(
        '24 months later it is still better than no response in more futures than it is worse, but by the mean no benefit can be told',
      )
      expect(saidOf({ 0: mostly, 24: mostly }).answer).toMatch(
        /no half of a benefit to mark\. By futures alone it is better than no response more often than worse, also 24 months later\.$/,
      )
    })

    it('names no half of a benefit that the mean does not show beyond luck', () => {
      // Better in 900 futures and worse in 100, and by the mean no better at all.
      const evened = (member: number) => (member < 900 ? 440 : 1050)

      expect(saidOf({ 0: evened, 6: each(500) }).answer).toMatch(
        /^As planned, its mean is not lower than that of no response by more than luck does: .* From 6 months later on/,
      )
    })
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

    const { answer, caption } = timingText(curve, words('mass-killing'))
    const text = `${caption} ${answer}`

    expect(text).toContain('Six months later makes mass killing more likely')
    expect(text).toContain('Six months earlier makes mass killing less likely')
    expect(text).not.toContain('by enough to matter')
  })
})
