import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { stageAxis } from '../../../../src/renderer/charts/axis/stage-axis'
import { FuturePaths } from '../../../../src/renderer/charts/pairs/future-paths'

const NAMES = ['Latent', 'Violence', 'Serious violence', 'Mass killing', 'Extreme']
const axis = stageAxis([25, 100, 1000, 10_000], 1000, { names: NAMES, inline: NAMES, note: '', phrase: '' })

const show = (height: number) =>
  render(
    <FuturePaths
      axis={axis}
      reference={[30, 200, 2000]}
      plan={[30, 60, 90]}
      referenceSlot={0}
      slot={1}
      size={{ width: 300, height }}
      summary="One future"
    />,
  )

afterEach(cleanup)

describe('FuturePaths', () => {
  it('names the stages beside the plot, and leaves out those that are too low for a name', () => {
    show(108)
    const names = NAMES.flatMap((name) => screen.queryByText(name) ?? [])

    expect(names.map(({ textContent }) => textContent)).toEqual(NAMES.slice(1))
    // Higher stages stand higher, and no name reaches into the plot.
    const heights = names.map((name) => Number(name.getAttribute('y')))
    expect(heights).toEqual(heights.toSorted((a, b) => b - a))
    const start = Number(/^M([\d.]+),/.exec(document.querySelector('.chart-median')?.getAttribute('d') ?? '')?.[1])
    for (const name of names) expect(Number(name.getAttribute('x'))).toBeLessThan(start)
  })

  it('names all of them where there is room', () => {
    show(300)

    for (const name of NAMES) expect(screen.getByText(name)).toBeTruthy()
  })
})
