import type { StateCreator } from 'zustand'
import type { Band, EnsembleResult, ProbabilityEstimate, Scenario, World } from '../../shared/engine'
import type { AppState } from './store'

/** What happens without response, as far as a few futures tell. */
export interface Baseline {
  readonly scenario: Scenario
  /** The change of the document that led here; a gesture is one, however often it is looked at. Undefined: none yet. */
  readonly changeId: number | undefined
  readonly seed: number
  readonly horizonSteps: number
  /** How the world decides, as the document has it; undefined: as usual. */
  readonly world: World | undefined
  readonly isGoingOn: boolean
  readonly massKilling: ProbabilityEstimate
  /** Severity, every campaign and every level, future by future, to be held against another under the same luck. */
  readonly result: EnsembleResult
  /** Deaths in 12 months by one actor, one band a step. */
  readonly bands: readonly Band[]
  /** Share of futures at or over the line of mass killing, by step. */
  readonly shareOver: readonly number[]
}

export interface BaselinePreview {
  readonly now: Baseline
  /** Before the last edit that the model reads; absent while there was none. */
  readonly before?: Baseline
}

export interface BaselineSlice {
  /** Kept while other tabs and places are looked at, so that what an edit moved can still be read after them. */
  readonly baseline: BaselinePreview | null
  readonly baselineHasFailed: boolean
  readonly baselineRun: (baseline: BaselinePreview) => void
  readonly baselineFailed: () => void
}

/** What a new document begins with. */
export const NO_BASELINE = { baseline: null, baselineHasFailed: false } as const

export const createBaselineSlice: StateCreator<AppState, [], [], BaselineSlice> = (set) => ({
  ...NO_BASELINE,
  baselineRun: (baseline) => set({ baseline, baselineHasFailed: false }),
  baselineFailed: () => set({ baseline: null, baselineHasFailed: true }),
})
