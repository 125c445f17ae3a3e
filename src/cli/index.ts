import { readFileSync } from 'node:fs'
import { assertNever } from '../shared/lib'
import { readArguments, type Command } from './arguments'
import { backtestCommand } from './backtest/backtest-command'
import { challengeCommand } from './challenge/challenge-command'
import { checkCommand } from './check/check-command'
import { processIo, type CliIo } from './cli-io'
import { CliProblem } from './cli-problem'
import { compareCommand } from './compare/compare-command'
import { DONE, OWN_FAULT, STOPPED, UNUSABLE } from './exit-codes'
import { factsCommand } from './facts/facts-command'
import { HELP } from './help'
import { runCommand } from './run/run-command'
import { sensitivityCommand } from './sensitivity/sensitivity-command'
import { timingCommand } from './timing/timing-command'
import { whyCommand } from './why/why-command'

/** Run the command line. Gives the exit code; everything it says goes through `io`. Never throws. */
export async function main(argv: readonly string[], io: CliIo = processIo()): Promise<number> {
  try {
    return await obey(readArguments(argv), io)
  } catch (error) {
    if (io.signal.aborted) {
      io.err('Stopped. Nothing was written.\n')
      return STOPPED
    }
    if (error instanceof CliProblem) {
      io.err(`${error.message}\n`)
      return UNUSABLE
    }
    io.err(`Forestall met a fault of its own: ${error instanceof Error ? error.message : String(error)}\n`)
    return OWN_FAULT
  } finally {
    io.close()
  }
}

async function obey(command: Command, io: CliIo): Promise<number> {
  switch (command.kind) {
    case 'run':
      return runCommand(command.run, io)
    case 'compare':
      return compareCommand(command.compare, io)
    case 'timing':
      return timingCommand(command.timing, io)
    case 'why':
      return whyCommand(command.why, io)
    case 'sensitivity':
      return sensitivityCommand(command.sensitivity, io)
    case 'challenge':
      return challengeCommand(command.challenge, io)
    case 'check':
      return checkCommand(command.check, io)
    case 'backtest':
      return backtestCommand(command.backtest, io)
    case 'facts':
      return factsCommand(command.facts, io)
    case 'help':
      io.out(HELP[command.about])
      return DONE
    case 'version':
      io.out(`Forestall ${programVersion()}\n`)
      return DONE
    default:
      return assertNever(command)
  }
}

/** From package.json, two folders up both in the sources and in what is built. */
function programVersion(): string {
  const description: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const isNamed = typeof description === 'object' && description !== null && 'version' in description
  return isNamed ? String(description.version) : 'unknown'
}
