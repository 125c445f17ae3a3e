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

/** The text of a key, with its values put in; of texts of other places the key. */
const say = (key: string, values: Readonly<Record<string, unknown>> = {}) => {
  const text = key
    .split('.')
    .reduce<unknown>((found, part) => (found as Record<string, unknown> | undefined)?.[part], compare)
  return typeof text === 'string' ? text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])) : key
}

function textOf(later: (member: number) => number, earlier: (member: number) => number, planned = 400, firstStep = 0) {
  const curve = timingCurve(
    {
      noResponse: deathsIn(() => 500),
      starts: [
        { shiftMonths: -6, result: deathsIn(earlier) },
        { shiftMonths: 0, result: deathsIn(() => planned) },
        { shiftMonths: 6, result: deathsIn(later) },
      ].map((start) => ({ clamped: [], leftOut: [], ...start })),
    },
    { outcome: 'deaths', step: 0, smallest: { absolute: 25, relative: 0.1 } },
  )
  return timingText(curve, words('deaths', firstStep))
}

const words = (outcome: 'deaths' | 'mass-killing', firstStep: number): Parameters<typeof timingText>[1] => ({
  t: say,
  chance: (key) => key,
  count: String,
  difference: ({ mean, low, high }) => [mean, low, high].map(Math.round).join('|'),
  outcome,
  outcomeName: 'Civilian deaths',
  months: 36,
  futures: 'Over the first 500 of 1,000 futures; over all of them: 410 as planned, 940 with no response.',
  firstStep,
  lead: '1–3 mo',
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
    expect(text).toContain('Hatched: lead time, 1–3 mo.')
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

    for (const begun of [-3, 0]) expect(from(begun)).toContain('Earlier starts lie before today, too late to decide')
    // The earliest start that is tried here is half a year before the planned one: `say` does not choose plurals.
    expect(from(4)).toContain('timing.beforeTodayFrom')
    expect(from(6)).not.toContain('before today')
    expect(from(6)).not.toContain('beforeToday')
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
    // What the chart shades at its end is told by futures too.
    expect(textOf(same(500), same(400))).toContain('Shaded at the end: by futures, no sure benefit')
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

    const text = timingText(curve, words('mass-killing', 0))

    expect(text).toContain('Six months later makes mass killing more likely')
    expect(text).toContain('Six months earlier makes mass killing less likely')
    expect(text).not.toContain('by enough to matter')
  })
})
