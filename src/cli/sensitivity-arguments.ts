import {
  PLAN_OPTIONS,
  readPlanChoice,
  readStudy,
  STUDY_OPTIONS,
  type PlanChoice,
  type StudyArguments,
} from './compare-arguments'
import { CliProblem } from './cli-problem'
import { splitOptions } from './option-values'

export interface SensitivityArguments extends StudyArguments, PlanChoice {}

const OPTIONS = { ...STUDY_OPTIONS, ...PLAN_OPTIONS } as const

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
  return { ...study, ...choice }
}
