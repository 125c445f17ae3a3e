import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { PlanSlot } from '../../../src/renderer/charts'
import { PlanMark } from '../../../src/renderer/plans/plan-mark'

const SLOTS = [0, 1, 2, 3, 4, 5, 6] as const satisfies readonly PlanSlot[]

describe('PlanMark', () => {
  it('has a dash and a marker of its own for every plan, so that grey print tells them apart', () => {
    const drawn = SLOTS.map((slot) => renderToStaticMarkup(<PlanMark slot={slot} />))

    expect(new Set(drawn.map((svg) => /<line[^>]*>/.exec(svg)?.[0])).size).toBe(SLOTS.length)
    expect(new Set(drawn.map((svg) => /<\/line>(.*)<\/svg>/.exec(svg)?.[1])).size).toBe(SLOTS.length)
  })
})
