import {
  attributionOf,
  changeSentence,
  differenceOfTraces,
  judgedValues,
  runShapley,
  exchangesBetween,
  traceMembers,
  worstCampaign,
  type Attribution,
  type CauseShare,
  type Exchanges,
  type ShapleyValues,
} from '../shared/decision'
import {
  createMemberTracer,
  NO_RESPONSE,
  outcomeKeysOf,
  type Cause,
  type MemberTracer,
  type ResponsePlan,
  type TraceTarget,
} from '../shared/engine'
import type { CliIo } from './cli-io'
import { CliProblem } from './cli-problem'
import { contentHash } from './content-hash'
import { turnOfTheLoop } from './node-worker-pool'
import { meanReport, sevenDigits } from './paired-shapes'
import { plainText } from './plain-text'
import { prepareStudy, withRunner, type StudyJob } from './study-job'
import { chosenPlan } from './timing-command'
import type { WhyArguments } from './why-arguments'
import type { WhyReport } from './why-report'
import { whyText } from './why-text'
import { writeJson } from './write-json'
import { proseWithin } from './text-table'

/** Share of the time that goes into the responses; a guess that only progress depends on. */
const RESPONSES = 0.5

/** Futures from which the campaign that stands highest is picked. */
const LOOKED_AT = 256

/** Share out what a plan does, and a change, and say what came out. Gives the exit code. */
export async function whyCommand(args: WhyArguments, io: CliIo): Promise<number> {
  const job = await prepareStudy(args, io)
  const plan = await chosenPlan(args, job)
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
    const target = args.about ?? (await highestCampaign())
    const tracer = tracerOf(job, plan, target)
    const shapley = await runShapley(
      runner,
      { ...job.request, plan },
      (result) => judgedValues(result, job.question.outcome, job.question.step),
      {
        ...(against && { from: against }),
        signal: io.signal,
        onProgress: (done, total) => {
          progress.update((RESPONSES * done) / total)
        },
      },
    )
    const runs = against ? 2 : 1
    const tracedBy = async (from: MemberTracer, run: number) => ({
      causes: from.causes,
      stepCount: from.stepCount,
      traces: await traceMembers(
        from,
        { firstMember: 0, memberCount: args.traced },
        {
          signal: io.signal,
          pause: turnOfTheLoop,
          onProgress: (done) => {
            progress.update(RESPONSES + ((1 - RESPONSES) * (run + done / args.traced)) / runs)
          },
        },
      ),
    })
    const own = await tracedBy(tracer, 0)
    const traced = against ? differenceOfTraces(await tracedBy(tracerOf(job, against, target), 1), own, exchanges) : own
    return reportOf(job, { plan, against, exchanges }, shapley, target, attributionOf(traced, traced.traces, window))

    async function highestCampaign(): Promise<TraceTarget> {
      const outcomes = outcomeKeysOf(job.model, job.document.scenario).filter((key) => key.startsWith('campaign:'))
      if (outcomes.length === 0) throw new CliProblem('The scenario has no campaign. Name a level with --about.')
      const memberCount = Math.min(LOOKED_AT, job.request.memberCount)
      const result = await runner.runEnsemble(
        { ...job.request, plan: against ?? plan, memberCount, outcomes },
        { signal: io.signal },
      )
      return { kind: 'intensity', dyad: worstCampaign(result, window.to) }
    }
  })
  io.out(args.json ? writeJson(report) : proseWithin(whyText(report, job.document.scenario, io.columns), io.columns))
  return 0
}

/** The plan that another is held against: by its id or from a file, or no response. */
async function planAgainst(given: string, job: StudyJob): Promise<ResponsePlan | undefined> {
  return given === NO_RESPONSE.id ? undefined : chosenPlan({ plan: given }, job)
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
  target: TraceTarget,
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
      interaction: meanReport(shapley.interaction),
      shares: shapley.responses.map(({ id, share, alone, added, orderError }) => ({
        id,
        instrument: exchanged.get(id)?.instrument ?? id,
        startStep: exchanged.get(id)?.startStep ?? 0,
        share: meanReport(share),
        alone: meanReport(alone),
        added: meanReport(added),
        orderError: sevenDigits(orderError),
      })),
    },
    change: {
      about: target.kind === 'level' ? `level:${target.level}` : `${target.kind}:${target.dyad}`,
      from: attribution.from,
      to: attribution.to,
      memberCount: attribution.memberCount,
      start: sevenDigits(attribution.start),
      end: sevenDigits(attribution.end),
      change: meanReport(attribution.change),
      causes: attribution.causes.map(({ cause, share, series }) => ({
        cause: causeKey(cause),
        share: meanReport(share),
        series: series.map(sevenDigits),
      })),
      sentence: {
        raised: raised.map(keyOf),
        lowered: lowered ? keyOf(lowered) : null,
        trigger: trigger ? keyOf(trigger) : null,
      },
    },
  }
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
