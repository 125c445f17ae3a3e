import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Picker } from '../../../src/renderer/ui/picker'

vi.stubGlobal('CSS', { escape: (text: string) => text })
afterEach(cleanup)

describe('Picker', () => {
  it('lists every option once, also one that is called as a group is', () => {
    const onSelect = vi.fn()
    render(
      <Picker
        label="Judged by"
        groups={[
          { id: 'all', label: 'Whole country', options: ['deaths', 'severity'].map((id) => ({ id, label: id })) },
          { id: 'deaths', label: 'Deaths by population', options: [{ id: 'deaths-of:upland', label: 'upland' }] },
        ]}
        selected="severity"
        onSelect={onSelect}
      />,
    )

    fireEvent.click(screen.getByRole('button', { name: /Judged by/ }))
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'deaths',
      'severity',
      'upland',
    ])
    fireEvent.click(screen.getByRole('option', { name: 'deaths' }))
    expect(onSelect).toHaveBeenCalledWith('deaths')
  })
})
