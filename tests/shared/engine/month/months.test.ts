import { describe, expect, it } from 'vitest'
import { excessMortality } from '../../../../src/shared/engine/month/hunger'
import { HARM_KINDS, type HarmKind } from '../../../../src/shared/engine/month/month-state'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { signalsOf } from '../../../../src/shared/engine/prepare/prepared-model'
import { DYAD_CHANNELS } from '../../../../src/shared/engine/prepare/prepared-plan'
import { protectorPlace } from '../../../../src/shared/engine/step/responses'
import { aMonth } from '../../../builders/a-month'
import { kelvara, model, withParameters } from '../../../builders/bundled'

const prepared = prepareModel(model, kelvara)
const { country, dyads, populations } = prepared
const luck = { seed: 1, firstMember: 0, step: 0 }
const dyadOf = (key: string) => dyads.findIndex((dyad) => dyad.key === key)
const at = (values: ArrayLike<number>, i: number): number => values[i] ?? NaN
const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0)

const identity = dyadOf('youth-guard/upland-communities')

describe('the choice of forms of violence', () => {
  it('changes nothing in the assessed present', () => {
    const { view, months } = aMonth(prepared)

    months.open(view)

    expect([...months.state.eventFactors].every((factor) => factor === 0)).toBe(true)
    expect([...months.state.flightFactors]).toEqual(populations.map(() => 1))
    expect([...months.state.repression]).toEqual(dyads.map(() => 1))
  })

  it.each([
    { what: 'discipline', of: at([dyads[identity]?.discipline ?? -1], 0), killing: -1 },
    { what: 'international presence', of: country.presence, killing: -1 },
    { what: 'exclusionary ideology', of: at([dyads[identity]?.ideology ?? -1], 0), killing: 1 },
    { what: 'polarisation', of: country.polarisation, killing: 1 },
  ])('answers more $what with a stated direction of killing', ({ of, killing }) => {
    const { view, months } = aMonth(prepared)
    view.seen[of] = Math.min(1, at(view.seen, of) + 0.2)

    months.open(view)

    expect(Math.sign(at(months.state.eventFactors, identity))).toBe(killing)
  })

  it('lets part of the killing that a response prevents come back as expulsion and detention', () => {
    const { view, months } = aMonth(prepared)
    view.dyadPressure[identity * DYAD_CHANNELS.length + DYAD_CHANNELS.indexOf('event-rate')] = Math.log(0.5)

    months.open(view)

    const comesBack = 1 + prepared.coefficients['choice.substitution'] * 0.5
    expect(at(months.state.eventFactors, identity)).toBe(0)
    expect(at(months.state.expulsion, identity)).toBeCloseTo(comesBack, 12)
    expect(at(months.state.repression, identity)).toBeCloseTo(comesBack, 12)
    expect(Math.max(...months.state.flightFactors)).toBeGreaterThan(1)
  })
})

describe('stores of food', () => {
  const first = signalsOf(prepared).emptyStores
  const besiege = (siege: number) => {
    const { view, months } = aMonth(prepared)
    view.seen[populations[0]?.siege ?? -1] = siege
    view.seen[country.access] = 0
    return { view, months }
  }

  it('stay as they were while siege and access do', () => {
    const { view, months } = aMonth(prepared)
    const before = [...months.state.stores]

    for (let step = 0; step < 24; step += 1) months.close(view, { ...luck, step })

    months.state.stores.forEach((store, p) => expect(store).toBeCloseTo(at(before, p), 12))
    expect(before.every((store) => store >= 0 && store <= prepared.coefficients['hunger.storeMonths'])).toBe(true)
  })

  it('run out in weeks under a complete siege, and fill again once it is lifted', () => {
    const { view, months } = besiege(1)
    const start = at(months.state.stores, 0)
    let monthsUntilEmpty = 0
    while (at(months.state.stores, 0) > 0 && monthsUntilEmpty < 12) {
      months.close(view, { ...luck, step: monthsUntilEmpty })
      monthsUntilEmpty += 1
    }

    expect(monthsUntilEmpty).toBe(Math.ceil(start))
    expect(at(view.seen, first)).toBe(1)

    view.seen[populations[0]?.siege ?? -1] = 0
    for (let step = 0; step < 12; step += 1) months.close(view, { ...luck, step })
    expect(at(view.seen, first)).toBeLessThan(0.01)
  })

  it('kill in numbers only where food insecurity is severe and aid does not arrive', () => {
    expect(excessMortality(0.3, 2, 0.8)).toBeLessThan(0.001)
    expect(excessMortality(0.8, 2, 0.8)).toBe(1)

    const { view, months } = besiege(1)
    view.seen[populations[0]?.foodInsecurity ?? -1] = 0.9
    months.close(view, luck)
    const unreached = at(months.state.indirectDeaths, 0)
    const reached = aMonth(prepared)
    reached.view.seen[populations[0]?.foodInsecurity ?? -1] = 0.9
    reached.view.seen[populations[0]?.siege ?? -1] = 0
    reached.view.seen[country.access] = 1
    reached.months.close(reached.view, luck)

    expect(unreached).toBeGreaterThan(0)
    expect(at(reached.months.state.indirectDeaths, 0)).toBe(0)
  })
})

describe('other harms', () => {
  const harmsOf = (change: (view: ReturnType<typeof aMonth>['view']) => void, kind: HarmKind) => {
    const { view, months } = aMonth(prepared)
    change(view)
    months.open(view)
    months.close(view, luck)
    const first = HARM_KINDS.indexOf(kind) * populations.length
    return total(months.state.harms.subarray(first, first + populations.length))
  }
  const asItIs = () => undefined

  it.each<{ kind: HarmKind; raisedBy: string; level: number; to: number }>([
    { kind: 'sexual-violence', raisedBy: 'less discipline', level: dyads[identity]?.discipline ?? -1, to: 0 },
    {
      kind: 'abduction-and-recruitment',
      raisedBy: 'recruitment',
      level: prepared.actors[dyads[identity]?.actor ?? -1]?.recruitment ?? -1,
      to: 1,
    },
    { kind: 'detention-and-disappearance', raisedBy: 'surveillance', level: country.surveillance, to: 1 },
    { kind: 'destruction', raisedBy: 'ideology that wants people gone', level: dyads[identity]?.ideology ?? -1, to: 1 },
    { kind: 'aid-denial', raisedBy: 'a siege', level: populations[0]?.siege ?? -1, to: 1 },
  ])('of the kind $kind have their own rate and are raised by $raisedBy', ({ kind, level, to }) => {
    const usual = harmsOf(asItIs, kind)

    expect(usual).toBeGreaterThan(0)
    expect(harmsOf((view) => (view.seen[level] = to), kind)).toBeGreaterThan(usual)
  })
})

describe('abuse by forces that are sent', () => {
  const rate = 0.5
  const abusedWith = (change: (view: ReturnType<typeof aMonth>['view']) => void, population = 0) => {
    const { view, months } = aMonth(prepared)
    const sentAmong = protectorPlace(population, 'protector-abuse')
    view.protectorPressure[sentAmong] = rate
    change(view)
    months.close(view, luck)
    const first = HARM_KINDS.indexOf('protector-abuse') * populations.length
    return [...months.state.harms.subarray(first, first + populations.length)]
  }
  const unseen = (view: ReturnType<typeof aMonth>['view']): void => {
    view.seen[country.presence] = 0
    view.seen[country.civilSociety] = 0
  }

  it('reaches those the forces are among, by their number, and nobody where none are sent', () => {
    const among = populations.map((_, p) => (p === 1 ? at(aMonth(prepared).view.atHome, p) : 0))
    const inside = at(aMonth(prepared).view.inside, 1)

    const abused = abusedWith(unseen, 1)

    expect(at(abused, 1)).toBeCloseTo((rate / 1000) * (at(among, 1) + inside), 6)
    expect(abused.filter((people) => people > 0)).toHaveLength(1)
    expect(total(abusedWith((view) => view.protectorPressure.fill(0)))).toBe(0)
    expect(total(abusedWith((view) => view.protectorPressure.fill(-1)))).toBe(0)
  })

  it.each([
    { name: 'monitors see it', level: country.presence },
    { name: 'associations and media can be told', level: country.civilSociety },
  ])('is less where $name, and never more the more of them', ({ level }) => {
    const abused = [0, 0.3, 0.6, 1].map((seen) =>
      total(
        abusedWith((view) => {
          unseen(view)
          view.seen[level] = seen
        }),
      ),
    )

    expect(abused).toEqual(abused.toSorted((a, b) => b - a))
    expect(at(abused, 3) / at(abused, 0)).toBeCloseTo(1 - prepared.coefficients['harm.protectorWitnesses'], 9)
  })

  it('is scaled by what forces are held to', () => {
    const held = abusedWith((view) => {
      view.protectorPressure[protectorPlace(0, 'protector-conduct')] = Math.log(0.5)
    })

    expect(total(held) / total(abusedWith(() => undefined))).toBeCloseTo(0.5, 9)
  })
})

describe('what is seen of deaths', () => {
  const alarmless = prepareModel(
    withParameters({ 'observation.falseAlarmsPerYear': 0, 'observation.misjudgement': 0, 'observation.leaning': 0 }),
    kelvara,
  )
  const leaning = prepareModel(
    withParameters({ 'observation.falseAlarmsPerYear': 0, 'observation.misjudgement': 0, 'observation.leaning': 0.7 }),
    kelvara,
  )
  /** What is seen and recorded of a thousand deaths in one campaign. */
  const afterDeaths = (
    model_: typeof prepared,
    change: (view: ReturnType<typeof aMonth>['view']) => void,
    dyad = identity,
  ) => {
    const { view, months } = aMonth(model_)
    change(view)
    const p = dyads[dyad]?.population ?? -1
    view.dead[p] = 1000
    view.lastStepDeaths[dyad] = 1000
    months.close(view, luck)
    const soon = at(months.state.observedDeaths, p)
    for (let step = 1; step < 36; step += 1) months.close(view, { ...luck, step })
    return { soon, late: at(months.state.observedDeaths, p), recorded: at(months.state.recordedDeaths, 0) }
  }

  it('comes late and in part: the share that is visible, and the recorded share in the end', () => {
    const { soon, late, recorded } = afterDeaths(alarmless, () => undefined)

    expect(soon).toBeGreaterThan(0)
    expect(soon).toBeLessThan(late)
    const visibility = populations[dyads[identity]?.population ?? -1]?.visibility
    expect(late).toBeCloseTo(1000 * (visibility ?? NaN), 6)
    expect(recorded).toBeCloseTo(250, 9)
  })

  it('shrinks where civic space closes and monitors leave, while the dead stay dead', () => {
    const usual = afterDeaths(alarmless, () => undefined)
    const blinded = afterDeaths(alarmless, (view) => {
      view.seen[country.presence] = 0
      view.seen[country.civicClosure] = 1
    })

    expect(blinded.late).toBeLessThan(usual.late)
    expect(blinded.recorded).toBeLessThan(usual.recorded)
  })

  const challengers = dyadOf('upland-front/lake-shore-communities')
  const closed = (view: ReturnType<typeof aMonth>['view'], witness?: number): void => {
    for (const level of [country.civicClosure, country.presence, country.civilSociety]) {
      const value = level === country.civicClosure || level === witness ? 1 : 0
      view.seen[level] = value
      // As assessed, so that only who tells of it differs.
      view.seenAtStart[level] = value
    }
  }

  it('leans to the government’s side where civic space is closed and nobody else can tell; records do not', () => {
    const [byGovernment, byChallengers] = [identity, challengers].map((dyad) => {
      const straight = afterDeaths(alarmless, closed, dyad)
      const leant = afterDeaths(leaning, closed, dyad)
      expect(leant.recorded).toBe(straight.recorded)
      return leant.late / straight.late
    })

    expect(byGovernment).toBeCloseTo(Math.exp(-0.7), 9)
    expect(byChallengers).toBeGreaterThan(1)
    expect(byChallengers).toBeLessThanOrEqual(Math.exp(0.7) * (1 + 1e-12))
  })

  it.each([
    { name: 'monitors are there', level: country.presence },
    { name: 'associations and media are free', level: country.civilSociety },
  ])('does not lean where $name', ({ level }) => {
    const open = (view: ReturnType<typeof aMonth>['view']): void => {
      closed(view, level)
    }

    for (const dyad of [identity, challengers])
      expect(afterDeaths(leaning, open, dyad)).toEqual(afterDeaths(alarmless, open, dyad))
  })

  it('holds false alarms where nobody died, about as many as the rate says', () => {
    const { view, months } = aMonth(prepared)
    for (let step = 0; step < 1200; step += 1) months.close(view, { ...luck, step })

    const alarms = total(months.state.observedDeaths) / prepared.coefficients['observation.falseAlarmDeaths']
    const expected = prepared.coefficients['observation.falseAlarmsPerYear'] * 100 * populations.length
    expect(alarms / expected).toBeGreaterThan(0.8)
    expect(alarms / expected).toBeLessThan(1.2)
  })
})
