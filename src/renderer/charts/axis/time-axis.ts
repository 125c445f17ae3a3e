import { scaleLinear, type ScaleLinear } from 'd3-scale'
import type { Plot } from '../frame/chart-frame'

/** The months a chart shows, counted from today: the past is negative. */
export interface TimeSpan {
  readonly firstStep: number
  readonly lastStep: number
}

export interface TimeTick {
  readonly step: number
  readonly x: number
  readonly label: string
}

export type TimeScale = ScaleLinear<number, number>

/** Place months in a plot. Time runs from left to right in every language. */
export function timeScale({ firstStep, lastStep }: TimeSpan, { left, right }: Pick<Plot, 'left' | 'right'>): TimeScale {
  return scaleLinear([firstStep, Math.max(firstStep + 1, lastStep)], [left, right])
}

/** Ticks every 6 months; every 12, 24 ... where six months are too narrow for a label. */
export function timeTicks(x: TimeScale): TimeTick[] {
  const [first = 0, last = 1] = x.domain()
  let interval = 6
  while (x(interval) - x(0) < 34 && interval < last - first) interval *= 2
  const ticks: TimeTick[] = []
  for (let step = Math.ceil(first / interval) * interval; step <= last; step += interval) {
    ticks.push({ step, x: x(step), label: signedStep(step) })
  }
  return ticks
}

/** A month as on the axis: −12, 0, +6, with a true minus. */
export function signedStep(step: number): string {
  if (step === 0) return '0'
  return step < 0 ? `−${-step}` : `+${step}`
}

/** The month under a pointer. */
export function stepAt(x: TimeScale, pixel: number): number {
  const [first = 0, last = 0] = x.domain()
  return Math.min(last, Math.max(first, Math.round(x.invert(pixel))))
}
