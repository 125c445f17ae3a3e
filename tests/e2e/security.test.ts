import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { CONTENT_SECURITY_POLICY, WORKER_SECURITY_POLICY } from '../../src/main/security/content-security-policy'
import { closeApp, expect, launchApp, test } from './fixtures'
import {
  beginFromExample,
  chooseFile,
  chooseInMenu,
  choosePlace,
  moveLever,
  titleOf,
  waitUntilAtWork,
} from './shell-driver'

const PAGE = 'app://forestall/index.html'

/** Nobody can name the globals of Node in a page's types, for they must not be there. */
const globalsOf = (page: Page, names: readonly string[]): Promise<readonly string[]> =>
  page.evaluate((wanted) => wanted.filter((name) => name in globalThis), names)

test.describe('the page', () => {
  test('is sandboxed, isolated and without Node', async ({ page }) => {
    expect(await page.evaluate(() => window.forestall?.confinement)).toEqual({
      isSandboxed: true,
      isContextIsolated: true,
    })
    const forbidden = [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'ipcRenderer',
      'electron',
    ]
    expect(await globalsOf(page, forbidden)).toEqual([])
  })

  test('runs in a process that the system confines', async ({ electronApp, page }) => {
    test.skip(process.platform !== 'linux', 'read from /proc, which only Linux has')
    const switches = await electronApp.evaluate(({ app }) => app.commandLine.hasSwitch('no-sandbox'))
    test.skip(switches, 'started with --no-sandbox, which root and Playwright without user namespaces need')
    await waitUntilAtWork(page)
    const pid = await electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    )

    expect(await readFile(`/proc/${String(pid)}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
  })

  test('may share memory with its workers', async ({ page }) => {
    expect(await page.evaluate(() => crossOriginIsolated && new SharedArrayBuffer(8).byteLength)).toBe(8)
  })

  test('has these doors and no other', async ({ page }) => {
    expect(await page.evaluate(() => Object.keys(window.forestall ?? {}).sort())).toEqual([
      'changeSettings',
      'clearRecents',
      'confinement',
      'describeWindow',
      'discardRecovery',
      'exportChart',
      'exportText',
      'keepUnreadableRecovery',
      'listRecents',
      'noteOpened',
      'onBeforeClose',
      'onMenuCommand',
      'onOpenRequested',
      'onRecentsChanged',
      'onSettingsChanged',
      'openDocument',
      'printPages',
      'readBytes',
      'readDocument',
      'reopenWindow',
      'saveDocument',
      'saveDocumentAs',
      'savePdf',
      'start',
      'writeRecovery',
    ])
  })

  test('can’t replace a door', async ({ page }) => {
    const before = await page.evaluate(() => String(window.forestall?.start))

    await page.evaluate(() => {
      for (const act of [
        () => Object.assign(window, { forestall: {} }),
        () => Object.assign(window.forestall ?? {}, { start: () => 'mine' }),
      ]) {
        try {
          act()
        } catch {
          // Refused loudly, which is as good as refused silently.
        }
      }
    })

    expect(await page.evaluate(() => String(window.forestall?.start))).toBe(before)
  })

  test('runs no text as code', async ({ page }) => {
    await waitUntilAtWork(page)
    const ran = await page.evaluate(async () => {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violations.push(effectiveDirective),
      )
      const marks = window as unknown as Record<string, unknown>
      const inline = document.createElement('script')
      inline.textContent = 'window.inlineRan = true'
      document.body.append(inline)
      const remote = document.createElement('script')
      remote.src = 'data:text/javascript,window.dataRan=true'
      document.body.append(remote)
      document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.handlerRan=true"><style>p{}</style>')
      // In a timer, since Playwright's own evaluation lets eval pass while it runs.
      let evaluated = 'not tried'
      setTimeout(() => {
        try {
          evaluated = String((0, eval)('"ran"'))
        } catch {
          evaluated = 'refused'
        }
      })
      // The smallest WebAssembly module.
      const compiled = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => 'compiled',
        () => 'refused',
      )
      await new Promise((done) => setTimeout(done, 300))
      return {
        evaluated,
        compiled,
        marks: ['inlineRan', 'dataRan', 'handlerRan'].filter((mark) => mark in marks),
        violations,
      }
    })

    expect(ran.evaluated).toBe('refused')
    expect(ran.compiled).toBe('refused')
    expect(ran.marks).toEqual([])
    expect(new Set(ran.violations)).toEqual(
      new Set(['script-src-elem', 'script-src', 'script-src-attr', 'style-src-elem', 'img-src']),
    )
  })
})

test.describe('the scheme of our own', () => {
  test('sends the policy with every file, workers included, and nothing from outside its folder', async ({ page }) => {
    await waitUntilAtWork(page)
    const built = (await readdir('out/renderer/assets')).filter((name) => !name.endsWith('.map'))
    const answers = await page.evaluate(async (assets) => {
      const own = ['index.html', 'crash.html', 'crash.js', ...assets.map((name) => `assets/${name}`)]
      const climbs = [
        '..%2fmain%2findex.cjs',
        '%2e%2e%2f%2e%2e%2fpackage.json',
        '..%5cmain%5cindex.cjs',
        'c:%5cwin.ini',
      ]
      const addresses = [...own, 'not-there.js', ...climbs].map((path) => `app://forestall/${path}`)
      return Promise.all(
        addresses.map(async (address) => {
          const { status, headers } = await fetch(address)
          return {
            address,
            status,
            policy: headers.get('content-security-policy'),
            sniff: headers.get('x-content-type-options'),
          }
        }),
      )
    }, built)

    const refused = answers.filter(({ status }) => status !== 200).map(({ status }) => status)
    expect(refused).toEqual([404, 403, 403, 403, 403])
    expect(built.some((name) => name.includes('worker'))).toBe(true)
    for (const { address, policy, sniff } of answers) {
      expect(policy).toBe(address.includes('simulation.worker') ? WORKER_SECURITY_POLICY : CONTENT_SECURITY_POLICY)
      expect(sniff).toBe('nosniff')
    }
  })
})

const ESCAPES: readonly (readonly [name: string, script: string])[] = [
  ['an address', `location.href = 'https://example.org/'`],
  ['a replaced address', `location.replace('https://example.org/')`],
  ['another page of the disk', `location.href = 'file:///etc/passwd'`],
  ['a page of data', `location.href = 'data:text/html,gone'`],
  ['a page of bytes', `location.href = URL.createObjectURL(new Blob(['gone'], { type: 'text/html' }))`],
  ['a script address', `location.href = 'javascript:document.title="gone"'`],
  ['a page of Chromium', `location.href = 'chrome://version'`],
  ['another host of our scheme', `location.href = 'app://elsewhere/index.html'`],
  ['a link', link('https://example.org/')],
  ['a link to a new window', link('https://example.org/', '_blank')],
  ['a link to the top', link('https://example.org/', '_top')],
  ['a mail address', link('mailto:someone@example.org')],
  ['a new window', `window.open('https://example.org/')`],
  ['a new window of our own', `window.open('app://forestall/index.html')`],
  ['an empty new window', `window.open('about:blank')`],
  [
    'a form',
    `const form = document.createElement('form'); form.action = 'https://example.org/'; document.body.append(form); form.submit()`,
  ],
  [
    'a refresh',
    `const meta = document.createElement('meta'); meta.httpEquiv = 'refresh'; meta.content = '0;url=https://example.org/'; document.head.append(meta)`,
  ],
  ['a frame of elsewhere', element('iframe', 'src', 'https://example.org/')],
  ['a frame of our own', element('iframe', 'src', 'app://forestall/index.html')],
  ['a frame of text', element('iframe', 'srcdoc', '<script>parent.gone = true</script>')],
  ['an object', element('object', 'data', 'https://example.org/')],
  ['an embedded thing', element('embed', 'src', 'https://example.org/')],
  ['an embedded browser', element('webview', 'src', 'https://example.org/')],
  ['a base for all links', element('base', 'href', 'https://example.org/')],
]

function link(href: string, target = ''): string {
  return `const a = document.createElement('a'); a.href = '${href}'; a.target = '${target}'; document.body.append(a); a.click()`
}

function element(tag: string, attribute: string, value: string): string {
  return `const it = document.createElement('${tag}'); it.setAttribute('${attribute}', '${value}'); document.body.append(it)`
}

test('a page goes nowhere, by any of two dozen ways', async ({ electronApp, page }) => {
  await waitUntilAtWork(page)
  await page.evaluate(() => Object.assign(window, { stillHere: true }))

  for (const [name, script] of ESCAPES) {
    await test.step(name, async () => {
      await electronApp.evaluate(
        ({ BrowserWindow }, code) =>
          // As if a person had clicked: the strictest test of the refusal.
          BrowserWindow.getAllWindows()[0]
            ?.webContents.executeJavaScript(`(() => { ${code} })()`, true)
            .catch(() => undefined),
        script,
      )
      await page.waitForTimeout(120)
      const frames = await electronApp.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => [
          window.webContents.getURL(),
          ...window.webContents.mainFrame.frames.map((frame) => {
            try {
              return frame.url
            } catch {
              // A frame that was refused is gone before it can be asked.
              return ''
            }
          }),
        ]),
      )

      expect(frames).toHaveLength(1)
      for (const url of frames.flat())
        expect([PAGE, '', 'about:blank', 'about:srcdoc', 'chrome-error://chromewebdata/']).toContain(url)
      expect(frames[0]?.[0]).toBe(PAGE)
      expect(await page.evaluate(() => ['stillHere', 'gone'].filter((mark) => mark in window))).toEqual(['stillHere'])
    })
  }
})

test('a page gets no permission, but to copy text', async ({ page }) => {
  await waitUntilAtWork(page)
  const answers = await page.evaluate(async () => {
    const outcome = (promise: Promise<unknown>): Promise<string> =>
      Promise.race([
        promise.then(
          (value) => `granted ${String(value)}`,
          (error: unknown) => `refused ${String(error)}`,
        ),
        new Promise<string>((done) => setTimeout(() => done('no answer'), 3000)),
      ])
    const { mediaDevices, permissions } = navigator
    const states = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ]
    const devices = navigator as unknown as Record<
      string,
      { requestDevice(o: object): Promise<unknown>; requestPort(): Promise<unknown> } | undefined
    >
    return {
      states: await Promise.all(
        states.map(async (name) => `${name} ${(await permissions.query({ name: name as PermissionName })).state}`),
      ),
      asked: await Promise.all([
        outcome(
          new Promise((done, fail) =>
            navigator.geolocation.getCurrentPosition(done, (error) => fail(new Error(error.message))),
          ),
        ),
        outcome(Notification.requestPermission().then((state) => Promise.reject(new Error(state)))),
        outcome(mediaDevices.getUserMedia({ audio: true, video: true })),
        outcome(mediaDevices.getDisplayMedia()),
        outcome(navigator.clipboard.readText()),
        outcome(navigator.requestMIDIAccess({ sysex: true })),
        outcome(devices['usb']?.requestDevice({ filters: [] }) ?? Promise.reject(new Error('absent'))),
        outcome(devices['serial']?.requestPort() ?? Promise.reject(new Error('absent'))),
        outcome(
          (devices['hid']?.requestDevice({ filters: [] }) ?? Promise.resolve([])).then((found) =>
            Array.isArray(found) && found.length === 0 ? Promise.reject(new Error('none')) : found,
          ),
        ),
        outcome(devices['bluetooth']?.requestDevice({ acceptAllDevices: true }) ?? Promise.reject(new Error('absent'))),
      ]),
    }
  })

  for (const state of answers.states) expect(state).toMatch(/ denied$/)
  for (const answer of answers.asked) expect(answer).toMatch(/^refused/)
})

test('main answers no window but its own', async ({ electronApp, page }) => {
  await waitUntilAtWork(page)

  const answer = await electronApp.evaluate(async ({ app, BrowserWindow }, url) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${app.getAppPath()}/out/preload/index.cjs`, sandbox: true, contextIsolation: true },
    })
    await stranger.loadURL(url)
    const code = 'window.forestall.start().then((answer) => JSON.stringify(answer))'
    const reply = String(await stranger.webContents.executeJavaScript(code))
    stranger.destroy()
    return reply
  }, PAGE)

  expect(JSON.parse(answer)).toMatchObject({ ok: false, error: { code: 'ipc/untrusted-sender' } })
})

/** Use what there is: move, save, open, refuse, change the look. */
async function tour(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await waitUntilAtWork(page)
  await moveLever(page)
  for (const tab of await page.getByRole('tab').all()) await tab.click()
  await choosePlace(app, join(folder, 'tour.forestall.json'))
  await chooseInMenu(app, 'save-as')
  await expect.poll(() => titleOf(app)).toBe('tour.forestall.json – Forestall')
  await chooseInMenu(app, 'theme-dark')
  await beginFromExample(app, page)
  await expect.poll(() => titleOf(app)).not.toContain('tour')
  await chooseFile(app, join(folder, 'tour.forestall.json'))
  await chooseInMenu(app, 'open')
  await expect.poll(() => titleOf(app)).toBe('tour.forestall.json – Forestall')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('https://example.org')
  await page.keyboard.press('Escape')
}

test.describe('a tour of the app', () => {
  let folder = ''
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'forestall-tour-'))
  })
  test.afterEach(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  test('breaks no rule of the content security policy and throws nothing', async ({
    electronApp,
    page,
    consoleErrors,
  }) => {
    await tour(electronApp, page, folder)

    expect(consoleErrors).toEqual([])
  })

  test('sends nothing: in Chromium’s own log no address is asked for and no name looked up', async ({ userData }) => {
    const log = join(folder, 'network.json')
    const app = await launchApp({ userData, args: [`--log-net-log=${log}`] })
    const page = await app.firstWindow()
    await tour(app, page, folder)
    await closeApp(app)

    // Our own scheme never reaches the network service, so nothing at all is left.
    expect(await readNetworkLog(log)).toEqual({ addresses: [], lookUps: 0 })
  })

  test('would be seen to send: each layer stops main itself, and the log shows what passes the first', async ({
    userData,
  }) => {
    const log = join(folder, 'network.json')
    const app = await launchApp({ userData, args: [`--log-net-log=${log}`] })
    await waitUntilAtWork(await app.firstWindow())
    const outcomes = await app.evaluate(async ({ net, session }) => {
      const attempt = (address: string): Promise<string> =>
        net.fetch(address).then(
          () => 'sent',
          (error: unknown) => String(error),
        )
      const first = await attempt('https://first.example/')
      session.defaultSession.webRequest.onBeforeRequest(null)
      return [first, await attempt('https://second.example/')]
    })
    await closeApp(app)
    const { addresses, lookUps } = await readNetworkLog(log)

    expect(outcomes[0]).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(outcomes[1]).toContain('ERR_NAME_NOT_RESOLVED')
    expect(addresses).toContain('https://second.example/')
    expect(addresses.join()).not.toContain('first.example')
    // Not even the name is looked up; that a look-up would be counted shows the next test.
    expect(lookUps).toBe(0)
  })

  test('would be seen to look a name up, were the last layer gone as well', async ({ userData }) => {
    const log = join(folder, 'network.json')
    // As in development, where names must be found; the page is our own all the same.
    const app = await launchApp({ userData, args: [`--log-net-log=${log}`], env: { ELECTRON_RENDERER_URL: PAGE } })
    await waitUntilAtWork(await app.firstWindow())
    await app.evaluate(async ({ net, session }) => {
      session.defaultSession.webRequest.onBeforeRequest(null)
      // Port 9 of this computer, where nobody answers: the test sends nothing out either.
      await net.fetch('http://localhost:9/').catch(() => undefined)
    })
    await closeApp(app)

    expect((await readNetworkLog(log)).lookUps).toBeGreaterThan(0)
  })
})

interface NetworkLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[]
}

async function readNetworkLog(
  path: string,
): Promise<{ readonly addresses: readonly string[]; readonly lookUps: number }> {
  const { constants, events } = JSON.parse(await readFile(path, 'utf8')) as NetworkLog
  const lookUp = constants.logEventTypes['HOST_RESOLVER_MANAGER_REQUEST']
  return {
    addresses: events.flatMap(({ params }) => (typeof params?.['url'] === 'string' ? [params['url']] : [])),
    lookUps: events.filter(({ type }) => type === lookUp).length,
  }
}
