import { useEffect, useMemo, useRef, useState } from 'react'
import type { ChallengeFinding, JudgedOutcome } from '../../../../shared/decision'
import type { Challenge, CountryModel, Scenario, WorkerPool } from '../../../../shared/engine'
import { createSimulationPool } from '../../../simulation/create-simulation-pool'
import { findingKey, ledgerQuestion, ledgerTrials, type LedgerQuestion } from '../../../simulation/ledger-runs'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { areTooFew } from '../too-few-futures'

/** What came of one challenge so far. */
export type TrialState =
  | { readonly kind: 'waiting' | 'stopped' | 'parked' }
  /** `share` of its runs that are done, in [0, 1]. */
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done'; readonly finding: ChallengeFinding }

export interface LedgerTrialsOnScreen {
  readonly question: LedgerQuestion
  readonly stateOf: (challenge: Challenge) => TrialState
  /** Share of what is being tried that is done, in [0, 1]; undefined: nothing is. */
  readonly share: number | undefined
  readonly isStopped: boolean
  readonly stop: () => void
  /** Try again what was stopped or failed. */
  readonly start: () => void
}

interface Told {
  readonly of: object
  readonly share: number
  readonly running?: { readonly key: string; readonly share: number }
  readonly failures: ReadonlyMap<string, string>
  readonly isStopped: boolean
  readonly isDone: boolean
}

const NONE: readonly Challenge[] = []

/**
 * Try the open challenges one after the other while they are on the screen, once all plans have been compared. What is known is
 * not tried again. Leaving, and another question, cancel.
 *
 * @param openPool Opens workers that are given one ground after another.
 */
export function useLedgerTrials(
  outcome: JudgedOutcome,
  openPool: (model: CountryModel, scenario: Scenario) => WorkerPool = createSimulationPool,
): LedgerTrialsOnScreen {
  const scenario = useStore(({ document }) => document.scenario)
  const plans = useStore(({ document }) => document.plans)
  const settings = useStore(({ document }) => document.settings)
  const challenges = useStore(({ document }) => document.challenges ?? NONE)
  const findings = useStore((state) => state.challengeFindings)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const question = useMemo(
    () => ledgerQuestion({ scenario, plans, settings }, outcome),
    [scenario, plans, settings, outcome],
  )
  const [attempt, setAttempt] = useState(0)
  const [told, setTold] = useState<Told>()
  const working = useRef<AbortController | undefined>(undefined)
  const work = useMemo(() => ({ question, challenges, attempt }), [question, challenges, attempt])

  useEffect(() => {
    const { challengeFindings } = useStore.getState()
    const wanted = challenges.filter(
      (challenge) => challenge.state === 'open' && !challengeFindings.has(findingKey(question, challenge)),
    )
    if (!isReady || wanted.length === 0 || question.plans.length < 2 || areTooFew(question.request)) return undefined
    const own = new AbortController()
    working.current = own
    const failures = new Map<string, string>()
    const tell = (said: Omit<Told, 'of' | 'failures' | 'isStopped' | 'isDone'>, isDone = false) => {
      if (!own.signal.aborted) setTold({ of: work, ...said, failures: new Map(failures), isStopped: false, isDone })
    }
    const run = async () => {
      const trials = ledgerTrials(countryModel, question, openPool)
      try {
        for (const [position, challenge] of wanted.entries()) {
          const key = findingKey(question, challenge)
          const onProgress = (share: number) =>
            tell({ share: (position + share) / wanted.length, running: { key, share } })
          onProgress(0)
          try {
            const finding = await trials.run(challenge, { signal: own.signal, onProgress })
            useStore.getState().challengeTried(key, finding)
          } catch (error) {
            if (own.signal.aborted) return
            failures.set(key, error instanceof Error ? error.message : String(error))
          }
        }
        tell({ share: 1 }, true)
      } finally {
        trials.dispose()
      }
    }
    void run()
    return () => own.abort()
  }, [work, question, challenges, isReady, openPool])

  const current = told && told.of === work ? told : undefined
  return {
    question,
    share: current && !current.isDone ? current.share : undefined,
    isStopped: current?.isStopped === true,
    stop: () => {
      working.current?.abort()
      setTold({ of: work, share: 0, failures: current?.failures ?? new Map(), isStopped: true, isDone: true })
    },
    start: () => setAttempt((before) => before + 1),
    stateOf: (challenge) => {
      const key = findingKey(question, challenge)
      const finding = findings.get(key)
      if (finding) return { kind: 'done', finding }
      if (challenge.state === 'parked') return { kind: 'parked' }
      const failure = current?.failures.get(key)
      if (failure !== undefined) return { kind: 'failed', message: failure }
      if (current?.isStopped === true) return { kind: 'stopped' }
      return current?.running?.key === key ? { kind: 'running', share: current.running.share } : { kind: 'waiting' }
    },
  }
}
