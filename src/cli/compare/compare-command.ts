import locale from '../../../resources/locales/en/model.json'
import {
  comparePlans,
  comparisonRows,
  isGoingOnIn,
  outcomesNeededFor,
  planEffort,
  planFeasibility,
  populationOutcomes,
  sameLuckGain,
  shiftPlan,
  standIns,
  type ComparisonRow,
  type PairedQuestion,
  type PlanStanding,
} from '../../shared/decision'
import {
  actingResponses,
  NO_RESPONSE,
  planSpend,
  type CountryModel,
  type EnsembleResult,
  type ResponsePlan,
  type Scenario,
} from '../../shared/engine'
import { MAX_PLANS } from '../../shared/formats'
import type { CliIo } from '../cli-io'
import { CliProblem } from '../cli-problem'
import type { CompareArguments, PlanChoice } from './compare-arguments'
import type { ComparedPlanReport, CompareReport } from './compare-report'
import { compareText } from './compare-text'
import { contentHash } from '../content-hash'
import { comparedReport, comparedReportWithDots, differenceReport, roundedFields, sevenDigits } from '../paired-shapes'
import { plainText } from '../plain-text'
import { readPlan } from '../read-documents'
import { recordText } from '../record-text'
import { prepareStudy, withRunner, type StudyJob } from '../study-job'
import { writeJson } from '../write-json'
import { proseWithin } from '../text-table'

/** What "waiting" means. */
export const MONTHS_OF_WAITING = 6

/** Compare plans and say what came out. Gives the exit code. */
export async function compareCommand(args: CompareArguments, io: CliIo): Promise<number> {
  const job = await prepareStudy(args, io)
  const plans = [NO_RESPONSE, ...(await chosenPlans(args, job))]
  const reference = args.reference ?? NO_RESPONSE.id
  if (!plans.some(({ id }) => id === reference)) {
    throw new CliProblem(
      `--reference is "${plainText(reference)}"; compared are ${plans.map(({ id }) => plainText(id)).join(', ')}.`,
    )
  }
  const report = await runStudy(job, plans, reference, args, io)
  const { scenario } = job.document
  const record = args.record ? recordText(scenario, report, report.isGoingOn) : ''
  io.out(args.json ? writeJson(report) : proseWithin(compareText(report, scenario, io.columns) + record, io.columns))
  return 0
}

/**
 * The plans a study is of, without no response.
 *
 * @throws CliProblem if one can't be used or is named twice, two have one id, or they are too many.
 */
export async function chosenPlans({ planPaths, planIds }: PlanChoice, job: StudyJob): Promise<ResponsePlan[]> {
  const { model, document } = job
  refuseTwice('--plans', planPaths)
  refuseTwice('--plan-ids', planIds)
  const isAll = planPaths.length === 0 && planIds.length === 0
  const named = isAll ? document.plans : planIds.map((id) => planNamed(document.plans, id))
  const read = await Promise.all(planPaths.map((path) => readPlan(path, model, document.scenario)))
  const plans = [...named, ...read]
  const twice = plans.find(({ id }, position) => plans.findIndex((other) => other.id === id) < position)
  if (twice) throw new CliProblem(`Two plans have the id "${plainText(twice.id)}". Give each an id of its own.`)
  if (plans.length > MAX_PLANS) {
    throw new CliProblem(`${plans.length} plans beside no response; at most ${MAX_PLANS} are compared at once.`)
  }
  return plans
}

function refuseTwice(option: string, named: readonly string[]): void {
  const twice = named.find((name, position) => named.indexOf(name) < position)
  if (twice !== undefined) throw new CliProblem(`${option} names "${plainText(twice)}" twice. Name it once.`)
}

/**
 * Find a plan of a scenario file.
 *
 * @throws CliProblem naming those it has.
 */
export function planNamed(plans: readonly ResponsePlan[], id: string): ResponsePlan {
  const plan = plans.find((candidate) => candidate.id === id)
  if (plan) return plan
  const known = plans.length === 0 ? 'no plans' : plans.map((candidate) => plainText(candidate.id)).join(', ')
  throw new CliProblem(`The scenario has no plan "${plainText(id)}"; it has ${known}.`)
}

async function runStudy(
  job: StudyJob,
  plans: readonly ResponsePlan[],
  reference: string,
  { workers }: CompareArguments,
  io: CliIo,
): Promise<CompareReport> {
  const { model, document, question, request, header } = job
  const populations = document.scenario.populations.map(({ id }) => id)
  const wanted = plans.flatMap((plan) => (plan.responses.length === 0 ? [plan] : [plan, laterThan(plan)]))
  const outcomes = [...new Set([...request.outcomes, ...perPopulation(question.outcome, populations)])]
  refuseTooMuch(wanted.length * outcomes.length * (header.months + 1) * header.memberCount)
  const results = await withRunner(job, workers, io, async (runner, progress) => {
    const done = new Map<ResponsePlan, EnsembleResult>()
    for (const [position, plan] of wanted.entries()) {
      const onProgress = (members: number) => {
        progress.update((position + members / request.memberCount) / wanted.length)
      }
      done.set(plan, await runner.runEnsemble({ ...request, plan, outcomes }, { signal: io.signal, onProgress }))
    }
    return done
  })
  const resultOf = (plan: ResponsePlan): EnsembleResult => {
    const result = results.get(plan)
    if (!result) throw new RangeError(`The plan "${plan.id}" was not run`)
    return result
  }
  const setting = { ...question, referenceId: reference, noResponseId: NO_RESPONSE.id, populations }
  const standInById = standIns(plans)
  const against = plans.find(({ id }) => id === reference) ?? NO_RESPONSE
  const rows = comparisonRows(
    plans.map((plan) => ({ id: plan.id, result: resultOf(plan) })),
    setting,
  )
  return {
    format: 'forestall-compare-report',
    formatVersion: 1,
    ...header,
    outcome: question.outcome,
    smallestDifference: differenceReport(question.smallest),
    isGoingOn: isGoingOnIn(resultOf(NO_RESPONSE)),
    reference,
    plans: plans.flatMap((plan, position) => {
      const row = rows[position]
      if (!row) return []
      const later = wanted.find((other) => other !== plan && other.id === plan.id)
      const result = resultOf(plan)
      const waited = later ? comparePlans(result, resultOf(later), question) : null
      const standIn = standInById.get(plan.id) ?? plan.id
      return [
        {
          ...planReport(plan, row),
          sameAs: standIn === plan.id ? null : standIn,
          sameLuck: plan === against ? null : sameLuckReport(resultOf(against), result, question),
          waitingIsWorse: waited?.worse ?? null,
          waitingIsBetter: waited?.better ?? null,
          effort: effortReport(plan, model, document.scenario),
          spend: roundedFields({ ...planSpend(result) }),
          feasibility: feasibilityReport(plan, result),
        },
      ]
    }),
  }
}

function sameLuckReport(
  reference: EnsembleResult,
  plan: EnsembleResult,
  question: PairedQuestion,
): ComparedPlanReport['sameLuck'] {
  const gain = sameLuckGain(reference, plan, question)
  return gain ? roundedFields({ ...gain }) : null
}

/** Values that all ensembles of a comparison may take together: 1.6 GB. */
const MOST_VALUES = 4e8

function refuseTooMuch(values: number): void {
  if (values <= MOST_VALUES) return
  throw new CliProblem(
    `So many futures of so many plans would take ${Math.ceil((values * 4) / 1e6)} MB; ${(MOST_VALUES * 4) / 1e6} are allowed. Ask for fewer.`,
  )
}

/** The same plan six months later. */
const laterThan = (plan: ResponsePlan): ResponsePlan => shiftPlan(plan, MONTHS_OF_WAITING).plan

const perPopulation = (outcome: string, populations: readonly string[]): string[] =>
  populationOutcomes(outcome, populations).flatMap((part) => outcomesNeededFor(part.outcome))

function planReport(
  plan: ResponsePlan,
  { massKilling, againstReference, againstNoResponse, byPopulation }: ComparisonRow,
): Omit<
  ComparedPlanReport,
  'sameAs' | 'sameLuck' | 'waitingIsWorse' | 'waitingIsBetter' | 'effort' | 'spend' | 'feasibility'
> {
  return {
    id: plan.id,
    name: plan.name,
    contentHash: contentHash(plan.responses),
    massKilling,
    againstReference: againstReference && comparedReportWithDots(againstReference),
    againstNoResponse: againstNoResponse && comparedReportWithDots(againstNoResponse),
    byPopulation: byPopulation.map(({ population, outcome, ...standing }) => ({
      population,
      outcome,
      ...standingReport(standing),
    })),
  }
}

const standingReport = ({ againstReference, againstNoResponse }: PlanStanding) => ({
  againstReference: againstReference && comparedReport(againstReference),
  againstNoResponse: againstNoResponse && comparedReport(againstNoResponse),
})

function effortReport(plan: ResponsePlan, model: CountryModel, scenario: Scenario): ComparedPlanReport['effort'] {
  const effort = planEffort(plan, model.instruments, actingResponses(model, scenario, plan))
  return (
    effort && {
      ...effort,
      money: sevenDigits(effort.money),
      politicalCapital: sevenDigits(effort.politicalCapital),
      attention: sevenDigits(effort.attention),
      backfires: [...effort.backfires],
      harmsAside: effort.harmsAside.map((instrument) => ({ instrument, harm: harmAsideOf(instrument) })),
    }
  )
}

function harmAsideOf(instrument: string): string {
  const texts: Readonly<Record<string, { readonly mayHarm: string }>> = locale.instruments
  return texts[instrument]?.mayHarm ?? ''
}

function feasibilityReport(plan: ResponsePlan, result: EnsembleResult): ComparedPlanReport['feasibility'] {
  const { responses, ...whole } = planFeasibility(plan, result)
  const startOf = new Map(plan.responses.map(({ id, startStep }) => [id, startStep]))
  return {
    ...whole,
    responses: responses.map((response) => ({
      ...response,
      spent: roundedFields({ ...response.spent }),
      startStep: startOf.get(response.id) ?? 0,
    })),
  }
}
