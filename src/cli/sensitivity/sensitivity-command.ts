import {
  decisionView,
  distinctPlans,
  inFront,
  judgedValues,
  MOST_PLANS_ON_MAP,
  robustMap,
  runLensRankings,
  runSpreadShares,
  type DecisionView,
  type LensRankings,
  type SpreadShares,
} from '../../shared/decision'
import {
  drawnUnknowns,
  NO_RESPONSE,
  type DrawnUnknown,
  type EnsembleResult,
  type ResponsePlan,
  type SimulationRunner,
} from '../../shared/engine'
import type { CliIo } from '../cli-io'
import { CliProblem } from '../cli-problem'
import { chosenPlans } from '../compare/compare-command'
import { contentHash } from '../content-hash'
import { studyMovedNumbers } from './moved-numbers'
import { differenceReport, roundedFields, sevenDigits } from '../paired-shapes'
import type { ProgressLine } from '../progress-line'
import type { SensitivityArguments } from './sensitivity-arguments'
import type { SensitivityReport } from './sensitivity-report'
import { firstRankingText, sensitivityText } from './sensitivity-text'
import { prepareStudy, withRunner, type StudyJob } from '../study-job'
import { checkEnoughFutures } from '../too-few-futures'
import { writeJson } from '../write-json'
import { proseWithin } from '../text-table'

/** Where screening, lenses and the spread begin, as shares of the time; guesses that only progress depends on. */
const UNTIL = { screening: 0.2, lenses: 0.2, spread: 0.7 }
const UNTIL_WITH_SCREENING = { screening: 0.06, lenses: 0.76, spread: 0.91 }

/** Lucks every future is run under. */
const LUCKS = 4

/** Ask which unknowns could switch the plan, and say what came out. Gives the exit code. */
export async function sensitivityCommand(args: SensitivityArguments, io: CliIo): Promise<number> {
  const job = await prepareStudy(args, io)
  const plans = distinctPlans([NO_RESPONSE, ...(await chosenPlans(args, job))])
  if (plans.length < 2) throw new CliProblem('There is no plan to hold against no response. Name one with --plans.')
  checkEnoughFutures(job)
  const study = await withRunner(job, args.workers, io, (runner, progress) =>
    runAll(job, plans, args, runner, progress, io),
  )
  const report = reportOf(job, plans, study)
  io.out(
    args.json ? writeJson(report) : proseWithin(sensitivityText(report, job.document.scenario, io.columns), io.columns),
  )
  return 0
}

interface Study {
  readonly losses: readonly Float64Array[]
  readonly unknowns: readonly DrawnUnknown[]
  readonly view: DecisionView
  readonly lenses: LensRankings
  readonly spread: SpreadShares
  readonly screening: SensitivityReport['screening']
  readonly sobol: SensitivityReport['sobol']
}

async function runAll(
  job: StudyJob,
  plans: readonly ResponsePlan[],
  { screen: paths, sobol: rows }: SensitivityArguments,
  runner: SimulationRunner,
  progress: ProgressLine,
  { signal, err, now }: CliIo,
): Promise<Study> {
  const { model, document, request } = job
  const read = readingOf(job)
  const until = paths === undefined ? UNTIL : UNTIL_WITH_SCREENING
  const between = (from: number, to: number) => (share: number) => progress.update(from + (to - from) * share)
  const losses: Float64Array[] = []
  for (const plan of plans) {
    losses.push(read(await runner.runEnsemble({ ...request, plan }, { signal })))
    between(0, until.screening)(losses.length / plans.length)
  }
  const unknowns = drawnUnknowns(model, document.scenario, { ...request, plans })
  const view = decisionView(losses, unknowns)
  const plan = plans[bestPlan(view)]
  const began = now()
  // First, since its first ranking is told as soon as it is there.
  const numbers =
    paths === undefined || !plan
      ? NOT_ASKED
      : await studyMovedNumbers(
          { job, plan, paths, rows },
          {
            signal,
            onProgress: between(until.screening, until.lenses),
            onRanked: (found) => {
              progress.clear()
              err(firstRankingText(found, (now() - began) / 1000))
            },
          },
        )
  const lenses = await runLensRankings(
    runner,
    {
      request: { ...request, plan: NO_RESPONSE },
      plans,
      lenses: model.lenses.map(({ id }) => id),
      outcome: job.question.outcome,
      read,
    },
    { signal, onProgress: between(until.lenses, until.spread) },
  )
  const spread = await runSpreadShares(
    runner,
    {
      request: { ...request, plan: plans[view.preferred] ?? NO_RESPONSE },
      lenses: model.lenses.map(({ id }) => id),
      lucks: LUCKS,
      read,
    },
    { signal, onProgress: between(until.spread, 1) },
  )
  return { losses, unknowns, view, lenses, spread, ...numbers }
}

/** The plan of the lowest mean that does anything: no response stands first, and makes no difference to itself. */
const bestPlan = ({ means }: DecisionView): number =>
  means.reduce((best, mean, plan) => (plan > 1 && mean < (means[best] ?? NaN) ? plan : best), 1)

const readingOf =
  ({ question }: StudyJob) =>
  (result: EnsembleResult): Float64Array =>
    judgedValues(result, question.outcome, question.step)

const NOT_ASKED: Pick<SensitivityReport, 'screening' | 'sobol'> = { screening: null, sobol: null }

function reportOf({ question, header }: StudyJob, plans: readonly ResponsePlan[], study: Study): SensitivityReport {
  const { view, unknowns, lenses, spread, screening, sobol } = study
  const idOf = (position: number): string => plans[position]?.id ?? ''
  const ranges = new Map(unknowns.map((unknown) => [unknown.key, unknown]))
  return {
    format: 'forestall-sensitivity-report',
    formatVersion: 1,
    scope: 'inside this model',
    ...header,
    outcome: question.outcome,
    smallestDifference: differenceReport(question.smallest),
    plans: plans.map((plan, position) => ({
      id: plan.id,
      name: plan.name,
      contentHash: contentHash(plan.responses),
      mean: sevenDigits(view.means[position] ?? NaN),
    })),
    preferred: idOf(view.preferred),
    unknowns: view.unknowns.map(({ key, bins, ...worth }) => {
      const { low, best, high } = ranges.get(key) ?? { low: NaN, best: NaN, high: NaN }
      return {
        key,
        low: sevenDigits(low),
        best: sevenDigits(best),
        high: sevenDigits(high),
        ...worth,
        switchesByChance: sevenDigits(worth.switchesByChance),
        gain: sevenDigits(worth.gain),
        leastLead: Number.isFinite(worth.leastLead) ? sevenDigits(worth.leastLead) : null,
        bins: bins.map((bin) => ({
          low: sevenDigits(bin.low),
          high: sevenDigits(bin.high),
          preferred: idOf(bin.preferred),
        })),
      }
    }),
    map: mapReport(question.smallest, plans, study),
    lenses: {
      rankings: lenses.rankings.map((ranking) => ({
        lens: ranking.lens,
        order: ranking.order.map(idOf),
        means: ranking.means.map(sevenDigits),
        front: inFront(ranking).map(idOf),
      })),
      surviving: lenses.surviving.map(([better, worse]) => [idOf(better), idOf(worse)]),
      firstEverywhere: lenses.firstEverywhere === undefined ? null : idOf(lenses.firstEverywhere),
    },
    screening,
    sobol,
    spread: {
      variance: sevenDigits(spread.variance),
      unknown: sevenDigits(spread.unknown),
      chance: sevenDigits(spread.chance),
      lens: sevenDigits(spread.lens),
      ranges: {
        unknown: roundedFields(spread.ranges.unknown),
        chance: roundedFields(spread.ranges.chance),
        lens: roundedFields(spread.ranges.lens),
      },
    },
  }
}

/** The map of the plans with the lowest means, over the two unknowns that decide most. */
function mapReport(
  smallest: StudyJob['question']['smallest'],
  plans: readonly ResponsePlan[],
  { view, losses, unknowns }: Study,
): SensitivityReport['map'] {
  const [x, y] = view.unknowns.slice(0, 2).map(({ key }) => unknowns.find((unknown) => unknown.key === key))
  if (!x || !y) return null
  const shown = plans
    .map((_, position) => position)
    .sort((a, b) => (view.means[a] ?? 0) - (view.means[b] ?? 0) || a - b)
    .slice(0, MOST_PLANS_ON_MAP)
  const idOf = (place: number): string => plans[shown[place] ?? 0]?.id ?? ''
  const map = robustMap(
    shown.map((position) => losses[position] ?? []),
    x,
    y,
    { smallest },
  )
  const axisOf = ({ key, parts }: typeof map.x) => ({
    key,
    parts: parts.map(({ low, high }) => ({ low: sevenDigits(low), high: sevenDigits(high) })),
  })
  return {
    plans: shown.map((_, place) => idOf(place)),
    x: axisOf(map.x),
    y: axisOf(map.y),
    cells: map.cells.map(({ column, row, members, best, isBest, isHatched }) => ({
      column,
      row,
      memberCount: members.length,
      best: best === undefined ? null : idOf(best),
      isBest: isBest ?? null,
      isHatched,
    })),
    largestRegrets: map.largestRegrets.map((regret) => (regret === undefined ? null : sevenDigits(regret))),
  }
}
