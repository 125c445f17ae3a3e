import { describe, expect, it } from 'vitest'
import { comparisonVerdict, openQuestion } from '../../../../src/shared/decision'
import { wilsonInterval } from '../../../../src/shared/engine'

describe('comparisonVerdict', () => {
  it.each([
    { name: 'a plan that helps in 8 of 10 futures', better: 800, worse: 60, verdict: 'better' },
    { name: 'a plan that harms in 9 of 10 futures', better: 60, worse: 900, verdict: 'worse' },
    { name: 'a plan that changes nothing anywhere', better: 0, worse: 0, verdict: 'no-difference' },
    {
      name: 'a plan that helps in few futures and changes nothing in most',
      better: 300,
      worse: 20,
      verdict: 'no-difference',
    },
    { name: 'a plan that harms about as often as it helps', better: 480, worse: 450, verdict: 'too-close' },
    {
      name: 'a plan that helps in half of all futures and hardly ever harms',
      better: 500,
      worse: 20,
      verdict: 'better',
    },
  ])('says $verdict of $name', ({ better, worse, verdict }) => {
    expect(comparisonVerdict(wilsonInterval(better, 1000), wilsonInterval(worse, 1000))).toBe(verdict)
  })

  it('compares nothing by fewer than ten futures', () => {
    expect(comparisonVerdict(wilsonInterval(9, 9), wilsonInterval(0, 9))).toBe('too-few')
  })

  it('leaves open what few futures leave open', () => {
    expect(comparisonVerdict(wilsonInterval(7, 10), wilsonInterval(3, 10))).toBe('too-close')
    expect(comparisonVerdict(wilsonInterval(700, 1000), wilsonInterval(300, 1000))).toBe('better')
  })
})

describe('openQuestion', () => {
  const opened = (better: number, worse: number, memberCount = 1000) => {
    const shares = { better: wilsonInterval(better, memberCount), worse: wilsonInterval(worse, memberCount) }
    const comparison = { ...shares, verdict: comparisonVerdict(shares.better, shares.worse) }
    return [openQuestion(comparison, 'better'), openQuestion(comparison, 'worse')]
  }

  it.each([
    { name: 'a plan that helps in 8 of 10 futures', better: 800, worse: 60, said: [undefined, undefined] },
    {
      name: 'a plan that helps in half and hardly ever harms',
      better: 450,
      worse: 20,
      said: ['betterOrAlike', undefined],
    },
    { name: 'a plan that helps in a little less than 40 %', better: 390, worse: 20, said: [undefined, undefined] },
    { name: 'a plan that harms in half and helps in few', better: 20, worse: 550, said: [undefined, 'worseOrAlike'] },
    { name: 'a plan that helps in half and harms in some', better: 450, worse: 200, said: ['betterOrNot', undefined] },
    { name: 'a plan that helps as often as it harms', better: 280, worse: 270, said: ['tooClose', undefined] },
    { name: 'a plan that helps or harms in every future', better: 480, worse: 520, said: ['tooClose', 'worseOrNot'] },
    { name: 'a plan that changes nothing', better: 0, worse: 0, said: [undefined, undefined] },
  ])('of $name', ({ better, worse, said }) => {
    expect(opened(better, worse)).toEqual(said)
  })

  it('leaves a share open whose interval holds one half', () => {
    expect(opened(13, 1, 20)).toEqual(['betterOrNot', undefined])
    expect(opened(650, 50, 1000)).toEqual([undefined, undefined])
  })

  it('says nothing of fewer than ten futures', () => {
    expect(opened(5, 4, 9)).toEqual([undefined, undefined])
  })
})
