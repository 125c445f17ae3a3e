import { describe, expect, it } from 'vitest'
import type { Actor, Population } from '../../src/shared/engine'
import { prepareInfluences } from '../../src/shared/engine/prepare/prepare-influences'
import type { Cast } from '../../src/shared/engine/prepare/role-expansion'
import { readBundledModel } from './bundled-content'
import designTable from './fixtures/design-table.json'

const { levels } = readBundledModel()
/** The levels of the neighbourhood, which a scenario may leave out, are additions to the design. */
const additions = levels.filter(({ isOptional }) => isOptional === true)

/** The cast of the prototype: one State, one armed group, one population in each position, and no neighbours. */
const PROTOTYPE_CAST: Cast = {
  actors: [anActor('group', 'legitimacy-seeking-group', 'excluded'), anActor('state', 'state', 'majority')],
  populations: [aPopulation('excluded'), aPopulation('majority'), aPopulation('opposition')],
  absent: new Set(
    additions.flatMap(({ id, scope }) =>
      scope === 'country' ? [id] : ['group', 'state', 'militia'].map((by) => `${by}/${id}`),
    ),
  ),
}

describe('the levels of the bundled model', () => {
  it('expand to the 46 of the design for the cast of the prototype', () => {
    const ownersOf = {
      country: [''],
      actor: PROTOTYPE_CAST.actors.map(({ id }) => `${id}/`),
      population: PROTOTYPE_CAST.populations.map(({ id }) => `${id}/`),
    }

    const keys = levels
      .filter((level) => !additions.includes(level))
      .flatMap(({ id, scope }) => ownersOf[scope].map((owner) => owner + id))

    expect(keys.sort()).toEqual(designTable.levels)
    expect(keys).toHaveLength(46)
  })

  it('add to them the conditions of neighbouring countries, which a scenario may leave out', () => {
    expect(additions.map(({ id }) => id)).toEqual([
      'border-openness',
      'cross-border-flows',
      'neighbourhood-conflict',
      'outside-support',
    ])
  })
})

describe('the influences of the bundled model', () => {
  it('expand to the 132 of the design, weight by weight, for the cast of the prototype', () => {
    const expanded = expandedInfluences(PROTOTYPE_CAST).filter((row) => !row.startsWith('signal/empty-stores/'))

    expect(expanded).toEqual(inOrder(designTable.influences.map((row) => row.join(' '))))
    expect(expanded).toHaveLength(132)
  })

  it('let each population feel how empty its own stores are, which the design leaves to the engine', () => {
    const added = expandedInfluences(PROTOTYPE_CAST).filter((row) => row.startsWith('signal/empty-stores/'))

    expect(added).toEqual(
      PROTOTYPE_CAST.populations.map(({ id }) => `signal/empty-stores/${id} ${id}/food-insecurity 1.5`),
    )
  })

  it('add between 10 and 20 for a militia allied to the State', () => {
    const militia = anActor('militia', 'allied-militia', 'majority')
    const added = expandedInfluences({ ...PROTOTYPE_CAST, actors: [...PROTOTYPE_CAST.actors, militia] }).length - 135

    expect(added).toBeGreaterThanOrEqual(10)
    expect(added).toBeLessThanOrEqual(20)
  })

  it('reach every level of every actor but the recruitment of State forces, which has no constituency', () => {
    const militia = anActor('militia', 'allied-militia', 'majority')
    const cast: Cast = { ...PROTOTYPE_CAST, actors: [...PROTOTYPE_CAST.actors, militia] }
    const moved = new Set(expandedInfluences(cast).map((row) => row.split(' ')[1]))
    const actorLevels = levels.filter((level) => level.scope === 'actor' && !additions.includes(level))

    const unmoved = cast.actors.flatMap(({ id }) =>
      actorLevels.map((level) => `${id}/${level.id}`).filter((key) => !moved.has(key)),
    )

    expect(unmoved).toEqual(['state/recruitment'])
  })
})

/** Each influence as "from to weight", in order. */
function expandedInfluences(cast: Cast): string[] {
  const keys: string[] = []
  const positionOf = (key: string): number => (keys.includes(key) ? keys.indexOf(key) : keys.push(key) - 1)
  const influences = prepareInfluences(readBundledModel(), cast, positionOf, 1)
  return inOrder(influences.map(({ from, to, weight }) => `${keys[from]} ${keys[to]} ${weight}`))
}

function inOrder(rows: readonly string[]): string[] {
  return [...rows].sort()
}

function anActor(id: string, kind: Actor['kind'], basePopulation: string): Actor {
  return { id, name: id, kind, description: '', basePopulation, levels: {}, pastMonthlyDeaths: [] }
}

function aPopulation(position: Population['position']): Population {
  return {
    id: position,
    name: position,
    description: '',
    position,
    size: 1_000_000,
    displacedInside: 0,
    displacedOutside: 0,
    mobility: 0.5,
    visibility: 0.5,
    tags: [],
    levels: {},
  }
}
