import { describe, expect, it } from 'vitest'
import { previewMembers, refinementSizes } from '../../../src/renderer/simulation/refinement'

describe('refinementSizes', () => {
  it.each([
    { name: 'a preview is enough for few futures', memberCount: 50, sizes: [50] },
    { name: 'the preview itself is not run twice', memberCount: 64, sizes: [64] },
    { name: 'one thousand follow the preview', memberCount: 1000, sizes: [64, 1000] },
    { name: 'a step that adds little is left out', memberCount: 1200, sizes: [64, 1200] },
    { name: 'many futures show something on the way', memberCount: 10000, sizes: [64, 1024, 10000] },
  ])('$name', ({ memberCount, sizes }) => {
    expect(refinementSizes(memberCount, 64)).toEqual(sizes)
  })

  it('leaves a core for drawing where there are only two', () => {
    expect([1, 2, 3, 8].map(previewMembers)).toEqual([32, 32, 64, 64])
    expect(refinementSizes(1000, 32)).toEqual([32, 1000])
  })
})
