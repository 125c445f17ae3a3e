import { useMemo, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { DocumentContext } from '../features/document/document-context'
import { PreparingDialog } from '../features/document/printing/preparing-dialog'
import { QuestionHost } from '../features/document/questions/question-host'
import type { DocumentCommands } from '../features/document/document-commands'
import type { RecentDocument, SettingsChange } from '../../shared/contract'
import { selectDirection, selectLanguage } from '../state/settings-slice'
import { useStore } from '../state/store'
import { paletteCommands } from './app-commands'
import { ErrorBoundary } from './error-boundary'
import { Notices } from './notices'
import { Overlays } from './overlays'
import { PlaceFault } from './place-fault'
import { Rail } from './shell/rail'
import { StatusLine } from './shell/status-line'
import { TopBar } from './shell/top-bar'
import { ariaLocale, useAppearance } from './use-appearance'
import { useAppShortcuts } from './use-app-shortcuts'
import { useFileDrop } from './use-file-drop'
import { useSelectAll } from './use-select-all'
import './shell/shell.css'
import './print.css'

interface AppProps {
  readonly isDeveloper: boolean
  readonly commands: DocumentCommands
  readonly recents: readonly RecentDocument[]
  readonly onClearRecents: () => void
  readonly onChangeSettings: (change: SettingsChange) => void
  /** The place itself, and what it has to say in the status line. */
  readonly place: ReactNode
  readonly placeStatus: ReactNode
}

/** The whole window. */
export function App({ isDeveloper, commands, recents, onClearRecents, onChangeSettings, ...places }: AppProps) {
  useAppearance()
  useAppShortcuts(commands)
  useSelectAll()
  const { t } = useTranslation(['shell', 'document'])
  const language = useStore(selectLanguage)
  const direction = useStore(selectDirection)
  const place = useStore((state) => state.place)
  const isDropping = useFileDrop(commands, useStore)
  const documents = useMemo(
    () => ({ commands, recents, clearRecents: onClearRecents }),
    [commands, recents, onClearRecents],
  )
  const found = useMemo(
    () => paletteCommands({ store: useStore, commands, changeSettings: onChangeSettings }),
    [commands, onChangeSettings],
  )
  return (
    <I18nProvider locale={ariaLocale(language, direction)}>
      <DocumentContext value={documents}>
        <div className="shell">
          <a className="shell__skip" href="#place">
            {t('skip')}
          </a>
          <TopBar />
          <Rail />
          <main className="shell__main" id="place" tabIndex={-1}>
            {/* A fault is of the place that it befell: the others are shown. */}
            <ErrorBoundary key={place} fallback={(fault) => <PlaceFault {...fault} />}>
              {places.place}
            </ErrorBoundary>
          </main>
          <StatusLine>
            <ErrorBoundary key={place} fallback={() => null}>
              {places.placeStatus}
            </ErrorBoundary>
          </StatusLine>
        </div>
        {isDropping && <div className="shell__drop">{t('document:drop')}</div>}
        <Notices />
        <Overlays isDeveloper={isDeveloper} commands={found} onChangeSettings={onChangeSettings} />
        <PreparingDialog />
        <QuestionHost />
      </DocumentContext>
    </I18nProvider>
  )
}
