import { useTranslation } from 'react-i18next'
import type { Estimate } from '../../../../../shared/engine'
import { Slider } from '../../../../ui/slider'
import { moved, withBound } from '../../moved-range'
import { useGestureStart } from '../../use-gesture-start'
import { NumberField } from './number-field'

interface EstimateFieldProps {
  /** Whose range it is; stands before each number for those who hear it. */
  readonly name: string
  /** In [0, 1]. */
  readonly range: Estimate
  /** `isSliding`: more will follow, until `onSettle`. What it returns is why the range can't be taken. */
  readonly onChange: (range: Estimate, isSliding: boolean) => string | undefined
  readonly onSettle: () => void
}

const BOUNDS = ['low', 'best', 'high'] as const satisfies readonly (keyof Estimate)[]

/** A range in [0, 1] in hundredths: the slider moves all of it, and each number can be typed. */
export function EstimateField({ name, range, onChange, onSettle }: EstimateFieldProps) {
  const { t } = useTranslation('people')
  const percent = (value: number) => Math.round(value * 100)
  const start = useGestureStart(range)
  return (
    <div className="estimate-field">
      <Slider
        label={t('range.sliderOf', { name })}
        value={percent(range.best)}
        valueText={t('range.said', { low: percent(range.low), best: percent(range.best), high: percent(range.high) })}
        onSlide={(value) => void onChange(moved(start.from(), value / 100), true)}
        onSettle={() => {
          start.end()
          onSettle()
        }}
      />
      <div className="estimate-field__numbers">
        {BOUNDS.map((bound) => (
          <NumberField
            key={bound}
            label={t(`range.${bound}`)}
            value={percent(range[bound])}
            min={0}
            max={100}
            unit="%"
            onCommit={(value) => onChange(withBound(range, bound, value / 100), false)}
          />
        ))}
      </div>
    </div>
  )
}
