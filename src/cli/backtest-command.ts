import type { BacktestArguments } from './backtest-arguments'
import type { CliIo } from './cli-io'
import { CliProblem } from './cli-problem'

/** Score the model on a record of country-years. Gives the exit code. */
export function backtestCommand(_args: BacktestArguments, _io: CliIo): Promise<number> {
  return Promise.reject(new CliProblem('backtest is not built yet.'))
}
