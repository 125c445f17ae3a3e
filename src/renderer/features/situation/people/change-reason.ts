import {
  causalLinksOf,
  leadsToCampaign,
  pathOfChange,
  pushedBy,
  type BoxMove,
  type CausalLink,
  type MapKey,
} from '../../../../shared/decision'
import type { CountryModel, Scenario } from '../../../../shared/engine'
import type { ScenarioChange } from './scenario-changes'
import type { Pair } from './scenario-edits'

/** Why an edit moved the futures, or why it moved none of them: what can be told from the model and from two runs of it. */
export type ChangeReason =
  /** A campaign moved. `way` holds the levels between what was changed and the campaign; absent: no way of moved levels was found. */
  | { readonly kind: 'moved'; readonly campaign: MapKey; readonly move: BoxMove; readonly way?: readonly MovedStep[] }
  /** What was changed belongs to somebody who stands against nobody, or whom nobody stands against. */
  | { readonly kind: 'noPair'; readonly of: 'actor' | 'population'; readonly name: string; readonly pair: Pair }
  /** A pair that stays as quiet, or as violent, as it was. */
  | { readonly kind: 'pairStays'; readonly box: MapKey; readonly move: BoxMove }
  /** No chain of links leads from it to organised violence. */
  | { readonly kind: 'leadsNowhere'; readonly box: MapKey }
  /** Organised violence does not read it, and levels push each other only as far as they move from today. */
  | { readonly kind: 'fromToday'; readonly box: MapKey; readonly pushes: readonly MapKey[] }
  /** Organised violence reads it, and did not move. */
  | { readonly kind: 'read'; readonly box: MapKey }
  /** It pushes these, and too little to be seen. */
  | { readonly kind: 'tooLittle'; readonly box: MapKey; readonly pushes: readonly MapKey[] }
  | { readonly kind: 'unknown' }

export interface MovedStep {
  readonly box: MapKey
  readonly move: BoxMove
}

/** Find why the last changes of a country moved what they moved. */
export function reasonOf(
  model: CountryModel,
  now: Scenario,
  changes: readonly ScenarioChange[],
  moves: ReadonlyMap<MapKey, BoxMove>,
): ChangeReason {
  const boxes = changes.flatMap(({ box }) => box ?? [])
  const most = mostMovedCampaign(moves)
  if (most) {
    const way = pathOfChange(boxes, most.campaign, causalLinksOf(model, now), moves)
    if (!way) return { kind: 'moved', ...most }
    const between = way.slice(1, -1).flatMap((box): MovedStep[] => {
      const move = moves.get(box)
      return move ? [{ box, move }] : []
    })
    return { kind: 'moved', ...most, way: between }
  }
  const [change] = changes
  if (!change) return { kind: 'unknown' }
  return missingPair(now, change) ?? stillBox(change, causalLinksOf(model, now), moves)
}

function mostMovedCampaign(moves: ReadonlyMap<MapKey, BoxMove>) {
  const by = ({ move }: { readonly move: BoxMove }): number => Math.abs(move.now - move.before)
  return [...moves]
    .filter(([box, { isMoved }]) => isMoved && box.startsWith('campaign:'))
    .map(([campaign, move]) => ({ campaign, move }))
    .toSorted((a, b) => by(b) - by(a))[0]
}

/** The pair to list first, where what was changed is of a party that is in none. */
function missingPair(
  { actors, populations, campaigns }: Scenario,
  { party }: ScenarioChange,
): ChangeReason | undefined {
  const actor = actors.find(({ id }) => id === party)
  if (actor && !campaigns.some((one) => one.actor === actor.id)) {
    const others = populations.filter(({ id }) => id !== actor.basePopulation)
    const population = (others[0] ?? populations[0])?.id ?? ''
    return { kind: 'noPair', of: 'actor', name: actor.name, pair: { actor: actor.id, population } }
  }
  const population = populations.find(({ id }) => id === party)
  if (population && !campaigns.some((one) => one.population === population.id)) {
    const others = actors.filter(({ basePopulation }) => basePopulation !== population.id)
    const first = (others[0] ?? actors[0])?.id ?? ''
    return {
      kind: 'noPair',
      of: 'population',
      name: population.name,
      pair: { actor: first, population: population.id },
    }
  }
  return undefined
}

function stillBox(
  { box, about }: ScenarioChange,
  links: readonly CausalLink[],
  moves: ReadonlyMap<MapKey, BoxMove>,
): ChangeReason {
  if (box === undefined) return { kind: 'unknown' }
  if (box.startsWith('campaign:')) {
    const move = moves.get(box)
    return move ? { kind: 'pairStays', box, move } : { kind: 'unknown' }
  }
  if (!leadsToCampaign(box, links)) return { kind: 'leadsNowhere', box }
  const pushes = pushedBy(box, links, moves)
  if (pushes.some((pushed) => pushed.startsWith('campaign:'))) return { kind: 'read', box }
  const isOfToday = box.startsWith('level:') && !about.endsWith('Trend')
  return { kind: isOfToday ? 'fromToday' : 'tooLittle', box, pushes }
}
