import type { StateCreator } from 'zustand'
import type { ChallengeFinding } from '../../shared/decision'
import type { AppState } from './store'

/** Oldest ones make way: a few numbers each, of more challenges than anybody talks about. */
const MOST_KEPT = 400

export interface LedgerSlice {
  /** What came of challenges, by `findingKey`. They outlive the panel that asked, so that a brief can say them. */
  readonly challengeFindings: ReadonlyMap<string, ChallengeFinding>

  readonly challengeTried: (key: string, finding: ChallengeFinding) => void
}

export const createLedgerSlice: StateCreator<AppState, [], [], LedgerSlice> = (set) => ({
  challengeFindings: new Map(),

  challengeTried: (key, finding) =>
    set(({ challengeFindings }) => ({
      challengeFindings: new Map([...challengeFindings, [key, finding] as const].slice(-MOST_KEPT)),
    })),
})
