import { useMemo } from 'react'
import { useStore } from '../../../state/store'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { selectDrawnEnsemble } from '../../../state/ensemble-slice'
import { countryModel, parameterBest } from '../country-model'
import { headlineFacts, type HeadlineFacts } from './headline-facts'

const smallestDifference = {
  absolute: parameterBest('comparison.smallestDifferenceDeaths'),
  relative: parameterBest('comparison.smallestDifferenceShare'),
}

/** The facts of what is drawn now; undefined before the first preview. */
export function useHeadlineFacts(): HeadlineFacts | undefined {
  const pair = useStore(selectDrawnEnsemble)
  return useMemo(() => (pair ? factsOf(pair) : undefined), [pair])
}

export const factsOf = (pair: EnsemblePair): HeadlineFacts => headlineFacts(pair, countryModel, smallestDifference)
