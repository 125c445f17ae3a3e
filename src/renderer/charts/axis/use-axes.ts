import { useMemo } from 'react'
import { keepMade } from '../frame/keep-made'
import { useChartText } from '../text/use-chart-text'
import { countAxis } from './count-axis'
import { levelAxis } from './level-axis'
import { stageAxis } from './stage-axis'
import type { ValueAxis } from './value-axis'

const STAGE_KEYS = ['latent', 'violence', 'serious', 'massKilling', 'extreme'] as const
const LEVEL_KEYS = ['veryLow', 'low', 'moderate', 'high', 'veryHigh'] as const

/** One for each outcome of a large scenario, and a few for every new luck. */
const MOST_AXES = 500

/** The axes of the app in its language. The same axis is the same object, so that what stands on it can tell. */
export interface Axes {
  /** Deaths in 12 months as stages; the thresholds are the engine's. */
  readonly severity: (stageThresholds: readonly number[], massKillingThreshold: number) => ValueAxis
  readonly level: ValueAxis
  /** People or deaths up to the largest value there is to show. */
  readonly counts: (largest: number, scale: 'linear' | 'log') => ValueAxis
}

export function useAxes(): Axes {
  const text = useChartText()
  return useMemo(() => {
    const keep = keepMade<ValueAxis>(MOST_AXES)
    return {
      severity: (thresholds, threshold) =>
        keep(`severity ${thresholds.join()} ${threshold}`, () =>
          stageAxis(thresholds, threshold, {
            names: STAGE_KEYS.map((key) => text.t(`stage.names.${key}`)),
            inline: STAGE_KEYS.map((key) => text.t(`stage.inline.${key}`)),
            note: text.t('stage.thresholdNote', { deaths: text.count(threshold) }),
            phrase: text.t('stage.atOrOver'),
          }),
        ),
      level: levelAxis({
        names: LEVEL_KEYS.map((key) => text.t(`level.names.${key}`)),
        inline: LEVEL_KEYS.map((key) => text.t(`level.inline.${key}`)),
      }),
      counts: (largest, scale) =>
        keep(`counts ${scale} ${largest}`, () => countAxis({ largest, scale, format: text.compact })),
    }
  }, [text])
}
