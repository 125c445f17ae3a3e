import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  coefficientsOf,
  type ActorKind,
  type CountryModel,
  type Effect,
  type ProtectorChannel,
  type Response,
  type ResponsePair,
  type ResponseInstrument,
  type ResponsePlan,
  needsNamedTarget,
} from '../../../../src/shared/engine'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { preparePlan } from '../../../../src/shared/engine/prepare/prepare-plan'
import { DYAD_CHANNELS, type DyadChannel } from '../../../../src/shared/engine/prepare/prepared-plan'
import {
  activityOf,
  applyResponses,
  drawPlanFuture,
  noPressure,
  protectorPlace,
  type ResponsePressure,
} from '../../../../src/shared/engine/step/responses'
import { anInstrument, aPlan, aResponse, exactly } from '../../../builders/a-response'
import { kelvara, model, planB } from '../../../builders/bundled'

const prepared = prepareModel(model, kelvara)

function withInstruments(...instruments: readonly ResponseInstrument[]): CountryModel {
  return { ...model, instruments, pairs: [] }
}

/** What a plan adds up to in a step, for the best estimates or for a member. */
function pressureAt(content: CountryModel, plan: ResponsePlan, step: number, member?: number): ResponsePressure {
  const preparedPlan = preparePlan(content, kelvara, prepared, plan)
  const pressure = noPressure(prepared)
  applyResponses(preparedPlan, drawPlanFuture(preparedPlan, 11, member ?? 0, member !== undefined), step, pressure)
  return pressure
}

function onLevel({ levels }: ResponsePressure, key: string): number {
  return levels[prepared.levels.findIndex((level) => level.key === key)] ?? NaN
}

/** Keys of the levels that anything acts on. */
function levelsReached({ levels }: ResponsePressure): string[] {
  return prepared.levels.filter((_, i) => levels[i] !== 0).map(({ key }) => key)
}

/** Keys of the dyads that a channel acts on. */
function dyadsReached({ dyads }: ResponsePressure, channel: DyadChannel): string[] {
  const offset = DYAD_CHANNELS.indexOf(channel)
  return prepared.dyads.filter((_, d) => dyads[d * DYAD_CHANNELS.length + offset] !== 0).map(({ key }) => key)
}

const onImpunity = (size: number, extra: Partial<Effect> = {}): Effect =>
  ({ channel: 'level', level: 'impunity', size: exactly(size), ...extra }) as Effect

describe('the activity of a response', () => {
  const response = {
    start: 2,
    duration: 10,
    rampMonths: 4,
    windDownMonths: 3,
    leadBest: 0,
    leadSpreadBelow: 0,
    leadSpreadAbove: 0,
    leadEntity: 0,
    intensity: 1,
    needsCouncil: false,
    needsConsent: false,
    needsAccess: false,
    acts: true,
    isStructural: false,
    frames: [0, 0, 0],
    coercion: 0,
    attention: 0,
    monthlyCost: 0,
    politicalCapital: 0,
  }
  const at = (months: number, from = 0, until = Infinity, duration = 10) =>
    activityOf({ ...response, duration }, 3, from, until, months)

  it.each([
    { name: 'before the decision', months: 1, activity: 0 },
    { name: 'during the lead time', months: 4.9, activity: 0 },
    { name: 'at the first moment', months: 5, activity: 0 },
    { name: 'half-way up the ramp', months: 7, activity: 0.5 },
    { name: 'at the end of the ramp', months: 9, activity: 1 },
    { name: 'in full', months: 14.9, activity: 1 },
    { name: 'three months after the end', months: 18, activity: Math.exp(-1) },
    { name: 'six months after the end', months: 21, activity: Math.exp(-2) },
  ])('is $activity $name', ({ months, activity }) => {
    expect(at(months)).toBeCloseTo(activity, 12)
  })

  it('of an effect with a window begins and ebbs with it', () => {
    expect(at(7, 4)).toBe(0)
    expect(at(11, 4)).toBeCloseTo(0.5, 12)
    expect(at(13, 0, 5)).toBeCloseTo(Math.exp(-1), 12)
  })

  it('ebbs once, from the end of the window or of the response, whichever is first', () => {
    expect(at(18, 0, 5)).toBeCloseTo(Math.exp(-8 / 3), 12)
    expect(at(18, 0, 10)).toBeCloseTo(Math.exp(-1), 12)
    expect(at(18, 0, 12)).toBeCloseTo(Math.exp(-1), 12)
  })

  it('grows no further once the response has ended, and never begins after it', () => {
    expect(at(6, 0, Infinity, 1)).toBeCloseTo(0.25, 12)
    expect(at(9, 0, Infinity, 1)).toBeCloseTo(0.25 * Math.exp(-1), 12)
    expect(at(9, 0, 1)).toBeCloseTo(0.25 * Math.exp(-1), 12)
    expect(at(12, 6, Infinity, 6)).toBe(0)
  })

  it('never leaves [0, 1], jumps or rises again once it falls', () => {
    const months = fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4)
    fc.assert(
      fc.property(months, months, months, (from, window, duration) => {
        const course = Array.from({ length: 4001 }, (_, i) => at(i / 100, from, from + window, duration))
        const steps = course.slice(1).map((now, i) => now - (course[i] ?? NaN))
        const peak = steps.findIndex((step) => step < 0)
        expect(course.every((now) => now >= 0 && now <= 1)).toBe(true)
        expect(steps.every((step) => Math.abs(step) < 0.01)).toBe(true)
        expect(peak < 0 || steps.slice(peak).every((step) => step <= 0)).toBe(true)
      }),
    )
  })

  it('waits for the lead time that the member drew, never less than none', () => {
    const slow = anInstrument({ leadMonths: { low: 0, best: 2, high: 9 }, effects: [onImpunity(-1)] })
    const plan = preparePlan(withInstruments(slow), kelvara, prepared, aPlan(aResponse()))

    const leads = Array.from(
      { length: 6000 },
      (_, member) => drawPlanFuture(plan, 3, member, true).leadMonths[0] ?? NaN,
    )

    expect(Math.min(...leads)).toBe(0)
    expect(leads.filter((lead) => lead <= 2).length / leads.length).toBeCloseTo(0.5, 1)
    // An 80 % range: a tenth is above its end.
    expect(leads.filter((lead) => lead > 9).length / leads.length).toBeCloseTo(0.1, 1)
    expect(drawPlanFuture(plan, 3, 0, false).leadMonths[0]).toBe(2)
  })
})

describe('responses together', () => {
  const sword = anInstrument({ effects: [onImpunity(-0.5)] })
  const copies = (count: number): Response[] =>
    Array.from({ length: count }, (_, i) => aResponse({ id: `copy-${i}`, startStep: -6, durationMonths: 48 }))

  it('give the less the more there are, as the weights say', () => {
    const c = coefficientsOf(model)
    const weights = [
      1,
      c['response.diminishing2'],
      c['response.diminishing3'],
      c['response.diminishing4'],
      c['response.diminishing5'],
      c['response.diminishing6'],
      c['response.diminishing7'],
      c['response.diminishing8'],
      c['response.diminishing8'],
      c['response.diminishing8'],
    ]
    for (const count of [1, 2, 3, 8, 10]) {
      const sum = weights.slice(0, count).reduce((total, weight) => total + weight, 0)
      const pressure = onLevel(pressureAt(withInstruments(sword), aPlan(...copies(count)), 3), 'impunity')
      expect(pressure).toBeCloseTo(-0.5 * sum, 12)
    }
  })

  it('give the largest effect its full weight, and never less for one more, up to 60 responses and beyond', () => {
    const instruments = Array.from({ length: 70 }, (_, i) =>
      anInstrument({ id: `tool-${100 + i}`, effects: [onImpunity(i < 64 ? -0.5 : -0.001)] }),
    )
    let before = 0
    for (const count of [1, 5, 59, 60, 64, 65, 70]) {
      const plan = aPlan(
        ...instruments
          .slice(0, count)
          .map(({ id }) => aResponse({ id, instrument: id, startStep: -6, durationMonths: 48 })),
      )
      const pressure = -onLevel(pressureAt(withInstruments(...instruments), plan, 3), 'impunity')
      expect(pressure).toBeGreaterThanOrEqual(before)
      before = pressure
    }
  })

  it('keep what raises apart from what lowers', () => {
    const harm = anInstrument({ id: 'harm', effects: [onImpunity(0.3)] })
    const plan = aPlan(...copies(2), aResponse({ id: 'harm', instrument: 'harm', startStep: -6, durationMonths: 48 }))

    const pressure = onLevel(pressureAt(withInstruments(sword, harm), plan, 3), 'impunity')

    expect(pressure).toBeCloseTo(0.3 - 0.5 * (1 + coefficientsOf(model)['response.diminishing2']), 12)
  })

  it('add up to the same numbers in any order and under any id', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...planB.responses, ...planB.responses.map((r) => ({ ...r, id: `${r.id}-2` }))], {
          minLength: planB.responses.length * 2,
        }),
        fc.integer({ min: 0, max: 30 }),
        (responses, step) => {
          const doubled = [...planB.responses, ...planB.responses]
          const renamed = responses.map((response, i) => ({ ...response, id: `r-${i}` }))

          expect(pressureAt(model, aPlan(...renamed), step, 5)).toEqual(pressureAt(model, aPlan(...doubled), step, 5))
        },
      ),
      { seed: 3, numRuns: 10 },
    )
  })

  it('scale with intensity', () => {
    const at = (intensity: number) =>
      onLevel(pressureAt(withInstruments(sword), aPlan(aResponse({ intensity })), 3), 'impunity')

    expect(at(0.4)).toBeCloseTo(0.4 * at(1), 12)
    expect(at(0)).toBe(0)
  })

  it('meet the same luck whichever response uses an instrument, and whatever else is in the plan', () => {
    const doubtful = anInstrument({
      effects: [{ channel: 'level', level: 'impunity', size: { low: -2, best: -1, high: 0 } }],
    })
    const other = anInstrument({ id: 'other', effects: [{ channel: 'recording', size: { low: 0, best: 1, high: 2 } }] })
    const content = withInstruments(doubtful, other)
    const use = aResponse({ startStep: -3 })

    const alone = pressureAt(content, aPlan(use), 3, 4)
    const among = pressureAt(content, aPlan(aResponse({ id: 'b', instrument: 'other' }), { ...use, id: 'z' }), 3, 4)

    expect(onLevel(among, 'impunity')).toBe(onLevel(alone, 'impunity'))
    expect(onLevel(alone, 'impunity')).not.toBe(-1)
    expect(onLevel(pressureAt(content, aPlan(use), 3, 5), 'impunity')).not.toBe(onLevel(alone, 'impunity'))
  })
})

describe('coordination', () => {
  const contact = anInstrument({ id: 'contact', coordinationGain: exactly(0.5) })
  const coordinated = (effect: Effect, reach: Partial<Record<ActorKind, number>> = {}, member?: number): number[] => {
    const tool = anInstrument({ id: 'tool', effects: [effect], reach: { ...anInstrument().reach, ...reach } })
    const use = (instrument: string) => aResponse({ id: instrument, instrument, startStep: -6, durationMonths: 48 })
    const read = (plan: ResponsePlan): number[] => {
      const { levels, dyads, triggers, recording } = pressureAt(withInstruments(contact, tool), plan, 3, member)
      return [...levels, ...dyads, ...triggers, recording]
    }
    const alone = read(aPlan(use('tool')))
    const together = read(aPlan(use('tool'), use('contact')))
    return [...new Set(together.flatMap((value, i) => (alone[i] === 0 ? [] : [value / (alone[i] ?? NaN)])))]
  }

  it.each<{ name: string; effect: Effect; gain: number }>([
    { name: 'less impunity', effect: onImpunity(-0.5), gain: 1.5 },
    { name: 'more impunity', effect: onImpunity(0.5), gain: 1 },
    {
      name: 'more rule of law',
      effect: { channel: 'level', level: 'rule-of-law', size: exactly(0.5) },
      gain: 1.5,
    },
    {
      name: 'less discipline of an actor',
      effect: { channel: 'level', level: 'state/discipline', size: exactly(-0.5) },
      gain: 1,
    },
    { name: 'less drive', effect: { channel: 'drive', by: 'every-actor', size: exactly(-0.5) }, gain: 1.5 },
    { name: 'more drive', effect: { channel: 'drive', by: 'every-actor', size: exactly(0.5) }, gain: 1 },
    { name: 'a stronger brake', effect: { channel: 'brake', by: 'every-actor', size: exactly(0.1) }, gain: 1.5 },
    { name: 'fewer triggers', effect: { channel: 'trigger', trigger: 'elite-split', size: exactly(-0.5) }, gain: 1.5 },
    {
      name: 'more of the triggers that ease',
      effect: { channel: 'trigger', trigger: 'defection', size: exactly(0.5) },
      gain: 1.5,
    },
    {
      name: 'fewer of the triggers that ease',
      effect: { channel: 'trigger', trigger: 'defection', size: exactly(-0.5) },
      gain: 1,
    },
    { name: 'better recording', effect: { channel: 'recording', size: exactly(0.5) }, gain: 1.5 },
    { name: 'worse recording', effect: { channel: 'recording', size: exactly(-0.5) }, gain: 1 },
  ])('multiplies $name by $gain', ({ effect, gain }) => {
    const gains = coordinated(effect)

    expect(gains.length).toBe(1)
    expect(gains[0]).toBeCloseTo(gain, 12)
  })

  it('does not strengthen what backfires on actors whom the instrument reaches the wrong way', () => {
    const gains = coordinated({ channel: 'drive', by: 'every-actor', size: exactly(-0.5) }, { 'allied-militia': -0.4 })

    expect(new Set(gains.map((gain) => gain.toFixed(12)))).toEqual(new Set(['1.000000000000', '1.500000000000']))
  })

  it('does not strengthen an effect that a member drew as the opposite of what is wanted', () => {
    const effect: Effect = { channel: 'level', level: 'impunity', size: { low: -1, best: -0.2, high: 0.6 } }
    const tool = anInstrument({ id: 'tool', effects: [effect] })
    const use = aResponse({ instrument: 'tool', startStep: -6, durationMonths: 48 })
    const members = Array.from({ length: 60 }, (_, member) => member)
    const drawnOf = (member: number) => onLevel(pressureAt(withInstruments(tool), aPlan(use), 3, member), 'impunity')

    expect(new Set(members.map((member) => drawnOf(member) > 0)).size).toBe(2)
    for (const member of members) {
      expect(coordinated(effect, {}, member)[0]).toBeCloseTo(drawnOf(member) > 0 ? 1 : 1.5, 12)
    }
  })
})

describe('the gain by coordination', () => {
  const contact = anInstrument({ id: 'contact', coordinationGain: { low: 0, best: 0.2, high: 0.5 } })
  const plan = preparePlan(withInstruments(contact), kelvara, prepared, aPlan(aResponse({ instrument: 'contact' })))

  it('is what the member drew, never less than none', () => {
    const gains = Array.from(
      { length: 6000 },
      (_, member) => drawPlanFuture(plan, 3, member, true).coordinationGains[0] ?? NaN,
    )

    expect(Math.min(...gains)).toBe(0)
    expect(gains.filter((gain) => gain <= 0.2).length / gains.length).toBeCloseTo(0.5, 1)
    // An 80 % range: a tenth is above its end.
    expect(gains.filter((gain) => gain > 0.5).length / gains.length).toBeCloseTo(0.1, 1)
  })

  it('is the best estimate where nothing is uncertain', () => {
    expect(drawPlanFuture(plan, 3, 0, false).coordinationGains[0]).toBe(0.2)
  })
})

describe('targets', () => {
  const actors = kelvara.actors.map(({ id }) => id)
  const populations = kelvara.populations.map(({ id }) => id)

  it.each(actors)('aiming at %s reaches its levels and dyads and no other', (target) => {
    const tool = anInstrument({
      target: { scope: 'actor', usual: 'state' },
      effects: [
        { channel: 'level', level: 'target/threat-perception', size: exactly(-0.5) },
        { channel: 'drive', by: 'target', size: exactly(-0.3) },
      ],
    })

    const pressure = pressureAt(withInstruments(tool), aPlan(aResponse({ target })), 3)

    expect(levelsReached(pressure)).toEqual([`${target}/threat-perception`])
    expect(dyadsReached(pressure, 'drive')).toEqual(
      prepared.dyads.map(({ key }) => key).filter((key) => key.startsWith(`${target}/`)),
    )
    expect(dyadsReached(pressure, 'drive').length).toBeGreaterThan(0)
    expect(dyadsReached(pressure, 'brake')).toEqual([])
  })

  it.each(populations)('aiming at %s reaches its levels and the dyads against it and no other', (target) => {
    const tool = anInstrument({
      target: { scope: 'population', usual: 'excluded' },
      effects: [
        { channel: 'level', level: 'target/siege', size: exactly(-0.5) },
        { channel: 'event-rate', by: 'every-actor', against: 'target', size: exactly(-0.3) },
      ],
    })

    const pressure = pressureAt(withInstruments(tool), aPlan(aResponse({ target })), 3)

    expect(levelsReached(pressure)).toEqual([`${target}/siege`])
    expect(dyadsReached(pressure, 'event-rate')).toEqual(
      prepared.dyads.map(({ key }) => key).filter((key) => key.endsWith(`/${target}`)),
    )
  })

  it.each(populations)('aiming at %s send forces among its people and no others', (target) => {
    const tool = anInstrument({
      target: { scope: 'population', usual: 'excluded' },
      effects: [
        { channel: 'protector-abuse', against: 'target', size: exactly(0.2), backfire: 'a-pathway' },
        { channel: 'protector-conduct', size: exactly(-0.3) },
      ],
    })

    const { protectors } = pressureAt(withInstruments(tool), aPlan(aResponse({ target })), 3)

    const at = (channel: ProtectorChannel) =>
      prepared.populations.map((_, p) => protectors[protectorPlace(p, channel)] ?? NaN)
    expect(at('protector-abuse')).toEqual(prepared.populations.map(({ id }) => (id === target ? 0.2 : 0)))
    expect(at('protector-conduct')).toEqual(prepared.populations.map(() => -0.3))
  })

  it('without a target reach everybody the instrument usually means, once each', () => {
    const tool = anInstrument({
      target: { scope: 'population', usual: 'excluded' },
      effects: [
        { channel: 'level', level: 'target/grievance', size: exactly(-0.5) },
        { channel: 'level', level: 'impunity', size: exactly(-0.5) },
      ],
    })

    const pressure = pressureAt(withInstruments(tool), aPlan(aResponse()), 3)

    expect(levelsReached(pressure)).toEqual([
      'displaced-in-camps/grievance',
      'impunity',
      'upland-communities/grievance',
    ])
    expect(onLevel(pressure, 'impunity')).toBe(-0.5)
  })

  it('reach scales what arrives at each kind of actor, and nothing arrives at reach 0', () => {
    const tool = anInstrument({
      reach: {
        state: 0.25,
        'allied-militia': 0,
        'legitimacy-seeking-group': 1,
        'violent-extremist-group': 1,
      },
      effects: [
        { channel: 'level', level: 'every-actor/capacity', size: exactly(-0.8) },
        { channel: 'level', level: 'economic-hardship', size: exactly(0.1) },
      ],
    })

    const pressure = pressureAt(withInstruments(tool), aPlan(aResponse()), 3)

    expect(onLevel(pressure, 'state-security-forces/capacity')).toBeCloseTo(-0.2, 12)
    expect(onLevel(pressure, 'upland-front/capacity')).toBeCloseTo(-0.8, 12)
    expect(onLevel(pressure, 'youth-guard/capacity') + 0).toBe(0)
    expect(onLevel(pressure, 'economic-hardship')).toBeCloseTo(0.1, 12)
  })

  it('effects on one type of violence leave the other alone', () => {
    const tool = anInstrument({
      effects: [{ channel: 'threshold', by: 'state', violence: 'political', size: exactly(0.05) }],
    })

    const pressure = pressureAt(withInstruments(tool), aPlan(aResponse()), 3)

    expect(dyadsReached(pressure, 'threshold')).toEqual(['state-security-forces/town-opposition'])
  })

  it('a reach below 0 turns round what is drawn, at both ends of its range', () => {
    const size = { low: -0.9, best: -0.2, high: -0.1 }
    const drawnFor = (reach: number, member: number) => {
      const instrument = anInstrument({
        effects: [{ channel: 'drive', by: 'state', size }],
        reach: { ...anInstrument().reach, state: reach },
      })
      const pressure = pressureAt(withInstruments(instrument), aPlan(aResponse()), 6, member)
      return dyadsReached(pressure, 'drive').map(
        (key) => pressure.dyads[prepared.dyads.findIndex((dyad) => dyad.key === key) * DYAD_CHANNELS.length] ?? NaN,
      )
    }

    for (let member = 0; member < 20; member += 1) {
      const [straight, turned] = [drawnFor(0.5, member), drawnFor(-0.5, member)]
      expect(straight.length).toBeGreaterThan(0)
      expect(turned.map((value) => -value)).toEqual(straight)
    }
  })

  it('every effect of every bundled instrument reaches somebody, and draws a size of its own', () => {
    const { instruments } = model
    for (const instrument of instruments) {
      const aim = needsNamedTarget(instrument) ? { target: 'state-security-forces' } : {}
      const plan = preparePlan(model, kelvara, prepared, aPlan(aResponse({ instrument: instrument.id, ...aim })))
      const buckets = [...plan.buckets, ...plan.decisionBuckets]
      const entities = new Set(buckets.flatMap(({ effects }) => effects.map(({ entity }) => entity)))
      expect({ id: instrument.id, draws: entities.size }).toEqual({
        id: instrument.id,
        draws: instrument.effects.filter((effect) => !('by' in effect) || effect.by !== 'violent-extremist-group')
          .length,
      })
    }
  })
})

describe('the stage factors of an instrument', () => {
  const prevention: Effect = { channel: 'preventive-drive', by: 'every-actor', size: exactly(-0.4) }
  const inChannel = ({ dyads }: ResponsePressure, channel: DyadChannel): number[] =>
    prepared.dyads.map((_, d) => dyads[d * DYAD_CHANNELS.length + DYAD_CHANNELS.indexOf(channel)] ?? NaN)
  const pressureOf = (stageHold?: number): ResponsePressure => {
    const instrument = anInstrument({ effects: [prevention], ...(stageHold !== undefined && { stageHold }) })
    return pressureAt(withInstruments(instrument), aPlan(aResponse()), 6)
  }

  it.each([
    { hold: undefined, fading: -0.4, held: 0 },
    { hold: 0, fading: -0.4, held: 0 },
    { hold: 0.25, fading: -0.3, held: -0.1 },
    { hold: 1, fading: 0, held: -0.4 },
  ])('let a share of $hold of its prevention hold at every stage', ({ hold, fading, held }) => {
    const pressure = pressureOf(hold)

    for (const [d] of prepared.dyads.entries()) {
      expect(inChannel(pressure, 'preventive-drive')[d]).toBeCloseTo(fading, 12)
      expect(inChannel(pressure, 'drive')[d]).toBeCloseTo(held, 12)
    }
  })

  it('are drawn once for what fades and what holds', () => {
    const doubtful = anInstrument({
      effects: [{ ...prevention, size: { low: -0.8, best: -0.4, high: 0 } }],
      stageHold: 0.5,
    })

    const pressure = pressureAt(withInstruments(doubtful), aPlan(aResponse()), 6, 3)

    expect(inChannel(pressure, 'drive')).toEqual(inChannel(pressure, 'preventive-drive'))
    expect(inChannel(pressure, 'drive')[0]).not.toBeCloseTo(-0.2, 6)
  })
})

describe('the reach of an instrument by type of violence', () => {
  it('scales what it does to campaigns of each type, and to nothing else', () => {
    const instrument = anInstrument({
      effects: [{ channel: 'event-rate', by: 'every-actor', size: exactly(-1) }, onImpunity(-1)],
      violenceReach: { identity: 0, political: 0.5 },
    })

    const pressure = pressureAt(withInstruments(instrument), aPlan(aResponse()), 6)

    const rates = prepared.dyads.map(
      (_, d) => pressure.dyads[d * DYAD_CHANNELS.length + DYAD_CHANNELS.indexOf('event-rate')],
    )
    expect(rates).toEqual(prepared.dyads.map(({ isPolitical }) => (isPolitical ? -0.5 : 0)))
    expect(new Set(rates).size).toBe(2)
    expect(onLevel(pressure, 'impunity')).toBe(-1)
  })
})

describe('the pairs of a plan', () => {
  const one = anInstrument({ id: 'one', effects: [onImpunity(-1)] })
  // What does nothing itself has no pairs.
  const other = anInstrument({
    id: 'other',
    leadMonths: exactly(3),
    effects: [{ channel: 'recording', size: exactly(0.1) }],
  })
  const aPair = (changes: Partial<ResponsePair> = {}): ResponsePair => ({
    a: 'one',
    b: 'other',
    kind: 'synergy',
    on: 'a',
    factor: exactly(0.4),
    sources: ['test'],
    grade: 'D',
    because: 'A test needs it.',
    ...changes,
  })
  const useOf = (id: string, changes: Partial<Response> = {}): Response => aResponse({ id, instrument: id, ...changes })
  const impunityAt = (step: number, pairs: readonly ResponsePair[], ...responses: readonly Response[]): number =>
    onLevel(pressureAt({ ...withInstruments(one, other), pairs }, aPlan(...responses), step), 'impunity')

  it('multiply the wanted effects of one while the other is active', () => {
    const both = [useOf('one', { durationMonths: 60 }), useOf('other')]

    expect(impunityAt(2, [aPair()], ...both)).toBe(-1)
    expect(impunityAt(6, [aPair()], ...both)).toBeCloseTo(-Math.exp(0.4), 12)
    expect(impunityAt(6, [aPair({ kind: 'conflict', factor: exactly(-0.4) })], ...both)).toBeCloseTo(
      -Math.exp(-0.4),
      12,
    )
    expect(impunityAt(40, [aPair()], ...both)).toBeCloseTo(-1, 3)
  })

  it('say on which of the two', () => {
    const both = [useOf('one'), useOf('other')]

    expect(impunityAt(6, [aPair({ on: 'b' })], ...both)).toBe(-1)
    expect(impunityAt(6, [aPair({ on: 'both' })], ...both)).toBe(impunityAt(6, [aPair()], ...both))
    expect(impunityAt(6, [aPair({ a: 'other', b: 'one', on: 'b' })], ...both)).toBe(impunityAt(6, [aPair()], ...both))
  })

  it('change nothing while the other instrument is not used', () => {
    expect(impunityAt(6, [aPair()], useOf('one'))).toBe(-1)
    expect(impunityAt(6, [aPair()], useOf('one'), useOf('other', { intensity: 0 }))).toBe(-1)
  })

  it('grow with the intensity of the other, and count its most active use once', () => {
    const half = impunityAt(6, [aPair()], useOf('one'), useOf('other', { intensity: 0.5 }))
    const twice = impunityAt(
      6,
      [aPair()],
      useOf('one'),
      useOf('other', { intensity: 0.5 }),
      aResponse({ id: 'again', instrument: 'other', intensity: 0.25 }),
    )

    expect(half).toBeCloseTo(-Math.exp(0.2), 12)
    expect(twice).toBe(half)
  })

  it('leave what backfires as it is', () => {
    const harmful = anInstrument({ id: 'one', effects: [onImpunity(1, { backfire: 'a-pathway' })] })
    const content = { ...withInstruments(harmful, other), pairs: [aPair()] }

    expect(onLevel(pressureAt(content, aPlan(useOf('one'), useOf('other')), 6), 'impunity')).toBe(1)
  })

  it('are drawn within their range, the same for all plans of a member', () => {
    const doubtful = [aPair({ factor: { low: 0, best: 0.4, high: 0.8 } })]
    const content = { ...withInstruments(one, other), pairs: doubtful }
    const drawn = (plan: ResponsePlan): number => onLevel(pressureAt(content, plan, 6, 4), 'impunity')

    expect(drawn(aPlan(useOf('one'), useOf('other')))).not.toBeCloseTo(-Math.exp(0.4), 6)
    expect(drawn(aPlan(useOf('other'), useOf('one')))).toBe(drawn(aPlan(useOf('one'), useOf('other'))))
  })
})

describe('doing everything at once', () => {
  const helpers = Array.from({ length: 12 }, (_, i) =>
    anInstrument({ id: `helper-${i}`, effects: [onImpunity(-0.5 - i / 100)] }),
  )
  const uses = helpers.map(({ id }) => aResponse({ id, instrument: id }))
  const sumOf = (responses: readonly Response[]): number =>
    onLevel(pressureAt(withInstruments(...helpers), aPlan(...responses), 6), 'impunity')

  it('saturates: each further response on the same lever adds less, and twelve do not do the work of five', () => {
    const sums = uses.map((_, i) => sumOf(uses.slice(-i - 1)))
    const steps = sums.map((sum, i) => (sums[i - 1] ?? 0) - sum)

    expect(steps.slice(1).every((gain, i) => gain > 0 && gain < (steps[i] ?? 0))).toBe(true)
    expect(Math.abs(sums.at(-1) ?? NaN)).toBeLessThan(5 * 0.5)
  })

  it('gives the same bits in whatever order it is written down', () => {
    const shuffles = fc.shuffledSubarray([...uses], { minLength: uses.length })

    fc.assert(
      fc.property(shuffles, (shuffled) => {
        expect(sumOf(shuffled)).toBe(sumOf(uses))
      }),
      { numRuns: 40 },
    )
  })
})
