import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun } from './command.mjs'
import { inRoot, ROOT } from './paths.mjs'
import { announce } from './progress.mjs'

const STAMP = inRoot('out/.build-hash')
const INPUTS = [
  'src',
  'docs',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'vite.cli.config.ts',
]
const RESULTS = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html', 'out/cli/forestall.mjs']

/** Everything a build depends on, as one hash: a new time stamp alone never asks for a build. */
function inputHash() {
  const hash = createHash('sha256')
  /** @param {string} path */
  const add = (path) => {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(ROOT, path)))
      .update('\0')
  }
  for (const input of INPUTS) {
    if (input.includes('.')) add(input)
    else for (const file of filesIn(input)) add(file)
  }
  return hash.digest('hex')
}

/** @param {string} folder @returns {readonly string[]} */
function filesIn(folder) {
  if (!existsSync(inRoot(folder))) return []
  return readdirSync(inRoot(folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort()
}

/** @param {string} hash */
function isFresh(hash) {
  return (
    existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash && RESULTS.every((result) => existsSync(inRoot(result)))
  )
}

/** Build the app and the command line if anything they are made of has changed. */
export async function buildIfStale() {
  const hash = inputHash()
  if (isFresh(hash)) return { note: 'up to date', value: undefined }
  announce('building')
  rmSync(STAMP, { force: true })
  await Promise.all([
    mustRun(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build']),
    mustRun(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '-c', 'vite.cli.config.ts']),
  ])
  mkdirSync(inRoot('out'), { recursive: true })
  writeFileSync(STAMP, hash)
  return { note: 'built', value: undefined }
}
