import { useMemo } from 'react'
import {
  leastOfMeans,
  movableNumbers,
  outcomesNeededFor,
  planAsRun,
  studyNumbers,
  type NumbersFound,
  type RunFutures,
} from '../../../../shared/decision'
import { NO_RESPONSE, type ChallengeSubject, type Ground } from '../../../../shared/engine'
import { meansInWorkers } from '../../../simulation/means-in-workers'
import type { MovedTask } from '../../../simulation/moved-numbers-messages'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import type { CompareFacts } from '../compare-facts'
import { endedStudies } from '../lenses/ended-studies'
import { useDemandedStudy, type DemandedStudy, type RunStudy } from '../lenses/use-demanded-study'
import { usePlanRequest } from '../use-plan-request'
import { useReferencePlan } from '../why/use-reference-plan'

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
  readonly memberCount: number
  readonly partPaths: number
  readonly paths: number
  readonly rows: number
  /** Difference of the means from which on a plan is said to do better. */
  readonly least: number
  /** Numbers that are moved. */
  readonly subjects: readonly ChallengeSubject[]
}

export interface NumbersStudy extends DemandedStudy<NumbersFound> {
  /** Undefined: no plan has a response that is on. */
  readonly question: NumbersQuestion | undefined
}

const ended = endedStudies<NumbersFound>()

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
    const ground: Ground = { model: countryModel, scenario }
    const against = planAsRun(reference)
    const task: MovedTask = {
      ground,
      request: { ...asked.request, outcomes: [...outcomesNeededFor(outcome)] },
      against,
      outcome,
    }
    const question: NumbersQuestion = {
      planId: asked.plan.id,
      againstId: reference.id,
      memberCount: Math.min(PATH_MEMBERS, allMembers),
      partPaths: PART_PATHS,
      paths: PATHS,
      rows: ROWS,
      least,
      subjects: movableNumbers(ground, [asked.plan, against]),
    }
    const key = JSON.stringify([asked.key, reference.id, against.responses, outcome, least, allMembers])
    return { task, question, ended: ended(scenario, key) }
  }, [asked, reference, scenario, outcome, least, allMembers])
  const run = useMemo((): RunStudy<NumbersFound> | undefined => {
    if (!job || !isReady) return undefined
    const { task, question } = job
    return async (options) => {
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
  }, [job, isReady, open, allMembers])
  return { ...useDemandedStudy(run, job?.ended), question: job?.question }
}

/** Others for each path, while there are any. */
function futuresOf(path: number, all: number): RunFutures {
  const memberCount = Math.min(PATH_MEMBERS, all)
  return { firstMember: (path % Math.floor(all / memberCount)) * memberCount, memberCount }
}
