import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { DocumentMenu } from '../../features/document/document-menu'
import { selectCanRedo, selectCanUndo, selectLastChange } from '../../state/document-slice'
import { useLabelText } from '../../words/use-label-text'
import { useStore } from '../../state/store'
import { useShortcutKeys } from '../../state/use-shortcut'
import { IconButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Kbd } from '../../ui/kbd'
import { Logo } from './logo'
import './top-bar.css'

/** Whose country it is, what was changed last, and the way to everything by name. */
export function TopBar() {
  return (
    <header className="top-bar">
      <DocumentMenu className="top-bar__logo" face={<Logo />} />
      <Crumb />
      <UndoButtons />
      <LastChange />
      <span className="grow" />
      <SearchButton />
    </header>
  )
}

/** Opens what the scenario says of the country. */
function Crumb() {
  const country = useStore((state) => state.document.scenario.country)
  const title = useStore((state) => state.document.scenario.title)
  const { t } = useTranslation('shell')
  const { overlayOpened } = useStore.getState()
  return (
    <Button
      className="top-bar__crumb"
      aria-label={t('brief', { country, title })}
      onPress={() => overlayOpened('brief')}
    >
      <b className="top-bar__country">
        <bdi>{country}</bdi>
      </b>
      <span className="top-bar__separator" aria-hidden="true">
        /
      </span>
      <span className="top-bar__title">
        <bdi>{title}</bdi>
      </span>
      <Icon name="info" size={15} />
    </Button>
  )
}

function UndoButtons() {
  const { t } = useTranslation('shell')
  const canUndo = useStore(selectCanUndo)
  const canRedo = useStore(selectCanRedo)
  const undoKeys = useShortcutKeys('undo')
  const redoKeys = useShortcutKeys('redo')
  const { undo, redo } = useStore.getState()
  return (
    <div className="top-bar__undo">
      <IconButton
        label={t('undo')}
        icon="undo"
        isDisabled={!canUndo}
        onPress={undo}
        {...(undoKeys && { keys: undoKeys })}
      />
      <IconButton
        label={t('redo')}
        icon="redo"
        isDisabled={!canRedo}
        onPress={redo}
        {...(redoKeys && { keys: redoKeys })}
      />
    </div>
  )
}

/** Opens the list of all changes. */
function LastChange() {
  const { t } = useTranslation('shell')
  const textOf = useLabelText()
  const change = useStore(selectLastChange)
  const hasChanges = useStore((state) => state.history.changes.length > 0)
  const { overlayOpened } = useStore.getState()
  if (!hasChanges) return null
  const label = change ? textOf(change.label) : t('lastChange.none')
  return (
    <Button className="top-bar__change" onPress={() => overlayOpened('history')}>
      {t('lastChange.label', { change: label })}
    </Button>
  )
}

function SearchButton() {
  const { t } = useTranslation('shell')
  const keys = useShortcutKeys('palette')
  const { overlayOpened } = useStore.getState()
  return (
    <Button className="search-button" aria-label={t('search')} onPress={() => overlayOpened('palette')}>
      <Icon name="search" size={15} />
      <span className="search-button__words">{t('search')}</span>
      {keys && <Kbd keys={keys} />}
    </Button>
  )
}
