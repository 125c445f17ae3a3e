import { differenceThatMatters, outcomesNeededFor, USUAL_OUTCOME, type PairedQuestion } from '../shared/decision'
import {
  ALL_SWITCHES_ON,
  DEFAULT_LENS,
  nearestName,
  outcomeKeysOf,
  USUAL_WORLD,
  type CountryModel,
  type EnsembleRequest,
  type SimulationRunner,
} from '../shared/engine'
import { bundledModel, type ScenarioDocument } from '../shared/formats'
import type { CliIo } from './cli-io'
import { CliProblem } from './cli-problem'
import type { StudyArguments } from './compare/compare-arguments'
import { createNodeRunner } from './node-worker-pool'
import { plainText } from './plain-text'
import { openProgressLine, type ProgressLine } from './progress-line'
import { knownLens, readScenario } from './read-documents'
import { realNamesWarning } from './real-names'
import { runHeaderOf, type RunHeader } from './report-shapes'

/** A study of plans, ready to be run. */
export interface StudyJob {
  readonly model: CountryModel
  readonly document: ScenarioDocument
  readonly question: PairedQuestion
  /** Everything of a request but the plan. */
  readonly request: Omit<EnsembleRequest, 'plan'>
  readonly header: RunHeader
}

/**
 * Read a scenario and put the question of a study. Real names are warned of.
 *
 * @throws CliProblem if the file, the lens or the outcome can't be used.
 */
export async function prepareStudy(args: StudyArguments, io: CliIo): Promise<StudyJob> {
  const model = bundledModel()
  const document = await readScenario(args.scenarioPath, model)
  const { scenario, settings } = document
  io.err(realNamesWarning(scenario) ?? '')
  const lens = knownLens(model, args.lens ?? settings.lens ?? DEFAULT_LENS)
  const outcome = args.outcome ?? USUAL_OUTCOME
  const known = outcomeKeysOf(model, scenario)
  const needed = outcomesNeededFor(outcome)
  const unknown = needed.find((key) => !known.includes(key))
  if (unknown !== undefined) {
    const nearest = nearestName(unknown, known)
    const hint = nearest === undefined ? 'Try: forestall compare --help' : `Did you mean "${nearest}"?`
    throw new CliProblem(`Plans can't be judged by "${plainText(outcome)}". ${hint}`)
  }
  const run = {
    seed: args.seed ?? settings.seed,
    memberCount: args.memberCount ?? settings.memberCount,
    horizonSteps: args.months ?? settings.horizonSteps,
    lens,
    world: { ...USUAL_WORLD, ...settings.world, ...args.world },
  }
  const smallest = args.delta ?? differenceThatMatters(outcome, settings, model)
  return {
    model,
    document,
    question: { outcome, step: run.horizonSteps, smallest },
    request: {
      ...run,
      firstMember: 0,
      ticksPerStep: 4,
      switches: ALL_SWITCHES_ON,
      outcomes: [...new Set(['severity', ...needed])],
    },
    header: runHeaderOf({ model, scenario, ...run }),
  }
}

/** Threads of a study: as many as were asked for, else one a core and never more than there is work for. */
export const workersFor = (
  { memberCount }: StudyJob['request'],
  workers: number | undefined,
  { coreCount }: Pick<CliIo, 'coreCount'>,
): number => workers ?? Math.min(coreCount, Math.ceil(memberCount / 32), 64)

/** Run a study with as many workers as are wanted and a line of progress; both are put away whatever happens. */
export async function withRunner<Outcome>(
  { model, document, request }: StudyJob,
  workers: number | undefined,
  io: CliIo,
  work: (runner: SimulationRunner, progress: ProgressLine) => Promise<Outcome>,
): Promise<Outcome> {
  const progress = openProgressLine(io)
  const runner = createNodeRunner({
    model,
    scenario: document.scenario,
    memberCount: request.memberCount,
    workerCount: workersFor(request, workers, io),
  })
  try {
    return await work(runner, progress)
  } finally {
    progress.clear()
    runner.dispose()
  }
}
