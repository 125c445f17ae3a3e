import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inRoot } from './paths.mjs'
import { cacheFolder, pinnedRuntime } from './pinned-runtime.mjs'
import { announce } from './progress.mjs'

/**
 * An Electron to run.
 *
 * @typedef {object} Runtime
 * @property {string} dir Holds the program, under Electron's own name.
 * @property {string} executable
 * @property {string} version
 * @property {'override' | 'installed' | 'pinned'} kind
 */

const PACKAGE = inRoot('node_modules/electron')
const HOST = 'https://github.com/electron/electron/releases/download/'
const HOURS_BETWEEN_TRIES = 12

/**
 * Find an Electron, in this order: the folder ELECTRON_OVERRIDE_DIST_PATH names; the one already downloaded for
 * node_modules/electron; Electron's own download, if its host answers; the pinned runtime.
 *
 * @returns {Promise<Runtime>}
 */
export async function findRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override !== undefined && override !== '') return overridden(resolve(override))
  const present = installed()
  if (present) return present
  if (await hostAnswers()) {
    announce(`downloading Electron ${packageVersion()}`)
    spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'inherit' })
    const downloaded = installed()
    if (downloaded) return downloaded
  }
  return pinnedRuntime()
}

/** @param {string} dir @returns {Runtime} */
function overridden(dir) {
  const file = join(dir, 'version')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'of unknown version'
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron'
  return { dir, executable: join(dir, name), version, kind: 'override' }
}

/** @returns {Runtime | undefined} */
function installed() {
  const pathFile = join(PACKAGE, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const dir = join(PACKAGE, 'dist')
  const executable = join(dir, readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? { dir, executable, version: packageVersion(), kind: 'installed' } : undefined
}

/** @returns {string} */
const packageVersion = () => JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version

/** Ask Electron's host for a small file; after a failure not again for some hours, so that starting stays quick. */
async function hostAnswers() {
  const mirror = process.env['ELECTRON_MIRROR']
  const failure = join(cacheFolder(), 'electron-host-did-not-answer')
  if (mirror === undefined && existsSync(failure)) {
    const hours = (Date.now() - statSync(failure).mtimeMs) / 3_600_000
    if (hours < HOURS_BETWEEN_TRIES) return false
  }
  try {
    const address = `${mirror ?? HOST}v${packageVersion()}/SHASUMS256.txt`
    const { ok } = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5000) })
    if (ok) return true
  } catch {
    // No network, or a wall in between: the same to us as a refusal.
  }
  writeFileSync(failure, '')
  return false
}
