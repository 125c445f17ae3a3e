import { describe, expect, it } from 'vitest'
import { otherOutcomes, TOLD_OUTCOMES, toldValues, type ToldValues } from '../../../../src/shared/decision'
import { HARM_KINDS, type EnsembleResult } from '../../../../src/shared/engine'
import { aResult } from '../../../builders/a-result'

const FUTURES = 100
type Outcome = keyof ToldValues

/** Numbers that differ from future to future, alike with every plan. */
const around = (value: number) => Array.from({ length: FUTURES }, (_, future) => value + (future % 7))
const valuesOf = (told: Partial<Record<Outcome, readonly number[]>>, futures = FUTURES): ToldValues => {
  const of = (outcome: Outcome) => Float64Array.from(told[outcome] ?? Array.from({ length: futures }, () => 0))
  return {
    deaths: of('deaths'),
    'indirect-deaths': of('indirect-deaths'),
    displaced: of('displaced'),
    'without-access': of('without-access'),
    'other-harms': of('other-harms'),
  }
}
const questions = TOLD_OUTCOMES.map((outcome) => ({ outcome, smallest: { absolute: 1000, relative: 0.1 } }))
const told = (before: ToldValues, after: ToldValues) =>
  otherOutcomes(before, after, questions).map(({ outcome, difference }) => [outcome, Math.round(difference.mean)])
const displaced = (people: number) => valuesOf({ displaced: around(people) })

describe('otherOutcomes', () => {
  it('tells what a plan lowers and raises by the same bar, however small a share of all it is', () => {
    expect(told(displaced(20_000), displaced(15_000))).toEqual([['displaced', -5000]])
    expect(told(displaced(200_000), displaced(195_000))).toEqual([['displaced', -5000]])
    expect(told(displaced(200_000), displaced(205_000))).toEqual([['displaced', 5000]])
  })

  it('tells nothing that is less than the smallest amount that matters', () => {
    expect(told(displaced(2000), displaced(1500))).toEqual([])
    expect(told(displaced(200_000), displaced(200_500))).toEqual([])
  })

  it('tells nothing that luck explains', () => {
    const uneven = valuesOf({ displaced: around(0).map((_, future) => (future === 0 ? 400_000 : 0)) })

    expect(told(valuesOf({}), uneven)).toEqual([])
  })

  it('says nothing of fewer than ten futures', () => {
    const nine = (people: number) => valuesOf({ displaced: Array.from({ length: 9 }, () => people) }, 9)

    expect(told(nine(20_000), nine(1000))).toEqual([])
  })
})

describe('toldValues', () => {
  const kept = (): EnsembleResult =>
    aResult({
      ...Object.fromEntries(
        ['deaths', 'indirect-deaths', 'displaced', 'without-access'].map((key) => [key, [[1], [2]]]),
      ),
      ...Object.fromEntries(HARM_KINDS.map((kind) => [`harm:${kind}`, [[0], [10]]])),
    })

  it('takes the last month alone, of other harms all kinds together', () => {
    expect(toldValues(kept())).toEqual({
      deaths: Float64Array.of(2),
      'indirect-deaths': Float64Array.of(2),
      displaced: Float64Array.of(2),
      'without-access': Float64Array.of(2),
      'other-harms': Float64Array.of(10 * HARM_KINDS.length),
    })
  })

  it('refuses an ensemble that did not keep one of them: no harm goes missing without a word', () => {
    expect(() => toldValues(aResult({ deaths: [[1]] }))).toThrow('did not keep the outcome "indirect-deaths"')
  })
})
