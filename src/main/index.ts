import { app, dialog, session, type Session } from 'electron'
import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import { DEFAULT_SETTINGS } from '../shared/contract'
import { fileInArguments, isRegularFile } from './file-in-arguments'
import { reportIncident } from './incident'
import { registerScheme } from './security/app-protocol'
import { blockNetworkOfProcess, blockNetworkOfSession } from './security/block-network'
import { confineAllContents } from './security/confine-contents'
import { denyPermissions } from './security/deny-permissions'
import { createPageOrigins } from './security/page-origin'
import { startApp } from './start-app'
import { mainTextFor, type MainText } from './text/main-text'
import { createGraphicsWatch } from './windows/broken-graphics'
import { createCrashCount } from './windows/crash-count'

/** By then every change is in the journal. */
const JOURNAL_WITHIN_MS = 1500

// Set by `electron-vite dev`. A packaged app never loads a page from a server.
const developmentUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const origins = createPageOrigins(developmentUrl)

// Until the settings are read, the language of the computer.
let textNow = (): MainText => mainTextFor(DEFAULT_SETTINGS, app.isReady() ? app.getLocale() : 'en')

process.on('uncaughtException', endBroken)
process.on('unhandledRejection', endBroken)

registerScheme()
confineAllContents(app)
// With --no-sandbox (root only, see scripts/start.mjs) the network service would die again and again.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
// The development server is found by name.
if (developmentUrl === undefined) blockNetworkOfProcess(app.commandLine)

app.on('session-created', confine)
app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
  // Chromium starts its helpers anew; the page needs none of them to keep its work.
  reportIncident('child-process-gone', { type, reason, exitCode })
  if (areGraphicsBroken({ type, reason })) startWithoutGraphics()
})
app.on('window-all-closed', () => {
  app.quit()
})

// Else Chromium ends the whole app once its graphics process was ended six times, be it by the system.
app.commandLine.appendSwitch('disable-gpu-process-crash-limit')
const areGraphicsBroken = createGraphicsWatch(createCrashCount(() => performance.now()))

// Arguments of a second start arrive in another order and with additions, so the file is looked up over there.
const handOver = z.strictObject({ file: z.string().nullable() })
const requestedPath = fileInArguments(process.argv.slice(1), process.cwd())
if (app.requestSingleInstanceLock({ file: requestedPath ?? null })) void run()
else app.quit()

async function run(): Promise<void> {
  await app.whenReady()
  confine(session.defaultSession)
  const running = await startApp({ origins, developmentUrl, requestedPath })
  textNow = () => running.text()

  app.on('second-instance', (_event, _argv, _folder, data) => {
    const file = handOver.safeParse(data).data?.file
    if (file && isRegularFile(file)) running.requestFile(file)
    running.show()
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (isRegularFile(path)) running.requestFile(path)
  })
}

/** Without that limit nothing else would end a loop of breakdowns. The work is offered again: it lies in the journal. */
function startWithoutGraphics(): void {
  if (app.commandLine.hasSwitch('disable-gpu')) return
  reportIncident('graphics-broken')
  setTimeout(() => {
    app.relaunch({ args: [...process.argv.slice(1), '--disable-gpu'] })
    app.exit(0)
  }, JOURNAL_WITHIN_MS)
}

function confine(created: Session): void {
  denyPermissions(created)
  blockNetworkOfSession(created, origins, developmentUrl !== undefined)
}

/** The state may be broken, so going on is not safe. Unsaved work lies in the journal. */
function endBroken(error: unknown): void {
  reportIncident('uncaught', { error: error instanceof Error ? error.name : typeof error })
  if (!app.isPackaged) process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`)
  const { fatal } = textNow().native
  if (app.isReady()) dialog.showErrorBox(fatal.title, fatal.message)
  app.exit(1)
}
