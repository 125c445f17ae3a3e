import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { mustRun } from './command.mjs'
import { inRoot } from './paths.mjs'
import { announce } from './progress.mjs'

const STAMP = inRoot('node_modules/.forestall-lock-hash')
const PROGRAM = inRoot('bin/forestall.mjs')

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')

/** Install the packages if package-lock.json is not the one they were installed from. */
export async function installPackages() {
  const wanted = lockHash()
  const stale = !existsSync(STAMP) || readFileSync(STAMP, 'utf8').trim() !== wanted
  if (stale) {
    announce('installing packages (about half a minute)')
    await mustRun('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    writeFileSync(STAMP, `${wanted}\n`)
  }
  linkProgram()
  return { note: stale ? 'installed' : 'up to date', value: undefined }
}

/** Make `npx forestall` run bin/forestall.mjs: npm links the programs of dependencies only. */
function linkProgram() {
  chmodSync(PROGRAM, 0o755)
  const folder = inRoot('node_modules/.bin')
  const link = join(folder, 'forestall')
  const target = '../../bin/forestall.mjs'
  if (process.platform === 'win32') {
    writeFileSync(`${link}.cmd`, '@node "%~dp0..\\..\\bin\\forestall.mjs" %*\r\n')
    return
  }
  if (linkedTo(link) === target) return
  mkdirSync(folder, { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(target, link)
}

/** @param {string} link */
function linkedTo(link) {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}
