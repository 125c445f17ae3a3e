import { describe, expect, it } from 'vitest'
import { atOnceText } from '../../../../../src/renderer/features/compare/why/contribution-sentence'
import { shareAmounts } from '../../../../../src/renderer/features/compare/why/share-amounts'
import { writtenSign } from '../../../../../src/shared/lib/written-sign'
import { aJudgedMean } from '../../../../builders/a-judged-mean'

const about = (mean: number, give = 10) => aJudgedMean(mean, mean - give, mean + give)
const words = {
  t: (key: string, said: Readonly<Record<string, unknown>>) => `${key} ${String(said['amount'])}`,
  amounts: shareAmounts(1000, 'en', (formatted) => writtenSign(formatted, 'ltr')),
  unit: 'people',
}
/** Responses that come to `alone` each by themselves and to `together` at once. */
const textOf = (alone: readonly number[], together: number, give = 10) =>
  atOnceText(
    {
      without: 2000,
      withAll: 2000 + together,
      together: about(together),
      interaction: about(together - alone.reduce((sum, one) => sum + one, 0), give),
      responses: alone.map((mean, i) => ({
        id: String(i),
        share: about(mean),
        alone: about(mean),
        added: about(mean),
        orderError: 0,
      })),
    },
    words,
  )

describe('atOnceText', () => {
  it('says that responses overlap where together they lower less than each alone in sum', () => {
    expect(textOf([-400, -300], -400)).toBe('why.contributions.atOnce.overlap 300')
  })

  it('says only where the mean lies where one of them raises it, or all at once do not surely lower it', () => {
    expect(textOf([-700, 300], -100)).toBe('why.contributions.atOnce.higher 300')
    expect(textOf([-400, -300], 0)).toBe('why.contributions.atOnce.higher 700')
  })

  it('says that it lies lower where they do more at once', () => {
    expect(textOf([-100, -100], -500)).toBe('why.contributions.atOnce.lower 300')
  })

  it('says nothing of what may be chance', () => {
    expect(textOf([-400, -300], -400, 400)).toBeUndefined()
    expect(textOf([-400], -400)).toBeUndefined()
  })
})
