import type { MenuCommand, SettingsChange } from '../../shared/contract'
import { bundledModel, bundledScenarios } from '../../shared/formats'
import { assertNever } from '../../shared/lib'
import type { DocumentCommands } from '../features/document/document-commands'
import { changeLens } from '../features/explore'
import type { PaletteCommand } from '../features/palette/use-palette-items'
import { PAGE_PLACES } from '../reader'
import { COMPARE_TABS } from '../state/compare-slice'
import type { AppStore } from '../state/store'
import type { Overlay } from '../state/view-slice'
import { isAboutText, moveTyping } from '../state/use-shortcut'
import { selectAll } from './use-select-all'

interface Surroundings {
  readonly store: Pick<AppStore, 'getState'>
  readonly commands: DocumentCommands
  readonly changeSettings: (change: SettingsChange) => void
}

/** Tabs of Compare; what stands beside them where there is room is found by going there. */
const TABS_FOUND = COMPARE_TABS.filter((tab) => tab !== 'timing' && tab !== 'unknowns')

/** What the palette offers besides responses, factors and outcomes. */
export function paletteCommands({ store, commands, changeSettings }: Surroundings): readonly PaletteCommand[] {
  const open = (overlay: Overlay) => () => store.getState().overlayOpened(overlay)
  return [
    {
      id: 'open',
      titleKey: 'shell:help.shortcuts.open',
      icon: 'folder',
      shortcut: 'open',
      run: () => void commands.open(),
    },
    { id: 'save', titleKey: 'document:commands.save', icon: 'save', shortcut: 'save', run: () => void commands.save() },
    {
      id: 'save-as',
      titleKey: 'shell:help.shortcuts.save-as',
      icon: 'save',
      shortcut: 'save-as',
      run: () => void commands.saveAs(),
    },
    {
      id: 'print',
      titleKey: 'document:commands.print',
      icon: 'print',
      shortcut: 'print',
      run: () => store.getState().printAsked('printer'),
    },
    {
      id: 'save-pdf',
      titleKey: 'document:commands.savePdf',
      icon: 'print',
      run: () => store.getState().printAsked('pdf'),
    },
    {
      id: 'new',
      titleKey: 'shell:help.shortcuts.new',
      icon: 'file',
      shortcut: 'new',
      run: open('new'),
    },
    { id: 'library', titleKey: 'document:commands.library', icon: 'folder', run: open('library') },
    { id: 'undo', titleKey: 'shell:undo', icon: 'undo', shortcut: 'undo', run: () => store.getState().undo() },
    { id: 'redo', titleKey: 'shell:redo', icon: 'redo', shortcut: 'redo', run: () => store.getState().redo() },
    { id: 'brief', titleKey: 'shell:palette.commands.brief', icon: 'info', run: open('brief') },
    {
      id: 'challenges',
      titleKey: 'shell:palette.commands.challenges',
      icon: 'settings',
      run: () => store.getState().thingCalled({ kind: 'challenges' }),
    },
    { id: 'about', titleKey: 'shell:palette.commands.about', icon: 'info', run: open('about') },
    {
      id: 'read-equations',
      titleKey: 'shell:reader.open.equations',
      icon: 'file',
      run: () => store.getState().pageOpened(PAGE_PLACES.equations),
    },
    {
      id: 'read-tests',
      titleKey: 'shell:reader.open.tests',
      icon: 'file',
      run: () => store.getState().pageOpened(PAGE_PLACES.tests),
    },
    { id: 'limits', titleKey: 'shell:palette.commands.limits', icon: 'info', run: open('limits') },
    { id: 'history', titleKey: 'shell:palette.commands.history', icon: 'history', run: open('history') },
    { id: 'settings', titleKey: 'shell:palette.commands.settings', icon: 'settings', run: open('settings') },
    { id: 'help', titleKey: 'shell:palette.commands.help', icon: 'help', run: open('help') },
    {
      id: 'theme-light',
      titleKey: 'shell:palette.commands.theme-light',
      icon: 'settings',
      run: () => changeSettings({ theme: 'light' }),
    },
    {
      id: 'theme-dark',
      titleKey: 'shell:palette.commands.theme-dark',
      icon: 'settings',
      run: () => changeSettings({ theme: 'dark' }),
    },
    // From here on found by name only: all of them would fill the list that stands there before anything is typed.
    ...TABS_FOUND.map((tab) => ({
      id: `compare ${tab}`,
      titleKey: 'shell:palette.commands.compareTab',
      params: { tab },
      icon: 'compare' as const,
      run: () => {
        store.getState().placeChosen('compare')
        store.getState().compareTabChosen(tab)
      },
    })),
    ...bundledModel().lenses.map(({ id }) => ({
      id: `lens ${id}`,
      titleKey: 'shell:palette.commands.lens',
      params: { lens: id },
      icon: 'settings' as const,
      run: () => changeLens(id),
    })),
    ...bundledScenarios().map(({ id, country, title }) => ({
      id: `open-example ${id}`,
      titleKey: 'document:commands.openExample',
      params: { country },
      alsoCalled: title,
      icon: 'folder' as const,
      run: () => void commands.openExample(id),
    })),
  ]
}

/** Do what was chosen in the menu of the window. */
export function runMenuCommand(command: MenuCommand, { store, commands }: Omit<Surroundings, 'changeSettings'>): void {
  const { undo, redo, overlayOpened, pageOpened, printAsked } = store.getState()
  switch (command.kind) {
    case 'new': {
      overlayOpened('new')
      return
    }
    case 'open':
      return void commands.open()
    case 'open-example':
      return void commands.openExample(command.scenario)
    case 'open-recent':
      return void commands.openKnown(command.document)
    case 'save':
      return void commands.save()
    case 'save-as':
      return void commands.saveAs()
    case 'print': {
      printAsked('printer')
      return
    }
    case 'save-pdf': {
      printAsked('pdf')
      return
    }
    case 'undo': {
      whereText('undo', undo)
      return
    }
    case 'redo': {
      whereText('redo', redo)
      return
    }
    case 'select-all': {
      selectAll()
      return
    }
    case 'show-brief': {
      overlayOpened('brief')
      return
    }
    case 'show-about': {
      overlayOpened('about')
      return
    }
    case 'read-equations': {
      pageOpened(PAGE_PLACES.equations)
      return
    }
    case 'read-tests': {
      pageOpened(PAGE_PLACES.tests)
      return
    }
    case 'show-limits': {
      overlayOpened('limits')
      return
    }
    case 'show-shortcuts': {
      overlayOpened('help')
      return
    }
    default:
      return assertNever(command)
  }
}

/** While a text is being typed, undo is about that text. */
function whereText(command: 'undo' | 'redo', otherwise: () => void): void {
  if (!isAboutText[command](document.activeElement)) otherwise()
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else undoes typing
  else if (!moveTyping(command, document.activeElement)) document.execCommand(command)
}
