import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { DifferencesChart } from '../../../../src/renderer/charts/differences/differences-chart'
import { textWidth } from '../../../../src/renderer/charts/frame/text-width'

const BETTER = 'better by 25 deaths and 10 % or more'

afterEach(cleanup)

describe('DifferencesChart', () => {
  it.each([
    { name: 'far to the left', dots: [0, 0, 0], width: 460 },
    { name: 'near the middle', dots: [-4000, 0, 4000], width: 900 },
  ])('writes what the dashed line means inside the drawing, where it stands $name', ({ dots, width }) => {
    render(
      <DifferencesChart
        series={{
          rows: [{ id: 'a', name: 'Plan A', counts: '', slot: 1, dots, better: 0, worse: 0 }],
          smallest: 25,
          ticks: [{ value: 0, label: 'same' }],
        }}
        size={{ width, height: 200 }}
        summary=""
        sides={{ better: BETTER, worse: 'worse than no response' }}
      />,
    )

    const x = Number(screen.getByText(BETTER).getAttribute('x'))
    expect(x).toBeGreaterThan(textWidth(BETTER, { isBold: true }))
    expect(x).toBeLessThan(Number(screen.getByText('worse than no response').getAttribute('x')))
  })
})
