import { describe, expect, it } from 'vitest'
import {
  createInProcessRunner,
  MOST_PREVENTION_MONTHS,
  NO_RESPONSE,
  outcomeKeysOf,
  pathOf,
  USUAL_WORLD,
  type CountryModel,
  type EnsembleRequest,
  type ResponsePlan,
} from '../../../../src/shared/engine'
import { ALL_SWITCHES_OFF, aRequest } from '../../../builders/a-request'
import { anInstrument, aPlan, aResponse, exactly } from '../../../builders/a-response'
import { kelvara, model, planB } from '../../../builders/bundled'

const levels = outcomeKeysOf(model, kelvara).filter((key) => key.startsWith('level:'))
const everything = outcomeKeysOf(model, kelvara)

function run(preventionMonths: number, changes: Partial<EnsembleRequest>, content: CountryModel = model) {
  const world = { ...USUAL_WORLD, preventionMonths }
  return createInProcessRunner(content, kelvara).runEnsemble(aRequest({ world, ...changes }))
}

/** Where levels stand at step 0, without chance and doubt. */
async function startsWith(months: number, plan: ResponsePlan, content: CountryModel = model) {
  const request = { plan, switches: ALL_SWITCHES_OFF, memberCount: 1, horizonSteps: 1, outcomes: levels }
  const result = await run(months, request, content)
  return new Map(levels.map((key) => [key, pathOf(result, key, 0)[0] ?? NaN]))
}

/** One structural instrument that lowers impunity, at once or after a while. */
function withProgramme(leadMonths = 0, size = -1): CountryModel {
  const programme = anInstrument({
    family: 'structural',
    leadMonths: exactly(leadMonths),
    effects: [{ channel: 'level', level: 'impunity', size: exactly(size) }],
  })
  return { ...model, instruments: [...model.instruments, programme] }
}

describe('prevention before today', () => {
  it('of no month changes no number of any plan', async () => {
    for (const plan of [NO_RESPONSE, planB]) {
      const request = { plan, memberCount: 32, horizonSteps: 12, outcomes: everything }
      const { values } = await createInProcessRunner(model, kelvara).runEnsemble(aRequest(request))

      expect((await run(0, request)).values).toEqual(values)
    }
  })

  it('lets today’s levels start where their own time constants would have brought them', async () => {
    const plan = aPlan(aResponse())
    const content = withProgramme()
    const assessed = await startsWith(0, plan, content)

    const starts = await Promise.all([3, 12, 36, 60].map((months) => startsWith(months, plan, content)))

    const impunity = [assessed, ...starts].map((start) => start.get('level:impunity') ?? NaN)
    expect(impunity).toEqual([...impunity].sort((a, b) => b - a))
    // A fall closes all but 1/e of its gap in 36 months: each further month gains less.
    const perMonth = [3, 12, 36, 60].map(
      (months, i) => ((impunity[i] ?? 0) - (impunity[i + 1] ?? 0)) / (months - ([0, 3, 12, 36][i] ?? 0)),
    )
    expect(perMonth.slice(1)).toEqual(perMonth.slice(1).sort((a, b) => b - a))
    expect(new Set(impunity).size).toBe(5)
  })

  it('brings nothing while its lead time lasts', async () => {
    const plan = aPlan(aResponse())

    expect(await startsWith(10, plan, withProgramme(10))).toEqual(await startsWith(0, plan, withProgramme(10)))
    expect(await startsWith(12, plan, withProgramme(10))).not.toEqual(await startsWith(0, plan, withProgramme(10)))
  })

  it('counts what is under way already as assessed', async () => {
    const content = withProgramme()
    const underWay = aPlan(aResponse({ startStep: -6, durationMonths: 30 }))

    expect(await startsWith(6, underWay, content)).toEqual(await startsWith(0, underWay, content))
    expect((await startsWith(12, underWay, content)).get('level:impunity')).toBeLessThan(
      (await startsWith(6, underWay, content)).get('level:impunity') ?? NaN,
    )
  })

  it('is the usual set where a plan has nothing structural, and the plan’s own where it has', async () => {
    // All else equal: what the programme moves would move others.
    const content = { ...withProgramme(), influences: [] }
    const usual = await startsWith(24, NO_RESPONSE, content)
    const assessed = await startsWith(0, NO_RESPONSE, content)
    const own = await startsWith(24, aPlan(aResponse()), content)

    for (const level of ['rule-of-law', 'local-peace-capacity', 'inclusive-governance', 'early-warning-mechanism']) {
      const key = `level:${level}`
      expect(usual.get(key)).toBeGreaterThan(assessed.get(key) ?? NaN)
    }
    expect(levels.filter((key) => own.get(key) !== assessed.get(key))).toEqual(['level:impunity'])
  })

  it('goes on from today on, so that levels do not fall back', async () => {
    const content = withProgramme()
    const request = { switches: ALL_SWITCHES_OFF, memberCount: 1, horizonSteps: 12, outcomes: ['level:impunity'] }
    const path = pathOf(await run(24, { plan: aPlan(aResponse()), ...request }, content), 'level:impunity', 0)

    expect([...path]).toEqual([...path].sort((a, b) => b - a))
    expect(path[12]).toBeLessThan(path[0] ?? NaN)
  })

  it.each(model.instruments.filter(({ family }) => family === 'structural').map(({ id }) => id))(
    'never makes worse by more months what %s makes better',
    async (instrument) => {
      const plan = aPlan(aResponse({ instrument, durationMonths: 60 }))
      const months = [0, 6, 18, MOST_PREVENTION_MONTHS]
      // All else equal: what other levels make of it has its own course.
      const content = { ...model, influences: [] }
      const starts = await Promise.all(months.map((each) => startsWith(each, plan, content)))
      const lasting = model.instruments
        .find(({ id }) => id === instrument)
        ?.effects.flatMap((effect) =>
          effect.channel === 'level' && effect.untilMonth === undefined
            ? [{ level: effect.level.slice(effect.level.indexOf('/') + 1), sign: Math.sign(effect.size.best) }]
            : [],
        )

      for (const { level, sign } of lasting ?? []) {
        for (const key of levels.filter((each) => each === `level:${level}` || each.endsWith(`/${level}`))) {
          const course = starts.map((start) => sign * (start.get(key) ?? NaN))
          expect({ key, course }).toEqual({ key, course: [...course].sort((a, b) => a - b) })
        }
      }
      expect(lasting?.length).toBeGreaterThan(0)
    },
  )

  it('is refused outside its range, before anything runs', async () => {
    await expect(run(61, {})).rejects.toThrow('preventionMonths is 61; it must be a whole number from 0 to 60')
    await expect(run(-1, {})).rejects.toThrow('preventionMonths is -1')
  })
})

describe('months of warning used', () => {
  const quiet = {
    ...kelvara,
    actors: kelvara.actors.map((actor) => ({ ...actor, pastMonthlyDeaths: actor.pastMonthlyDeaths.map(() => 0) })),
  }
  const warningIn = async (scenario: typeof kelvara, plan: ResponsePlan, preventionMonths = 0) => {
    const world = { ...USUAL_WORLD, preventionMonths, met: ['decisions'] as const }
    const request = { plan, world, memberCount: 8, horizonSteps: 12, outcomes: ['warning-used', 'stage'] }
    const content = withProgramme(4)
    const result = await createInProcessRunner(content, scenario).runEnsemble(aRequest(request))
    return {
      used: (member: number) => [...pathOf(result, 'warning-used', member)],
      stage: (member: number) => [...pathOf(result, 'stage', member)],
    }
  }

  it('run from the first sign on while nothing is in effect', async () => {
    const { used, stage } = await warningIn(quiet, NO_RESPONSE)

    for (let member = 0; member < 8; member += 1) {
      const sign = stage(member).findIndex((each) => each >= 1)
      expect(used(member)).toEqual(used(member).map((_, step) => (sign < 0 ? 0 : Math.max(0, step - sign))))
    }
  })

  it('count a sign of the year before today, and stop with the first response in effect', async () => {
    const { used } = await warningIn(kelvara, aPlan(aResponse({ startStep: 2 })))
    const path = used(0)
    const before = path[0] ?? NaN

    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThanOrEqual(12)
    expect(path).toEqual(path.map((_, step) => before + Math.min(step, 6)))
  })

  it('are fewer where prevention was in place', async () => {
    const plan = aPlan(aResponse())
    const [without, withIt] = await Promise.all([warningIn(kelvara, plan), warningIn(kelvara, plan, 24)])

    expect(withIt.used(0).at(-1)).toBeLessThan(without.used(0).at(-1) ?? NaN)
  })
})
