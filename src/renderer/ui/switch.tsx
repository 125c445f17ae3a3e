import { SwitchButton, SwitchField } from 'react-aria-components'
import './switch.css'

interface SwitchProps {
  readonly label: string
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
}

/** On or off, with its words. */
export function Switch({ label, isOn, onSwitch }: SwitchProps) {
  return (
    <SwitchField isSelected={isOn} onChange={onSwitch}>
      <SwitchButton className="switch">
        <span className="switch__track" />
        {label}
      </SwitchButton>
    </SwitchField>
  )
}
