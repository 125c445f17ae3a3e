import { useMemo } from 'react'
import { outcomesNeededFor } from '../../../shared/decision'
import { countryModel } from '../../state/country-model'
import { selectJudged } from '../../state/compare-slice'
import { useStore } from '../../state/store'
import { compareFacts, type CompareFacts } from './compare-facts'
import { differenceIn, useSaidDifferences } from './smallest-difference'

/** What Compare says now; undefined before the first preview. */
export function useCompareFacts(): CompareFacts | undefined {
  const compared = useStore((state) => state.compared)
  const outcome = useStore(selectJudged)
  const referenceId = useStore((state) => state.reference)
  const sort = useStore((state) => state.compareSort)
  const currentPlan = useStore((state) => state.document.currentPlan)
  const scenario = useStore((state) => state.document.scenario)
  const said = useSaidDifferences()
  return useMemo(() => {
    // Where the run was kept for another outcome, the one that holds this is on its way.
    if (!compared || !outcomesNeededFor(outcome).every((key) => compared.demand.outcomes.includes(key)))
      return undefined
    return compareFacts(compared, countryModel, {
      scenario,
      outcome,
      smallest: differenceIn(said, outcome),
      referenceId,
      populations: scenario.populations.map(({ id }) => id),
      currentPlan,
      sort,
    })
  }, [compared, outcome, referenceId, sort, currentPlan, scenario, said])
}
