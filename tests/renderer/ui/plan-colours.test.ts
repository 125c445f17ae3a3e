import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const SLOTS = [0, 1, 2, 3, 4, 5, 6]
const [light = '', dark = ''] = readFileSync('src/renderer/ui/tokens.css', 'utf8').split("[data-theme='dark'] {")

/** The value of a token: six digits, in linear light. */
function linearOf(theme: string, token: string): readonly number[] {
  const hex = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(theme)?.[1] ?? ''
  expect(hex, token).not.toBe('')
  return [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
}

const luminance = ([r = 0, g = 0, b = 0]: readonly number[]): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** WCAG 2.x. */
function contrast(theme: string, a: string, b: string): number {
  const [low = 0, high = 0] = [a, b].map((token) => luminance(linearOf(theme, token))).sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** Euclidean in CIE L*a*b* (D65): coarse, and enough to tell that two plans never share a colour. */
function labOf(theme: string, token: string): readonly number[] {
  const [r = 0, g = 0, b = 0] = linearOf(theme, token)
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the colours of plans, %s', (_, theme) => {
  it.each(SLOTS)('show mark and text of plan %i on a panel', (slot) => {
    expect(contrast(theme, `plan-${slot}`, 'surface')).toBeGreaterThanOrEqual(3)
    expect(contrast(theme, `plan-${slot}-text`, 'surface')).toBeGreaterThanOrEqual(4.5)
  })

  it('are all told apart', () => {
    const marks = SLOTS.map((slot) => labOf(theme, `plan-${slot}`))
    const distances = marks.flatMap((a, i) =>
      marks.slice(i + 1).map((b) => Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)))),
    )
    expect(Math.min(...distances)).toBeGreaterThan(15)
  })
})
