import type { DifferenceThatMatters } from '../../shared/decision'
import type { World } from '../../shared/engine'
import { MAX_HORIZON_STEPS, MAX_MEMBERS, MAX_SEED } from '../../shared/formats'
import { CliProblem } from '../cli-problem'
import { flag, readRecord, splitOptions, text, wholeNumber } from '../option-values'
import { plainText } from '../plain-text'
import { readWorld, WORLD_OPTIONS } from '../world-arguments'

/** Said about a study of plans, besides which plans; what is not said is as in the file. */
export interface StudyArguments {
  readonly scenarioPath: string
  readonly memberCount?: number
  readonly seed?: number
  readonly months?: number
  readonly workers?: number
  readonly lens?: string
  /** Said about how the world decides; what is not said is as in the file. */
  readonly world?: Partial<World>
  readonly json: boolean
  /** What plans are judged by; undefined: mass killing. */
  readonly outcome?: string
  /** Smallest difference that matters, in the outcome's unit and as a share of the larger number; undefined: as the file says. */
  readonly delta?: DifferenceThatMatters
}

/** Which plans a study is of. */
export interface PlanChoice {
  readonly planPaths: readonly string[]
  /** Plans of the scenario file; with no paths either: all of them. */
  readonly planIds: readonly string[]
}

export interface CompareArguments extends StudyArguments, PlanChoice {
  /** Id of the plan the others are held against; undefined: no response. */
  readonly reference?: string
  /** Also how often it happened in real countries in a like state. */
  readonly record: boolean
}

/** Options that every study of plans takes. */
export const STUDY_OPTIONS = {
  outcome: text,
  delta: text,
  members: text,
  seed: text,
  months: text,
  workers: text,
  lens: text,
  ...WORLD_OPTIONS,
  json: flag,
  help: { ...flag, short: 'h' },
} as const

/** Options that choose several plans. */
export const PLAN_OPTIONS = { plans: text, 'plan-ids': text } as const

const OPTIONS = { ...STUDY_OPTIONS, ...PLAN_OPTIONS, reference: text, record: flag } as const

type Given = Readonly<Partial<Record<Exclude<keyof typeof STUDY_OPTIONS, 'json' | 'help'>, string | undefined>>>

/**
 * Read what every study of plans takes.
 *
 * @throws CliProblem naming the first number that can't be used.
 */
export function readStudy(scenarioPath: string, given: Given, json: boolean): StudyArguments {
  const memberCount = wholeNumber('--members', given.members, 1, MAX_MEMBERS)
  const seed = wholeNumber('--seed', given.seed, 0, MAX_SEED)
  const months = wholeNumber('--months', given.months, 1, MAX_HORIZON_STEPS)
  const workers = wholeNumber('--workers', given.workers, 1, 64)
  const world = readWorld(given)
  const delta = given.delta === undefined ? undefined : readDelta(given.delta)
  return {
    scenarioPath,
    json,
    ...(given.outcome !== undefined && { outcome: given.outcome }),
    ...(delta !== undefined && { delta }),
    ...(memberCount !== undefined && { memberCount }),
    ...(seed !== undefined && { seed }),
    ...(months !== undefined && { months }),
    ...(workers !== undefined && { workers }),
    ...(given.lens !== undefined && { lens: given.lens }),
    ...(world && { world }),
  }
}

/** An amount, a share in per cent, or both with a comma between; the one that is not given asks for nothing. */
const DELTA = /^(?:(?<amount>\d{1,12}(?:\.\d{1,6})?)(?:,(?=.*%$)|$))?(?:(?<percent>\d{1,2}(?:\.\d{1,4})?)%)?$/

function readDelta(given: string): DifferenceThatMatters {
  const { amount, percent } = DELTA.exec(given)?.groups ?? {}
  if (amount === undefined && percent === undefined) {
    throw new CliProblem(
      `--delta is "${plainText(given)}"; it must be a number like 25 or 0.5, a share like 10%, or both: 25,10%.`,
    )
  }
  return { absolute: Number(amount ?? 0), relative: Number(percent ?? 0) / 100 }
}

/**
 * Read the arguments of `compare`.
 *
 * @throws CliProblem naming the first thing that can't be understood.
 */
export function readCompare(argv: readonly string[]): CompareArguments | 'help' {
  const { values, positionals } = splitOptions(argv, OPTIONS, 'compare')
  if (values.help) return 'help'
  const { scenarioPath, ...choice } = readPlanChoice(positionals, values, 'compare')
  return {
    ...readStudy(scenarioPath, values, values.json ?? false),
    ...choice,
    record: readRecord(values),
    ...(values.reference !== undefined && { reference: values.reference }),
  }
}

/**
 * Read the scenario file and which plans are meant. After `--plans a.json` further plan files may follow as plain words.
 *
 * @throws CliProblem naming the first thing that can't be understood.
 */
export function readPlanChoice(
  [scenarioPath, ...others]: readonly string[],
  given: Readonly<Partial<Record<keyof typeof PLAN_OPTIONS, string | undefined>>>,
  command: string,
): PlanChoice & { readonly scenarioPath: string } {
  if (scenarioPath === undefined) throw new CliProblem(`Name a scenario file. Try: forestall ${command} --help`)
  if (others.length > 0 && given.plans === undefined) {
    throw new CliProblem(`Plan files come after --plans, the scenario before it. Try: forestall ${command} --help`)
  }
  const ids = given['plan-ids']?.split(',').map((id) => id.trim()) ?? []
  if (ids.includes(''))
    throw new CliProblem(`--plan-ids takes ids with commas between. Try: forestall ${command} --help`)
  return { scenarioPath, planPaths: given.plans === undefined ? [] : [given.plans, ...others], planIds: ids }
}
