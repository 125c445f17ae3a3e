import { existsSync } from 'node:fs'
import {
  binsOf,
  costOfWaiting,
  delayBins,
  planLead,
  runTiming,
  shiftsBetween,
  timingCurve,
  type JudgedMean,
  type TimingContrast,
  type TimingCurve,
  type TimingRuns,
} from '../../shared/decision'
import type { ResponsePlan } from '../../shared/engine'
import type { CliIo } from '../cli-io'
import { CliProblem } from '../cli-problem'
import { MONTHS_OF_WAITING, planNamed } from '../compare/compare-command'
import { contentHash } from '../content-hash'
import { comparedReport, differenceReport, meanReport, sevenDigits } from '../paired-shapes'
import { plainText } from '../plain-text'
import { readPlan } from '../read-documents'
import { prepareStudy, withRunner, type StudyJob } from '../study-job'
import type { TimingArguments } from './timing-arguments'
import type { TimingReport } from './timing-report'
import { timingText } from './timing-text'
import { writeJson } from '../write-json'
import { proseWithin } from '../text-table'

/** Begin a plan earlier and later and say what came out. Gives the exit code. */
export async function timingCommand(args: TimingArguments, io: CliIo): Promise<number> {
  const job = await prepareStudy(args, io)
  const plan = await chosenPlan(args, job)
  const runs = await withRunner(job, args.workers, io, (runner, progress) =>
    runTiming(
      runner,
      {
        request: { ...job.request, plan },
        outcome: job.question.outcome,
        shifts: shiftsBetween(args.from, args.to, args.step),
        ...(args.response !== undefined && { responseId: args.response }),
      },
      {
        signal: io.signal,
        onProgress: (share) => {
          progress.update(share)
        },
      },
    ),
  )
  const curve = timingCurve(runs, job.question)
  const report = reportOf(job, plan, args.response, runs, curve)
  io.out(
    args.json
      ? writeJson(report)
      : proseWithin(timingText(report, io.columns, delayBins(curve, job.question)), io.columns),
  )
  return 0
}

/**
 * The plan of the scenario file or of a file of its own that a study is about; something of it has to be on.
 *
 * @throws CliProblem if there is none, or it lacks the response.
 */
export async function chosenPlan(
  { plan: given, response }: Pick<TimingArguments, 'plan' | 'response'>,
  job: StudyJob,
): Promise<ResponsePlan> {
  const { model, document } = job
  const wanted = given ?? document.currentPlan
  if (wanted === null) throw new CliProblem(nothingCurrent(document.plans))
  const isFile = !document.plans.some(({ id }) => id === wanted) && existsSync(wanted)
  const plan = isFile ? await readPlan(wanted, model, document.scenario) : planNamed(document.plans, wanted)
  const on = plan.responses.filter(({ intensity }) => intensity > 0).map(({ id }) => id)
  if (on.length === 0)
    throw new CliProblem(`Nothing of the plan "${plainText(plan.id)}" is on: there is nothing to study.`)
  if (response !== undefined && !on.includes(response)) {
    throw new CliProblem(
      `The plan "${plainText(plan.id)}" has no response "${plainText(response)}" that is on; it has ${on.map(plainText).join(', ')}.`,
    )
  }
  return plan
}

function nothingCurrent(plans: readonly ResponsePlan[]): string {
  return plans.length === 0
    ? 'The scenario has no plan. Give a plan file with --plan.'
    : `The scenario has no current plan. Name one with --plan; it has ${plans.map(({ id }) => plainText(id)).join(', ')}.`
}

function reportOf(
  { model, question, header }: StudyJob,
  plan: ResponsePlan,
  response: string | undefined,
  runs: TimingRuns,
  { points, noResponse, noResponseJudged, marks }: TimingCurve,
): TimingReport {
  const moved = plan.responses.filter(
    ({ id, intensity }) => intensity > 0 && (response === undefined || id === response),
  )
  return {
    format: 'forestall-timing-report',
    formatVersion: 1,
    ...header,
    outcome: question.outcome,
    smallestDifference: differenceReport(question.smallest),
    plan: { id: plan.id, name: plan.name, contentHash: contentHash(plan.responses) },
    response: response ?? null,
    startSteps: moved.map(({ startStep }) => startStep),
    leadMonths: planLead({ ...plan, responses: moved }, model.instruments) ?? { shortest: 0, longest: 0 },
    noResponse,
    noResponseJudged: judgedReport(noResponseJudged),
    starts: points.map(
      ({ clamped, leftOut, judged, judgedChance: _judgedChance, againstPlanned, againstNoResponse, ...point }) => ({
        ...point,
        judged: judgedReport(judged),
        clamped: [...clamped],
        leftOut: [...leftOut],
        againstPlanned: contrastReport(againstPlanned),
        againstNoResponse: contrastReport(againstNoResponse),
      }),
    ),
    marks: {
      ...marks,
      halfGoneAt: marks.halfGoneAt === null ? null : sevenDigits(marks.halfGoneAt),
      tooEarly: [...marks.tooEarly],
      harmful: [...marks.harmful],
    },
    bins: binsOf(points, question.outcome).map((bin) => ({ ...bin, mean: sevenDigits(bin.mean) })),
    moved: [-MONTHS_OF_WAITING, MONTHS_OF_WAITING].flatMap((months) => movedBy(months, runs, question.step)),
  }
}

function movedBy(months: number, { starts }: TimingRuns, step: number): TimingReport['moved'] {
  const [planned, moved] = [0, months].map((shift) => starts.find(({ shiftMonths }) => shiftMonths === shift))
  return planned && moved ? [{ months, ...costOfWaiting(planned.result, moved.result, step) }] : []
}

const judgedReport = ({ mean, low50, high50, low80, high80 }: JudgedMean): TimingReport['noResponseJudged'] => ({
  mean: sevenDigits(mean),
  low50: sevenDigits(low50),
  high50: sevenDigits(high50),
  low80: sevenDigits(low80),
  high80: sevenDigits(high80),
})

const contrastReport = (contrast: TimingContrast) => ({
  ...comparedReport(contrast),
  benefit: meanReport(contrast.benefit),
})
