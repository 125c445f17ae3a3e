import { describe, expect, it } from 'vitest'
import { placeMedianNames } from '../../../../src/renderer/charts/fan/median-names'

const plot = { left: 172, right: 714, top: 36, bottom: 267 }
const flat = (y: number) => Array.from({ length: 37 }, (_, step) => ({ x: 307.5 + step * 11.29, y }))
const plan = (y: number) => ({ of: 'plan' as const, text: 'Plan B, middle future', line: flat(y) })
const reference = (y: number) => ({ of: 'reference' as const, text: 'No response, middle future', line: flat(y) })

describe('placeMedianNames', () => {
  it('puts the higher name above its line and the lower below, near month 28', () => {
    const names = placeMedianNames([plan(220), reference(120)], plot)

    expect(names.map(({ of, y }) => ({ of, y }))).toEqual([
      { of: 'reference', y: 107 },
      { of: 'plan', y: 235 },
    ])
    expect(names[0]?.x).toBeCloseTo(307.5 + 28 * 11.29)
  })

  it('keeps at least 13 px off when the lines are close together', () => {
    const names = placeMedianNames([plan(152), reference(150)], plot)

    expect(names.map(({ y }) => y)).toEqual([137, 167])
  })

  it('puts the lower name between the lines where there is no room below', () => {
    const names = placeMedianNames([plan(267), reference(120)], plot)

    expect(names.find(({ of }) => of === 'plan')?.y).toBe(254)
  })

  it('drops both where one finds no room', () => {
    expect(placeMedianNames([plan(267), reference(264)], { ...plot, top: 250 })).toEqual([])
  })

  it('drops names that are wider than the plot', () => {
    expect(placeMedianNames([{ ...plan(150), text: 'A plan with a very long name indeed, '.repeat(5) }], plot)).toEqual(
      [],
    )
  })

  it('has no names for a line of one point', () => {
    expect(placeMedianNames([{ ...plan(150), line: [{ x: 300, y: 150 }] }], plot)).toEqual([])
  })

  it('keeps clear of a line that crosses', () => {
    const rising = flat(0).map(({ x }, step) => ({ x, y: 250 - step * 5 }))
    const names = placeMedianNames(
      [plan(140), { of: 'reference', text: 'No response, middle future', line: rising }],
      plot,
    )

    for (const name of names) {
      const under = rising.filter(({ x }) => Math.abs(x - name.x) < 70)
      expect(under.every(({ y }) => y < name.y - 10 || y > name.y + 3)).toBe(true)
    }
  })
})
