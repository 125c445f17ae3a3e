import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ShareArea } from '../../../../src/renderer/charts'

afterEach(cleanup)

describe('ShareArea', () => {
  it('ends a name that has no room with an ellipsis, and leaves a short one whole', () => {
    const names = ['Army and special police: Threat perception', 'Chance']
    const { container } = render(
      <ShareArea
        series={names.map((name, at) => ({ id: name, name, values: [0, 2 - at] }))}
        size={{ width: 494, height: 180 }}
        months={{ from: 'month 0', to: 'month 36' }}
        summary="Shares"
      />,
    )
    const labels = [...container.querySelectorAll('text')].map(({ textContent }) => textContent)

    expect(labels[0]).toMatch(/^Army and special police: T.*…$/)
    expect(labels[1]).toBe('Chance')
  })
})
