import type { BrowserWindow } from 'electron'
import { reportIncident } from '../incident'
import type { JsonFile } from '../storage/json-file'
import type { WindowState } from './window-state'

const SETTLED_AFTER_MS = 500

/** Write down where the window is whenever it has come to rest, so that it opens there next time. */
export function keepWindowState(window: BrowserWindow, file: JsonFile<WindowState>): void {
  let timer: NodeJS.Timeout | undefined

  const write = (): void => {
    const state = { ...window.getNormalBounds(), isMaximised: window.isMaximized() }
    // Losing a window's place is not worth a question.
    file.write(state).catch(() => {
      reportIncident('window-state-not-kept')
    })
  }
  const settle = (): void => {
    clearTimeout(timer)
    timer = setTimeout(write, SETTLED_AFTER_MS)
  }

  window.on('move', settle)
  window.on('resize', settle)
  window.on('maximize', settle)
  window.on('unmaximize', settle)
  window.on('close', () => {
    clearTimeout(timer)
    write()
  })
}
