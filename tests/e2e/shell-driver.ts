import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { basename } from 'node:path'
import { DEFAULT_SETTINGS } from '../../src/shared/contract'

/** Of a window that was never opened before, CSS px. */
const FIRST_SIZE = { width: 1440, height: 900 }

/** Let the next dialog for opening end with this file; undefined is "Cancel". */
export async function chooseFile(app: ElectronApplication, path: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === undefined, filePaths: chosen === undefined ? [] : [chosen] })
  }, path)
}

/** Open a file as the person does who finds it in order. */
export async function openFile(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await chooseFile(app, path)
  await askToOpen(app, page)
  await allowOpening(page)
}

/** Choose Open in the menu until the page has heard it: while it starts on a busy machine it may not listen yet. */
async function askToOpen(app: ElectronApplication, page: Page): Promise<void> {
  const question = openingQuestion(page)
  await expect(async () => {
    if (!(await question.isVisible())) await chooseInMenu(app, 'open')
    await expect(question).toBeVisible({ timeout: 3000 })
  }).toPass()
}

const openingQuestion = (page: Page) => page.getByRole('alertdialog', { name: 'Open this file?' })

/** Say yes to the question that a file never opened here is shown with. */
export async function allowOpening(page: Page): Promise<void> {
  await openingQuestion(page).getByRole('button', { name: 'Open it', exact: true }).click()
}

/** Let the next dialog for saving end with this place; undefined is "Cancel". */
export async function choosePlace(app: ElectronApplication, path: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === undefined, filePath: chosen ?? '' })
  }, path)
}

/** Close the window as the person does, by the button of its frame. */
export async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
  })
}

/** Choose New in the menu of the window, and there the example. */
export async function beginFromExample(app: ElectronApplication, page: Page): Promise<void> {
  await chooseInMenu(app, 'new')
  await page.getByRole('button', { name: 'From the example' }).click()
}

/** Bring a window that other tests had back to its first size, settings and place, with a document that is open for the first time. */
export async function beginAnew(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await page.mouse.move(0, 0)
  // A panel in a panel, at most.
  for (let open = 0; open < 2; open += 1) await page.keyboard.press('Escape')
  await page.evaluate((settings) => window.forestall?.changeSettings(settings), {
    ...DEFAULT_SETTINGS,
    limitsRead: true,
  })
  await setContentSize(app, FIRST_SIZE)
  await openFile(app, page, path)
  const unsaved = page.getByRole('button', { name: 'Don’t save' })
  await expect(async () => {
    if (await unsaved.isVisible()) await unsaved.click()
    expect(await titleOf(app)).toContain(basename(path))
  }).toPass()
  // A digit would be a number for the lever that has the focus.
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await page.keyboard.press('2')
}

/** Give the window a size, however small. */
export async function setContentSize(
  app: ElectronApplication,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setMinimumSize(320, 240)
    window?.setContentSize(width, height)
  }, size)
}

/** Choose an item of the application menu by its id. */
export async function chooseInMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    if (!item) throw new Error(`no menu item "${wanted}"`)
    // Electron types it as any function at all.
    ;(item.click as () => void)()
  }, id)
}

/** Choose a file from "Open Recent" by its name. */
export async function chooseRecent(app: ElectronApplication, name: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const recents = Menu.getApplicationMenu()?.getMenuItemById('recents')?.submenu
    const item = recents?.items.find(({ label }) => label === wanted)
    if (!item) throw new Error(`no recent file "${wanted}"`)
    // Electron types it as any function at all.
    ;(item.click as () => void)()
  }, name)
}

export const titleOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? 'no window')

/** Run a script in the window by way of main, which still works where Playwright has lost a crashed page. */
export const inWindow = (app: ElectronApplication, script: string): Promise<unknown> =>
  app.evaluate(({ BrowserWindow }, code): Promise<unknown> => {
    const window = BrowserWindow.getAllWindows()[0]
    return window ? window.webContents.executeJavaScript(code) : Promise.resolve('no window')
  }, script)

export const textInWindow = async (app: ElectronApplication): Promise<string> =>
  String(await inWindow(app, 'document.body.innerText'))

/** Kill the process behind the page, as a fault in the program would. */
export async function crashPage(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await expect.poll(() => urlOf(app)).toBe('app://forestall/crash.html')
  await expect.poll(() => textInWindow(app)).toContain('The window stopped working')
}

export const urlOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? 'no window')

/** Wait until the page listens to menus and keys. */
export async function waitUntilAtWork(page: Page): Promise<void> {
  // A slow machine takes its time to start; nothing is measured here.
  await expect(page.getByRole('slider').first()).toBeVisible({ timeout: 20_000 })
}

const MEDIATION = 'Mediation, intensity'

/** Change the plan by one step of a lever. */
export async function moveLever(page: Page): Promise<void> {
  const lever = page.getByRole('slider', { name: MEDIATION })
  const before = await lever.getAttribute('aria-valuetext')
  await lever.focus()
  await lever.press('ArrowRight')
  await expect(lever).not.toHaveAttribute('aria-valuetext', before ?? '')
}

/** How the lever stands, in its own words. */
export const leverOf = async (page: Page): Promise<string | null> =>
  page.getByRole('slider', { name: MEDIATION }).getAttribute('aria-valuetext')

/** As {@link leverOf}, where Playwright has lost the page. */
export const leverInWindow = (app: ElectronApplication): Promise<unknown> =>
  inWindow(
    app,
    `document.querySelector('[aria-label^="${MEDIATION}"][aria-valuetext]')?.getAttribute('aria-valuetext')`,
  )

/** Wait until unsaved work was written to the journal. */
export async function waitForJournal(page: Page): Promise<void> {
  await expect(page.getByText(/backed up/)).toBeVisible()
}
