import { Picker, type PickerOption } from '../../../../ui/picker'
import './fields.css'

interface ChoiceFieldProps {
  readonly label: string
  readonly options: readonly PickerOption[]
  readonly selected: string
  readonly onSelect: (id: string) => void
}

/** One of a list, with its label before it. */
export function ChoiceField({ label, options, selected, onSelect }: ChoiceFieldProps) {
  return (
    <div className="choice-field">
      <span className="number-field__label">{label}</span>
      <Picker label={label} groups={[{ id: 'all', options }]} selected={selected} onSelect={onSelect} />
    </div>
  )
}
