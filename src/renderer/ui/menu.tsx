import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { Icon, type IconName } from './icon'
import { Kbd } from './kbd'
import { useOnPaper } from './on-paper'
import './button.css'
import './menu.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly mark?: ReactNode
  readonly keys?: string
  readonly disabled?: boolean
  /** A line before this entry. */
  readonly startsGroup?: boolean
}

interface MenuButtonProps {
  readonly label: string
  readonly items: readonly MenuEntry[]
  readonly onAction: (id: string) => void
  /** `icon`: three dots, the label is only said. `tab`: looks like a tab. */
  readonly look?: 'icon' | 'tab'
  /** What the button shows in place of a look, with a class of its own. */
  readonly face?: ReactNode
  readonly className?: string
}

/** A button that opens a list of commands. */
export function MenuButton({ label, items, onAction, look = 'icon', face, className }: MenuButtonProps) {
  // Words stand under each other, whether there is a drawing before them or not.
  const hasMarks = items.some(({ icon }) => icon !== undefined)
  if (useOnPaper()) return null
  return (
    <MenuTrigger>
      <Button className={className ?? buttonClasses[look]} {...(look === 'tab' ? {} : { 'aria-label': label })}>
        {face ?? (look === 'icon' ? <Icon name="more" /> : label)}
        {!face && look === 'tab' && <Icon name="chevron" size={13} />}
      </Button>
      <Popover className="menu" offset={4}>
        <Menu className="menu__list" onAction={(id) => onAction(String(id))} disabledKeys={disabledIds(items)}>
          {items.flatMap((item) => [
            ...(item.startsGroup ? [<Separator key={`${item.id} line`} className="menu__line" />] : []),
            <MenuItem key={item.id} id={item.id} textValue={item.label} className="menu__item">
              {hasMarks && <span className="menu__mark">{item.icon && <Icon name={item.icon} />}</span>}
              {item.mark}
              <span className="menu__label">{item.label}</span>
              {item.keys && <Kbd keys={item.keys} />}
            </MenuItem>,
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const buttonClasses = {
  icon: 'button button--plain button--icon',
  tab: 'tabs__tab tabs__more',
}
const disabledIds = (items: readonly MenuEntry[]) => items.filter((item) => item.disabled).map((item) => item.id)
