import { Switch as AriaSwitch } from 'react-aria-components'
import './switch.css'

interface SwitchProps {
  readonly label: string
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
}

/** On or off, with its words. */
export function Switch({ label, isOn, onSwitch }: SwitchProps) {
  return (
    <AriaSwitch className="switch" isSelected={isOn} onChange={onSwitch}>
      <span className="switch__track" />
      {label}
    </AriaSwitch>
  )
}
