import { useMemo } from 'react'
import { planEffort } from '../../../shared/decision'
import { countryModel } from '../../state/country-model'
import { useStore } from '../../state/store'

/** The most that any plan of the document takes, by what it takes. */
export function useLargestEffort() {
  const plans = useStore((state) => state.document.plans)
  return useMemo(() => {
    const efforts = plans.flatMap((plan) => planEffort(plan, countryModel.instruments) ?? [])
    const most = (size: (effort: (typeof efforts)[number]) => number) => Math.max(0, ...efforts.map(size))
    return {
      money: most(({ money }) => money),
      politicalCapital: most(({ politicalCapital }) => politicalCapital),
      attention: most(({ attention }) => attention),
    }
  }, [plans])
}
