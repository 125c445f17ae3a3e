import { describe, expect, it } from 'vitest'
import { pairedText } from '../../../src/cli/compare/paired-text'
import { comparisonVerdict } from '../../../src/shared/decision'
import { wilsonInterval } from '../../../src/shared/engine'

const of = (betterCount: number, worseCount: number, members = 1000) => {
  const [better, worse] = [wilsonInterval(betterCount, members), wilsonInterval(worseCount, members)]
  return { better, worse, verdict: comparisonVerdict(better, worse) }
}

describe('pairedText', () => {
  it.each([
    {
      name: 'a clear chance in words',
      comparison: of(800, 60),
      better: /^likely|^very likely/,
      worse: /^very unlikely/,
    },
    {
      name: 'what 40 to 60 % leaves open',
      comparison: of(450, 30),
      better: /too close to call/,
      worse: /^very unlikely/,
    },
    {
      name: 'what an interval across one half leaves open',
      comparison: of(7, 19, 30),
      better: /^unlikely/,
      worse: /too close/,
    },
    { name: 'nothing against itself', comparison: null, better: /^—$/, worse: /^—$/ },
  ])('says $name', ({ comparison, better, worse }) => {
    expect(pairedText(comparison, 'better', 'deaths')).toMatch(better)
    expect(pairedText(comparison, 'worse', 'deaths')).toMatch(worse)
  })

  it('counts so few futures that no word of likelihood tells them apart', () => {
    expect(pairedText(of(800, 3), 'worse', 'deaths')).toMatch(/^3 of 1,000 \(under 1\s%\)$/)
  })

  it('says of what comes or does not in how many futures it is averted or brought on, as the table of Compare does', () => {
    const comparison = of(40, 0)
    expect(pairedText(comparison, 'better', 'mass-killing')).toMatch(/^averted in \d+–\d+\s%$/)
    expect(pairedText(comparison, 'worse', 'mass-killing')).toBe('brought on in none of 1,000')
    expect(pairedText(of(450, 30), 'better', 'mass-killing')).toMatch(/too close to call/)
  })
})
