import { describe, expect, it } from 'vitest'
import {
  createInProcessRunner,
  findScenarioIssues,
  outcomeKeysOf,
  valuesAt,
  type Assessments,
  type CountryModel,
  type Scenario,
} from '../../../../src/shared/engine'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { preparePlan } from '../../../../src/shared/engine/prepare/prepare-plan'
import { ALL_SWITCHES_OFF, aRequest } from '../../../builders/a-request'
import { withAssessments } from '../../../builders/assessments'
import { everythingAtOnce, kelvara, model, planB } from '../../../builders/bundled'

const OPTIONAL = new Set(model.levels.filter(({ isOptional }) => isOptional === true).map(({ id }) => id))
const without = (levels: Assessments): Assessments =>
  Object.fromEntries(Object.entries(levels).filter(([id]) => !OPTIONAL.has(id)))

/** The scenario as it was before its neighbours were assessed. */
const alone: Scenario = {
  ...kelvara,
  levels: without(kelvara.levels),
  actors: kelvara.actors.map((actor) => ({ ...actor, levels: without(actor.levels) })),
}

const names = (record: unknown): boolean =>
  [...OPTIONAL].some((id) => new RegExp(`"(?:[a-z-]+/)?${id}"`).test(JSON.stringify(record)))

/** The model as it was before: only the level that the equations name is left of the neighbourhood. */
const before: CountryModel = {
  ...model,
  levels: model.levels.filter(({ id }) => !OPTIONAL.has(id) || id === 'border-openness'),
  influences: model.influences.filter((influence) => !names(influence)),
  triggers: model.triggers.filter((trigger) => !names(trigger)),
  instruments: model.instruments.map((instrument) => ({
    ...instrument,
    effects: instrument.effects.filter(
      (effect) => !names(effect) && !(effect.channel === 'trigger' && effect.trigger.startsWith('neighbour-')),
    ),
  })),
}

describe('a scenario whose neighbours are not assessed', () => {
  it('has no fault', () => {
    expect(findScenarioIssues(model, alone)).toEqual([])
  })

  it('has no such level and no such trigger, and no outcome of theirs', () => {
    const { levels, triggers, country } = prepareModel(model, alone)

    expect(levels.filter(({ key }) => OPTIONAL.has(key.slice(key.indexOf('/') + 1)))).toEqual([])
    expect(triggers.filter(({ id }) => id.startsWith('neighbour-'))).toEqual([])
    expect(country.borderOpenness).toBeUndefined()
    expect(outcomeKeysOf(model, alone)).not.toContain('level:border-openness')
  })

  it('gives the numbers it gave before there were any, with and without responses', async () => {
    const outcomes = outcomeKeysOf(model, alone)
    for (const plan of [planB, everythingAtOnce]) {
      const request = aRequest({ plan, outcomes, memberCount: 32, horizonSteps: 12 })
      const now = await createInProcessRunner(model, alone).runEnsemble(request)

      expect((await createInProcessRunner(before, alone).runEnsemble(request)).values).toEqual(now.values)
    }
  })

  it('may assess the support of one actor alone', () => {
    const [first] = kelvara.actors
    const some = { ...alone, actors: alone.actors.map((actor) => (actor.id === first?.id ? first : actor)) }
    const prepared = prepareModel(model, some)

    expect(findScenarioIssues(model, some)).toEqual([])
    expect(prepared.levels.filter(({ key }) => key.endsWith('/outside-support')).map(({ key }) => key)).toEqual([
      `${first?.id ?? ''}/outside-support`,
    ])
    expect(() => preparePlan(model, some, prepared, everythingAtOnce)).not.toThrow()
  })
})

describe('neighbours', () => {
  /** A level of the neighbourhood that rises or falls by itself. */
  const moving = (level: string, trend: number): Scenario =>
    withAssessments(kelvara, (assessment, key) => (key === level ? { ...assessment, trend } : assessment))
  const atTheEnd = async (scenario: Scenario, outcome: string) => {
    const switches = { ...ALL_SWITCHES_OFF, trends: true }
    const request = aRequest({ switches, memberCount: 1, horizonSteps: 36, outcomes: [outcome] })
    return valuesAt(await createInProcessRunner(model, scenario).runEnsemble(request), outcome, 36)[0] ?? NaN
  }

  it.each([
    ['neighbourhood-conflict', 'level:armed-conflict', 1],
    ['neighbourhood-conflict', 'level:border-openness', -1],
    ['cross-border-flows', 'level:armed-group-spread', 1],
    ['cross-border-flows', 'level:arms-availability', 1],
    ['upland-front/outside-support', 'level:upland-front/capacity', 1],
    ['state-security-forces/outside-support', 'level:state-security-forces/capacity', 1],
  ] as const)('move the country where %s rises: %s', async (level, outcome, sign) => {
    const rising = await atTheEnd(moving(level, 0.3), outcome)
    const steady = await atTheEnd(moving(level, 0), outcome)

    expect(sign * (rising - steady)).toBeGreaterThan(0.002)
  })

  it('hold people back where they close their borders, and take in more where they open them', async () => {
    const crossed = async (trend: number) => {
      const outcomes = ['crossed-border', 'displaced']
      const request = aRequest({ memberCount: 96, horizonSteps: 24, outcomes })
      const result = await createInProcessRunner(model, moving('border-openness', trend)).runEnsemble(request)
      const sum = (key: string) => valuesAt(result, key, 24).reduce((total, people) => total + people, 0)
      return sum('crossed-border') / sum('displaced')
    }

    const [closing, asToday, opening] = await Promise.all([crossed(-0.5), crossed(0), crossed(0.5)])

    expect(closing).toBeLessThan(asToday)
    expect(asToday).toBeLessThan(opening)
  })

  it('are pressed upon by violence, armed groups and flight, between 0 and 1', async () => {
    const outcomes = ['spillover', 'crossed-border', 'displaced', 'severity']
    const request = aRequest({ memberCount: 64, horizonSteps: 24, outcomes })
    const result = await createInProcessRunner(model, kelvara).runEnsemble(request)
    const pressure = [...valuesAt(result, 'spillover', 24)]
    const severity = [...valuesAt(result, 'severity', 24)]
    const order = severity.map((_, member) => member).sort((a, b) => (severity[a] ?? 0) - (severity[b] ?? 0))
    const mean = (members: readonly number[]) =>
      members.reduce((sum, m) => sum + (pressure[m] ?? NaN), 0) / members.length

    expect(Math.min(...pressure)).toBeGreaterThan(0)
    expect(Math.max(...pressure)).toBeLessThanOrEqual(1)
    expect(mean(order.slice(-8))).toBeGreaterThan(mean(order.slice(0, 8)))
    const crossed = valuesAt(result, 'crossed-border', 24)
    const displaced = valuesAt(result, 'displaced', 24)
    crossed.forEach((people, member) => expect(people).toBeLessThanOrEqual(displaced[member] ?? NaN))
  })
})
