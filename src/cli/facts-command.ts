import type { CliIo } from './cli-io'
import { CliProblem } from './cli-problem'
import type { FactsArguments } from './facts-arguments'
import { responseFactsCommand } from './response-facts-command'

/** Hold the model against a record, or its responses against research. Gives the exit code. */
export function factsCommand(args: FactsArguments, io: CliIo): Promise<number> {
  if (args.about === 'responses') return responseFactsCommand(args, io)
  return Promise.reject(new CliProblem(`facts about ${args.about} are not built yet.`))
}
