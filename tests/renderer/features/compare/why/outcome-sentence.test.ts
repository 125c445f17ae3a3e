import { describe, expect, it } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { outcomeText } from '../../../../../src/renderer/features/compare/why/outcome-sentence'
import { shareAmounts } from '../../../../../src/renderer/features/compare/why/share-amounts'
import type { MeanWay } from '../../../../../src/shared/decision'
import { writtenSign } from '../../../../../src/shared/lib/written-sign'
import { aJudgedMean } from '../../../../builders/a-judged-mean'

const say = startTranslations('en').getFixedT('en', 'compare')

/** What is said of a difference of traced futures, by what all futures say. */
const said = (wayOverAll: MeanWay | undefined) =>
  outcomeText(
    { change: aJudgedMean(-3.5, -5.8, -1.2), causes: [], from: 0, to: 36, start: 0, end: -3.5, memberCount: 80 },
    { shown: [], rest: 0 },
    {
      t: (key, values) => say(key, values),
      amounts: shareAmounts(3.5, 'en', (formatted) => writtenSign(formatted, 'ltr')),
      nameOfCause: () => '',
      month: String,
      list: (words) => words.join(' and '),
      outcome: 'Violent deaths',
      unit: 'deaths',
      plan: 'Hard line',
      against: 'no response',
      wayOverAll,
    },
  )

describe('outcomeText', () => {
  it('says which way the traced futures go, where all futures go a way or no more were run', () => {
    for (const way of ['below', undefined] as const) expect(said(way)).toContain('lower on average with Hard line')
  })

  it('says of traced futures that go a way that all of them leave it open', () => {
    expect(said('open')).toBe(
      'Violent deaths, from month 0 to 36: whether lower or higher with Hard line than with no response is too close to ' +
        'call over all futures, inside this model; only in those traced here is it clear (−3.5, −5.8 to −1.2, deaths).',
    )
  })
})
