import {
  PLAN_OPTIONS,
  readPlanChoice,
  readStudy,
  STUDY_OPTIONS,
  type PlanChoice,
  type StudyArguments,
} from '../compare/compare-arguments'
import { splitOptions, text } from '../option-values'

export interface ChallengeArguments extends StudyArguments, PlanChoice {
  /** Id of the only challenge that is tried; undefined: all of the scenario's ledger. */
  readonly only?: string
}

/** Rankings are by means, which no smallest difference changes. */
const { delta: _delta, ...STUDIED } = STUDY_OPTIONS
const OPTIONS = { ...STUDIED, ...PLAN_OPTIONS, only: text } as const

/**
 * Read the arguments of `challenge`.
 *
 * @throws CliProblem naming the first thing that can't be understood.
 */
export function readChallenge(argv: readonly string[]): ChallengeArguments | 'help' {
  const { values, positionals } = splitOptions(argv, OPTIONS, 'challenge')
  if (values.help) return 'help'
  const { scenarioPath, ...choice } = readPlanChoice(positionals, values, 'challenge')
  return {
    ...readStudy(scenarioPath, values, values.json ?? false),
    ...choice,
    ...(values.only !== undefined && { only: values.only }),
  }
}
