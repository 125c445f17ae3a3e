import { BrowserWindow, nativeTheme, screen } from 'electron'
import { sendEvent } from '../ipc/send-event'
import type { JsonFile } from '../storage/json-file'
import { fillIn, type MainText } from '../text/main-text'
import { createCloseQuestion, type CloseAnswer } from './close-question'
import type { CrashJudgement } from './crash-count'
import { askWhetherToClose, offerWayOutWhenHung } from './hung-window'
import { keepWindowState } from './keep-window-state'
import { surviveCrashes } from './survive-crashes'
import { MIN_SIZE, placeWindow, type WindowState } from './window-state'

/** The one window, and what happens to it: closing with unsaved work, hanging, dying and coming back. */
export interface WorkWindow {
  readonly browserWindow: BrowserWindow
  describe(name: string, isDirty: boolean): void
  /** Write the title anew, in another language. */
  retitle(): void
  answerClose(answer: CloseAnswer): void
  /** Load the page anew, after a crash. */
  reopen(): void
  /** Bring it before the person's eyes. */
  show(): void
}

export interface WorkWindowOptions {
  readonly pageUrl: string
  readonly preload: string
  readonly stateFile: JsonFile<WindowState>
  readonly keptState: WindowState | undefined
  readonly text: () => MainText
  /** The page died and the crash page takes its place. */
  readonly onCrash: (judgement: CrashJudgement) => void
}

// As the page's own --canvas, so that nothing flashes before the first paint.
const CANVAS = { light: '#F4F2ED', dark: '#101214' }

export function openWorkWindow(options: WorkWindowOptions): WorkWindow {
  const { pageUrl, preload, keptState, text } = options
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(keptState, areas),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Forestall',
    backgroundColor: nativeTheme.shouldUseDarkColors ? CANVAS.dark : CANVAS.light,
    // The window has its own commands for all of it; Alt shows the menu.
    autoHideMenuBar: true,
    // https://www.electronjs.org/docs/latest/tutorial/security#4-enable-process-sandboxing
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  if (keptState?.isMaximised) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })

  let isDirty = false
  let name = ''
  const retitle = (): void => {
    const { windowTitle, windowTitleChanged } = text().native
    window.setTitle(name === '' ? 'Forestall' : fillIn(isDirty ? windowTitleChanged : windowTitle, { name }))
  }
  const question = createCloseQuestion({
    askPage: () => {
      sendEvent(window.webContents, 'window:before-close', null)
    },
    askPerson: () => askWhetherToClose(window, text()),
    // Not `close`, which would wait for a page that may hang.
    close: () => {
      window.destroy()
    },
  })
  window.on('close', (event) => {
    if (!isDirty) return
    event.preventDefault()
    question.ask()
  })

  // Whoever was asked whether to close is gone with the page.
  window.webContents.on('render-process-gone', () => {
    question.withdraw()
  })
  window.webContents.on('did-navigate', () => {
    question.withdraw()
  })

  keepWindowState(window, options.stateFile)
  surviveCrashes(window, (judgement) => {
    // What was unsaved lies in the journal; the crash page has nothing to ask about.
    isDirty = false
    options.onCrash(judgement)
  })
  offerWayOutWhenHung(window, text)
  void window.loadURL(pageUrl)

  return {
    browserWindow: window,
    describe(shown, dirty) {
      name = shown
      isDirty = dirty
      retitle()
      window.setDocumentEdited(dirty)
    },
    retitle,
    answerClose: (answer) => {
      question.answered(answer)
    },
    reopen: () => {
      void window.loadURL(pageUrl)
    },
    show() {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
  }
}
