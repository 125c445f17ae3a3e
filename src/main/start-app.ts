import { app, dialog, Menu, nativeTheme } from 'electron'
import { basename, join } from 'node:path'
import type { MenuCommand, RecentDocument, Settings } from '../shared/contract'
import { crashPageFiles } from './crash-page/crash-page'
import { createHandlers, type Beginning } from './ipc/handlers'
import { sendEvent } from './ipc/send-event'
import { serveRequests } from './ipc/serve-requests'
import { chooseTheme } from './menu/choose-theme'
import { menuTemplate } from './menu/menu-template'
import { createApartReader } from './reading/read-apart'
import { servePages } from './security/app-protocol'
import { PAGE_URL, type PageOrigins } from './security/page-origin'
import { createDocuments } from './storage/documents'
import { createFileHandles } from './storage/file-handles'
import { jsonFile } from './storage/json-file'
import { openRecents } from './storage/recents'
import { openRecovery } from './storage/recovery'
import { openSettings } from './storage/settings-store'
import { fillIn, mainTextFor, type MainText } from './text/main-text'
import { createFileDialogs } from './windows/file-dialogs'
import { createPagePrinter } from './windows/page-printer'
import { openWorkWindow, type WorkWindow } from './windows/work-window'
import { windowState } from './windows/window-state'

export interface RunningApp {
  /** Ask the window to open a file, now or as soon as it can. */
  requestFile(path: string): void
  show(): void
  /** What main says, in the language chosen now. */
  text(): MainText
}

interface StartOptions {
  readonly origins: PageOrigins
  readonly developmentUrl: string | undefined
  /** A file named on the command line. */
  readonly requestedPath: string | undefined
}

/** Build the parts, tie them together and open the window. After the app is ready. */
export async function startApp({ origins, developmentUrl, requestedPath }: StartOptions): Promise<RunningApp> {
  const profile = (name: string): string => join(app.getPath('userData'), name)
  const stateFile = jsonFile(profile('window.json'), windowState)
  const handles = createFileHandles()
  const isDeveloper = developmentUrl !== undefined || process.env['FORESTALL_DEVELOPER'] === '1'
  const now = (): Date => new Date()

  const tell = {
    settings: (changed: Settings): void => {
      nativeTheme.themeSource = changed.theme
      sendEvent(work.browserWindow.webContents, 'settings:changed', changed)
      showMenu()
      work.retitle()
    },
    recents: (changed: readonly RecentDocument[]): void => {
      sendEvent(work.browserWindow.webContents, 'recents:changed', [...changed])
      showMenu()
    },
    command: (command: MenuCommand): void => {
      sendEvent(work.browserWindow.webContents, 'menu:command', command)
    },
  }
  const [settings, recents, keptState] = await Promise.all([
    openSettings(profile('settings.json'), tell.settings),
    openRecents({ path: profile('recents.json'), handles, now, onChange: tell.recents }),
    stateFile.read(),
  ])
  const recovery = openRecovery({ folder: profile('recovery'), handles, now })
  nativeTheme.themeSource = settings.get().theme
  const text = (): MainText => mainTextFor(settings.get(), systemLanguage())

  let hasStarted = false
  let crashesRepeat = false
  let beginning: Beginning = {
    afterCrash: false,
    startsEmpty: false,
    requested: requestedPath === undefined ? null : known(requestedPath),
  }
  function known(path: string): { handle: ReturnType<typeof handles.handleFor>; name: string } {
    return { handle: handles.handleFor(path), name: basename(path) }
  }

  servePages(
    join(__dirname, '../renderer'),
    crashPageFiles(() => ({ text: text(), isRepeated: crashesRepeat })),
  )
  const work: WorkWindow = openWorkWindow({
    pageUrl: developmentUrl ?? PAGE_URL,
    preload: join(__dirname, '../preload/index.cjs'),
    stateFile,
    keptState,
    text,
    onCrash: (judgement) => {
      hasStarted = false
      crashesRepeat = judgement === 'repeated'
      beginning = { ...beginning, afterCrash: true }
      if (judgement === 'hopeless') endAfter(text().native.tooManyCrashes)
    },
  })
  const ownContents = new Set([work.browserWindow.webContents.id])

  const dialogs = createFileDialogs(() => work.browserWindow, text)
  serveRequests(
    origins,
    ownContents,
    createHandlers({
      info: {
        version: app.getVersion(),
        electron: process.versions.electron,
        chrome: process.versions.chrome,
        platform: process.platform,
        isPackaged: app.isPackaged,
      },
      isDeveloper,
      systemLanguage,
      documents: createDocuments({
        handles,
        recents,
        dialogs,
        reader: createApartReader(join(__dirname, 'reader.cjs')),
      }),
      recents,
      recovery,
      settings,
      pages: createPagePrinter(() => work.browserWindow.webContents),
      window: {
        takeBeginning: () => {
          const taken = beginning
          beginning = { afterCrash: false, startsEmpty: false, requested: null }
          hasStarted = true
          return taken
        },
        describe: (name, isDirty) => {
          work.describe(name, isDirty)
        },
        answerClose: (answer) => {
          work.answerClose(answer)
        },
        reopen: (startsEmpty) => {
          beginning = { ...beginning, startsEmpty }
          work.reopen()
        },
      },
    }),
  )

  function showMenu(): void {
    const template = menuTemplate({
      text: text(),
      recents: recents.list(),
      theme: settings.get().theme,
      isMac: process.platform === 'darwin',
      isDevelopment: isDeveloper,
      command: tell.command,
      chooseTheme: (theme) => void chooseTheme({ settings, onNotKept: () => void tellNotKept(work, text()) }, theme),
      clearRecents: () => void recents.clear(),
      showAbout: () => void showAbout(work, text()),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  showMenu()

  return {
    requestFile(path) {
      if (hasStarted) sendEvent(work.browserWindow.webContents, 'document:open-requested', known(path))
      else beginning = { ...beginning, requested: known(path) }
    },
    show: () => {
      work.show()
    },
    text,
  }
}

const systemLanguage = (): string => app.getLocale() || 'en'

async function showAbout(work: WorkWindow, { native: { about } }: MainText): Promise<void> {
  const { electron, chrome } = process.versions
  await dialog.showMessageBox(work.browserWindow, {
    type: 'info',
    message: fillIn(about.message, { version: app.getVersion() }),
    detail: fillIn(about.detail, { electron, chrome }),
    buttons: [about.close],
  })
}

async function tellNotKept(work: WorkWindow, { native: { settingsNotKept } }: MainText): Promise<void> {
  await dialog.showMessageBox(work.browserWindow, {
    type: 'warning',
    message: settingsNotKept.message,
    detail: settingsNotKept.detail,
    buttons: [settingsNotKept.close],
  })
}

function endAfter({ title, message }: { readonly title: string; readonly message: string }): void {
  dialog.showErrorBox(title, message)
  app.exit(1)
}
