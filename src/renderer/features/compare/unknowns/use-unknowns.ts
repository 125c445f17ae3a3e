import { useEffect, useState } from 'react'
import { plansToChooseFrom } from '../../../../shared/decision'
import { inSlices } from '../../../simulation/in-slices'
import { countryModel } from '../../../state/country-model'
import { seldom } from '../../../state/seldom'
import { useStore } from '../../../state/store'
import type { CompareFacts } from '../compare-facts'
import { areTooFew } from '../too-few-futures'
import { unknownsStudyInParts, type UnknownsStudy } from './unknowns-study'

export type UnknownsState =
  /** `share` of what is to be found, in [0, 1]; absent: for the plans to be compared. */
  | { readonly kind: 'waiting'; readonly share?: number }
  /** No plan has a response that is on. */
  | { readonly kind: 'no-choice' }
  | { readonly kind: 'too-few'; readonly memberCount: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done'; readonly study: UnknownsStudy }

const WAITING = { kind: 'waiting' } as const

/** Which unknowns could switch the plan, found in slices once all plans have been compared. */
export function useUnknowns({ question: { outcome } }: CompareFacts): UnknownsState {
  const demand = useStore(({ compared }) => compared?.demand)
  const results = useStore(({ compared }) => compared?.results)
  const memberCount = useStore(({ compared }) => compared?.memberCount ?? 0)
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const [found, setFound] = useState<{
    readonly of: unknown
    readonly outcome: string
    readonly state: UnknownsState
  }>()
  const hasChoice = demand !== undefined && plansToChooseFrom(demand.plans).length > 1
  useEffect(() => {
    if (!isReady || !hasChoice || !results || areTooFew({ memberCount })) return undefined
    const working = new AbortController()
    const found = (state: UnknownsState) => {
      if (!working.signal.aborted) setFound({ of: results, outcome, state })
    }
    const isTime = seldom()
    inSlices(
      unknownsStudyInParts({ demand, memberCount, results }, countryModel, scenario, outcome),
      working.signal,
      (share) => {
        if (isTime()) found({ kind: 'waiting', share })
      },
    ).then(
      (study) => found({ kind: 'done', study }),
      (error: unknown) => found({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
    return () => working.abort()
  }, [isReady, hasChoice, demand, memberCount, results, scenario, outcome])
  if (demand !== undefined && !hasChoice) return { kind: 'no-choice' }
  if (isReady && areTooFew({ memberCount })) return { kind: 'too-few', memberCount }
  return found && found.of === results && found.outcome === outcome ? found.state : WAITING
}
