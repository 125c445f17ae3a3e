import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../../src/shared/engine'
import { likelihoodChange } from '../../../src/shared/formats'

describe('likelihoodChange', () => {
  it.each([
    {
      name: 'two words, and most changed futures one way',
      without: 600,
      withPlan: 300,
      averted: 310,
      caused: 10,
      is: 'plain',
    },
    { name: 'one word, clearly less', without: 300, withPlan: 200, averted: 120, caused: 20, is: 'smaller' },
    { name: 'one word, clearly more', without: 200, withPlan: 300, averted: 20, caused: 120, is: 'larger' },
    {
      name: 'one word, clearly less, but little',
      without: 640,
      withPlan: 610,
      averted: 40,
      caused: 10,
      is: 'slightly-smaller',
    },
    {
      name: 'one word, clearly more, but little',
      without: 610,
      withPlan: 640,
      averted: 10,
      caused: 40,
      is: 'slightly-larger',
    },
    { name: 'one word, as often more as less', without: 620, withPlan: 610, averted: 60, caused: 50, is: 'unclear' },
    { name: 'nothing changed', without: 620, withPlan: 620, averted: 0, caused: 0, is: 'unclear' },
    {
      name: 'two words on both sides of a rung, by chance',
      without: 352,
      withPlan: 348,
      averted: 34,
      caused: 30,
      is: 'unclear',
    },
  ])('calls it $is: $name', ({ without, withPlan, averted, caused, is }) => {
    const change = likelihoodChange(wilsonInterval(without, 1000), wilsonInterval(withPlan, 1000), { averted, caused })

    expect(change).toBe(is)
  })

  it('adds nothing where the futures are too few for any word', () => {
    expect(likelihoodChange(wilsonInterval(1, 2), wilsonInterval(0, 2), { averted: 1, caused: 0 })).toBe('plain')
  })
})
