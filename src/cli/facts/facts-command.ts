import type { CliIo } from '../cli-io'
import type { FactsArguments } from './facts-arguments'
import { recordFactsCommand } from './record-facts-command'
import { responseFactsCommand } from './response-facts-command'

/** Hold the model against a record, or its responses against research. Gives the exit code. */
export function factsCommand(args: FactsArguments, io: CliIo): Promise<number> {
  return args.about === 'responses' ? responseFactsCommand(args, io) : recordFactsCommand(args, io)
}
