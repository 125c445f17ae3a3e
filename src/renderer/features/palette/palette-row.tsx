import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FamilyShape } from '../../charts'
import { isSingleKey, printedKeys, shortcutOf } from '../../state/shortcuts'
import { isMac } from '../../state/use-shortcut'
import { Icon } from '../../ui/icon'
import { Kbd } from '../../ui/kbd'
import type { PaletteItem } from './use-palette-items'

interface PaletteRowProps {
  readonly id: string
  readonly item: PaletteItem
  readonly isActive: boolean
  readonly onChoose: (item: PaletteItem) => void
}

export function PaletteRow({ id, item, isActive, onChoose }: PaletteRowProps) {
  const { t } = useTranslation('shell', { keyPrefix: 'palette.kinds' })
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const shortcut = item.shortcut && shortcutOf(item.shortcut)
  return (
    <li
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      className="palette__row"
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(item)}
    >
      <span className="palette__mark">
        {item.family && <FamilyShape family={item.family} size={11} />}
        {item.icon && <Icon name={item.icon} size={14} />}
      </span>
      <span className="palette__title">{item.title}</span>
      {shortcut && !isSingleKey(shortcut) ? (
        <Kbd keys={printedKeys(shortcut.keys, isMac())} />
      ) : (
        <span className="caption">{t(item.kind)}</span>
      )}
    </li>
  )
}
