import type { StateCreator } from 'zustand'
import type { StudyDemand, StudyFindings } from '../simulation/challenge-study'
import type { AppState } from './store'

/** Where the study of the response challenges stands. It is made on demand, since it takes many ensembles. */
export type ChallengeStudy =
  | { readonly kind: 'none' }
  /** `share` of the work that is done, in [0, 1]. */
  | { readonly kind: 'running'; readonly demand: StudyDemand; readonly share: number }
  | { readonly kind: 'done'; readonly demand: StudyDemand; readonly findings: StudyFindings }
  | { readonly kind: 'failed'; readonly message: string }

export interface StudySlice {
  readonly study: ChallengeStudy

  readonly studyAsked: (demand: StudyDemand) => void
  readonly studyProgressed: (share: number) => void
  readonly studyFinished: (findings: StudyFindings) => void
  readonly studyFailed: (message: string) => void
  /** Stopped, or of no interest any more. */
  readonly studyEnded: () => void
}

/** What another scenario begins with. */
export const NO_STUDY = { study: { kind: 'none' } } as const satisfies Partial<StudySlice>

export const createStudySlice: StateCreator<AppState, [], [], StudySlice> = (set) => ({
  ...NO_STUDY,

  studyAsked: (demand) => set({ study: { kind: 'running', demand, share: 0 } }),
  studyProgressed: (share) => set(({ study }) => (study.kind === 'running' ? { study: { ...study, share } } : {})),
  studyFinished: (findings) =>
    set(({ study }) => (study.kind === 'running' ? { study: { kind: 'done', demand: study.demand, findings } } : {})),
  studyFailed: (message) => set({ study: { kind: 'failed', message } }),
  studyEnded: () => set(NO_STUDY),
})
