import {
  PLAN_OPTIONS,
  readPlanChoice,
  readStudy,
  STUDY_OPTIONS,
  type PlanChoice,
  type StudyArguments,
} from '../compare/compare-arguments'
import { splitOptions, text, wholeNumber } from '../option-values'

export interface SensitivityArguments extends StudyArguments, PlanChoice {
  /** Paths through the ranges of all parameters; undefined: they are not screened. */
  readonly screen?: number
  /** Rows of each of the two designs of Sobol indices, of the parameters that a screening finds strongest; undefined: none. */
  readonly sobol?: number
}

const OPTIONS = { ...STUDY_OPTIONS, ...PLAN_OPTIONS, screen: text, sobol: text } as const
const MOST_PATHS = 100
/** Of fewer rows no interval says anything. */
const LEAST_ROWS = 8
const MOST_ROWS = 4096
/** Paths where Sobol indices are asked for and nothing is said of the screening that chooses the parameters. */
const USUAL_PATHS = 2

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
  const sobol = wholeNumber('--sobol', values.sobol, LEAST_ROWS, MOST_ROWS)
  const screen =
    wholeNumber('--screen', values.screen, 1, MOST_PATHS) ?? (sobol === undefined ? undefined : USUAL_PATHS)
  return { ...study, ...choice, ...(screen !== undefined && { screen }), ...(sobol !== undefined && { sobol }) }
}
