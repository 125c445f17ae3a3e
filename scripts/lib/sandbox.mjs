import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from './progress.mjs'

const isRoot = process.platform === 'linux' && process.getuid?.() === 0

/** Switches that Electron needs here: Chromium's sandbox refuses to run as root. */
export const sandboxSwitches = () => (isRoot ? ['--no-sandbox'] : [])

/**
 * True if Chromium's sandbox can work: on Linux it needs an ordinary user, and user namespaces (which containers and
 * some distributions withhold) or a helper that belongs to root.
 *
 * @param {string} runtimeFolder
 */
export function canSandbox(runtimeFolder) {
  if (process.platform !== 'linux') return true
  return !isRoot && (hasHelper(join(runtimeFolder, 'chrome-sandbox')) || hasUserNamespaces())
}

/**
 * Stop before Chromium does so with a crash.
 *
 * @param {string} runtimeFolder
 * @throws SetupError with what to do if an ordinary user has no sandbox here.
 */
export function requireSandbox(runtimeFolder) {
  if (isRoot || canSandbox(runtimeFolder)) return
  const helper = join(runtimeFolder, 'chrome-sandbox')
  throw new SetupError(
    'This system withholds user namespaces, so the sandbox that guards the app cannot start. Allow its helper once with\n\n' +
      `  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"\n\nthen run this again.`,
  )
}

/** @param {string} helper */
function hasHelper(helper) {
  if (!existsSync(helper)) return false
  const { uid, mode } = statSync(helper)
  return uid === 0 && (mode & 0o4000) !== 0
}

const hasUserNamespaces = () => {
  const { error, status } = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' })
  return error !== undefined || status === 0
}
