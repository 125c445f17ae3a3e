import { useMemo } from 'react'
import { usualDifference } from '../../../../shared/decision'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { selectDrawnEnsemble } from '../../../state/ensemble-slice'
import { useStore } from '../../../state/store'
import { countryModel } from '../../../state/country-model'
import { useCalmEnsemble } from '../ensemble/use-calm-ensemble'
import { headlineFacts, type HeadlineFacts } from './headline-facts'

const smallestDifference = usualDifference('deaths', countryModel)

/**
 * The facts of what is drawn now; undefined before the first preview.
 *
 * Nobody reads a sentence that changes every frame, so that it follows a moving lever calmly. At rest it is never older
 * than the chart: the status line says "refined" of both.
 */
export function useHeadlineFacts(): HeadlineFacts | undefined {
  const calm = useCalmEnsemble()
  const rested = useStore((state) => (state.ensemble.kind === 'running' ? null : selectDrawnEnsemble(state)))
  const pair = rested ?? calm
  return useMemo(() => (pair ? factsOf(pair) : undefined), [pair])
}

export const factsOf = (pair: EnsemblePair): HeadlineFacts => headlineFacts(pair, countryModel, smallestDifference)
