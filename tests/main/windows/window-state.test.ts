import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeWindow, type WindowState } from '../../../src/main/windows/window-state'

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 }
const SECOND = { x: 1440, y: 0, width: 1920, height: 1080 }

const aState = (overrides: Partial<WindowState> = {}): WindowState => ({
  x: 100,
  y: 100,
  width: 1000,
  height: 700,
  isMaximised: false,
  ...overrides,
})

describe('placeWindow', () => {
  it('opens in the middle of the main display the first time, no larger than it', () => {
    expect(placeWindow(undefined, [SECOND])).toEqual({ x: 1680, y: 90, width: 1440, height: 900 })
    expect(placeWindow(undefined, [LAPTOP])).toEqual({ x: 0, y: 25, width: 1440, height: 875 })
  })

  it('opens where it was', () => {
    expect(placeWindow(aState(), [LAPTOP, SECOND])).toEqual({ x: 100, y: 100, width: 1000, height: 700 })
    expect(placeWindow(aState({ x: 1600 }), [LAPTOP, SECOND])).toMatchObject({ x: 1600, y: 100 })
  })

  it('comes back to the main display when its own was unplugged', () => {
    expect(placeWindow(aState({ x: 2000 }), [LAPTOP])).toEqual({ x: 440, y: 100, width: 1000, height: 700 })
  })

  it('moves back what hung over the edge', () => {
    expect(placeWindow(aState({ x: 700, y: -40 }), [LAPTOP])).toMatchObject({ x: 440, y: 25 })
  })

  it('lies within one display, whatever was kept', () => {
    const coordinate = fc.integer({ min: -100_000, max: 100_000 })
    const size = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(fc.record({ x: coordinate, y: coordinate, width: size, height: size }), (bounds) => {
        const placed = placeWindow({ ...bounds, isMaximised: false }, [LAPTOP, SECOND])

        const isWithin = [LAPTOP, SECOND].some(
          (area) =>
            placed.x >= area.x &&
            placed.y >= area.y &&
            placed.x + placed.width <= area.x + area.width &&
            placed.y + placed.height <= area.y + area.height,
        )
        expect(isWithin).toBe(true)
        expect(placed.width).toBeGreaterThanOrEqual(800)
        expect(placed.height).toBeGreaterThanOrEqual(560)
      }),
    )
  })
})
