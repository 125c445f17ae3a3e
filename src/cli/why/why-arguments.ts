import { LEAST_TO_COMPARE } from '../../shared/decision'
import type { TraceTarget } from '../../shared/engine'
import { MAX_HORIZON_STEPS } from '../../shared/formats'
import { CliProblem } from '../cli-problem'
import { readStudy, STUDY_OPTIONS, type StudyArguments } from '../compare/compare-arguments'
import { onlyFile, splitOptions, text, wholeNumber } from '../option-values'
import { plainText } from '../plain-text'

export interface WhyArguments extends StudyArguments {
  /** A plan of the scenario file by its id, or a plan file; undefined: the current plan. */
  readonly plan?: string
  /** The plan that it is held against, as `plan` is given; undefined: no response. */
  readonly against?: string
  /** Whose change is explained; undefined: the outcome, or where that can't be traced the campaign that stands highest. */
  readonly about?: TraceTarget | 'outcome' | 'campaign'
  readonly from: number
  /** Undefined: the horizon. */
  readonly to?: number
  readonly traced: number
}

const OPTIONS = {
  ...STUDY_OPTIONS,
  plan: text,
  against: text,
  about: text,
  from: text,
  to: text,
  traced: text,
} as const
/** Of one future nothing tells how far others lie from it. */
const FEWEST_TRACED = LEAST_TO_COMPARE
const USUALLY_TRACED = 100
const MOST_TRACED = 2000

/**
 * Read the arguments of `why`.
 *
 * @throws CliProblem naming the first thing that can't be understood.
 */
export function readWhy(argv: readonly string[]): WhyArguments | 'help' {
  const { values, positionals } = splitOptions(argv, OPTIONS, 'why')
  if (values.help) return 'help'
  const from = wholeNumber('--from', values.from, 0, MAX_HORIZON_STEPS) ?? 0
  const to = wholeNumber('--to', values.to, 1, MAX_HORIZON_STEPS)
  if (to !== undefined && from >= to)
    throw new CliProblem(`--from is ${from} and --to ${to}: a window ends after it begins.`)
  return {
    ...readStudy(onlyFile(positionals, 'why'), values, values.json ?? false),
    from,
    traced: wholeNumber('--traced', values.traced, FEWEST_TRACED, MOST_TRACED) ?? USUALLY_TRACED,
    ...(to !== undefined && { to }),
    ...(values.plan !== undefined && { plan: values.plan }),
    ...(values.against !== undefined && { against: values.against }),
    ...(values.about !== undefined && { about: targetIn(values.about) }),
  }
}

function targetIn(given: string): NonNullable<WhyArguments['about']> {
  if (given === 'outcome' || given === 'campaign') return given
  const [kind, key] = [given.slice(0, given.indexOf(':')), given.slice(given.indexOf(':') + 1)]
  if (kind === 'level') return { kind, level: key }
  if (kind === 'drive' || kind === 'intensity') return { kind, dyad: key }
  throw new CliProblem(
    `--about is "${plainText(given)}"; it takes outcome, campaign, level:<level>, drive:<actor>/<population> or intensity:<actor>/<population>.`,
  )
}
