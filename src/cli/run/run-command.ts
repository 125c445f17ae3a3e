import { comparePlans, usualDifference } from '../../shared/decision'
import {
  ALL_SWITCHES_ON,
  DEFAULT_LENS,
  NO_RESPONSE,
  outcomeKeysOf,
  outcomesObserved,
  prepareFramework,
  prepareObservation,
  type CountryModel,
  type EnsembleResult,
  type OutcomeKey,
  type PreparedFramework,
  type PreparedObservation,
  type ResponsePlan,
  type Scenario,
  type SimulationRunner,
  USUAL_WORLD,
} from '../../shared/engine'
import { bundledModel, type RunSettings, type ScenarioDocument } from '../../shared/formats'
import type { RunArguments } from '../arguments'
import { chooseOutcomes } from './choose-outcomes'
import { CliProblem } from '../cli-problem'
import type { CliIo } from '../cli-io'
import { compareFrameworks, summariseFramework, type FrameworkSummary } from './framework-report'
import { frameworkText } from './framework-text'
import { headlineText, isGoingOn, type WhyAlone } from './headline'
import { observedText } from './observed-text'
import { summariseObserved } from './observed-report'
import { createNodeRunner, turnOfTheLoop } from '../node-worker-pool'
import { plainText } from '../plain-text'
import { openProgressLine, type ProgressLine } from '../progress-line'
import { knownLens, readPlan, readScenario } from '../read-documents'
import { realNamesWarning } from '../real-names'
import { runHeaderOf } from '../report-shapes'
import { recordText } from '../record-text'
import { BASELINE_ID, type PlanReport, type RunReport } from './run-report'
import { NEEDED_OUTCOMES, summarisePlan } from './summarise-plan'
import { writeJson } from '../write-json'
import { prepareReportFolder, writeReportFiles } from './report-folder'
import { proseWithin } from '../text-table'

/** Share of the time that goes into simulating; the rest into summing up. A guess that only progress depends on. */
const SIMULATING = 0.7

interface Job {
  readonly model: CountryModel
  readonly scenario: Scenario
  readonly settings: RunSettings
  readonly plans: readonly { readonly role: PlanReport['role']; readonly id: string; readonly plan: ResponsePlan }[]
  /** What is said where no response is the only one of them. */
  readonly whyAlone: WhyAlone
  readonly outcomes: readonly OutcomeKey[]
  readonly switches: RunReport['switches']
  /** What the framework profile is read from; undefined where nobody asked for it. */
  readonly framework: PreparedFramework | undefined
  /** At which steps levels are told as observers would see them; undefined where nobody asked for it. */
  readonly observed: { readonly prepared: PreparedObservation; readonly steps: readonly number[] } | undefined
}

/** Simulate a scenario with and without a plan and say what came out. Gives the exit code. */
export async function runCommand(args: RunArguments, io: CliIo): Promise<number> {
  const job = await prepareJob(args)
  io.err(realNamesWarning(job.scenario) ?? '')
  const folder = args.reportFolder === undefined ? undefined : await prepareReportFolder(args.reportFolder)
  const progress = openProgressLine(io)
  const runner = createNodeRunner({
    model: job.model,
    scenario: job.scenario,
    memberCount: job.settings.memberCount,
    workerCount: args.workers ?? Math.min(io.coreCount, Math.ceil(job.settings.memberCount / 32), 64),
  })
  const report = await runJob(job, runner, io.signal, progress)
    .catch(async (error: unknown) => {
      await folder?.undo()
      throw error
    })
    .finally(() => {
      progress.clear()
      runner.dispose()
    })
  if (folder) {
    const written = await writeReportFiles(folder.path, report, job.scenario)
    const say = args.json ? io.err : io.out
    say(`Written: ${written.map(plainText).join(', ')}\n\n`)
  }
  io.out(
    args.json
      ? writeJson(report)
      : proseWithin(
          headlineText(report, job.whyAlone, io.columns) +
            (args.record ? recordText(job.scenario, report, report.plans.every(isGoingOn)) : '') +
            frameworkText(report, job.model.framework, io.columns) +
            observedText(report, job.scenario, io.columns),
          io.columns,
        ),
  )
  return 0
}

async function prepareJob(args: RunArguments): Promise<Job> {
  const model = bundledModel()
  const document = await readScenario(args.scenarioPath, model)
  const { scenario } = document
  const plan = args.planPath === undefined ? currentPlanOf(document) : await readPlan(args.planPath, model, scenario)
  const settings: RunSettings = {
    seed: args.seed ?? document.settings.seed,
    memberCount: args.memberCount ?? document.settings.memberCount,
    horizonSteps: args.months ?? document.settings.horizonSteps,
    lens: knownLens(model, args.lens ?? document.settings.lens ?? DEFAULT_LENS),
    world: { ...USUAL_WORLD, ...document.settings.world, ...args.world },
  }
  // People who read are told of these three only, and summing up takes longer than simulating.
  const isForPrograms = args.json || args.reportFolder !== undefined
  const framework = args.framework ? prepareFramework(model, scenario) : undefined
  const observed = observedBy(args, settings, () => prepareObservation(model, scenario))
  const needed = [
    ...(framework?.outcomes ?? []),
    ...(observed ? outcomesObserved(observed.prepared, [...observed.prepared.levels.keys()]) : []),
  ]
  const outcomes = chooseOutcomes({
    wanted: args.outcomes ?? (isForPrograms ? undefined : NEEDED_OUTCOMES),
    known: outcomeKeysOf(model, scenario),
    needed,
    memberCount: settings.memberCount,
    months: settings.horizonSteps,
  })
  const baseline = { role: 'baseline', id: BASELINE_ID, plan: NO_RESPONSE } as const
  const plans =
    plan && plan.responses.length > 0 ? [baseline, { role: 'plan', id: plan.id, plan } as const] : [baseline]
  const whyAlone = plan ? 'no-responses' : document.plans.length === 0 ? 'no-plan' : 'no-current-plan'
  return { model, scenario, settings, plans, whyAlone, outcomes, switches: args.switches, framework, observed }
}

function observedBy(
  { observedAt: steps }: RunArguments,
  { horizonSteps }: RunSettings,
  prepare: () => PreparedObservation,
): Job['observed'] {
  if (!steps) return undefined
  const beyond = steps.find((step) => step > horizonSteps)
  if (beyond !== undefined) {
    throw new CliProblem(`--observed asks for month ${beyond}; the run ends at month ${horizonSteps}.`)
  }
  return { prepared: prepare(), steps }
}

function currentPlanOf({ plans, currentPlan }: ScenarioDocument): ResponsePlan | undefined {
  return plans.find(({ id }) => id === currentPlan)
}

async function runJob(
  job: Job,
  runner: SimulationRunner,
  signal: AbortSignal,
  progress: ProgressLine,
): Promise<RunReport> {
  const { settings, outcomes, switches, plans } = job
  const reports: PlanReport[] = []
  const horizons: EnsembleResult[] = []
  const profiles: FrameworkSummary[] = []
  for (const [done, { role, id, plan }] of plans.entries()) {
    const update = (share: number) => {
      progress.update((done + share) / plans.length)
    }
    const result = await runner.runEnsemble(
      { plan, ...settings, firstMember: 0, ticksPerStep: 4, switches: { ...ALL_SWITCHES_ON, ...switches }, outcomes },
      {
        signal,
        onProgress: (members) => {
          update((SIMULATING * members) / settings.memberCount)
        },
      },
    )
    let summed = 0
    const pause = async () => {
      await turnOfTheLoop()
      signal.throwIfAborted()
      update(SIMULATING + ((1 - SIMULATING) * summed) / outcomes.length)
      summed += 1
    }
    const summary = await summarisePlan({ role, id, plan, result }, pause)
    const breathe = async () => {
      await turnOfTheLoop()
      signal.throwIfAborted()
    }
    const profile = job.framework && (await summariseFramework(job.framework, result, breathe))
    if (profile) profiles.push(profile)
    const observed =
      job.observed &&
      (await summariseObserved(
        job.observed.prepared,
        { result, seed: settings.seed, steps: job.observed.steps },
        breathe,
      ))
    reports.push({ ...summary, ...(profile && { framework: profile.report }), ...(observed && { observed }) })
    // Only the last step is compared; the rest of a large ensemble must not wait for the other plan in memory.
    horizons.push(horizonOf(result))
  }
  return reportOf(job, reports, horizons, profiles)
}

function reportOf(
  job: Job,
  plans: PlanReport[],
  horizons: readonly EnsembleResult[],
  profiles: readonly FrameworkSummary[],
): RunReport {
  const { model, scenario, settings, switches, outcomes } = job
  return {
    format: 'forestall-run-report',
    formatVersion: 1,
    ...runHeaderOf({ model, scenario, ...settings, lens: settings.lens ?? DEFAULT_LENS, world: settings.world }),
    switches,
    outcomes: [...outcomes],
    plans,
    comparison: compare(model, plans, horizons, settings.horizonSteps, profiles),
  }
}

function compare(
  model: CountryModel,
  [baseline, plan]: readonly PlanReport[],
  [without, withPlan]: readonly EnsembleResult[],
  step: number,
  [profile, otherProfile]: readonly FrameworkSummary[],
): RunReport['comparison'] {
  if (!baseline || !plan || !without || !withPlan) return null
  const smallestDifference = usualDifference('deaths', model)
  const on = (outcome: OutcomeKey) => {
    const question = { outcome, step: 0, smallest: smallestDifference }
    const { better, worse } = comparePlans(without, withPlan, question)
    return { better, worse }
  }
  return {
    baseline: baseline.id,
    plan: plan.id,
    step,
    smallestDifference,
    outcomes: { deaths: on('deaths'), severity: on('severity') },
    ...(profile && otherProfile && { framework: compareFrameworks(profile.horizon, otherProfile.horizon) }),
  }
}

/** An ensemble cut down to its last step. */
function horizonOf(result: EnsembleResult): EnsembleResult {
  const { memberCount, stepCount, outcomes } = result
  const values = new Float32Array(outcomes.length * memberCount)
  outcomes.forEach((_, position) => {
    const start = (position * stepCount + stepCount - 1) * memberCount
    values.set(result.values.subarray(start, start + memberCount), position * memberCount)
  })
  return { ...result, stepCount: 1, values }
}
