import {
  attributionOf,
  changeSentence,
  createJudgedTracer,
  differenceOfTraces,
  judgedValues,
  runShapley,
  exchangesBetween,
  isTraceable,
  traceMembers,
  worstCampaign,
  type Attribution,
  type CauseShare,
  type Exchanges,
  type ShapleyValues,
  type TracedMembers,
} from '../../shared/decision'
import {
  createMemberTracer,
  NO_RESPONSE,
  outcomeKeysOf,
  type Cause,
  type MemberTracer,
  type ResponsePlan,
  type SimulationRunner,
  type TraceTarget,
} from '../../shared/engine'
import type { CliIo } from '../cli-io'
import { CliProblem } from '../cli-problem'
import { contentHash } from '../content-hash'
import { turnOfTheLoop } from '../node-worker-pool'
import { meanReport, sevenDigits } from '../paired-shapes'
import { plainText } from '../plain-text'
import { prepareStudy, withRunner, type StudyJob } from '../study-job'
import { chosenPlan } from '../timing/timing-command'
import type { WhyArguments } from './why-arguments'
import type { WhyReport } from './why-report'
import { whyText } from './why-text'
import { checkEnoughFutures } from '../too-few-futures'
import { writeJson } from '../write-json'
import { proseWithin } from '../text-table'

/** Share of the time that goes into the responses; a guess that only progress depends on. */
const RESPONSES = 0.5

/** Futures from which the campaign that stands highest is picked. */
const LOOKED_AT = 256

/** Share out what a plan does, and a change, and say what came out. Gives the exit code. */
export async function whyCommand(args: WhyArguments, io: CliIo): Promise<number> {
  const job = await prepareStudy(args, io)
  const plan = await chosenPlan(args, job)
  checkEnoughFutures(job)
  const against = args.against === undefined ? undefined : await planAgainst(args.against, job)
  const exchanges = exchangesBetween(against ?? NO_RESPONSE, plan)
  if (exchanges.differing.length === 0) {
    throw new CliProblem(`The plans "${plainText(plan.id)}" and "${plainText(args.against ?? '')}" do the same.`)
  }
  const window = { from: args.from, to: args.to ?? job.header.months }
  if (window.to > job.header.months || window.from >= window.to) {
    throw new CliProblem(
      `The window is month ${window.from} to ${window.to}; the run ends at month ${job.header.months}.`,
    )
  }
  const report = await withRunner(job, args.workers, io, async (runner, progress) => {
    const about = await aboutOf(args, { job, runner, plan: against ?? plan, step: window.to })
    const tracers = tracersOf(job, about, { plan, against })
    const shapley = await runShapley(
      runner,
      { ...job.request, plan },
      (result) => judgedValues(result, job.question.outcome, job.question.step),
      {
        ...(against && { from: against }),
        judged: job.question.outcome,
        signal: io.signal,
        onProgress: (done, total) => {
          progress.update((RESPONSES * done) / total)
        },
      },
    )
    const traced: TracedMembers[] = []
    for (const { causes, stepCount, ...tracer } of tracers) {
      const run = traced.length
      const traces = await traceMembers(
        { causes, stepCount, ...tracer },
        { firstMember: 0, memberCount: args.traced },
        {
          signal: io.signal,
          pause: turnOfTheLoop,
          onProgress: (done) => {
            progress.update(RESPONSES + ((1 - RESPONSES) * (run + done / args.traced)) / tracers.length)
          },
        },
      )
      traced.push({ causes, stepCount, traces })
    }
    const [own, other] = traced
    if (!own) throw new RangeError('Nothing was traced')
    const explained = other ? differenceOfTraces(other, own, exchanges) : own
    return reportOf(
      job,
      { plan, against, exchanges },
      shapley,
      about,
      attributionOf(explained, explained.traces, window, about.kind === 'outcome' ? about.outcome : undefined),
    )
  })
  io.out(args.json ? writeJson(report) : proseWithin(whyText(report, job.document.scenario, io.columns), io.columns))
  return 0
}

/** The plan that another is held against: by its id or from a file, or no response. */
async function planAgainst(given: string, job: StudyJob): Promise<ResponsePlan | undefined> {
  return given === NO_RESPONSE.id ? undefined : chosenPlan({ plan: given }, job)
}

/** What is explained: the outcome that plans are judged by, or a quantity of the model. */
type About = TraceTarget | { readonly kind: 'outcome'; readonly outcome: string }

interface AskedOf {
  readonly job: StudyJob
  readonly runner: SimulationRunner
  /** Whose campaigns are looked at, and when. */
  readonly plan: ResponsePlan
  readonly step: number
}

async function aboutOf({ about }: WhyArguments, { job, runner, plan, step }: AskedOf): Promise<About> {
  const { outcome } = job.question
  if (typeof about === 'object') return about
  if (about !== 'campaign' && isTraceable(outcome)) return { kind: 'outcome', outcome }
  if (about === 'outcome') throw new CliProblem(`The outcome "${plainText(outcome)}" can't be traced back to causes.`)
  const outcomes = outcomeKeysOf(job.model, job.document.scenario).filter((key) => key.startsWith('campaign:'))
  if (outcomes.length === 0) throw new CliProblem('The scenario has no campaign. Name a level with --about.')
  const memberCount = Math.min(LOOKED_AT, job.request.memberCount)
  const result = await runner.runEnsemble({ ...job.request, plan, memberCount, outcomes })
  return { kind: 'intensity', dyad: worstCampaign(result, step) }
}

/** Traces the plan; of a quantity of the model held against another plan, then that plan, to be taken from it. */
function tracersOf(
  job: StudyJob,
  about: About,
  { plan, against }: Pick<HeldAgainst, 'plan' | 'against'>,
): readonly MemberTracer[] {
  if (about.kind !== 'outcome') return [plan, ...(against ? [against] : [])].map((one) => tracerOf(job, one, about))
  const { model, document, request } = job
  return [
    createJudgedTracer(model, document.scenario, {
      ...request,
      plan,
      judged: about.outcome,
      ...(against && { from: against }),
    }),
  ]
}

function tracerOf({ model, document, request }: StudyJob, plan: ResponsePlan, target: TraceTarget): MemberTracer {
  const keys = outcomeKeysOf(model, document.scenario)
  const key = target.kind === 'level' ? `level:${target.level}` : `campaign:${target.dyad}`
  if (!keys.includes(key)) {
    const what = target.kind === 'level' ? `level "${target.level}"` : `campaign "${target.dyad}"`
    throw new CliProblem(`The scenario has no ${plainText(what)}. Levels and campaigns: forestall run --json`)
  }
  return createMemberTracer(model, document.scenario, { ...request, plan, target })
}

interface HeldAgainst {
  readonly plan: ResponsePlan
  /** Undefined: no response. */
  readonly against: ResponsePlan | undefined
  readonly exchanges: Exchanges
}

function reportOf(
  { question, header }: StudyJob,
  { plan, against, exchanges }: HeldAgainst,
  shapley: ShapleyValues,
  about: About,
  attribution: Attribution,
): WhyReport {
  const exchanged = new Map(exchanges.differing.map(({ id, before, after }) => [id, after ?? before]))
  const { raised, lowered, trigger } = changeSentence(attribution)
  return {
    format: 'forestall-why-report',
    formatVersion: 1,
    scope: 'inside this model',
    ...header,
    plan: planReport(plan),
    against: against ? planReport(against) : null,
    outcome: question.outcome,
    responses: {
      kind: shapley.kind,
      runs: shapley.runs,
      without: sevenDigits(shapley.without),
      withAll: sevenDigits(shapley.withAll),
      together: meanReport(shapley.together),
      way: shapley.together.way,
      interaction: meanReport(shapley.interaction),
      shares: shapley.responses.map(({ id, share, alone, added, orderError }) => ({
        id,
        instrument: exchanged.get(id)?.instrument ?? id,
        startStep: exchanged.get(id)?.startStep ?? 0,
        share: meanReport(share),
        way: share.way,
        alone: meanReport(alone),
        added: meanReport(added),
        orderError: sevenDigits(orderError),
      })),
    },
    change: {
      about: aboutKey(about),
      from: attribution.from,
      to: attribution.to,
      memberCount: attribution.memberCount,
      start: sevenDigits(attribution.start),
      end: sevenDigits(attribution.end),
      change: meanReport(attribution.change),
      way: attribution.change.way,
      causes: attribution.causes.map(({ cause, share, series, moved }) => ({
        cause: causeKey(cause),
        share: meanReport(share),
        way: share.way,
        series: series.map(sevenDigits),
        ...(moved !== undefined && { moved: sevenDigits(moved) }),
      })),
      sentence: {
        raised: raised.map(keyOf),
        lowered: lowered ? keyOf(lowered) : null,
        trigger: trigger ? keyOf(trigger) : null,
      },
    },
  }
}

function aboutKey(about: About): string {
  if (about.kind === 'outcome') return `outcome:${about.outcome}`
  return about.kind === 'level' ? `level:${about.level}` : `${about.kind}:${about.dyad}`
}

const planReport = ({ id, name, responses }: ResponsePlan): WhyReport['plan'] => ({
  id,
  name,
  contentHash: contentHash(responses),
})

const keyOf = ({ cause }: CauseShare): string => causeKey(cause)

function causeKey(cause: Cause): string {
  switch (cause.kind) {
    case 'level':
      return `level:${cause.level}`
    case 'signal':
      return `signal:${cause.signal}`
    case 'trigger':
      return `trigger:${cause.trigger}`
    case 'response':
      return `response:${cause.response}`
    default:
      return cause.kind
  }
}
