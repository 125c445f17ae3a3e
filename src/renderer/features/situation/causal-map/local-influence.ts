import {
  findStabilityIssues,
  type Estimate,
  type Influence,
  type LocalInfluence,
  type Scenario,
} from '../../../../shared/engine'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'

/** What an influence was changed to in this scenario. */
export function localInfluence({ local }: Scenario, id: Influence['id']): LocalInfluence | undefined {
  return local?.influences?.find(({ influence }) => influence === id)
}

/** Why a weight can't be taken. */
export type WeightFault = 'order' | 'range' | 'unstable' | 'because'

/** Logit per unit; the reader of files refuses more. */
export const MOST_WEIGHT = 3

export function faultOfChange(
  scenario: Scenario,
  id: Influence['id'],
  weight: Estimate,
  because: string,
): WeightFault | undefined {
  const { low, best, high } = weight
  if (![low, best, high].every((number) => Math.abs(number) <= MOST_WEIGHT)) return 'range'
  if (low > best || best > high) return 'order'
  if (because.trim() === '') return 'because'
  const influences = withChange(scenario.local?.influences ?? [], { influence: id, weight, because })
  const changed = { ...scenario, local: { ...scenario.local, influences } }
  // Loops that feed themselves without end would make the file one that nobody can open.
  return findStabilityIssues(countryModel, changed).length > 0 ? 'unstable' : undefined
}

const withChange = (known: readonly LocalInfluence[], change: LocalInfluence): LocalInfluence[] => [
  ...known.filter(({ influence }) => influence !== change.influence),
  change,
]

/** Let an influence be another one in this scenario. */
export function changeInfluence(change: LocalInfluence, name: string): void {
  useStore.getState().edit({ key: 'causal-map:change.changed', params: { name } }, (draft) => {
    const influences = withChange(draft.scenario.local?.influences ?? [], change)
    draft.scenario.local = { ...draft.scenario.local, influences }
  })
}

/** Take the model's value again. */
export function takeModelInfluence(id: Influence['id'], name: string): void {
  useStore.getState().edit({ key: 'causal-map:change.back', params: { name } }, ({ scenario }) => {
    if (!scenario.local?.influences) return
    const kept = scenario.local.influences.filter(({ influence }) => influence !== id)
    if (kept.length > 0) scenario.local.influences = kept
    else delete scenario.local.influences
    if (Object.keys(scenario.local).length === 0) delete scenario.local
  })
}
