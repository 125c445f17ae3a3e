import { dialog, type BrowserWindow } from 'electron'
import { reportIncident } from '../incident'
import type { MainText } from '../text/main-text'

/** Ask the person directly whether to close, because the page says nothing. */
export async function askWhetherToClose(window: BrowserWindow, { native }: MainText): Promise<boolean> {
  const { closeAnyway } = native
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: closeAnyway.message,
    detail: closeAnyway.detail,
    buttons: [closeAnyway.close, closeAnyway.wait],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}

/** When the page hangs, let the person wait or have it opened anew; the question goes when the page is back. */
export function offerWayOutWhenHung(window: BrowserWindow, text: () => MainText): void {
  let question: AbortController | undefined

  window.on('unresponsive', () => {
    reportIncident('unresponsive')
    if (question) return
    const mine = new AbortController()
    question = mine
    const { unresponsive } = text().native
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message: unresponsive.message,
        detail: unresponsive.detail,
        buttons: [unresponsive.wait, unresponsive.reopen],
        defaultId: 0,
        cancelId: 0,
        signal: mine.signal,
      })
      .then(({ response }) => {
        question = undefined
        if (response === 1 && !mine.signal.aborted) window.webContents.forcefullyCrashRenderer()
      })
  })
  window.on('responsive', () => {
    question?.abort()
  })
}
