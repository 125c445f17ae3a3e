import { describe, expect, it } from 'vitest'
import { otherOutcomes } from '../../../../src/shared/decision'
import { aResult } from '../../../builders/a-result'

const FUTURES = 100

/** Numbers that differ from future to future, alike with every plan. */
const around = (value: number) => Array.from({ length: FUTURES }, (_, future) => value + (future % 7))
const result = (values: Readonly<Record<string, number>>) =>
  aResult(Object.fromEntries(Object.entries(values).map(([outcome, value]) => [outcome, [around(value)]])))
const question = (outcome: string) => ({ outcome, step: 0, smallest: { absolute: 1000, relative: 0.1 } })
const told = (before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>) =>
  otherOutcomes(result(before), result(after), Object.keys(before).map(question)).map(({ outcome, difference }) => [
    outcome,
    Math.round(difference.mean),
  ])

describe('otherOutcomes', () => {
  it('tells what a plan lowers and raises by the same bar, however small a share of all it is', () => {
    expect(told({ displaced: 20_000 }, { displaced: 15_000 })).toEqual([['displaced', -5000]])
    expect(told({ displaced: 200_000 }, { displaced: 195_000 })).toEqual([['displaced', -5000]])
    expect(told({ displaced: 200_000 }, { displaced: 205_000 })).toEqual([['displaced', 5000]])
  })

  it('tells nothing that is less than the smallest amount that matters', () => {
    expect(told({ displaced: 2000 }, { displaced: 1500 })).toEqual([])
    expect(told({ displaced: 200_000 }, { displaced: 200_500 })).toEqual([])
  })

  it('passes over what was not kept, and what luck explains', () => {
    const kept = result({ displaced: 20_000 })
    expect(otherOutcomes(kept, kept, [question('indirect-deaths')])).toEqual([])
    const uneven = aResult({
      displaced: [Array.from({ length: FUTURES }, (_, future) => (future === 0 ? 400_000 : 0))],
    })
    const none = aResult({ displaced: [Array.from({ length: FUTURES }, () => 0)] })
    expect(otherOutcomes(none, uneven, [question('displaced')])).toEqual([])
  })

  it('says nothing of fewer than ten futures', () => {
    const nine = (value: number) => aResult({ displaced: [Array.from({ length: 9 }, () => value)] })
    expect(otherOutcomes(nine(20_000), nine(1000), [question('displaced')])).toEqual([])
  })
})
