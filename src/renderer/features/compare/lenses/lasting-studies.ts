import { useSyncExternalStore } from 'react'
import type { Scenario } from '../../../../shared/engine'
import { useStore, type AppState } from '../../../state/store'
import { beginStudy, IDLE, type RunStudy, type StudyState } from './begin-study'
import { endedStudies, isEnded } from './ended-studies'
import type { DemandedStudy } from './use-demanded-study'

/** A study that takes a minute or more, and gives the same again for the same key and scenario. */
export interface LastingJob<Result> {
  readonly scenario: Scenario
  readonly key: string
  readonly run: RunStudy<Result>
  /** Whether what is open still is what it is of; of anything else the answer would be false. */
  readonly isOf: (document: AppState['document']) => boolean
}

/** A study that goes on, with how far it is. */
export interface GoingStudy<Job, Result> {
  readonly job: Job
  readonly state: Extract<StudyState<Result>, { readonly kind: 'running' }>
}

/**
 * Studies of one kind, of which one at a time goes on wherever people look meanwhile, until it is done or stopped, another one is
 * begun, or what it is of changes. What came of the last few is kept.
 */
export interface LastingStudies<Result, Job extends LastingJob<Result>> {
  readonly going: () => GoingStudy<Job, Result> | undefined
  readonly stateOf: (asked: Pick<Job, 'scenario' | 'key'>) => StudyState<Result>
  /** Hear of every change until what is returned is called. */
  readonly subscribe: (hear: () => void) => () => void
  readonly begin: (job: Job) => void
  readonly stop: () => void
}

export function lastingStudies<Result, Job extends LastingJob<Result>>(): LastingStudies<Result, Job> {
  const ended = endedStudies<Result>()
  const hearers = new Set<() => void>()
  let going: GoingStudy<Job, Result> | undefined
  let stop = () => {}
  const begin = (job: Job) => {
    stop()
    const unsubscribe = useStore.subscribe(({ document }, before) => {
      if (document !== before.document && !job.isOf(document)) stop()
    })
    stop = beginStudy(job.run, (state) => {
      going = state.kind === 'running' ? { job, state } : undefined
      if (!going) unsubscribe()
      if (isEnded(state)) ended(job.scenario, job.key).keep(state)
      for (const hear of hearers) hear()
    })
  }
  return {
    going: () => going,
    stateOf: (asked) =>
      (going && isSame(going.job, asked) ? going.state : ended(asked.scenario, asked.key).get()) ?? IDLE,
    subscribe: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    begin,
    stop: () => stop(),
  }
}

type Asked = Pick<LastingJob<unknown>, 'scenario' | 'key'>

const isSame = (one: Asked, other: Asked): boolean => one.key === other.key && one.scenario === other.scenario

/** A study that may go on elsewhere. */
export interface LastingStudy<Result, Job> extends DemandedStudy<Result> {
  /** Another question of the kind, which goes on. Beginning this one stops it. */
  readonly other?: GoingStudy<Job, Result> & Pick<DemandedStudy<Result>, 'stop'>
}

/**
 * Watch a study, and begin it on demand; it goes on when nobody watches.
 *
 * @param job Absent: there is nothing to run.
 * @param isReady Whether it can begin now.
 */
export function useLastingStudy<Result, Job extends LastingJob<Result>>(
  job: Job | undefined,
  isReady: boolean,
  studies: LastingStudies<Result, Job>,
): LastingStudy<Result, Job> {
  const state = useSyncExternalStore(studies.subscribe, () => (job ? studies.stateOf(job) : IDLE))
  const going = useSyncExternalStore(studies.subscribe, studies.going)
  const isOther = going && !(job && isSame(going.job, job))
  return {
    state,
    isReady: isReady && job !== undefined,
    start: () => {
      if (job && isReady) studies.begin(job)
    },
    stop: studies.stop,
    ...(isOther && { other: { ...going, stop: studies.stop } }),
  }
}
