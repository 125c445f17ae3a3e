import { spawn } from 'node:child_process'
import { ROOT } from './paths.mjs'
import { SetupError } from './progress.mjs'

const WINDOWS = process.platform === 'win32'

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] Added to our own.
 * @property {number} [minutes] After so many, the command and its children are killed. Default: 20.
 */

/**
 * Run a command and keep what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} `code` is 1 if it was killed or could not start.
 */
export function capture(command, args, { cwd = ROOT, env = {}, minutes = 20 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !WINDOWS,
      shell: WINDOWS && !command.endsWith('.exe'),
    })
    let output = ''
    const killAll = () => {
      if (child.pid === undefined) return
      try {
        process.kill(WINDOWS ? child.pid : -child.pid, 'SIGKILL')
      } catch {
        // It ended by itself in the meantime.
      }
    }
    const timer = setTimeout(() => {
      output += `\nKilled after ${minutes} minutes.\n`
      killAll()
    }, minutes * 60_000)
    process.once('exit', killAll)
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer)
      process.off('exit', killAll)
      resolve({ code, output })
    }
    const keep = (/** @type {Buffer} */ data) => (output += data.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => {
      output += `${command}: ${error.message}\n`
      finish(1)
    })
    child.on('close', (code) => {
      finish(code ?? 1)
    })
  })
}

/**
 * Run a command that has to succeed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<string>} What it printed.
 */
export async function mustRun(command, args, options) {
  const { code, output } = await capture(command, args, options)
  if (code !== 0) throw new SetupError(`${output.trim()}\n\n"${command} ${args.join(' ')}" failed (${code}).`)
  return output
}

/**
 * Hand the terminal over to a command until it ends; signals are passed on.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] Added to our own.
 * @returns {Promise<number>} Its exit code.
 */
export function handOver(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal))
    }
    child.on('error', reject)
    child.on('exit', (code) => {
      resolve(code ?? 1)
    })
  })
}
