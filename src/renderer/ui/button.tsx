import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon, type IconName } from './icon'
import { Kbd } from './kbd'
import { Tip } from './tip'
import './button.css'

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** `primary` at most once on a screen. */
  readonly look?: 'plain' | 'primary' | 'quiet'
  readonly size?: 'medium' | 'large'
  readonly icon?: IconName
  /** The key that does the same. */
  readonly keys?: string
  readonly children: ReactNode
}

/** A button with words. Its label is a verb with an object. */
export function Button({ look = 'plain', size = 'medium', icon, keys, children, ...aria }: ButtonProps) {
  return (
    <AriaButton {...aria} className={`button button--${look} button--${size}`}>
      {icon && <Icon name={icon} size={15} />}
      <span className="button__label">{children}</span>
      {keys && <Kbd keys={keys} />}
    </AriaButton>
  )
}

interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  /** Said by assistive technology and shown as a tip. */
  readonly label: string
  readonly icon: IconName
  readonly iconSize?: number
  readonly keys?: string
  readonly look?: 'plain' | 'quiet'
}

/** A button that is only a drawing: undo, redo, table, download, and search where there is no room. */
export function IconButton({ label, icon, iconSize = 18, keys, look = 'quiet', ...aria }: IconButtonProps) {
  return (
    <Tip text={label} keys={keys}>
      <AriaButton {...aria} aria-label={label} className={`button button--${look} button--icon`}>
        <Icon name={icon} size={iconSize} />
      </AriaButton>
    </Tip>
  )
}
