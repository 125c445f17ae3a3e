import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tellRefused } from '../../../../state/refused-number'
import { TypedValue } from '../../../../ui/typed-value'
import type { NumberFault } from '../../../../ui/whole-number'
import { useNumbers } from '../../../../words/use-numbers'
import './fields.css'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  /** Stands after the number: "%", "months". */
  readonly unit?: string
  readonly widthInDigits?: number
  /** What it returns is why the number can't be taken. */
  readonly onCommit: (value: number) => string | undefined
}

/** A whole number with its label; why one can't be taken is said under it. */
export function NumberField({ label, value, min, max, unit, widthInDigits = 3, onCommit }: NumberFieldProps) {
  const { t } = useTranslation('people')
  const { count } = useNumbers()
  const id = useId()
  const [fault, setFault] = useState<NumberFault>()
  const [refused, setRefused] = useState<{ readonly why: string; readonly at: number }>()
  const found =
    fault === undefined
      ? refused?.at === value
        ? refused.why
        : undefined
      : t(`wrongNumber.${fault}`, { low: count(min), high: count(max) })
  return (
    <div className="number-field">
      <span className="number-field__line">
        <span className="number-field__label">{label}</span>
        <span className="number-field__value">
          <TypedValue
            label={label}
            value={value}
            min={min}
            max={max}
            widthInDigits={widthInDigits}
            {...(found !== undefined && { describedBy: id })}
            onInvalid={setFault}
            onRefused={(found, typed) => tellRefused({ label, value, low: count(min), high: count(max) }, found, typed)}
            onCommit={(next) => {
              const why = onCommit(next)
              setRefused(why === undefined ? undefined : { why, at: value })
            }}
          />
          {unit !== undefined && <span className="number-field__unit">{unit}</span>}
        </span>
      </span>
      {found !== undefined && (
        <p className="text-field__fault" id={id} role="alert">
          {found}
        </p>
      )}
    </div>
  )
}
