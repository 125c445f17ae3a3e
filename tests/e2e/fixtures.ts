import { _electron, test as base, type ConsoleMessage, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { canSandbox } from '../../scripts/lib/sandbox.mjs'
import { startXvfb } from '../../scripts/lib/xvfb.mjs'
import { beginAnew, waitUntilAtWork } from './shell-driver'

const SECONDS_TO_QUIT = 10

interface Options {
  /** Added to the environment of the app. */
  readonly appEnv: Readonly<Record<string, string>>
  /** Added to the command line of the app. */
  readonly appArgs: readonly string[]
}

interface WorkerFixtures {
  /** On Linux a display of its own for each lane of tests: windows disturb nobody, and take no focus from each other. */
  readonly display: string | undefined
}

interface Fixtures {
  /** A profile folder of its own for each test, deleted afterwards. */
  readonly userData: string
  readonly electronApp: ElectronApplication
  /** The first window, loaded. */
  readonly page: Page
  /** Errors on the consoles of all windows so far, uncaught ones and refusals by the content security policy among them. */
  readonly consoleErrors: string[]
}

/** A real app in a real window. Launch more of them with {@link launchApp}. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  display: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
    async ({}, use) => {
      if (process.platform !== 'linux') return use(undefined)
      const { display, stop } = await startXvfb()
      process.env['DISPLAY'] = display
      delete process.env['WAYLAND_DISPLAY']
      await use(display)
      stop()
    },
    { scope: 'worker', auto: true },
  ],
  appEnv: [{}, { option: true }],
  appArgs: [[], { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
  userData: async ({}, use) => {
    const folder = await makeProfile()
    await use(folder)
    await removeProfile(folder)
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
  consoleErrors: async ({}, use) => {
    await use([])
  },
  electronApp: async ({ appEnv, appArgs, userData, consoleErrors }, use) => {
    const app = await launchApp({ userData, env: appEnv, args: appArgs })
    noteFaults(app, consoleErrors)
    await use(app)
    await closeApp(app)
  },
  page: async ({ electronApp }, use) => {
    const page = await electronApp.firstWindow()
    await page.waitForLoadState('domcontentloaded')
    await use(page)
  },
})

/** Enough to see what a window does with them; a test of numbers or times says how many it wants. */
const FUTURES_TO_LOOK_AT = 256

async function kelvaraWith(memberCount: number): Promise<string> {
  const document: unknown = JSON.parse(await readFile('resources/scenarios/kelvara/scenario.json', 'utf8'))
  if (!isRecord(document) || !isRecord(document['settings'])) throw new TypeError('The example is no scenario file')
  return JSON.stringify({ ...document, settings: { ...document['settings'], memberCount } })
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

interface OneWindow {
  readonly app: ElectronApplication
  readonly page: Page
  readonly faults: string[]
  begun: number
}

/**
 * As {@link test}, for files that look at a document and at nothing that outlives it: their tests share one app, whose start is
 * most of their time. Each begins with Kelvara from a file of its own, in a window of the first size and settings. What was chosen
 * to be looked at, and messages on the screen, may be left from the test before.
 */
export const testInOneWindow = test.extend<{ readonly futures: number }, { readonly oneWindow: OneWindow }>({
  futures: [FUTURES_TO_LOOK_AT, { option: true }],
  oneWindow: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
    async ({}, use) => {
      const userData = await makeProfile()
      const app = await launchApp({ userData })
      const faults: string[] = []
      noteFaults(app, faults)
      await use({ app, page: await app.firstWindow(), faults, begun: 0 })
      await closeApp(app)
      await removeProfile(userData)
    },
    { scope: 'worker' },
  ],
  consoleErrors: async ({ oneWindow: { faults } }, use) => {
    faults.length = 0
    await use(faults)
  },
  electronApp: async ({ oneWindow: { app } }, use) => {
    await use(app)
  },
  page: async ({ oneWindow, userData, futures }, use) => {
    const { app, page } = oneWindow
    if (oneWindow.begun === 0) await waitUntilAtWork(page)
    // A name of its own, so that the window can't be taken for ready while it still shows the one before.
    const path = join(userData, `kelvara-${String((oneWindow.begun += 1))}.json`)
    await writeFile(path, await kelvaraWith(futures))
    await beginAnew(app, page, path)
    await waitUntilAtWork(page)
    await use(page)
  },
})

export { expect } from '@playwright/test'

/** A profile folder of a person who has read what the tool is and is not: shell.test.ts looks at that page. */
async function makeProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'forestall-e2e-'))
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ limitsRead: true }))
  return folder
}

const removeProfile = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 })

function noteFaults(app: ElectronApplication, faults: string[]): void {
  const listen = (page: Page): void => {
    page.on('console', (message) => {
      if (isFault(message)) faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(String(error)))
  }
  app.windows().forEach(listen)
  app.on('window', listen)
}

interface Launch {
  readonly userData: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

/** Start the built app with the given profile folder. */
export function launchApp({ userData, env = {}, args = [] }: Launch): Promise<ElectronApplication> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return _electron.launch({
    args: [resolve('.'), `--user-data-dir=${userData}`, ...args],
    env: { ...(Object.fromEntries(inherited) as Record<string, string>), ...env },
    chromiumSandbox: canSandbox(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''),
  })
}

/** Quit the app; kill it if it hangs, so that one bad test cannot stop all others. */
export async function closeApp(app: ElectronApplication): Promise<void> {
  const child = app.process()
  const timer = setTimeout(() => child.kill('SIGKILL'), SECONDS_TO_QUIT * 1000)
  try {
    // What a test changed is nobody's work: without this, each window would ask whether to save it.
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.removeAllListeners('close')
    })
    await app.close()
  } finally {
    clearTimeout(timer)
  }
}

/** Violations of the policy are errors in Chromium's console; its notes about deprecations are warnings. */
const isFault = (message: ConsoleMessage): boolean =>
  message.type() === 'error' || message.text().includes('Content Security Policy')
