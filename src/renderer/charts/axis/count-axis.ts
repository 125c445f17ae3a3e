import { ticks as linearTicks } from 'd3-array'
import type { ValueAxis } from './value-axis'

interface CountAxisOptions {
  /** Largest value to show; the axis ends at the next round number. */
  readonly largest: number
  readonly scale: 'linear' | 'log'
  /** Writes a tick, e.g. 20 thousand. */
  readonly format: (value: number) => string
}

/** An axis for people or deaths. */
export function countAxis({ largest, scale, format }: CountAxisOptions): ValueAxis {
  const top = roundUp(largest)
  const values = scale === 'log' ? powersUpTo(top) : linearTicks(0, top, 5)
  return {
    kind: 'counts',
    scale,
    domain: [0, top],
    zones: [],
    ticks: values.map((value) => ({ value, label: format(value) })),
  }
}

/** The next 1, 2 or 5 with zeros, at least 10: nothing at all still needs an axis. */
function roundUp(value: number): number {
  let power = 10
  while (power * 10 <= value) power *= 10
  return [1, 2, 5, 10].map((step) => step * power).find((round) => round >= value) ?? power * 10
}

function powersUpTo(top: number): number[] {
  const powers = [0]
  for (let power = 10; power <= top; power *= 10) powers.push(power)
  return powers
}
