import { TypedValue } from '../../../ui/typed-value'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly widthInDigits?: number
  readonly onCommit: (value: number) => void
}

/** A whole number with its name before it. */
export function NumberField({ label, ...field }: NumberFieldProps) {
  return (
    <span className="check-editor__field">
      <span className="caption">{label}</span>
      <TypedValue label={label} {...field} />
    </span>
  )
}
