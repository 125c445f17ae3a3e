import { describe, expect, it } from 'vitest'
import { createInProcessRunner } from '../../../../src/shared/engine'
import { checkResponseFacts, responseFactsContent } from '../../../../src/shared/validation'
import { model } from '../../../builders/bundled'

const all = responseFactsContent()
// One claim of each kind, and one level of the mechanism: the whole takes minutes.
const content = {
  ...all,
  resamples: 50,
  facts: all.facts
    .filter(({ number }) => [1, 12, 14, 15].includes(number))
    .map((fact) => ({
      ...fact,
      claims: fact.claims.filter(({ kind }, i) => i === 0 || kind !== 'onset-share').slice(0, 3),
    })),
  ranges: all.ranges.filter(({ id }) => id === 'mediation'),
  mechanism: {
    ...all.mechanism,
    situations: ['identity-campaign'],
    levels: all.mechanism.levels.filter(({ level }) => level === 'capacity'),
  },
}
const report = await checkResponseFacts(
  {
    model,
    runnerFor: (itsModel, scenario) => createInProcessRunner(itsModel, scenario),
    memberCount: 96,
    seed: 5,
  },
  content,
)
const claim = (id: string) => report.facts.flatMap(({ claims }) => claims).find((each) => each.id === id)

describe('checking the response facts', () => {
  it('gives every claim a value inside its interval and a verdict', () => {
    const claims = [...report.facts, ...report.ranges].flatMap((check) => check.claims)
    expect(claims.length).toBeGreaterThan(8)
    for (const { id, value, low, high, verdict } of claims) {
      expect(['pass', 'miss', 'undecided'], id).toContain(verdict)
      if (Number.isNaN(value)) continue
      expect(low, id).toBeLessThanOrEqual(value)
      expect(high, id).toBeGreaterThanOrEqual(value)
    }
  })

  it('finds that a share of the events is called forth by others', () => {
    expect(claim('triggered-state')?.value).toBeGreaterThan(0.15)
    expect(claim('triggered-state')?.value).toBeLessThan(0.6)
  })

  it('finds that violence dies out by itself and that a seed gives the same numbers twice', () => {
    expect(claim('spectral-radius')?.verdict).toBe('pass')
    expect(claim('rerun')).toMatchObject({ value: 0, interval: 'none', verdict: 'pass' })
  })

  it('finds that more capacity raises risk, assessed or pushed, and names both', () => {
    const { levels, drive, singleLevels } = report.mechanism
    expect(levels.map(({ what, moved }) => [what, moved])).toEqual([
      ['capacity', 'assessed'],
      ['capacity', 'from-today'],
    ])
    expect(drive.value).toBeGreaterThan(1)
    expect(singleLevels.map(({ level }) => level)).toEqual(['capacity'])
  })

  it('says what passing does not show', () => {
    expect(report.notice).toContain('not that the world is so')
  })
})
