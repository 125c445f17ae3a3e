import { describe, expect, it } from 'vitest'
import { binsText } from '../../../../../src/renderer/features/compare/timing/timing-bins-text'
import type { TimingBin } from '../../../../../src/shared/decision'

const bin = (fromMonths: number, toMonths: number): TimingBin => ({ fromMonths, toMonths, mean: 0 })

/** The values of a text, without the marks that keep the direction of numbers. */
const say = (key: string, values: Readonly<Record<string, unknown>>) =>
  `${key} ${Object.values(values).join(' ')}`.replaceAll(/[\u2066-\u2069]/g, '')

describe('binsText', () => {
  it('names the starts that cannot be told apart', () => {
    const said = binsText([bin(-6, -3), bin(0, 9), bin(12, 12)], say, String)

    expect(said).toBe('timing.bins.same timing.bins.range -6 -3; timing.bins.range 0 +9')
  })

  it('says nothing where every start differs from the next', () => {
    const said = binsText([bin(0, 0), bin(12, 12)], say, String)

    expect(said).toBeUndefined()
  })
})
