import { useMemo } from 'react'
import {
  differenceThatMatters,
  totalOf,
  type DifferenceThatMatters,
  type JudgedOutcome,
  type SaidDifferences,
} from '../../../shared/decision'
import { countryModel } from '../../state/country-model'
import { useStore } from '../../state/store'

/** The smallest difference that matters: what the people of this document said, else the usual one. */
export const differenceIn = (said: SaidDifferences, outcome: JudgedOutcome): DifferenceThatMatters =>
  differenceThatMatters(outcome, said, countryModel)

/** What the people of this document said matters to them; the same object until they say otherwise. */
export function useSaidDifferences(): SaidDifferences {
  const smallestDifferences = useStore(({ document }) => document.settings.smallestDifferences)
  const smallestShares = useStore(({ document }) => document.settings.smallestShares)
  return useMemo(
    () => ({ ...(smallestDifferences && { smallestDifferences }), ...(smallestShares && { smallestShares }) }),
    [smallestDifferences, smallestShares],
  )
}

/** Say from which amount on a difference matters. It holds for all populations of the outcome too. */
export function changeSmallestDifference(outcome: JudgedOutcome, absolute: number): void {
  const { document, edit } = useStore.getState()
  const from = differenceIn(document.settings, outcome).absolute
  if (from === absolute) return
  edit({ key: 'compare:change.difference', params: { from, to: absolute } }, (draft) => {
    draft.settings.smallestDifferences = { ...draft.settings.smallestDifferences, [totalOf(outcome)]: absolute }
  })
}

/** Say from which share of the larger number on it matters, in per cent. */
export function changeSmallestShare(outcome: JudgedOutcome, percent: number): void {
  const { document, edit } = useStore.getState()
  const from = percentOf(differenceIn(document.settings, outcome))
  if (from === percent) return
  edit({ key: 'compare:change.differenceShare', params: { from, to: percent } }, (draft) => {
    draft.settings.smallestShares = { ...draft.settings.smallestShares, [totalOf(outcome)]: percent / 100 }
  })
}

export const percentOf = ({ relative }: Pick<DifferenceThatMatters, 'relative'>): number => Math.round(relative * 100)

export const isInStages = (outcome: JudgedOutcome): boolean => outcome.endsWith('severity-stages')
