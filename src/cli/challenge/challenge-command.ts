import {
  distinctPlans,
  judgedValues,
  tryChallenge,
  type ChallengeFinding,
  type MeanOverFutures,
  type StandingAt,
} from '../../shared/decision'
import { NO_RESPONSE, type Challenge, type Ground, type ResponsePlan, type SimulationRunner } from '../../shared/engine'
import { challengedName, challengedUnit, isChallengedMultiplier } from '../../shared/formats'
import type { ChallengeArguments } from './challenge-arguments'
import type { ChallengeReport } from './challenge-report'
import { challengeText } from './challenge-text'
import type { CliIo } from '../cli-io'
import { CliProblem } from '../cli-problem'
import { chosenPlans } from '../compare/compare-command'
import { contentHash } from '../content-hash'
import { createNodeRunner } from '../node-worker-pool'
import { meanReport, sevenDigits } from '../paired-shapes'
import { plainText } from '../plain-text'
import type { ProgressLine } from '../progress-line'
import { sayByKey } from '../say-by-key'
import { prepareStudy, withRunner, workersFor, type StudyJob } from '../study-job'
import { checkEnoughFutures } from '../too-few-futures'
import { writeJson } from '../write-json'
import { proseWithin } from '../text-table'

/** Try the challenges of a scenario's ledger and say what came out. Gives the exit code. */
export async function challengeCommand(args: ChallengeArguments, io: CliIo): Promise<number> {
  const job = await prepareStudy(args, io)
  const plans = distinctPlans([NO_RESPONSE, ...(await chosenPlans(args, job))])
  if (plans.length < 2) throw new CliProblem('There is no plan to rank beside no response. Name one with --plans.')
  checkEnoughFutures(job)
  const challenges = chosenChallenges(job, args.only)
  const findings = await withRunner(job, args.workers, io, (runner, progress) =>
    tryAll({ job, plans, challenges, runner, workers: args.workers }, progress, io),
  )
  const report = reportOf(job, plans, challenges, findings)
  io.out(args.json ? writeJson(report) : proseWithin(challengeText(report), io.columns))
  return 0
}

function chosenChallenges({ document: { challenges = [] } }: StudyJob, only: string | undefined): readonly Challenge[] {
  if (only === undefined) return challenges
  const chosen = challenges.filter(({ id }) => id === only)
  if (chosen.length > 0) return chosen
  const known = challenges.length === 0 ? 'none' : challenges.map(({ id }) => plainText(id)).join(', ')
  throw new CliProblem(`The scenario has no challenge "${plainText(only)}"; it has ${known}.`)
}

interface Trials {
  readonly job: StudyJob
  readonly plans: readonly ResponsePlan[]
  readonly challenges: readonly Challenge[]
  /** Of the ground as it stands. */
  readonly runner: SimulationRunner
  readonly workers: number | undefined
}

async function tryAll(
  { job, plans, challenges, runner, workers }: Trials,
  progress: ProgressLine,
  io: CliIo,
): Promise<ChallengeFinding[]> {
  const { model, document, question, request } = job
  const ground: Ground = { model, scenario: document.scenario }
  const findings: ChallengeFinding[] = []
  for (const challenge of challenges) {
    const finding = await tryChallenge(
      {
        ground,
        challenge,
        plans,
        request: { ...request, plan: NO_RESPONSE },
        outcome: question.outcome,
        read: (result) => judgedValues(result, question.outcome, question.step),
        runnerOf: (at) =>
          at === ground
            ? { runEnsemble: (asked, options) => runner.runEnsemble(asked, options), dispose: () => undefined }
            : createNodeRunner({
                ...at,
                memberCount: request.memberCount,
                workerCount: workersFor(request, workers, io),
              }),
      },
      {
        signal: io.signal,
        onProgress: (share) => {
          progress.update((findings.length + share) / challenges.length)
        },
      },
    )
    findings.push(finding)
  }
  return findings
}

function reportOf(
  { model, document, question, header }: StudyJob,
  plans: readonly ResponsePlan[],
  challenges: readonly Challenge[],
  findings: readonly ChallengeFinding[],
): ChallengeReport {
  const idOf = (plan: number) => plans[plan]?.id ?? ''
  const standing = ({
    value,
    means,
    order,
    surePairs,
  }: StandingAt): ChallengeReport['challenges'][number]['alternative'] => ({
    value: sevenDigits(value),
    means: means.map(sevenDigits),
    order: order.map(idOf),
    surePairs: surePairs.map(([better, worse]) => [idOf(better), idOf(worse)]),
  })
  return {
    format: 'forestall-challenge-report',
    formatVersion: 1,
    scope: 'inside this model',
    ...header,
    outcome: question.outcome,
    plans: plans.map(({ id, name, responses }) => ({ id, name, contentHash: contentHash(responses) })),
    challenges: findings.flatMap(
      ({ original, alternative, changesRanking, changesFrom, leads, elsewhere }, position) => {
        const challenge = challenges[position]
        if (!challenge) return []
        const { id, subject, reason, by, state } = challenge
        return [
          {
            id,
            subject,
            name: challengedName(subject, { model, scenario: document.scenario }, sayByKey),
            unit: challengedUnit(subject, model, sayByKey),
            isLogarithmOfMultiplier: isChallengedMultiplier(subject, model),
            reason,
            by,
            state,
            originally: challenge.original,
            asItStands: standing(original),
            alternative: standing(alternative),
            changesRanking,
            changesFrom: changesFrom === undefined ? null : sevenDigits(changesFrom),
            leads: leads.map((lead) => ({
              ahead: idOf(lead.ahead),
              behind: idOf(lead.behind),
              asItStands: closedMean(lead.original),
              alternative: closedMean(lead.alternative),
            })),
            elsewhere: elsewhere
              ? {
                  low: sevenDigits(elsewhere.low),
                  high: sevenDigits(elsewhere.high),
                  turns: elsewhere.turns.map(({ from, end }) => ({ from: sevenDigits(from), end: standing(end) })),
                }
              : null,
          },
        ]
      },
    ),
  }
}

/** A mean that is not of a single pair. */
const closedMean = (mean: MeanOverFutures) => (Number.isFinite(mean.low) ? meanReport(mean) : null)
