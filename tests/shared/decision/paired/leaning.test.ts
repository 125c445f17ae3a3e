import { describe, expect, it } from 'vitest'
import { comparisonVerdict, leaningBy, leaningOf } from '../../../../src/shared/decision'
import { wilsonInterval } from '../../../../src/shared/engine'

function compared(better: number, worse: number, members: number) {
  const shares = { better: wilsonInterval(better, members), worse: wilsonInterval(worse, members) }
  return { ...shares, verdict: comparisonVerdict(shares.better, shares.worse) }
}

describe('leaningBy', () => {
  it.each([
    { better: 140, worse: 190, deaths: 'open', chance: 'worse' },
    { better: 100, worse: 190, deaths: 'worse', chance: 'worse' },
    { better: 190, worse: 100, deaths: 'better', chance: 'better' },
    { better: 6, worse: 0, deaths: 'open', chance: 'better' },
    { better: 5, worse: 0, deaths: 'open', chance: 'open' },
    { better: 0, worse: 0, deaths: 'none', chance: 'none' },
  ])('says by $better better and $worse worse: deaths $deaths, chance of mass killing $chance', (row) => {
    const comparison = compared(row.better, row.worse, 1000)

    expect(leaningBy(comparison, 'deaths')).toBe(row.deaths)
    expect(leaningOf(comparison)).toBe(row.deaths)
    expect(leaningBy(comparison, 'mass-killing')).toBe(row.chance)
  })

  it('leaves all open by too few futures', () => {
    expect(leaningBy(compared(9, 0, 9), 'mass-killing')).toBe('open')
    expect(leaningBy(compared(9, 0, 9), 'deaths')).toBe('open')
  })
})
