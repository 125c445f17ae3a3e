import { useMemo } from 'react'
import { outcomesNeededFor, planAsRun, studyNumbers, type NumbersFound } from '../../../../shared/decision'
import {
  challengedEstimate,
  NO_RESPONSE,
  type ChallengeSubject,
  type Ground,
  type ResponsePlan,
} from '../../../../shared/engine'
import { meansInWorkers } from '../../../simulation/means-in-workers'
import type { MovedTask } from '../../../simulation/moved-numbers-messages'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import type { CompareFacts } from '../compare-facts'
import { SUBJECT_KINDS, subjectsOf } from '../ledger/challenge-subjects'
import { useDemandedStudy, type DemandedStudy, type RunStudy } from '../lenses/use-demanded-study'
import { usePlanRequest } from '../use-plan-request'
import { useReferencePlan } from '../why/use-reference-plan'

/** Futures of each run: thousands of small ones. */
const MEMBERS = 64

/** Paths through the ranges of all numbers. */
const PATHS = 4

/** Rows of the shares of the strongest; each takes two runs more than there are numbers, of both plans. */
const ROWS = 128

/** What is asked: what moves the difference that one plan makes against another. */
export interface NumbersQuestion {
  readonly planId: string
  readonly againstId: string
  readonly memberCount: number
  readonly paths: number
  readonly rows: number
  /** Numbers that are moved. */
  readonly subjects: readonly ChallengeSubject[]
}

export interface NumbersStudy extends DemandedStudy<NumbersFound> {
  /** Undefined: no plan has a response that is on. */
  readonly question: NumbersQuestion | undefined
}

/** Which numbers move what a plan does against the reference, and how it is shared out among the strongest; on demand. */
export function useNumbersStudy(
  { question: { outcome }, referenceId }: CompareFacts,
  /** The plan that the panels speak of. */
  planId: string | undefined,
  open: typeof meansInWorkers = meansInWorkers,
): NumbersStudy {
  const asked = usePlanRequest(planId, MEMBERS)
  // A plan against itself makes no difference: what it does then is what it does against no response.
  const reference = useReferencePlan(referenceId === planId ? NO_RESPONSE.id : referenceId)
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
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
      memberCount: asked.request.memberCount,
      paths: PATHS,
      rows: ROWS,
      subjects: movableNumbers(ground, [asked.plan, against]),
    }
    return { task, question }
  }, [asked, reference, scenario, outcome])
  const run = useMemo((): RunStudy<NumbersFound> | undefined => {
    if (!job || !isReady) return undefined
    const { task, question } = job
    return async (options) => {
      const { meansAt, dispose } = open(task)
      // Whatever the study does next, workers that are ended stop at once.
      options.signal.addEventListener('abort', dispose, { once: true })
      try {
        return await studyNumbers({ ...question, meansAt, seed: task.request.seed }, options)
      } finally {
        dispose()
      }
    }
  }, [job, isReady, open])
  return { ...useDemandedStudy(run), question: job?.question }
}

/** Every number that can be challenged and has a range; of effects, those of responses that a plan has. */
export function movableNumbers(ground: Ground, plans: readonly ResponsePlan[]): readonly ChallengeSubject[] {
  const used = new Set(plans.flatMap(({ responses }) => responses.map(({ instrument }) => instrument)))
  return SUBJECT_KINDS.flatMap((kind) => subjectsOf(kind, ground.model, ground.scenario)).filter((subject) => {
    if (subject.kind === 'effect' && !used.has(subject.instrument)) return false
    const { low, high } = challengedEstimate(ground, subject)
    return high > low
  })
}
