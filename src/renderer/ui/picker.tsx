import type { ReactNode } from 'react'
import {
  Button,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'
import { CutName } from './cut-name'
import { Icon } from './icon'
import { useOnPaper } from './on-paper'
import './button.css'
import './menu.css'
import './picker.css'

export interface PickerOption {
  readonly id: string
  readonly label: string
  /** Stands before the label, such as the swatch of a plan. */
  readonly mark?: ReactNode
}

export interface PickerGroup {
  readonly id: string
  /** Heading of the group; none for a list without groups. */
  readonly label?: string
  readonly options: readonly PickerOption[]
}

interface PickerProps {
  /** What is chosen here: "Outcome". */
  readonly label: string
  /** Whether the label is also seen. */
  readonly showsLabel?: boolean
  readonly groups: readonly PickerGroup[]
  readonly selected: string
  readonly onSelect: (id: string) => void
}

/** Choose one of a list. Looks like a button, opens a list, finds by typing. */
export function Picker({ label, showsLabel = false, groups, selected, onSelect }: PickerProps) {
  const chosen = groups.flatMap((group) => group.options).find((option) => option.id === selected)
  if (useOnPaper()) {
    return (
      <span className="picker picker--paper">
        {showsLabel && <span className="picker__label">{label}</span>}
        {chosen?.mark}
        <bdi>{chosen?.label}</bdi>
      </span>
    )
  }
  return (
    <Select
      aria-label={label}
      className="picker"
      value={selected}
      onChange={(id) => {
        if (id !== null) onSelect(String(id))
      }}
    >
      <Button className="button button--plain picker__button">
        {showsLabel && <span className="picker__label">{label}</span>}
        {chosen?.mark}
        <SelectValue className="picker__value" dir="auto">
          {() => chosen && <CutName name={chosen.label} />}
        </SelectValue>
        <Icon name="chevron" size={13} />
      </Button>
      <Popover className="menu" offset={4}>
        <ListBox className="menu__list">
          {groups.map((group) => (
            // Sections and options share their ids: one of the same name would take the other's place.
            <ListBoxSection key={group.id} id={`group ${group.id}`} aria-label={group.label ?? label}>
              {group.label && <Header className="menu__heading">{group.label}</Header>}
              {group.options.map((option) => (
                <ListBoxItem key={option.id} id={option.id} textValue={option.label} className="menu__item">
                  {({ isSelected }) => <PickerWords option={option} isSelected={isSelected} />}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}

function PickerWords({ option, isSelected }: { readonly option: PickerOption; readonly isSelected: boolean }) {
  return (
    <>
      <span className="menu__check">{isSelected && <Icon name="check" size={14} />}</span>
      {option.mark}
      <span className="menu__label">{option.label}</span>
    </>
  )
}
