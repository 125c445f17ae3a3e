import type { FanSeries, PlanFutures } from '../../../../src/renderer/charts'
import type { Band } from '../../../../src/shared/engine'
import { aSeverityAxis } from './a-severity-axis'

/** A band of nested ranges round a middle value: factors 2, 5 and 12 to each side. */
export function aBand(step: number, median: number): Band {
  return {
    step,
    low95: median / 12,
    low80: median / 5,
    low50: median / 2,
    median,
    high50: median * 2,
    high80: median * 5,
    high95: median * 12,
  }
}

/** Futures whose middle goes evenly, on a logarithmic scale, from 90 deaths to `end`. */
export function someFutures(
  overrides: Partial<PlanFutures> & { readonly end?: number; readonly months?: number } = {},
): PlanFutures {
  const { end = 60, months = 36, ...rest } = overrides
  const medians = Array.from({ length: months + 1 }, (_, step) => 90 * (end / 90) ** (step / Math.max(1, months)))
  return {
    name: 'Plan B',
    slot: 1,
    bands: medians.map((median, step) => aBand(step, median)),
    paths: [0.2, 0.5, 0.8, 1, 1.5, 3, 8].map((factor) =>
      medians.map(
        (median, step) =>
          median * factor ** (step / Math.max(1, months)) * (1 + 0.2 * ((step % 5) - 2) * (step > 0 ? 1 : 0)),
      ),
    ),
    shareOver: medians.map((_, step) => step / 100),
    ...rest,
  }
}

export function aFanSeries(overrides: Partial<FanSeries> = {}): FanSeries {
  return {
    axis: aSeverityAxis(),
    span: { firstStep: -12, lastStep: 36 },
    past: Array.from({ length: 13 }, (_, index) => ({ step: index - 12, value: 20 + index * 5 + (index % 2) * 6 })),
    events: [{ id: 'election', step: 9, label: 'Contested election (scheduled)' }],
    plan: someFutures(),
    reference: someFutures({ name: 'No response', slot: 0, end: 1700, paths: [] }),
    ...overrides,
  }
}
