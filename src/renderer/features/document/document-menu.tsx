import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { bundledScenarios } from '../../../shared/formats'
import { useStore } from '../../state/store'
import { useShortcutKeys } from '../../state/use-shortcut'
import { MenuButton, type MenuEntry } from '../../ui/menu'
import { useDocuments } from './document-context'

/** Begins the ids of entries that open an example. Handles of files begin otherwise. */
const EXAMPLE = 'example/'

interface DocumentMenuProps {
  readonly className: string
  readonly face: ReactNode
}

/** New, Open, Save and the documents opened before, behind the logo. */
export function DocumentMenu({ className, face }: DocumentMenuProps) {
  const { t } = useTranslation('document')
  const { commands, recents, clearRecents } = useDocuments()
  const { overlayOpened } = useStore.getState()
  const keys = {
    new: useShortcutKeys('new'),
    open: useShortcutKeys('open'),
    save: useShortcutKeys('save'),
    saveAs: useShortcutKeys('save-as'),
  }
  const items: MenuEntry[] = [
    { id: 'new', label: t('commands.new'), icon: 'file', ...(keys.new && { keys: keys.new }) },
    { id: 'library', label: t('commands.library') },
    { id: 'open', label: t('commands.open'), icon: 'folder', ...(keys.open && { keys: keys.open }) },
    ...bundledScenarios().map(({ id, country, title }, index) => ({
      id: `${EXAMPLE}${id}`,
      label: t('commands.openExampleNamed', { country, title }),
      startsGroup: index === 0,
    })),
    { id: 'save', label: t('commands.save'), icon: 'save', startsGroup: true, ...(keys.save && { keys: keys.save }) },
    { id: 'save-as', label: t('commands.saveAs'), ...(keys.saveAs && { keys: keys.saveAs }) },
    ...recents.map((recent, index) => ({
      id: recent.handle,
      label: t('commands.openRecent', { name: recent.name }),
      startsGroup: index === 0,
    })),
    ...(recents.length > 0 ? [{ id: 'clear-recents', label: t('commands.clearRecents') }] : []),
  ]
  const act = (id: string) => {
    if (id === 'new' || id === 'library') overlayOpened(id)
    else if (id === 'open') void commands.open()
    else if (id.startsWith(EXAMPLE)) void commands.openExample(id.slice(EXAMPLE.length))
    else if (id === 'save') void commands.save()
    else if (id === 'save-as') void commands.saveAs()
    else if (id === 'clear-recents') clearRecents()
    else {
      const recent = recents.find(({ handle }) => handle === id)
      if (recent) void commands.openKnown(recent)
    }
  }
  return <MenuButton label={t('menu')} items={items} onAction={act} face={face} className={className} />
}
