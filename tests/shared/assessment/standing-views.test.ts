import { describe, expect, it } from 'vitest'
import { assessmentAt, spokenLevels, standingViews } from '../../../src/shared/assessment'
import { kelvara, model } from '../../builders/bundled'

const all = standingViews(model, kelvara, () => true)
const spokenBy = (indicator: string) => spokenLevels(model, kelvara).filter((one) => one.indicator === indicator)
const bestOf = ({ level, isReversed }: ReturnType<typeof spokenLevels>[number]): number => {
  const best = assessmentAt(kelvara, level)?.best ?? NaN
  return isReversed ? 1 - best : best
}
const rounded = (value: number) => Math.round(value * 1e4) / 1e4

describe('standingViews', () => {
  it('gives a level as the scenario has it', () => {
    const { low, best, high } = kelvara.levels['rule-of-law'] ?? {}

    expect(all.get('level rule-of-law')?.range).toEqual({ low, best, high })
  })

  it('gives an indicator the strongest of the levels it speaks of, turned round where it is what a level lacks', () => {
    const indicators = [...new Set(spokenLevels(model, kelvara).map(({ indicator }) => indicator))]
    expect(indicators.length).toBeGreaterThan(20)

    for (const id of indicators) {
      const strongest = Math.max(...spokenBy(id).map(bestOf))
      expect(all.get(`indicator ${id}`)?.range.best).toBe(rounded(strongest))
    }
  })

  it('keeps low below best and best below high where a level is turned round', () => {
    const reversed = spokenLevels(model, kelvara).filter(({ isReversed }) => isReversed)
    expect(reversed).not.toEqual([])

    for (const { range } of all.values()) {
      expect(range.low).toBeLessThanOrEqual(range.best)
      expect(range.best).toBeLessThanOrEqual(range.high)
    }
  })

  it('gives a party of an indicator its own level only', () => {
    const ofParty = spokenLevels(model, kelvara).find(({ isOneOfSeveral }) => isOneOfSeveral)
    if (ofParty?.party === undefined) throw new RangeError('Kelvara has several parties in a role')
    const own = spokenBy(ofParty.indicator).filter(({ party }) => party === ofParty.party)

    expect(all.get(`indicator ${ofParty.indicator} ${ofParty.party}`)?.range.best).toBe(
      rounded(Math.max(...own.map(bestOf))),
    )
  })

  it('says nothing of what nobody has assessed', () => {
    const ruleOfLaw = kelvara.levels['rule-of-law']
    const assessed = standingViews(model, kelvara, (assessment) => assessment !== ruleOfLaw)

    expect(assessed.has('level rule-of-law')).toBe(false)
    expect(standingViews(model, kelvara, () => false).size).toBe(0)
  })
})
