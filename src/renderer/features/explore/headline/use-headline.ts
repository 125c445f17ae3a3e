import { useMemo } from 'react'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { countryModel, parameterBest } from '../country-model'
import { useCalmEnsemble } from '../ensemble/use-calm-ensemble'
import { headlineFacts, type HeadlineFacts } from './headline-facts'

const smallestDifference = {
  absolute: parameterBest('comparison.smallestDifferenceDeaths'),
  relative: parameterBest('comparison.smallestDifferenceShare'),
}

/** The facts of what is drawn now; undefined before the first preview. Nobody reads a sentence that changes every frame. */
export function useHeadlineFacts(): HeadlineFacts | undefined {
  const pair = useCalmEnsemble()
  return useMemo(() => (pair ? factsOf(pair) : undefined), [pair])
}

export const factsOf = (pair: EnsemblePair): HeadlineFacts => headlineFacts(pair, countryModel, smallestDifference)
