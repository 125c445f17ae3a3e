import { useMemo } from 'react'
import { useStore } from '../../../state/store'
import { countryModel } from '../../../state/country-model'
import { useCalmEnsemble } from '../ensemble/use-calm-ensemble'
import { frameworkOf } from '../ensemble/outcomes-needed'
import { frameworkFacts, type FrameworkFacts } from './framework-facts'

/** The framework profile where the reading cursor stands, else at the horizon; null until there are futures to read it from. */
export function useFrameworkFacts(): FrameworkFacts | null {
  const pair = useCalmEnsemble()
  const scenario = useStore((state) => state.document.scenario)
  const cursorStep = useStore((state) => state.cursorStep)
  const prepared = frameworkOf(countryModel, scenario)
  return useMemo(
    () => pair && frameworkFacts(pair, prepared, cursorStep ?? pair.demand.horizonSteps),
    [pair, prepared, cursorStep],
  )
}
