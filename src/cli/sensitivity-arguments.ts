import {
  PLAN_OPTIONS,
  readPlanChoice,
  readStudy,
  STUDY_OPTIONS,
  type PlanChoice,
  type StudyArguments,
} from './compare-arguments'
import { CliProblem } from './cli-problem'
import { splitOptions, text, wholeNumber } from './option-values'

export interface SensitivityArguments extends StudyArguments, PlanChoice {
  /** Paths through the ranges of all parameters; undefined: they are not screened. */
  readonly screen?: number
}

const OPTIONS = { ...STUDY_OPTIONS, ...PLAN_OPTIONS, screen: text } as const
const MOST_PATHS = 100

/** Members are cut into parts by what they drew; of fewer there is nothing to cut. */
const LEAST_MEMBERS = 10

/**
 * Read the arguments of `sensitivity`.
 *
 * @throws CliProblem naming the first thing that can't be understood.
 */
export function readSensitivity(argv: readonly string[]): SensitivityArguments | 'help' {
  const { values, positionals } = splitOptions(argv, OPTIONS, 'sensitivity')
  if (values.help) return 'help'
  const { scenarioPath, ...choice } = readPlanChoice(positionals, values, 'sensitivity')
  const study = readStudy(scenarioPath, values, values.json ?? false)
  if ((study.memberCount ?? LEAST_MEMBERS) < LEAST_MEMBERS)
    throw new CliProblem(`--members is "${study.memberCount}"; sensitivity needs at least ${LEAST_MEMBERS}.`)
  const screen = wholeNumber('--screen', values.screen, 1, MOST_PATHS)
  return { ...study, ...choice, ...(screen !== undefined && { screen }) }
}
