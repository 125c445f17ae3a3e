import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, RecentDocument, Settings } from '../../shared/contract'
import { bundledScenarios } from '../../shared/formats'
import type { MainText } from '../text/main-text'

export interface MenuSurroundings {
  readonly text: MainText
  readonly recents: readonly RecentDocument[]
  readonly theme: Settings['theme']
  readonly isMac: boolean
  readonly isDevelopment: boolean
  readonly command: (command: MenuCommand) => void
  readonly chooseTheme: (theme: Settings['theme']) => void
  readonly clearRecents: () => void
  readonly showAbout: () => void
}

/**
 * The application menu. What concerns the document is sent to the window, which knows about unsaved work. A key that
 * the window handles itself (and so prevents) does not come by here a second time.
 */
export function menuTemplate(surroundings: MenuSurroundings): MenuItemConstructorOptions[] {
  const app: MenuItemConstructorOptions[] = surroundings.isMac ? [{ role: 'appMenu' }] : []
  return [
    ...app,
    fileMenu(surroundings),
    editMenu(surroundings),
    viewMenu(surroundings),
    ...(surroundings.isMac ? ([{ role: 'windowMenu' }] as const) : []),
    helpMenu(surroundings),
  ]
}

function fileMenu({ text: { menu }, command, isMac, ...rest }: MenuSurroundings): MenuItemConstructorOptions {
  return {
    label: menu.file,
    submenu: [
      { id: 'new', label: menu.new, accelerator: 'CmdOrCtrl+N', click: () => command({ kind: 'new' }) },
      { id: 'open', label: menu.open, accelerator: 'CmdOrCtrl+O', click: () => command({ kind: 'open' }) },
      { id: 'examples', label: menu.openExample, submenu: exampleItems(command) },
      { id: 'recents', label: menu.openRecent, submenu: recentItems(menu, rest.recents, command, rest.clearRecents) },
      { type: 'separator' },
      { id: 'save', label: menu.save, accelerator: 'CmdOrCtrl+S', click: () => command({ kind: 'save' }) },
      {
        id: 'save-as',
        label: menu.saveAs,
        accelerator: 'CmdOrCtrl+Shift+S',
        click: () => command({ kind: 'save-as' }),
      },
      { type: 'separator' },
      { id: 'print', label: menu.print, accelerator: 'CmdOrCtrl+P', click: () => command({ kind: 'print' }) },
      { id: 'save-pdf', label: menu.savePdf, click: () => command({ kind: 'save-pdf' }) },
      { type: 'separator' },
      isMac ? { role: 'close', label: menu.close } : { role: 'quit', label: menu.quit, accelerator: 'Ctrl+Q' },
    ],
  }
}

/** Countries and their titles are content, in the language of the scenario. */
function exampleItems(command: MenuSurroundings['command']): MenuItemConstructorOptions[] {
  return bundledScenarios().map(({ id, country, title }) => {
    return {
      id: `open-example-${id}`,
      label: `${country}: ${title}`.replaceAll('&', '&&'),
      click: () => command({ kind: 'open-example', scenario: id }),
    }
  })
}

function recentItems(
  menu: MainText['menu'],
  recents: readonly RecentDocument[],
  command: MenuSurroundings['command'],
  clearRecents: () => void,
): MenuItemConstructorOptions[] {
  if (recents.length === 0) return [{ label: menu.noRecents, enabled: false }]
  return [
    ...recents.map(({ handle, name }): MenuItemConstructorOptions => {
      // A single & would underline the next letter instead of being shown.
      return {
        label: name.replaceAll('&', '&&'),
        click: () => command({ kind: 'open-recent', document: { handle, name } }),
      }
    }),
    { type: 'separator' },
    { id: 'clear-recents', label: menu.clearRecents, click: clearRecents },
  ]
}

function editMenu({ text: { menu }, command }: MenuSurroundings): MenuItemConstructorOptions {
  return {
    label: menu.edit,
    submenu: [
      { id: 'undo', label: menu.undo, accelerator: 'CmdOrCtrl+Z', click: () => command({ kind: 'undo' }) },
      { id: 'redo', label: menu.redo, accelerator: 'CmdOrCtrl+Shift+Z', click: () => command({ kind: 'redo' }) },
      { type: 'separator' },
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      {
        id: 'select-all',
        label: menu.selectAll,
        accelerator: 'CmdOrCtrl+A',
        click: () => command({ kind: 'select-all' }),
      },
    ],
  }
}

function viewMenu({ text: { menu }, theme, chooseTheme, isDevelopment }: MenuSurroundings): MenuItemConstructorOptions {
  const labels = { system: menu.themeSystem, light: menu.themeLight, dark: menu.themeDark }
  const themes = (['system', 'light', 'dark'] as const).map((choice): MenuItemConstructorOptions => {
    return {
      id: `theme-${choice}`,
      label: labels[choice],
      type: 'radio',
      checked: theme === choice,
      click: () => chooseTheme(choice),
    }
  })
  // Reloading would drop what is not written down yet, so only those who develop can.
  const forDevelopers: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools', label: menu.developerTools },
  ]
  return {
    label: menu.view,
    submenu: [
      { role: 'zoomIn', label: menu.zoomIn },
      { role: 'zoomOut', label: menu.zoomOut },
      { role: 'resetZoom', label: menu.actualSize },
      { role: 'togglefullscreen', label: menu.fullScreen },
      { type: 'separator' },
      { label: menu.theme, submenu: themes },
      ...(isDevelopment ? forDevelopers : []),
    ],
  }
}

function helpMenu({ text: { menu }, command, showAbout }: MenuSurroundings): MenuItemConstructorOptions {
  return {
    label: menu.help,
    role: 'help',
    submenu: [
      { id: 'brief', label: menu.brief, click: () => command({ kind: 'show-brief' }) },
      { id: 'limits', label: menu.limits, click: () => command({ kind: 'show-limits' }) },
      { id: 'model', label: menu.model, click: () => command({ kind: 'show-about' }) },
      { id: 'equations', label: menu.equations, click: () => command({ kind: 'read-equations' }) },
      { id: 'tests', label: menu.tests, click: () => command({ kind: 'read-tests' }) },
      { id: 'shortcuts', label: menu.shortcuts, click: () => command({ kind: 'show-shortcuts' }) },
      { type: 'separator' },
      { id: 'about', label: menu.about, click: showAbout },
    ],
  }
}
