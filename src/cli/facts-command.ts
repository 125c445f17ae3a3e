import type { CliIo } from './cli-io'
import { CliProblem } from './cli-problem'
import type { FactsArguments } from './facts-arguments'

/** Hold the model against a record, or its responses against research. Gives the exit code. */
export function factsCommand(args: FactsArguments, _io: CliIo): Promise<number> {
  return Promise.reject(new CliProblem(`facts about ${args.about} are not built yet.`))
}
