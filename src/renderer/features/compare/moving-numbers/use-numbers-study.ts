import { useMemo } from 'react'
import {
  leastOfMeans,
  movableNumbers,
  outcomesNeededFor,
  planAsRun,
  studyNumbers,
  type JudgedOutcome,
  type NumbersFound,
  type RunFutures,
} from '../../../../shared/decision'
import { NO_RESPONSE, type ChallengeSubject, type Ground, type ResponsePlan } from '../../../../shared/engine'
import { meansInWorkers } from '../../../simulation/means-in-workers'
import type { MovedTask } from '../../../simulation/moved-numbers-messages'
import { countryModel } from '../../../state/country-model'
import { useStore, type AppState } from '../../../state/store'
import type { CompareFacts } from '../compare-facts'
import type { RunStudy } from '../lenses/begin-study'
import { lastingStudies, useLastingStudy, type LastingJob, type LastingStudy } from '../lenses/lasting-studies'
import { differenceIn } from '../smallest-difference'
import { planRequestIn, usePlanRequest, type PlanRequest } from '../use-plan-request'
import { referencePlanIn, useReferencePlan } from '../why/use-reference-plan'

/** Futures of a path, as many as are run at once; each path has others. */
const PATH_MEMBERS = 32

/** Paths on which whole parts of the model move: some seconds. */
const PART_PATHS = 3

/** Paths on which the numbers of the leading parts move, one by one. */
const PATHS = 10

/** Futures of the shares of the strongest, the same for all rows. */
const SHARE_MEMBERS = 64

/** Rows of the shares of the strongest; each takes two runs more than there are numbers, of both plans. */
const ROWS = 128

/** What is asked: what moves the difference that one plan makes against another. */
export interface NumbersQuestion {
  readonly planId: string
  readonly againstId: string
  readonly outcome: JudgedOutcome
  /** At which the outcome is read. */
  readonly horizonSteps: number
  readonly memberCount: number
  readonly partPaths: number
  readonly paths: number
  readonly rows: number
  /** Difference of the means from which on a plan is said to do better. */
  readonly least: number
  /** Numbers that are moved. */
  readonly subjects: readonly ChallengeSubject[]
}

interface NumbersJob extends LastingJob<NumbersFound> {
  readonly question: NumbersQuestion
}

export interface NumbersStudy extends LastingStudy<NumbersFound, Pick<NumbersJob, 'question'>> {
  /** Undefined: no plan has a response that is on. */
  readonly question: NumbersQuestion | undefined
}

const studies = lastingStudies<NumbersFound, NumbersJob>()

/** Which numbers move what a plan does against the reference, and how it is shared out among the strongest; on demand. */
export function useNumbersStudy(
  { question: { outcome, smallest }, referenceId }: CompareFacts,
  /** The plan that the panels speak of. */
  planId: string | undefined,
  open: typeof meansInWorkers = meansInWorkers,
): NumbersStudy {
  const asked = usePlanRequest(planId, SHARE_MEMBERS)
  const allMembers = useStore(({ document }) => document.settings.memberCount)
  // A plan against itself makes no difference: what it does then is what it does against no response.
  const reference = useReferencePlan(referenceId === planId ? NO_RESPONSE.id : referenceId)
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const least = leastOfMeans({ outcome, smallest })
  const job = useMemo(() => {
    if (!asked) return undefined
    const against = planAsRun(reference)
    const ground: Ground = { model: countryModel, scenario }
    const task: MovedTask = {
      ground,
      request: { ...asked.request, outcomes: [...outcomesNeededFor(outcome)] },
      against,
      outcome,
    }
    const question: NumbersQuestion = {
      planId: asked.plan.id,
      againstId: reference.id,
      outcome,
      horizonSteps: asked.request.horizonSteps,
      memberCount: Math.min(PATH_MEMBERS, allMembers),
      partPaths: PART_PATHS,
      paths: PATHS,
      rows: ROWS,
      least,
      subjects: movableNumbers(ground, [asked.plan, against]),
    }
    const key = keyOf(asked, reference, { outcome, least, allMembers })
    return {
      scenario,
      key,
      question,
      isOf: (document: AppState['document']) => document.scenario === scenario && keyIn(document, question) === key,
      run: runNumbers(task, question, allMembers, open),
    }
  }, [asked, reference, scenario, outcome, least, allMembers, open])
  return { ...useLastingStudy(job, isReady, studies), question: job?.question }
}

/** Equal where all that is run, and how it is judged, is equal. */
const keyOf = (
  asked: PlanRequest,
  reference: ResponsePlan,
  judged: { readonly outcome: JudgedOutcome; readonly least: number; readonly allMembers: number },
): string => JSON.stringify([asked.key, reference.id, planAsRun(reference).responses, judged])

/** The key of the same question in another document; undefined where its plan has nothing that is on. */
function keyIn(
  { plans, settings }: AppState['document'],
  { planId, againstId, outcome }: NumbersQuestion,
): string | undefined {
  const asked = planRequestIn({ plans, settings }, planId, SHARE_MEMBERS)
  const least = leastOfMeans({ outcome, smallest: differenceIn(settings, outcome) })
  return asked && keyOf(asked, referencePlanIn(plans, againstId), { outcome, least, allMembers: settings.memberCount })
}

const runNumbers =
  (
    task: MovedTask,
    question: NumbersQuestion,
    allMembers: number,
    open: typeof meansInWorkers,
  ): RunStudy<NumbersFound> =>
  async (options) => {
    const { meansAt, dispose } = open(task)
    // Whatever the study does next, workers that are ended stop at once.
    options.signal.addEventListener('abort', dispose, { once: true })
    try {
      const { seed, firstMember, memberCount } = task.request
      return await studyNumbers(
        {
          ...question,
          ground: task.ground,
          meansAt,
          seed,
          futuresOf: (path) => futuresOf(path, allMembers),
          shares: { rows: question.rows, futures: { firstMember, memberCount } },
        },
        options,
      )
    } finally {
      dispose()
    }
  }

/** Others for each path, while there are any. */
function futuresOf(path: number, all: number): RunFutures {
  const memberCount = Math.min(PATH_MEMBERS, all)
  return { firstMember: (path % Math.floor(all / memberCount)) * memberCount, memberCount }
}
