import { SHIFT_RANGE } from '../../shared/decision'
import { CliProblem } from '../cli-problem'
import { readStudy, STUDY_OPTIONS, type StudyArguments } from '../compare/compare-arguments'
import { onlyFile, splitOptions, text, wholeNumber } from '../option-values'

export interface TimingArguments extends StudyArguments {
  /** A plan of the scenario file by its id, or a plan file; undefined: the current plan. */
  readonly plan?: string
  /** The only response that is moved; undefined: all of the plan. */
  readonly response?: string
  readonly from: number
  readonly to: number
  readonly step: number
}

const OPTIONS = { ...STUDY_OPTIONS, plan: text, response: text, from: text, to: text, step: text } as const
const USUAL_STEP = 3
/** No start is further from the plan than this, months. */
const FURTHEST = 60

/**
 * Read the arguments of `timing`.
 *
 * @throws CliProblem naming the first thing that can't be understood.
 */
export function readTiming(argv: readonly string[]): TimingArguments | 'help' {
  const { values, positionals } = splitOptions(withNegativeMonths(argv), OPTIONS, 'timing')
  if (values.help) return 'help'
  const from = wholeNumber('--from', values.from, -FURTHEST, FURTHEST) ?? SHIFT_RANGE.from
  const to = wholeNumber('--to', values.to, -FURTHEST, FURTHEST) ?? SHIFT_RANGE.to
  if (from > to) throw new CliProblem(`--from is ${from} and --to ${to}: the first start comes before the last.`)
  return {
    ...readStudy(onlyFile(positionals, 'timing'), values, values.json ?? false),
    from,
    to,
    step: wholeNumber('--step', values.step, 1, FURTHEST) ?? USUAL_STEP,
    ...(values.plan !== undefined && { plan: values.plan }),
    ...(values.response !== undefined && { response: values.response }),
  }
}

/** Months before the plan are written with a dash, which Node's own splitting takes for an option. */
function withNegativeMonths(argv: readonly string[]): readonly string[] {
  const takesNext = (position: number) =>
    ['--from', '--to'].includes(argv[position] ?? '') && /^-\d+$/.test(argv[position + 1] ?? '')
  return argv.flatMap((word, position) => {
    if (takesNext(position - 1)) return []
    return [takesNext(position) ? `${word}=${argv[position + 1]}` : word]
  })
}
