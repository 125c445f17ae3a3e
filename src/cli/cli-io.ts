import { availableParallelism } from 'node:os'
import { UNUSABLE } from './exit-codes'

/** Everything a command needs of the world around it, so that tests can stand in for it. */
export interface CliIo {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether stderr is a terminal, where a line can be written over. */
  readonly isTerminal: boolean
  /** Places of a line where people read the output; undefined where a program does, as far as that is known. */
  readonly columns: number | undefined
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal
  readonly coreCount: number
  /** Milliseconds on a clock that only runs forwards. */
  readonly now: () => number
  /** Give back what was taken of the process. */
  readonly close: () => void
}

/** The world of this process. The first Ctrl+C asks for an orderly stop, the second stops at once. */
export function processIo(): CliIo {
  const stop = new AbortController()
  const interrupt = () => {
    stop.abort()
    process.removeListener('SIGINT', interrupt)
  }
  const outputFailed = ({ code = 'an error' }: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe: nobody is left to tell.
    if (code === 'EPIPE') process.exit(0)
    process.stderr.write(`Can't write the output: the system says ${code}.\n`)
    process.exit(UNUSABLE)
  }
  process.on('SIGINT', interrupt)
  process.stdout.on('error', outputFailed)
  // Nobody reads what went wrong; the exit code still says it.
  process.stderr.on('error', () => undefined)
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    columns: columnsOf(process.env['COLUMNS'], process.stdout),
    signal: stop.signal,
    coreCount: availableParallelism(),
    now: () => performance.now(),
    close: () => process.removeListener('SIGINT', interrupt),
  }
}

/** What is asked for counts before what the terminal says of itself. */
export function columnsOf(
  asked: string | undefined,
  { isTTY, columns }: { readonly isTTY: boolean; readonly columns: number },
): number | undefined {
  const count = Number(asked)
  if (Number.isInteger(count) && count > 0) return count
  return isTTY && columns > 0 ? columns : undefined
}
