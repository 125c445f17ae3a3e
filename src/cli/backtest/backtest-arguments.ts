import { nearestName } from '../../shared/engine'
import { MAX_MEMBERS, MAX_SEED } from '../../shared/formats'
import { TARGET_IDS, type TargetId } from '../../shared/validation'
import { CliProblem } from '../cli-problem'
import { flag, refuseWords, splitOptions, text, texts, wholeNumber } from '../option-values'
import { plainText } from '../plain-text'

export interface BacktestArguments {
  readonly panelPath: string
  /** Predictor years, both included. */
  readonly from: number
  readonly to: number
  readonly memberCount: number
  readonly seeds: readonly number[]
  readonly targets: readonly TargetId[]
  readonly workers?: number
  readonly json: boolean
}

const OPTIONS = {
  panel: text,
  from: text,
  to: text,
  members: text,
  seed: texts,
  target: texts,
  workers: text,
  json: flag,
  help: { ...flag, short: 'h' },
} as const

const FIRST_YEAR = 2005
/** The default span; any other may be asked for, whatever the panel holds. */
const LAST_YEAR = 2016
const MEMBERS = 448
const SEED = 1

/**
 * Read the arguments of `backtest`.
 *
 * @throws CliProblem naming the first thing that can't be understood.
 */
export function readBacktest(argv: readonly string[]): BacktestArguments | 'help' {
  const { values, positionals } = splitOptions(argv, OPTIONS, 'backtest')
  if (values.help) return 'help'
  refuseWords(positionals, 'backtest')
  if (values.panel === undefined) {
    throw new CliProblem(
      'Name the panel with --panel <csv>; none comes with the program. Try: forestall backtest --help',
    )
  }
  const from = wholeNumber('--from', values.from, 1800, 2200) ?? FIRST_YEAR
  const to = wholeNumber('--to', values.to, 1800, 2200) ?? Math.max(from, LAST_YEAR)
  if (from > to) throw new CliProblem(`--from ${from} comes after --to ${to}.`)
  const workers = wholeNumber('--workers', values.workers, 1, 64)
  return {
    panelPath: values.panel,
    from,
    to,
    memberCount: wholeNumber('--members', values.members, 1, MAX_MEMBERS) ?? MEMBERS,
    seeds: readSeeds(values.seed),
    targets: readTargets(values.target),
    json: values.json ?? false,
    ...(workers !== undefined && { workers }),
  }
}

/** Seeds in the order given, each once. */
function readSeeds(given: readonly string[] = []): readonly number[] {
  const seeds = given.map((seed) => wholeNumber('--seed', seed, 0, MAX_SEED) ?? SEED)
  return seeds.length === 0 ? [SEED] : [...new Set(seeds)]
}

function readTargets(given: readonly string[] = []): readonly TargetId[] {
  if (given.length === 0 || given.includes('all')) return TARGET_IDS
  const unknown = given.find((name) => !TARGET_IDS.some((id) => id === name))
  if (unknown !== undefined) {
    const nearest = nearestName(unknown, TARGET_IDS)
    const hint = nearest === undefined ? `It knows ${TARGET_IDS.join(', ')}.` : `Did you mean "${nearest}"?`
    throw new CliProblem(`--target can't be "${plainText(unknown)}". ${hint}`)
  }
  return TARGET_IDS.filter((id) => given.includes(id))
}
