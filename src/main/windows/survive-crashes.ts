import type { BrowserWindow } from 'electron'
import { performance } from 'node:perf_hooks'
import { reportIncident } from '../incident'
import { CRASH_PAGE_URL } from '../security/page-origin'
import { createCrashCount, type CrashJudgement } from './crash-count'

/** Put a page with a way back where a page died, instead of an empty window. */
export function surviveCrashes(window: BrowserWindow, onCrash: (judgement: CrashJudgement) => void): void {
  const judge = createCrashCount(() => performance.now())

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    reportIncident('render-process-gone', { reason, exitCode })
    const judgement = judge()
    onCrash(judgement)
    // After this event is dealt with: Electron is still taking the dead process apart.
    setImmediate(() => {
      if (judgement === 'hopeless' || window.isDestroyed()) return
      void window.loadURL(CRASH_PAGE_URL)
      window.show()
    })
  })
  window.webContents.on('preload-error', (_event, _path, error) => {
    reportIncident('preload-error', { error: error.name })
  })
}
