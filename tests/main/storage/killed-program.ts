import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { expect } from 'vitest'

/** Full counts take minutes: FULL_COUNTS=1 npx vitest run <file>. docs/SECURITY.md says what they gave. */
export const isFullCount = process.env['FULL_COUNTS'] === '1'

/** Bundle a program of the tests for Node, so that it can be started and killed. Gives its path. */
export async function builtProgram(source: string, folder: string): Promise<string> {
  const name = source.replace(/^.*\//, '').replace(/\.ts$/, '')
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: resolve(source),
      outDir: join(folder, 'program', name),
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return join(folder, 'program', name, `${name}.mjs`)
}

export interface KilledRun {
  /** What it had said in full when it was killed, line by line. */
  readonly lines: readonly string[]
  /** Milliseconds since 1970. */
  readonly killedAt: number
}

/** Start a program, and kill it some milliseconds after it has said so many lines, however slow the disk is. */
export async function runAndKill(
  program: string,
  args: readonly string[],
  delay: number,
  least = 1,
): Promise<KilledRun> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  let killedAt = 0
  const kill = () => {
    killedAt = Date.now()
    child.kill('SIGKILL')
  }
  child.stdout.setEncoding('utf8')
  let isTimed = false
  child.stdout.on('data', (text: string) => {
    said += text
    if (isTimed || said.split('\n').length <= least) return
    isTimed = true
    setTimeout(kill, delay)
  })
  await new Promise((done) => child.on('close', done))
  expect(child.signalCode).toBe('SIGKILL')
  // The last line may have been cut off by the kill; what stands before a line end was said in full.
  return { lines: said.slice(0, Math.max(0, said.lastIndexOf('\n'))).split('\n'), killedAt }
}
