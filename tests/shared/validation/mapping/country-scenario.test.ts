import { describe, expect, it } from 'vitest'
import { coefficientsOf, findScenarioIssues, findStabilityIssues } from '../../../../src/shared/engine'
import { bundledModel } from '../../../../src/shared/formats'
import { bundledMapping, indexPanel, readPanel } from '../../../../src/shared/validation'
import { scenarioOf, type ScenarioMaker } from '../../../../src/shared/validation/mapping/country-scenario'
import { countableOnsets } from '../../../../src/shared/validation/mapping/recorded-violence'
import { aPanelText, type PanelCells } from '../a-panel'

const model = bundledModel()
const coefficients = coefficientsOf(model)

/** What the mapping makes of the last of some country-years. */
function made(cells: readonly PanelCells[], changes: Partial<ScenarioMaker> = {}) {
  const read = readPanel(aPanelText(cells))
  if (!read.ok) throw new Error('The panel is faulty')
  const index = indexPanel(read.value)
  const maker = { model, coefficients, mapping: bundledMapping(), index, ...changes }
  const row = read.value[read.value.length - 1]
  if (!row) throw new Error('The panel is empty')
  return { row, maker, scenario: scenarioOf(maker, row) }
}

const bestOf = (cells: PanelCells, level: string) =>
  made([{ ccode: 1, year: 2005, ...cells }]).scenario.levels[level]?.best ?? NaN

describe('the bundled mapping', () => {
  it('names indicators, origins and sources that exist', () => {
    const { indicators, origins, levels, sources, hostility } = bundledMapping()
    const known = indicators.map(({ id }) => id)
    const used = [
      ...levels.flatMap(({ weights }) => weights.map(({ indicator }) => indicator)),
      ...[hostility.stateExcluded, hostility.stateOpposition, hostility.stateMajority].flatMap(Object.keys),
    ]

    expect(used.filter((id) => !known.includes(id))).toEqual([])
    expect(levels.flatMap(({ weights }) => weights).filter(({ origin }) => !(origin in origins))).toEqual([])
    expect(indicators.filter(({ source }) => !sources.some(({ id }) => id === source))).toEqual([])
  })

  it('names no level that the model lacks', () => {
    const owners = {
      country: [''],
      actor: ['state/', 'armed-group/'],
      population: ['excluded/', 'opposition/', 'majority/'],
    }
    const known = model.levels.flatMap(({ id, scope }) => owners[scope].map((owner) => `${owner}${id}`))

    expect(bundledMapping().levels.filter(({ level }) => !known.includes(level))).toEqual([])
  })
})

describe('scenarioOf', () => {
  it.each([
    { name: 'a quiet country', cells: {} },
    {
      name: 'one of which nothing is known',
      cells: {
        ewp_popsize_log2: '',
        vd_polyarchy: '',
        civconf: '',
        os_best: '',
        os_govt_best: '',
        os_nsgroup_best: '',
      },
    },
    {
      name: 'a war with mass killing',
      cells: { civconf: 2, mk_ongoing: 1, os_best: 9000, os_govt_best: 6000, os_nsgroup_best: 3000, idps_unhcr: 3e6 },
    },
    { name: 'a very small country', cells: { ewp_popsize_log2: 10, refugees_origin: 5000 } },
    {
      name: 'a year in which nobody counted',
      cells: { year: 1965, os_best: '', os_govt_best: '', os_nsgroup_best: '', mk_ongoing: 1 },
    },
  ])('makes a scenario without faults of $name', ({ cells }) => {
    const { scenario } = made([{ ccode: 1, year: 2005, ...cells }])

    expect(findScenarioIssues(model, { ...scenario, id: 'country-year' })).toEqual([])
    expect(findStabilityIssues(model, scenario)).toEqual([])
    expect(scenario.campaigns).toHaveLength(6)
  })

  describe.each([0, 0.5, 1])(
    'with %f of what the size of a country does in the capacity of the group',
    (byCapacity) => {
      const bundled = bundledMapping()
      const mapping = {
        ...bundled,
        campaigns: { ...bundled.campaigns, armedGroup: { ...bundled.campaigns.armedGroup, byCapacity } },
      }
      const inCountryOf = (ewp_popsize_log2: number) =>
        made(
          [
            {
              ccode: 1,
              year: 2005,
              ewp_popsize_log2,
              civconf: 1,
              os_best: 300,
              os_govt_best: 150,
              os_nsgroup_best: 150,
            },
          ],
          {
            mapping,
          },
        ).scenario

      it('takes the same record for the same rate of attacks, however large the country is', () => {
        const rateIn = (log2: number, actor: string) => {
          const { campaigns, actors } = inCountryOf(log2)
          const level = campaigns.find((one) => one.actor === actor && one.population === 'majority')?.level.best ?? NaN
          const capacity = actors.find(({ id }) => id === actor)?.levels['capacity']?.best ?? NaN
          return (
            (2 ** log2) ** coefficients['event.populationExponent'] *
            level ** coefficients['event.campaignExponent'] *
            (actor === 'armed-group' ? capacity : 1)
          )
        }

        for (const actor of ['state', 'armed-group']) expect(rateIn(28, actor) / rateIn(24, actor)).toBeCloseTo(1, 6)
      })
    },
  )

  it('takes a group that is coded by numbers of dead for a smaller one beside a larger country', () => {
    const capacityIn = (ewp_popsize_log2: number) =>
      made([{ ccode: 1, year: 2005, ewp_popsize_log2, civconf: 1 }]).scenario.actors.find(
        ({ id }) => id === 'armed-group',
      )?.levels['capacity']?.best ?? NaN

    expect(capacityIn(28)).toBeLessThan(capacityIn(24))
  })

  it('gives a level the mapping does not name its neutral value', () => {
    const mapping = bundledMapping()
    const without = { ...mapping, levels: mapping.levels.filter(({ level }) => level !== 'impunity') }

    const { scenario } = made([{ ccode: 1, year: 2005 }], { mapping: without })

    expect(scenario.levels['impunity']).toMatchObject({ best: mapping.neutralLevel, trend: 0 })
  })

  it('moves levels the way their indicators point', () => {
    expect(bestOf({ civconf: 2 }, 'armed-conflict')).toBeGreaterThan(bestOf({ civconf: 1 }, 'armed-conflict'))
    expect(bestOf({ civconf: 1 }, 'armed-conflict')).toBeGreaterThan(bestOf({}, 'armed-conflict'))
    expect(bestOf({ vd_cl_rol: 0.9 }, 'rule-of-law')).toBeGreaterThan(bestOf({ vd_cl_rol: 0.2 }, 'rule-of-law'))
    expect(bestOf({ ewp_un_imr_sqrt: 11 }, 'state-weakness')).toBeGreaterThan(bestOf({}, 'state-weakness'))
  })

  it('takes a missing value for the usual one', () => {
    const { missing } = bundledMapping().indicators.find(({ id }) => id === 'imr') ?? { missing: NaN }

    expect(bestOf({ ewp_un_imr_sqrt: '' }, 'state-weakness')).toBe(
      bestOf({ ewp_un_imr_sqrt: missing }, 'state-weakness'),
    )
  })

  it('assesses campaigns from the deaths recorded last year, and past months as a share of true deaths', () => {
    const { scenario } = made([
      { ccode: 1, year: 2004, os_best: 24, os_govt_best: 24 },
      { ccode: 1, year: 2005, os_best: 600, os_govt_best: 600, ewp_discrimpop: 0.3 },
    ])
    const levelOf = (actor: string, population: string) =>
      scenario.campaigns.find((one) => one.actor === actor && one.population === population)?.level.best ?? NaN
    const past = scenario.actors.find(({ id }) => id === 'state')?.pastMonthlyDeaths ?? []
    const share = coefficients['observation.recordedShare']

    expect(levelOf('state', 'excluded')).toBeGreaterThan(levelOf('state', 'opposition'))
    expect(levelOf('state', 'opposition')).toBeGreaterThan(0.1)
    expect(levelOf('armed-group', 'majority')).toBe(0)
    expect(past.slice(0, 12).reduce((sum, deaths) => sum + deaths, 0)).toBeCloseTo(24 / share, 6)
    expect(past.slice(12).reduce((sum, deaths) => sum + deaths, 0)).toBeCloseTo(600 / share, 6)
  })
})

describe('countableOnsets', () => {
  const countable = (cells: PanelCells) => {
    const { row, maker } = made([{ ccode: 1, year: 2005, ...cells }])
    return countableOnsets(maker.mapping, maker.index, row, coefficients)
  }
  const share = coefficients['observation.recordedShare']

  it('leaves out an actor already past 100 true deaths a year, and no other', () => {
    expect(countable({ os_govt_best: Math.ceil(100 * share) })).toEqual({ state: false, group: true })
    expect(countable({ os_govt_best: Math.floor(99 * share) })).toEqual({ state: true, group: true })
    expect(countable({ os_nsgroup_best: 500 })).toEqual({ state: true, group: false })
  })

  it('counts no episodes of armed groups before they were coded', () => {
    expect(countable({ year: 1988, os_govt_best: '', os_nsgroup_best: '' })).toEqual({ state: true, group: false })
  })
})
