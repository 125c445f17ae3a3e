import { describe, expect, it } from 'vitest'
import { coefficientsOf, valuesAt } from '../../../../src/shared/engine'
import { bundledModel } from '../../../../src/shared/formats'
import { bundledMapping, indexPanel, jobOf, readPanel } from '../../../../src/shared/validation'
import { runJob } from '../../../../src/shared/validation/simulate/country-year-job'
import { aPanelText, type PanelCells } from '../a-panel'

const model = bundledModel()

function jobFor(cells: PanelCells, memberCount = 64) {
  const read = readPanel(aPanelText([{ ccode: 1, year: 2000, ...cells }]))
  const [row] = read.ok ? read.value : []
  if (!read.ok || !row) throw new Error('The panel is faulty')
  const maker = { model, coefficients: coefficientsOf(model), mapping: bundledMapping(), index: indexPanel(read.value) }
  return jobOf(maker, row, { reading: 'outlook', seed: 1, memberCount })
}

const killing = (deaths: number) => ({ os_best: deaths, os_govt_best: deaths })

describe('jobOf', () => {
  it('lets the State have stopped within the year in some futures, in more of them the more it killed', () => {
    const [few, some, many] = [50, 500, 5000].map((deaths) => jobFor(killing(deaths), 1000).stopped?.memberCount ?? 0)

    expect(few).toBeLessThan(some ?? 0)
    expect(some).toBeLessThan(many ?? 0)
    expect(many).toBeLessThan(500)
  })

  it('leaves campaigns of the armed group and all else as they were', () => {
    const { scenario, stopped } = jobFor({ os_best: 6000, os_govt_best: 3000, os_nsgroup_best: 3000 })
    const byGroup = (one: typeof scenario) => one.campaigns.filter(({ actor }) => actor === 'armed-group')

    expect(stopped?.scenario.campaigns.filter(({ actor, level }) => actor === 'state' && level.high > 0)).toEqual([])
    expect(byGroup(stopped?.scenario ?? scenario)).toEqual(byGroup(scenario))
    expect({ ...stopped?.scenario, campaigns: [] }).toEqual({ ...scenario, campaigns: [] })
  })

  it('knows of no stop where the State did not kill', () => {
    expect(jobFor({ os_best: 3000, os_nsgroup_best: 3000 }).stopped).toBeUndefined()
  })
})

describe('runJob', () => {
  it('runs every member once, those that have stopped last', async () => {
    const job = jobFor(killing(5000), 24)
    const { stopped, ...going } = job
    const stoppedCount = stopped?.memberCount ?? 0
    const [mixed, without] = [await runJob(model, job), await runJob(model, going)]
    const deathsOf = (result: typeof mixed) => Array.from(valuesAt(result, 'severity-by:state', 12))

    expect(stoppedCount).toBeGreaterThan(0)
    expect(deathsOf(mixed).slice(0, -stoppedCount)).toEqual(deathsOf(without).slice(0, -stoppedCount))
    expect(Math.max(...deathsOf(mixed).slice(-stoppedCount))).toBeLessThan(Math.max(...deathsOf(without)))
    expect(mixed.memberCount).toBe(24)
  })
})
