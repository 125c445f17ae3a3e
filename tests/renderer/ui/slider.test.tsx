import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Slider } from '../../../src/renderer/ui/slider'

afterEach(cleanup)

function Held({ onSettle, onDigit }: { readonly onSettle?: () => void; readonly onDigit?: (digit: string) => void }) {
  const [value, setValue] = useState(50)
  return (
    <Slider
      label="Mediation"
      value={value}
      onSlide={setValue}
      {...(onSettle && { onSettle })}
      {...(onDigit && { onDigit })}
    />
  )
}
const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Mediation' })

describe('Slider', () => {
  it.each([
    { key: 'ArrowRight', shiftKey: false, expected: 51 },
    { key: 'ArrowLeft', shiftKey: false, expected: 49 },
    { key: 'ArrowUp', shiftKey: false, expected: 51 },
    { key: 'ArrowRight', shiftKey: true, expected: 55 },
    { key: 'PageDown', shiftKey: false, expected: 45 },
  ])('moves to $expected with $key', ({ key, shiftKey, expected }) => {
    render(<Held />)

    fireEvent.keyDown(slider(), { key, shiftKey })

    expect(slider().valueAsNumber).toBe(expected)
  })

  it('follows the direction of the text', () => {
    render(
      <div style={{ direction: 'rtl' }}>
        <Held />
      </div>,
    )
    slider().style.direction = 'rtl'

    fireEvent.keyDown(slider(), { key: 'ArrowLeft' })

    expect(slider().valueAsNumber).toBe(51)
  })

  it('settles once when the key is let go, and not without a movement', () => {
    const onSettle = vi.fn()
    render(<Held onSettle={onSettle} />)

    fireEvent.keyUp(slider(), { key: 'Tab' })
    fireEvent.keyDown(slider(), { key: 'ArrowRight' })
    fireEvent.keyDown(slider(), { key: 'ArrowRight' })
    fireEvent.keyUp(slider(), { key: 'ArrowRight' })

    expect(onSettle).toHaveBeenCalledOnce()
  })

  it('hands a typed digit on', () => {
    const onDigit = vi.fn()
    render(<Held onDigit={onDigit} />)

    fireEvent.keyDown(slider(), { key: '7' })

    expect(onDigit).toHaveBeenCalledWith('7')
  })

  it('leaves digits to the window after a drag, until it is moved by keyboard', () => {
    const onDigit = vi.fn()
    render(<Held onDigit={onDigit} />)

    fireEvent.pointerDown(slider())
    fireEvent.pointerUp(slider())
    expect(fireEvent.keyDown(slider(), { key: '3' })).toBe(true)
    expect(onDigit).not.toHaveBeenCalled()

    fireEvent.keyDown(slider(), { key: 'ArrowRight' })
    fireEvent.keyDown(slider(), { key: '3' })
    expect(onDigit).toHaveBeenCalledWith('3')
  })
})
