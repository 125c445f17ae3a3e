import { spawnSync } from 'node:child_process'
import { mustRun } from './command.mjs'
import { announce, SetupError } from './progress.mjs'

// All that Electron needs on a bare Debian; the rest comes along as their dependencies.
const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']
const DISPLAY_SERVER = 'xvfb'

/** @param {string} command @param {readonly string[]} args */
const output = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? ''

/** @param {string} command */
const exists = (command) => spawnSync(command, ['--help'], { stdio: 'ignore' }).error === undefined

/** Shared libraries that the loader does not find, each once. @param {string} executable @returns {readonly string[]} */
function missingLibraries(executable) {
  const lines = output('ldd', [executable]).matchAll(/^\s*(\S+) => not found/gm)
  return [...new Set(Array.from(lines, (match) => match[1] ?? ''))]
}

/**
 * Find what this Linux lacks to show a window.
 *
 * @param {string} executable Electron.
 * @param {boolean} needsXvfb
 */
function findMissing(executable, needsXvfb) {
  const libraries = missingLibraries(executable)
  return [...libraries, ...(needsXvfb && !exists('Xvfb') ? ['Xvfb'] : [])]
}

/** The names of newer Debian and Ubuntu releases, where some end in t64 (64-bit time). @param {string} name */
const currentName = (name) => (output('apt-cache', ['show', `${name}t64`]) === '' ? name : `${name}t64`)

/** @param {readonly string[]} missing */
function packagesFor(missing) {
  const libraries = missing.some((name) => name !== 'Xvfb') ? LIBRARIES.map(currentName) : []
  return [...libraries, ...(missing.includes('Xvfb') ? [DISPLAY_SERVER] : [])]
}

/**
 * See to it that Electron's system libraries are there, and Xvfb where tests need it: as root they are installed with
 * apt-get, anybody else is told the command.
 *
 * @param {string} executable
 * @param {{ needsXvfb: boolean }} options
 * @throws SetupError if something is missing and cannot be installed.
 */
export async function installSystemLibraries(executable, { needsXvfb }) {
  if (process.platform !== 'linux') return { note: 'nothing to do here', value: undefined }
  const missing = findMissing(executable, needsXvfb)
  if (missing.length === 0) return { note: 'all there', value: undefined }
  const list = `This system lacks ${missing.join(', ')}.`
  if (!exists('apt-get')) throw new SetupError(`${list}\nInstall the packages that hold them, then run this again.`)
  if (process.getuid?.() !== 0) {
    const command = `sudo apt-get update && sudo apt-get install --no-install-recommends ${packagesFor(missing).join(' ')}`
    throw new SetupError(`${list} Install what is missing with\n\n  ${command}\n\nthen run this again.`)
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  announce(`${missing.length} system libraries or programs are missing: asking apt-get for them`)
  await mustRun('apt-get', ['update', '-qq'], { env })
  const packages = packagesFor(missing)
  announce(`apt-get install --no-install-recommends ${packages.join(' ')}`)
  await mustRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
  const left = findMissing(executable, needsXvfb)
  if (left.length > 0) throw new SetupError(`Still missing after apt-get install: ${left.join(', ')}.`)
  return { note: `installed ${packages.join(' ')}`, value: undefined }
}
