import { bundledModel } from '../../shared/formats'
import { checkResponseFacts, responseFactsContent } from '../../shared/validation'
import type { CliIo } from '../cli-io'
import { DONE } from '../exit-codes'
import type { ResponseFactsArguments } from './facts-arguments'
import { createNodeRunner } from '../node-worker-pool'
import { openProgressLine } from '../progress-line'
import { responseFactsMarkdown } from './response-facts-markdown'
import { responseFactsText } from './response-facts-text'
import { proseWithin } from '../text-table'

/** Check what responses do in the model against what research says. Gives the exit code; a miss is a result, not a failure. */
export async function responseFactsCommand(args: ResponseFactsArguments, io: CliIo): Promise<number> {
  const content = responseFactsContent()
  const memberCount = args.memberCount ?? content.memberCount
  const workerCount = args.workers ?? Math.min(io.coreCount, Math.ceil(memberCount / 32), 64)
  const progress = openProgressLine(io)
  try {
    const report = await checkResponseFacts(
      {
        model: bundledModel(),
        runnerFor: (model, scenario) => createNodeRunner({ model, scenario, memberCount, workerCount }),
        memberCount,
        seed: args.seed,
        signal: io.signal,
        onProgress: (share) => {
          progress.update(share)
        },
      },
      content,
    )
    progress.clear()
    if (args.json) io.out(`${JSON.stringify(report, null, 2)}\n`)
    else io.out(args.markdown ? responseFactsMarkdown(report) : proseWithin(responseFactsText(report), io.columns))
    return DONE
  } finally {
    progress.clear()
  }
}
