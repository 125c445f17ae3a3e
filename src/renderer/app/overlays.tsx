import { useMemo } from 'react'
import type { SettingsChange } from '../../shared/contract'
import { NO_RESPONSE } from '../../shared/engine'
import { assertNever } from '../../shared/lib'
import { BriefDrawer } from '../features/brief'
import { RUN_SETTINGS, usePlanName } from '../features/explore'
import { LibraryDialog } from '../features/document/library/library-dialog'
import { NewDialog } from '../features/document/library/new-dialog'
import { HistoryDialog } from '../features/history/history-dialog'
import { Palette } from '../features/palette/palette'
import type { PaletteCommand } from '../features/palette/use-palette-items'
import { SettingsDialog } from '../features/settings/settings-dialog'
import { ReaderDialog } from '../reader'
import { useStore } from '../state/store'
import { AboutDialog } from './about-dialog'
import { HelpDialog } from './help-dialog'
import { LimitsDialog } from './limits-dialog'
import { useFocusReturn } from './use-focus-return'

interface OverlaysProps {
  readonly isDeveloper: boolean
  readonly commands: readonly PaletteCommand[]
  readonly onChangeSettings: (change: SettingsChange) => void
}

/** What lies over the place, if anything does. */
export function Overlays({ isDeveloper, commands, onChangeSettings }: OverlaysProps) {
  const overlay = useStore((state) => state.overlay)
  const limitsRead = useStore((state) => state.settings.limitsRead)
  const reading = useStore((state) => state.reading)
  useFocusReturn()
  const { overlayClosed, overlayOpened, pageOpened } = useStore.getState()
  switch (overlay) {
    case null:
      return null
    case 'palette':
      return <PaletteOfAll commands={commands} onClose={overlayClosed} />
    case 'help':
      return (
        <HelpDialog
          onClose={overlayClosed}
          onOpenLimits={() => overlayOpened('limits')}
          onOpenAbout={() => overlayOpened('about')}
          onOpenPage={pageOpened}
        />
      )
    case 'settings':
      return <SettingsDialog isDeveloper={isDeveloper} onChange={onChangeSettings} onClose={overlayClosed} />
    case 'history':
      return <HistoryDialog onClose={overlayClosed} />
    case 'brief':
      return <BriefDrawer onClose={overlayClosed} />
    case 'new':
      return <NewDialog onClose={overlayClosed} />
    case 'library':
      return <LibraryDialog onClose={overlayClosed} />
    case 'about':
      return (
        <AboutDialog
          cameFrom={reading}
          onClose={overlayClosed}
          onOpenLimits={() => overlayOpened('limits')}
          onOpenPage={pageOpened}
        />
      )
    case 'reader':
      return (
        reading && <ReaderDialog start={reading} onClose={overlayClosed} onOpenAbout={() => overlayOpened('about')} />
      )
    case 'limits':
      return (
        <LimitsDialog
          onClose={() => {
            overlayClosed()
            if (!limitsRead) onChangeSettings({ limitsRead: true })
          }}
          onOpenBrief={() => {
            overlayOpened('brief')
            if (!limitsRead) onChangeSettings({ limitsRead: true })
          }}
        />
      )
    default:
      return assertNever(overlay)
  }
}

interface PaletteOfAllProps {
  readonly commands: readonly PaletteCommand[]
  readonly onClose: () => void
}

/** The palette with the plans and the numbers of the run as Explore has them. */
function PaletteOfAll({ commands, onClose }: PaletteOfAllProps) {
  const plans = useStore((state) => state.document.plans)
  const nameOf = usePlanName()
  const named = useMemo(
    () => [{ id: null, name: nameOf(NO_RESPONSE.id) }, ...plans.map(({ id }) => ({ id, name: nameOf(id) }))],
    [plans, nameOf],
  )
  return <Palette commands={commands} plans={named} settings={RUN_SETTINGS} onClose={onClose} />
}
