import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ForestallBridge, StartState } from '../../shared/contract'
import { createDocumentCommands } from '../features/document/document-commands'
import { keepRecoveryJournal } from '../features/document/recovery-journal'
import { keepPrinting } from '../features/document/printing/keep-printing'
import { Compare, CompareStatus } from '../features/compare'
import { keepChecks, Situation, SituationStatus } from '../features/situation'
import { Explore, StatusItems } from '../features/explore'
import { changeSettings } from '../features/settings/change-settings'
import { selectIsCheckBegun } from '../state/checks-slice'
import { selectIsChallengeBegun } from '../state/ledger-slice'
import { selectIsInfluenceBegun } from '../state/situation-slice'
import { useStore } from '../state/store'
import type { Place } from '../state/view-slice'
import { dropPendingEdits, useUnconfirmed } from '../ui/pending-edits'
import { App } from './app'
import { runMenuCommand } from './app-commands'
import { describeWindow } from './describe-window'
import { openWaiting } from './start-session'

interface SessionProps {
  readonly bridge: ForestallBridge
  /** null: the main process did not say how to begin. */
  readonly start: StartState | null
}

/** Ties the window to the computer: files, menu, settings, closing. */
export function Session({ bridge, start }: SessionProps) {
  // Not `t`, which is another with every language: work waits to be put aside, whatever language is read.
  const { i18n } = useTranslation('document')
  const place = useStore((state) => state.place)
  const [recents, setRecents] = useState(start?.recents ?? [])
  const commands = useMemo(() => createDocumentCommands({ bridge, store: useStore }), [bridge])
  const settings = useMemo(
    () => (change: Parameters<typeof changeSettings>[1]) => void changeSettings({ bridge, store: useStore }, change),
    [bridge],
  )

  useEffect(
    () => keepRecoveryJournal({ bridge, store: useStore, nameless: () => i18n.t('document:nameless') }),
    [bridge, i18n],
  )
  useEffect(() => describeWindow({ bridge, store: useStore }), [bridge])
  // These forms stay begun while something else is looked at.
  useUnconfirmed('check', useStore(selectIsCheckBegun))
  useUnconfirmed('challenge', useStore(selectIsChallengeBegun))
  useUnconfirmed('influence', useStore(selectIsInfluenceBegun))
  useEffect(
    () =>
      useStore.subscribe(({ opening }, before) => {
        if (opening !== before.opening) dropPendingEdits()
      }),
    [],
  )
  useEffect(() => keepChecks(useStore), [])
  useEffect(() => keepPrinting({ bridge, store: useStore }), [bridge])
  useEffect(() => bridge.onRecentsChanged(setRecents), [bridge])
  useEffect(() => bridge.onSettingsChanged(useStore.getState().settingsRead), [bridge])
  useEffect(() => {
    const stops = [
      bridge.onMenuCommand((command) => runMenuCommand(command, { store: useStore, commands })),
      bridge.onOpenRequested((file) => void commands.openKnown(file)),
      bridge.onBeforeClose(async () => ((await commands.mayClose()) ? 'close' : 'stay')),
    ]
    return () => stops.forEach((stop) => stop())
  }, [bridge, commands])
  useEffect(() => {
    if (start && !opened.has(start)) {
      opened.add(start)
      if (!start.settings.limitsRead) useStore.getState().overlayOpened('limits')
      void openWaiting({ bridge, store: useStore }, commands, start)
    }
  }, [bridge, start, commands])

  return (
    <App
      isDeveloper={start?.isDeveloper ?? false}
      commands={commands}
      recents={recents}
      onClearRecents={() => void bridge.clearRecents()}
      onChangeSettings={settings}
      place={<PlaceView place={place} />}
      placeStatus={<PlaceStatus place={place} />}
    />
  )
}

function PlaceView({ place }: { readonly place: Place }) {
  const opening = useStore((state) => state.opening)
  switch (place) {
    case 'situation':
      // What is being typed is of the document that it was typed in: in another one it would be kept for the field of the same name.
      return <Situation key={opening} />
    case 'explore':
      return <Explore />
    case 'compare':
      return <Compare />
  }
}

function PlaceStatus({ place }: { readonly place: Place }) {
  switch (place) {
    case 'situation':
      return <SituationStatus />
    case 'explore':
      return <StatusItems />
    case 'compare':
      return <CompareStatus />
  }
}

/** What waited at the start is opened once, however often the component is mounted. */
const opened = new WeakSet<StartState>()
