import type { DocumentCommands } from '../features/document/document-commands'
import { useStore } from '../state/store'
import { useShortcut } from '../state/use-shortcut'

/** The shortcuts that work everywhere. */
export function useAppShortcuts(commands: DocumentCommands): void {
  const { undo, redo, overlayOpened, placeChosen, printAsked } = useStore.getState()
  useShortcut('palette', { onPress: () => overlayOpened('palette') })
  useShortcut('help', { onPress: () => overlayOpened('help') })
  useShortcut('undo', { onPress: undo })
  useShortcut('redo', { onPress: redo })
  useShortcut('new', { onPress: () => overlayOpened('new') })
  useShortcut('open', { onPress: () => void commands.open() })
  useShortcut('save', { onPress: () => void commands.save() })
  useShortcut('save-as', { onPress: () => void commands.saveAs() })
  useShortcut('print', { onPress: () => printAsked('printer') })
  useShortcut('situation', { onPress: () => placeChosen('situation') })
  useShortcut('explore', { onPress: () => placeChosen('explore') })
  useShortcut('compare', { onPress: () => placeChosen('compare') })
}
