import { ALL_SWITCHES_ON, type Switches, type World } from '../shared/engine'
import { MAX_HORIZON_STEPS, MAX_MEMBERS, MAX_SEED } from '../shared/formats'
import { readBacktest, type BacktestArguments } from './backtest/backtest-arguments'
import { readChallenge, type ChallengeArguments } from './challenge/challenge-arguments'
import { readCheck, type CheckArguments } from './check/check-arguments'
import { CliProblem } from './cli-problem'
import { readCompare, type CompareArguments } from './compare/compare-arguments'
import { readFacts, type FactsArguments } from './facts/facts-arguments'
import { flag, onlyFile, readRecord, splitOptions, text, wholeNumber } from './option-values'
import { plainText } from './plain-text'
import { readSensitivity, type SensitivityArguments } from './sensitivity/sensitivity-arguments'
import { readTiming, type TimingArguments } from './timing/timing-arguments'
import { readWhy, type WhyArguments } from './why/why-arguments'
import { readWorld, WORLD_OPTIONS } from './world-arguments'

export interface RunArguments {
  readonly scenarioPath: string
  readonly planPath?: string
  readonly memberCount?: number
  readonly seed?: number
  readonly months?: number
  readonly workers?: number
  readonly json: boolean
  /** `all`, or keys; undefined: as many as memory allows. */
  readonly outcomes?: 'all' | readonly string[]
  readonly switches: Switches
  /** Id of an evidence lens; undefined: the one of the file. */
  readonly lens?: string
  /** Said about how the world decides; what is not said is as in the file. */
  readonly world?: Partial<World>
  readonly reportFolder?: string
  /** Also the framework profile. */
  readonly framework: boolean
  /** Also how often it happened in real countries in a like state. */
  readonly record: boolean
  /** Months from today at which levels are also told as observers would see them; absent: not at all. */
  readonly observedAt?: readonly number[]
}

/** What `help` knows. */
export const HELP_TOPICS = [
  'forestall',
  'run',
  'compare',
  'timing',
  'why',
  'sensitivity',
  'challenge',
  'check',
  'backtest',
  'facts',
] as const
export type HelpTopic = (typeof HELP_TOPICS)[number]

/** What a command line asks for. */
export type Command =
  | { readonly kind: 'run'; readonly run: RunArguments }
  | { readonly kind: 'compare'; readonly compare: CompareArguments }
  | { readonly kind: 'timing'; readonly timing: TimingArguments }
  | { readonly kind: 'why'; readonly why: WhyArguments }
  | { readonly kind: 'sensitivity'; readonly sensitivity: SensitivityArguments }
  | { readonly kind: 'challenge'; readonly challenge: ChallengeArguments }
  | { readonly kind: 'check'; readonly check: CheckArguments }
  | { readonly kind: 'backtest'; readonly backtest: BacktestArguments }
  | { readonly kind: 'facts'; readonly facts: FactsArguments }
  | { readonly kind: 'help'; readonly about: HelpTopic }
  | { readonly kind: 'version' }

const RUN_OPTIONS = {
  plan: text,
  members: text,
  seed: text,
  months: text,
  workers: text,
  json: flag,
  outcomes: text,
  without: text,
  lens: text,
  ...WORLD_OPTIONS,
  report: text,
  framework: flag,
  observed: text,
  record: flag,
  help: { ...flag, short: 'h' },
} as const
const SWITCH_NAMES = ['chance', 'uncertainty', 'triggers', 'trends'] as const satisfies readonly (keyof Switches)[]

/**
 * Read the arguments that follow the program's name.
 *
 * @throws CliProblem naming the first thing that can't be understood.
 */
export function readArguments(argv: readonly string[]): Command {
  const [first, ...rest] = argv
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return readHelp(rest)
  if (first === '--version' || first === '-v') return { kind: 'version' }
  if (first === 'run') return readRun(rest)
  if (first === 'compare') return helpOr('compare', readCompare(rest), (compare) => ({ kind: 'compare', compare }))
  if (first === 'timing') return helpOr('timing', readTiming(rest), (timing) => ({ kind: 'timing', timing }))
  if (first === 'why') return helpOr('why', readWhy(rest), (why) => ({ kind: 'why', why }))
  if (first === 'sensitivity')
    return helpOr('sensitivity', readSensitivity(rest), (sensitivity) => ({ kind: 'sensitivity', sensitivity }))
  if (first === 'challenge')
    return helpOr('challenge', readChallenge(rest), (challenge) => ({ kind: 'challenge', challenge }))
  if (first === 'check') return helpOr('check', readCheck(rest), (check) => ({ kind: 'check', check }))
  if (first === 'backtest')
    return helpOr('backtest', readBacktest(rest), (backtest) => ({ kind: 'backtest', backtest }))
  if (first === 'facts') return helpOr('facts', readFacts(rest), (facts) => ({ kind: 'facts', facts }))
  throw unknownWord(first)
}

function readHelp([about = 'forestall']: readonly string[]): Command {
  const topic = HELP_TOPICS.find((known) => known === about)
  if (topic) return { kind: 'help', about: topic }
  throw unknownWord(about)
}

function helpOr<Read>(about: HelpTopic, read: Read | 'help', commandOf: (read: Read) => Command): Command {
  return read === 'help' ? { kind: 'help', about } : commandOf(read)
}

function unknownWord(word: string): CliProblem {
  const what = word.startsWith('-') ? 'option' : 'command'
  return new CliProblem(`There is no ${what} "${plainText(word)}". Try: forestall --help`)
}

function readRun(argv: readonly string[]): Command {
  const { values, positionals } = splitOptions(argv, RUN_OPTIONS, 'run')
  if (values.help) return { kind: 'help', about: 'run' }
  const memberCount = wholeNumber('--members', values.members, 1, MAX_MEMBERS)
  const seed = wholeNumber('--seed', values.seed, 0, MAX_SEED)
  const months = wholeNumber('--months', values.months, 1, MAX_HORIZON_STEPS)
  const workers = wholeNumber('--workers', values.workers, 1, 64)
  const world = readWorld(values)
  const observedAt = values.observed === undefined ? undefined : readMonths(values.observed)
  const outcomes = values.outcomes === undefined ? undefined : readOutcomes(values.outcomes)
  return {
    kind: 'run',
    run: {
      scenarioPath: onlyFile(positionals, 'run'),
      json: values.json ?? false,
      framework: values.framework ?? false,
      record: readRecord(values),
      switches: readSwitches(values.without),
      ...(values.plan !== undefined && { planPath: values.plan }),
      ...(memberCount !== undefined && { memberCount }),
      ...(seed !== undefined && { seed }),
      ...(months !== undefined && { months }),
      ...(workers !== undefined && { workers }),
      ...(outcomes !== undefined && { outcomes }),
      ...(observedAt && { observedAt }),
      ...(values.lens !== undefined && { lens: values.lens }),
      ...(world && { world }),
      ...(values.report !== undefined && { reportFolder: values.report }),
    },
  }
}

function readOutcomes(given: string): 'all' | readonly string[] {
  if (given === 'all') return 'all'
  const keys = given.split(',').map((key) => key.trim())
  if (keys.includes(''))
    throw new CliProblem(`--outcomes is "${plainText(given)}"; give "all", or keys with commas between.`)
  return [...new Set(keys)]
}

/** Months in the order of time, each once. */
function readMonths(given: string): readonly number[] {
  const months = given.split(',').map((month) => wholeNumber('--observed', month.trim(), 0, MAX_HORIZON_STEPS) ?? 0)
  return [...new Set(months)].sort((a, b) => a - b)
}

function readSwitches(given: string | undefined): Switches {
  const off = given === undefined ? [] : given.split(',').map((name) => name.trim())
  const unknown = off.find((name) => !SWITCH_NAMES.some((known) => known === name))
  if (unknown !== undefined) {
    throw new CliProblem(`--without can't switch off "${plainText(unknown)}"; it knows ${SWITCH_NAMES.join(', ')}.`)
  }
  const isOn = (name: keyof Switches) => !off.includes(name)
  return {
    ...ALL_SWITCHES_ON,
    chance: isOn('chance'),
    uncertainty: isOn('uncertainty'),
    triggers: isOn('triggers'),
    trends: isOn('trends'),
  }
}
