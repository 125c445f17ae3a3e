import { spawn } from 'node:child_process'
import { SetupError } from './progress.mjs'

const SECONDS_TO_START = 20

/**
 * Start a display that nobody sees.
 *
 * @returns {Promise<{ display: string, stop: () => void }>} `display` is what DISPLAY has to be, e.g. `:99`.
 */
export function startXvfb() {
  return new Promise((resolve, reject) => {
    // The server picks a free number by itself and writes it to file descriptor 3.
    const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
    const stop = () => {
      server.kill()
    }
    process.once('exit', stop)
    let errors = ''
    /** @param {string} why */
    const fail = (why) => {
      clearTimeout(timer)
      stop()
      reject(new SetupError(`Xvfb ${why}\n${errors}`.trim()))
    }
    const timer = setTimeout(() => {
      fail(`did not start within ${SECONDS_TO_START} s.`)
    }, SECONDS_TO_START * 1000)
    server.stderr?.on('data', (data) => (errors += data.toString()))
    server.on('error', (error) => {
      fail(`could not start: ${error.message}`)
    })
    server.on('exit', () => {
      fail('ended at once.')
    })
    server.stdio[3]?.once('data', (data) => {
      clearTimeout(timer)
      server.unref()
      resolve({ display: `:${data.toString().trim()}`, stop })
    })
  })
}
