import type { StateCreator } from 'zustand'
import type { ChallengeFinding } from '../../shared/decision'
import type { ChallengeSubject } from '../../shared/engine'
import type { AppState } from './store'

/** Oldest ones make way: a few numbers each, of more challenges than anybody talks about. */
const MOST_KEPT = 400

/** A challenge as it is typed. */
export interface ChallengeForm {
  readonly subject: ChallengeSubject | undefined
  /** What is to stand in place of the number. */
  readonly typed: string
  readonly reason: string
  readonly by: string
}

/** What a new document begins with. */
export const NO_CHALLENGE_DRAFT = { challengeDraft: null, isChallenging: false } as const satisfies Partial<LedgerSlice>

export interface LedgerSlice {
  /** What came of challenges, by `findingKey`. They outlive the panel that asked, so that a brief can say them. */
  readonly challengeFindings: ReadonlyMap<string, ChallengeFinding>

  /** A new challenge that was begun and is neither entered nor given up. */
  readonly challengeDraft: ChallengeForm | null
  /** The form of a new challenge is open. */
  readonly isChallenging: boolean
  readonly challengeOpened: (isOpen: boolean) => void
  /** Open the form in the ledger with a number chosen; reason and name of a challenge that was begun stay. */
  readonly numberChallenged: (subject: ChallengeSubject) => void
  readonly challengeDrafted: (form: ChallengeForm | null) => void
  readonly challengeTried: (key: string, finding: ChallengeFinding) => void
}

export const createLedgerSlice: StateCreator<AppState, [], [], LedgerSlice> = (set) => ({
  challengeFindings: new Map(),
  ...NO_CHALLENGE_DRAFT,

  challengeOpened: (isChallenging) => set({ isChallenging }),
  numberChallenged: (subject) =>
    set(({ challengeDraft }) => ({
      isChallenging: true,
      compareTab: 'ledger',
      challengeDraft: { reason: '', by: '', ...challengeDraft, subject, typed: '' },
    })),
  challengeDrafted: (challengeDraft) => set({ challengeDraft }),
  challengeTried: (key, finding) =>
    set(({ challengeFindings }) => ({
      challengeFindings: new Map([...challengeFindings, [key, finding] as const].slice(-MOST_KEPT)),
    })),
})

/** Whether something was written in a new challenge that is neither entered nor given up. */
export const selectIsChallengeBegun = ({ challengeDraft }: Pick<AppState, 'challengeDraft'>): boolean =>
  challengeDraft !== null &&
  [challengeDraft.typed, challengeDraft.reason, challengeDraft.by].some((text) => text.trim() !== '')
