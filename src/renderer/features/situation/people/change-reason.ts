import {
  boxMovesBetween,
  causalLinksOf,
  changedFutures,
  happensBy,
  leadsToCampaign,
  partsBeyondChance,
  pathOfChange,
  pushedBy,
  type BoxMove,
  type CausalLink,
  type MapKey,
} from '../../../../shared/decision'
import type { CountryModel, EnsembleResult, Scenario } from '../../../../shared/engine'
import type { ScenarioChange } from './scenario-changes'
import type { Pair } from './scenario-edits'

/** Why an edit moved the futures, or why it moved none of them: what can be told from the model and from two runs of it. */
export type ChangeReason =
  /** A campaign moved. `way` holds the levels between what was changed and the campaign; absent: no way of moved levels was found. */
  | { readonly kind: 'moved'; readonly campaign: MapKey; readonly move: BoxMove; readonly way?: readonly MovedStep[] }
  /** People are more, fewer, or less able to flee or be seen: what is organised stays, what it does does not. */
  | { readonly kind: 'reach' }
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
  /** `hasMoved`: the chance of mass killing did, and nothing here says through what. */
  | { readonly kind: 'unknown'; readonly hasMoved: boolean }

export interface MovedStep {
  readonly box: MapKey
  readonly move: BoxMove
}

export interface MovesOfChange {
  /** Over all futures. */
  readonly all: ReadonlyMap<MapKey, BoxMove>
  /** Over those that have mass killing on one side only; absent: they are no more than chance explains. */
  readonly changed?: ReadonlyMap<MapKey, BoxMove>
}

/**
 * Compare two runs of the same luck.
 *
 * @throws RangeError if they differ in their members.
 */
export function movesBetween(before: EnsembleResult, now: EnsembleResult): MovesOfChange {
  const all = boxMovesBetween(before, now)
  const { averted, caused } = changedFutures(before, now)
  if (averted + caused === 0 || !partsBeyondChance(averted, caused)) return { all }
  const step = now.stepCount - 1
  const [was, is] = [happensBy(before, step), happensBy(now, step)]
  const members = Array.from({ length: now.memberCount }, (_, member) => member)
  const changed = members.filter((member) => was(member) !== is(member))
  return { all, changed: boxMovesBetween(before, now, changed) }
}

/** What decides how many are hurt or flee, and not what is organised against them. */
const OF_REACH = ['size', 'displacedInside', 'displacedOutside', 'mobility', 'visibility']

/** Find why the last changes of a country moved what they moved. */
export function reasonOf(
  model: CountryModel,
  now: Scenario,
  changes: readonly ScenarioChange[],
  { all: moves, changed }: MovesOfChange,
): ChangeReason {
  const boxes = changes.flatMap(({ box }) => box ?? [])
  const most = mostMovedCampaign(moves, changed)
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
  const hasMoved = changed !== undefined
  if (!change) return { kind: 'unknown', hasMoved }
  const missing = missingPair(now, change)
  if (missing) return missing
  if (OF_REACH.includes(change.about)) return { kind: 'reach' }
  // A reason why nothing moved would be none.
  return hasMoved ? { kind: 'unknown', hasMoved } : stillBox(change, causalLinksOf(model, now), moves)
}

/** Where mass killing came or went in futures, the campaign that moved most in those: it carries what is told, small as it may be elsewhere. */
function mostMovedCampaign(moves: MovesOfChange['all'], changed: MovesOfChange['changed']) {
  const by = ({ campaign, move }: { readonly campaign: MapKey; readonly move: BoxMove }): number => {
    const { before, now } = changed?.get(campaign) ?? move
    return Math.abs(now - before)
  }
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
  if (box === undefined) return { kind: 'unknown', hasMoved: false }
  if (box.startsWith('campaign:')) {
    const move = moves.get(box)
    return move ? { kind: 'pairStays', box, move } : { kind: 'unknown', hasMoved: false }
  }
  if (!leadsToCampaign(box, links)) return { kind: 'leadsNowhere', box }
  const pushes = pushedBy(box, links, moves)
  // How high a level stands today; a direction and an event act by what they push.
  const isOfToday = box.startsWith('level:') && !about.endsWith('Trend')
  if (!isOfToday) return { kind: 'tooLittle', box, pushes }
  const isRead = pushes.some((pushed) => pushed.startsWith('campaign:'))
  return isRead ? { kind: 'read', box } : { kind: 'fromToday', box, pushes }
}
