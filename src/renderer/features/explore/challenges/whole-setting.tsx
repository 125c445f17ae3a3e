import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tellRefused } from '../../../state/refused-number'
import { TypedValue } from '../../../ui/typed-value'
import type { NumberFault } from '../../../ui/whole-number'
import { useNumbers } from '../../../words/use-numbers'

interface WholeSettingProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly widthInDigits?: number
  readonly onCommit: (value: number) => void
}

/** A whole number of the world with its label; why one can't be taken is said under it. */
export function WholeSetting({ label, value, min, max, widthInDigits = 3, onCommit }: WholeSettingProps) {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const id = useId()
  const [fault, setFault] = useState<NumberFault>()
  const range = { low: count(min), high: count(max) }
  return (
    <div className="challenge__setting">
      <span>{label}</span>
      <TypedValue
        label={label}
        value={value}
        min={min}
        max={max}
        widthInDigits={widthInDigits}
        {...(fault !== undefined && { describedBy: id })}
        onInvalid={setFault}
        onRefused={(found, typed) => tellRefused({ label, value, ...range }, found, typed)}
        onCommit={onCommit}
      />
      {fault !== undefined && (
        <p className="challenge__fault" id={id} role="alert">
          {t(`status.wrong.${fault}`, range)}
        </p>
      )}
    </div>
  )
}
