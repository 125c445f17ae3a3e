import { MAX_MEMBERS, MAX_SEED } from '../../shared/formats'
import { CliProblem } from '../cli-problem'
import { flag, refuseWords, splitOptions, text, wholeNumber } from '../option-values'

interface SharedArguments {
  /** Undefined: as many as the check usually takes. */
  readonly memberCount?: number
  readonly seed: number
  readonly workers?: number
  readonly json: boolean
}

export interface RecordFactsArguments extends SharedArguments {
  readonly about: 'record'
  readonly panelPath: string
  readonly casesPath?: string
}

export interface ResponseFactsArguments extends SharedArguments {
  readonly about: 'responses'
  /** As the tables of docs/VALIDATION.md. */
  readonly markdown: boolean
}

export type FactsArguments = RecordFactsArguments | ResponseFactsArguments

const OPTIONS = {
  panel: text,
  cases: text,
  responses: flag,
  members: text,
  seed: text,
  workers: text,
  json: flag,
  markdown: flag,
  help: { ...flag, short: 'h' },
} as const

const SEED = 1

/**
 * Read the arguments of `facts`.
 *
 * @throws CliProblem naming the first thing that can't be understood.
 */
export function readFacts(argv: readonly string[]): FactsArguments | 'help' {
  const { values, positionals } = splitOptions(argv, OPTIONS, 'facts')
  if (values.help) return 'help'
  refuseWords(positionals, 'facts')
  const memberCount = wholeNumber('--members', values.members, 1, MAX_MEMBERS)
  const workers = wholeNumber('--workers', values.workers, 1, 64)
  const shared = {
    seed: wholeNumber('--seed', values.seed, 0, MAX_SEED) ?? SEED,
    json: values.json ?? false,
    ...(memberCount !== undefined && { memberCount }),
    ...(workers !== undefined && { workers }),
  }
  if (values.responses) {
    if (values.panel !== undefined || values.cases !== undefined) {
      throw new CliProblem('--responses needs no record: leave out --panel and --cases, or run facts twice.')
    }
    const markdown = values.markdown ?? false
    if (markdown && shared.json)
      throw new CliProblem('--json and --markdown are two ways of writing one report: choose one.')
    return { about: 'responses', markdown, ...shared }
  }
  if (values.markdown) throw new CliProblem('--markdown is for --responses.')
  if (values.panel === undefined) {
    throw new CliProblem('Give --panel <csv> or --responses. Try: forestall facts --help')
  }
  return {
    about: 'record',
    panelPath: values.panel,
    ...(values.cases !== undefined && { casesPath: values.cases }),
    ...shared,
  }
}
