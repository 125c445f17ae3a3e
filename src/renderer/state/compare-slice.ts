import type { StateCreator } from 'zustand'
import { populationOf, totalOf, USUAL_OUTCOME, type JudgedOutcome, type SortKey } from '../../shared/decision'
import { NO_RESPONSE } from '../../shared/engine'
import type { ComparedEnsembles } from '../simulation/comparison-runs'
import type { AppState } from './store'

/** Where the comparison of the plans stands. */
export type ComparisonStatus =
  | { readonly kind: 'idle' }
  /** `share` of the work that is done, in [0, 1]. */
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string }

/** What lies under the table. */
export const COMPARE_TABS = [
  'populations',
  'dots',
  'pairs',
  'why',
  'timing',
  'unknowns',
  'map',
  'lenses',
  'numbers',
  'ledger',
] as const
export type CompareTab = (typeof COMPARE_TABS)[number]

/**
 * What Why explains: the effect of the plan by its responses; how the judged outcome differs with it, or changes over some months;
 * and the same of how far the gravest campaign got.
 */
export const WHY_QUESTIONS = [
  'contributions',
  'difference',
  'change',
  'campaign-difference',
  'campaign-change',
] as const
export type WhyQuestion = (typeof WHY_QUESTIONS)[number]

/** A window of steps; `from` comes before `to`. */
export interface WhyMonths {
  readonly from: number
  readonly to: number
}

export interface CompareSort {
  readonly key: SortKey
  readonly isDescending: boolean
}

export interface CompareSlice {
  readonly comparison: ComparisonStatus
  /** The newest good result, of a preview or of all futures. It outlives a failure. */
  readonly compared: ComparedEnsembles | null
  /** What was chosen to judge plans by; `selectJudged` says what they are judged by. */
  readonly judged: JudgedOutcome
  /** Id of the plan that the others are held against. */
  readonly reference: string
  readonly compareTab: CompareTab
  /** null: in the usual order of the table. */
  readonly compareSort: CompareSort | null
  /** Plan that the panels under the table speak of; null, and where it is gone: the one that the headline names. */
  readonly panelPlan: string | null
  readonly whyQuestion: WhyQuestion
  /** Plan that Why holds the other against; null, and where it is gone: the reference of the comparison. */
  readonly whyAgainst: string | null
  /** null: from today to the horizon. */
  readonly whyMonths: WhyMonths | null

  readonly comparisonStarted: () => void
  readonly comparisonProgressed: (share: number) => void
  readonly comparisonArrived: (compared: ComparedEnsembles) => void
  readonly comparisonFinished: () => void
  readonly comparisonFailed: (message: string) => void
  readonly judgedChosen: (judged: JudgedOutcome) => void
  readonly referenceChosen: (reference: string) => void
  readonly compareTabChosen: (tab: CompareTab) => void
  readonly compareSorted: (sort: CompareSort | null) => void
  readonly panelPlanChosen: (plan: string) => void
  readonly whyAsked: (question: WhyQuestion) => void
  readonly whyAgainstChosen: (plan: string) => void
  readonly whyMonthsChosen: (months: WhyMonths) => void
}

/** What another scenario begins with: nothing of the old one may stay on the screen. */
export const NO_COMPARISON = { comparison: { kind: 'idle' }, compared: null } as const satisfies Partial<CompareSlice>

/** What Compare begins with, and again with every document: results, outcomes of a population and plans are of one only. */
export const NOTHING_COMPARED = {
  ...NO_COMPARISON,
  judged: USUAL_OUTCOME,
  reference: NO_RESPONSE.id,
  compareSort: null,
  panelPlan: null,
  whyAgainst: null,
  whyMonths: null,
} as const satisfies Partial<CompareSlice>

export const createCompareSlice: StateCreator<AppState, [], [], CompareSlice> = (set) => ({
  ...NOTHING_COMPARED,
  compareTab: 'dots',
  whyQuestion: 'contributions',

  comparisonStarted: () => set({ comparison: { kind: 'running', share: 0 } }),
  comparisonProgressed: (share) =>
    set(({ comparison }) => (comparison.kind === 'running' ? { comparison: { kind: 'running', share } } : {})),
  comparisonArrived: (compared) => set({ compared }),
  comparisonFinished: () => set({ comparison: { kind: 'done' } }),
  comparisonFailed: (message) => set({ comparison: { kind: 'failed', message } }),
  judgedChosen: (judged) => set({ judged }),
  referenceChosen: (reference) => set({ reference }),
  compareTabChosen: (compareTab) => set({ compareTab }),
  compareSorted: (compareSort) => set({ compareSort }),
  panelPlanChosen: (panelPlan) => set({ panelPlan }),
  whyAsked: (whyQuestion) => set({ whyQuestion }),
  whyAgainstChosen: (whyAgainst) => set({ whyAgainst }),
  whyMonthsChosen: (whyMonths) => set({ whyMonths }),
})

/** What plans are judged by: the whole country where the population that was chosen is gone. Undo brings it back. */
export const selectJudged = ({ judged, document }: Pick<AppState, 'judged' | 'document'>): JudgedOutcome => {
  const population = populationOf(judged)
  return population === undefined || document.scenario.populations.some(({ id }) => id === population)
    ? judged
    : totalOf(judged)
}
