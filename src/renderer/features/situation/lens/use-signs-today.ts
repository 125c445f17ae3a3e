import { useEffect, useMemo, useState } from 'react'
import {
  ALL_SWITCHES_ON,
  memberSpread,
  frameworkValues,
  NO_RESPONSE,
  prepareFramework,
  type EnsembleResult,
  type MemberSpread,
  type FrameworkValues,
  type PreparedFramework,
} from '../../../../shared/engine'
import { windowPool } from '../../../simulation/window-pool'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'

/** Enough for the middle and the range of what is not known today. */
const MEMBERS = 200
/** How far ahead it is looked for what signs do next, months. */
const AHEAD = 6

/** How strong a sign is today, and in half a year without response: the middle futures. */
export interface SignToday {
  readonly today: MemberSpread
  readonly ahead: number
}

export interface SignsToday {
  readonly factors: ReadonlyMap<string, SignToday>
  readonly indicators: ReadonlyMap<string, SignToday>
  readonly crimes: ReadonlyMap<string, SignToday>
}

/** The signs of the Framework that the model shows today by itself; null until they are run. */
export function useSignsToday(): SignsToday | null {
  const scenario = useStore(({ document }) => document.scenario)
  const seed = useStore(({ document }) => document.settings.seed)
  const prepared = useMemo(() => prepareFramework(countryModel, scenario), [scenario])
  const [found, setFound] = useState<{ readonly of: PreparedFramework; readonly signs: SignsToday }>()
  useEffect(() => {
    const working = new AbortController()
    const request = {
      plan: NO_RESPONSE,
      seed,
      firstMember: 0,
      memberCount: MEMBERS,
      horizonSteps: AHEAD,
      ticksPerStep: 4,
      switches: ALL_SWITCHES_ON,
      outcomes: prepared.outcomes,
    }
    windowPool(countryModel, scenario)
      .runEnsemble(request, { signal: working.signal })
      .then(
        (result) => {
          if (!working.signal.aborted) setFound({ of: prepared, signs: signsOf(prepared, result) })
        },
        () => {
          // Cancelled, or the situation cannot be run: then the table says that there are no signs, and Explore says why.
        },
      )
    return () => working.abort()
  }, [scenario, seed, prepared])
  // Those of another country would stand under the name of this one.
  return found?.of === prepared ? found.signs : null
}

function signsOf(prepared: PreparedFramework, result: EnsembleResult): SignsToday {
  const today = frameworkValues(prepared, result, 0)
  const ahead = frameworkValues(prepared, result, AHEAD)
  const of = (part: keyof FrameworkValues): ReadonlyMap<string, SignToday> =>
    new Map(
      [...today[part]].map(([id, values]) => [
        id,
        { today: memberSpread(values), ahead: memberSpread(ahead[part].get(id) ?? values).median },
      ]),
    )
  return { factors: of('factors'), indicators: of('indicators'), crimes: of('crimes') }
}
