import { describe, expect, it } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { leadingShares, type NamedShare } from '../../../../../src/renderer/features/compare/why/leading-shares'
import { shareAmounts } from '../../../../../src/renderer/features/compare/why/share-amounts'
import { writtenSign } from '../../../../../src/shared/lib/written-sign'

const say = startTranslations('en').getFixedT('en', 'compare')

const share = (name: string, mean: number, low: number, high: number): NamedShare => ({
  name,
  share: { mean, low, high },
})

/** As it is read, with amounts rounded to tens. */
const said = (...shares: readonly NamedShare[]) => saidWithRest(0, ...shares)

const saidWithRest = (rest: number, ...shares: readonly NamedShare[]) => saidOf(SURE, rest, ...shares)

const saidOf = (whole: NamedShare['share'], rest: number, ...shares: readonly NamedShare[]) =>
  leadingShares(
    { whole, shares, rest },
    {
      t: (key, values) => say(key, values),
      amounts: shareAmounts(890, 'en', (formatted) => writtenSign(formatted, 'ltr')),
      list: (words) => words.join(' and '),
    },
  ).join(' ')

/** Wholes that are beyond chance, and that are not. */
const SURE = { mean: -890, low: -1000, high: -780 }
const OPEN = { mean: -89, low: -400, high: 220 }

const unsure = share('Counter-finance', -540, -1110, 30)

describe('leadingShares', () => {
  it('begins with the largest though it may be chance, and says so; what is beyond chance follows', () => {
    expect(said(share('Teams', -180, -300, -60), unsure, share('Councils', -80, -150, -10))).toBe(
      'The largest part may be chance: Counter-finance (−540, −1,100 to +30). ' +
        'Beyond chance, lowered by: Teams (−180, −300 to −60) and Councils (−80, −150 to −10).',
    )
  })

  it('names what surely works the other way after a largest that may be chance', () => {
    expect(said(unsure, share('Without mediation', 260, 120, 410))).toBe(
      'The largest part may be chance: Counter-finance (−540, −1,100 to +30). ' +
        'Beyond chance, raised by: Without mediation (+260, +120 to +410).',
    )
  })

  it('says that no part is beyond chance where none is', () => {
    expect(said(unsure, share('Teams', 100, -20, 220))).toBe(
      'The largest part may be chance: Counter-finance (−540, −1,100 to +30). No part is beyond chance.',
    )
  })

  it('names nothing where neither the whole nor any part is beyond chance', () => {
    expect(saidOf(OPEN, 700, unsure, share('Teams', 100, -20, 220))).toBe('No part is beyond chance.')
    expect(saidOf(OPEN, 0, unsure, share('Talks', -200, -250, -150))).toBe(
      'The largest part may be chance: Counter-finance (−540, −1,100 to +30). ' +
        'Beyond chance, lowered by: Talks (−200, −250 to −150).',
    )
    expect(saidOf(OPEN, 0, share('A', 2, -1, 5))).toBe('')
  })

  it('takes a range that is written from 0 on for one that may be chance, though it begins just above', () => {
    expect(said(unsure, share('Endings', 80, 0.3, 150))).toBe(
      'The largest part may be chance: Counter-finance (−540, −1,100 to +30). No part is beyond chance.',
    )
  })

  it('says what an amount is rounded to where its range is narrower', () => {
    expect(said(share('Talks', -201, -204, -198))).toBe('Lowered most by: Talks (−200 to the nearest 10).')
  })

  it('begins with a largest that is sure whichever way it goes, and names what works against it', () => {
    expect(said(share('Talks', -200, -250, -150), share('Arms', 400, 300, 500))).toBe(
      'Raised most by: Arms (+400, +300 to +500). Lowered by: Talks (−200, −250 to −150).',
    )
  })

  it('leaves out as a reason for most what is smaller than one that may be chance', () => {
    expect(said(share('A', -300, -400, -200), share('B', -200, -500, 100), share('C', -100, -150, -50))).toBe(
      'Lowered most by: A (−300, −400 to −200).',
    )
  })

  it('always names the largest first, and never as sure what may be chance', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const shares = Array.from({ length: 5 }, (_, i) => {
        const mean = ((seed * 7919 + i * 104_729) % 1201) - 600
        const half = (seed * 31 + i * 577) % 700
        return share(`N${i}`, mean, mean - half, mean + half)
      }).filter(({ share: { mean } }) => Math.abs(mean) >= 10)
      const text = said(...shares)
      const [largest] = shares.toSorted((a, b) => Math.abs(b.share.mean) - Math.abs(a.share.mean))
      expect(text.match(/N\d/)?.[0]).toBe(largest?.name)
      const claimed = text.replace(/^The largest part may be chance: .*?\)\. /, '')
      for (const { name, share: of } of shares) {
        if (of.low <= 0 && of.high >= 0) expect(claimed).not.toContain(name)
      }
    }
  })

  it('says that no single cause leads where all smaller ones together come to more than the largest', () => {
    const talks = share('Talks', -200, -250, -150)

    expect(saidWithRest(-260, talks)).toBe(
      'No single cause leads: lowered most by smaller ones together (−260). ' +
        'Of single causes, lowered most by: Talks (−200, −250 to −150).',
    )
    expect(saidWithRest(700, unsure)).toBe(
      'No single cause leads: raised most by smaller ones together (+700). ' +
        'The largest single cause may be chance: Counter-finance (−540, −1,100 to +30). No part is beyond chance.',
    )
    expect(saidWithRest(-190, talks)).toBe(said(talks))
  })

  it('names all smaller ones together where they are more than what is named on the other side', () => {
    const talks = share('Talks', -200, -250, -150)
    const arms = share('Arms', 50, 30, 70)

    expect(saidWithRest(150, talks, arms)).toBe(
      'Lowered most by: Talks (−200, −250 to −150). Raised by: smaller ones together (+150) and Arms (+50, +30 to +70).',
    )
    expect(saidWithRest(150, talks)).toBe(
      'Lowered most by: Talks (−200, −250 to −150). Raised by: smaller ones together (+150).',
    )
    expect(saidWithRest(40, talks, arms)).toBe(said(talks, arms))
  })

  it('names nothing where every share is written as nothing', () => {
    expect(said(share('A', 2, 1, 3), share('B', 0, 0, 0))).toBe('')
  })
})
