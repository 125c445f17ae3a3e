import { tellRefused } from '../../../state/refused-number'
import { TypedValue } from '../../../ui/typed-value'
import { useNumbers } from '../../../words/use-numbers'

interface WholeSettingProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly widthInDigits?: number
  readonly onCommit: (value: number) => void
}

/** A whole number of the world with its label. */
export function WholeSetting({ label, value, min, max, widthInDigits = 3, onCommit }: WholeSettingProps) {
  const { count } = useNumbers()
  return (
    <div className="challenge__setting">
      <span>{label}</span>
      <TypedValue
        label={label}
        value={value}
        min={min}
        max={max}
        widthInDigits={widthInDigits}
        onRefused={(fault, typed) => tellRefused({ label, value, low: count(min), high: count(max) }, fault, typed)}
        onCommit={onCommit}
      />
    </div>
  )
}
