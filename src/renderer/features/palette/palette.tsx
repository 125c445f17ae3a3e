import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/store'
import { afterFrame } from '../../ui/after-frame'
import { findEntries } from './find-entries'
import { numberItems, type PaletteLanguages, type PaletteSetting } from './number-items'
import { PaletteRow } from './palette-row'
import { usePaletteItems, type PaletteCommand, type PaletteItem, type PalettePlan } from './use-palette-items'
import './palette.css'

interface PaletteProps {
  readonly commands: readonly PaletteCommand[]
  readonly plans: readonly PalettePlan[]
  readonly settings: readonly PaletteSetting[]
  readonly onClose: () => void
}

/** Find anything by its name and do it. */
export function Palette({ onClose, ...offered }: PaletteProps) {
  const { t } = useTranslation('shell', { keyPrefix: 'palette' })
  return (
    <ModalOverlay
      className="dialog-scrim palette-scrim"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="palette">
        <Dialog aria-label={t('title')} className="palette__dialog">
          <PaletteField {...offered} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteField({ commands, plans, settings, onClose }: PaletteProps) {
  const { t } = useTranslation('shell', { keyPrefix: 'palette' })
  const languages = useLanguages()
  const items = usePaletteItems(commands, plans)
  const recent = useStore((state) => state.recentFinds)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  // A card that is open takes the focus back as it closes, and what lies around the field has it then.
  useEffect(() => afterFrame(() => field.current?.focus()), [])
  const found = [...numberItems(typed, settings, languages), ...findEntries(items, typed, recent)]

  const choose = (item: PaletteItem) => {
    useStore.getState().foundByPalette(item.id)
    onClose()
    item.run()
  }
  const pressKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const item = found[at]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      setAt((at + step + found.length) % found.length)
    } else if (event.key === 'Enter' && item && !event.nativeEvent.isComposing) {
      event.preventDefault()
      choose(item)
    }
  }

  return (
    <>
      <input
        ref={field}
        className="palette__field"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found[at] && `${listId}-${at}`}
        aria-label={t('placeholder')}
        placeholder={t('placeholder')}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={pressKey}
      />
      <ul className="palette__list" role="listbox" id={listId} aria-label={t('results')}>
        {found.map((item, index) => (
          <PaletteRow key={item.id} id={`${listId}-${index}`} item={item} isActive={index === at} onChoose={choose} />
        ))}
      </ul>
      <p className="palette__empty" role="status">
        {found.length === 0 && t('empty')}
      </p>
    </>
  )
}

/** The language of the app and English beside it, with all their texts. */
function useLanguages(): PaletteLanguages {
  const { t, i18n } = useTranslation(['shell', 'explore'])
  return useMemo(() => {
    const format = new Intl.NumberFormat(i18n.resolvedLanguage, { numberingSystem: 'latn' })
    return { t, english: i18n.getFixedT('en', ['shell', 'explore']), count: (value) => format.format(value) }
  }, [t, i18n])
}
