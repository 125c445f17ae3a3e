import { describe, expect, it } from 'vitest'
import {
  FRAMES,
  type CountryModel,
  type Effect,
  type Response,
  type ResponseInstrument,
} from '../../../../src/shared/engine'
import { layOutCourses } from '../../../../src/shared/engine/ensemble/ensemble-result'
import { createDecisions, type DecidedPlan } from '../../../../src/shared/engine/month/decisions'
import { HELD_BY, HOLDS, noteCourses } from '../../../../src/shared/engine/month/response-standing'
import { COUNCIL_MODELS, USUAL_WORLD, type World } from '../../../../src/shared/engine/month/world'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { preparePlan } from '../../../../src/shared/engine/prepare/prepare-plan'
import { preparePlanWithPrevention } from '../../../../src/shared/engine/prepare/prevention'
import type { PreparedPlan } from '../../../../src/shared/engine/prepare/prepared-plan'
import { drawPlanFuture } from '../../../../src/shared/engine/step/responses'
import { aMonth } from '../../../builders/a-month'
import { kelvara, model } from '../../../builders/bundled'
import { aPlan, anInstrument, aResponse, exactly } from '../../../builders/a-response'

const prepared = prepareModel(model, kelvara)
const at = (values: ArrayLike<number>, i: number): number => values[i] ?? NaN

function planOf(...uses: readonly { readonly instrument: string; readonly startStep?: number }[]): PreparedPlan {
  const responses = uses.map(({ instrument, startStep = 0 }, i) =>
    aResponse({ id: `r-${i}`, instrument, startStep, durationMonths: 36, intensity: 1 }),
  )
  return preparePlan(model, kelvara, prepared, aPlan(...responses))
}

interface Course {
  readonly plan?: PreparedPlan | undefined
  readonly world?: World
  readonly member?: number
  readonly steps?: number
  /** Deaths seen in each month. */
  readonly seen?: number
  readonly change?: (view: ReturnType<typeof aMonth>['view']) => void
}

/** Decide month by month for one member, and report where things stand. */
function decideThrough({ plan = planOf(), world = USUAL_WORLD, member = 0, steps = 24, seen = 0, change }: Course) {
  const { view, months } = aMonth(prepared)
  change?.(view)
  const decided: DecidedPlan = drawPlanFuture(plan, 7, member, false)
  const decisions = createDecisions(prepared, 1, world)
  decisions.start(plan, decided)
  for (let step = 0; step < steps; step += 1) {
    decisions.decide(view, months.state, decided, { seed: 7, firstMember: member, step })
    months.state.observedDeaths[0] = at(months.state.observedDeaths, 0) + seen
  }
  const { standing } = decisions
  return {
    ...decided,
    standing,
    recognition: at(decisions.state.recognition, 0),
    division: at(decisions.state.division, 0),
  }
}

const members = Array.from({ length: 200 }, (_, member) => member)
const delayOf = (plan: PreparedPlan, course: Course = {}) =>
  members.map(
    (member) => at(decideThrough({ ...course, plan, member }).leadMonths, 0) - (plan.responses[0]?.leadBest ?? 0),
  )
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('recognition', () => {
  it('stays low where nothing is seen, and rises over months with what is seen', () => {
    expect(decideThrough({}).recognition).toBeLessThan(0.05)
    const soon = decideThrough({ seen: 300, steps: 3 }).recognition
    const late = decideThrough({ seen: 300, steps: 12 }).recognition

    expect(soon).toBeGreaterThan(decideThrough({ seen: 300, steps: 1 }).recognition)
    expect(late).toBeGreaterThan(soon)
    expect(late).toBeGreaterThan(0.5)
  })

  it('is quicker where early warning is organised', () => {
    const warned = (level: number) =>
      decideThrough({ seen: 100, steps: 4, change: (view) => (view.seen[prepared.country.earlyWarning] = level) })

    expect(warned(0.9).recognition).toBeGreaterThan(warned(0.1).recognition)
  })

  it('lets tools do part of their work until the pattern is seen, but those that build protection all of it', () => {
    const plan = planOf({ instrument: 'commission-of-inquiry' }, { instrument: 'civil-society-support' })
    const structural = plan.responses.findIndex(({ isStructural }) => isStructural)
    const { efficacies } = decideThrough({ plan, steps: 1 })
    const frame = prepared.coefficients['recognition.wrongFrame']

    expect(at(efficacies, structural)).toBe(1)
    expect(at(efficacies, 1 - structural)).toBeGreaterThan(frame)
    expect(at(efficacies, 1 - structural)).toBeLessThan(frame + 0.1)
    expect([...decideThrough({ plan, steps: 1, world: { ...USUAL_WORLD, met: ['recognition'] } }).efficacies]).toEqual([
      1, 1,
    ])
  })

  it('lets tools work in full under an idea of the crisis that they are made for, and in part under others', () => {
    const plan = planOf({ instrument: 'mediation' }, { instrument: 'food-price-support' })
    const fitsConflict = plan.responses.findIndex(({ frames }) => frames[FRAMES.indexOf('conflict')] === 1)
    const efficaciesOf = (change: (view: ReturnType<typeof aMonth>['view']) => void) => {
      const { efficacies } = decideThrough({ plan, steps: 1, change })
      return { ofTalks: at(efficacies, fitsConflict), ofRelief: at(efficacies, 1 - fitsConflict) }
    }
    const { armedConflict, access } = prepared.country
    const fighting = efficaciesOf(({ seen, lastTwelve }) => {
      seen.fill(0)
      lastTwelve.fill(0)
      seen[armedConflict] = seen[access] = 1
    })
    const need = efficaciesOf(({ seen, lastTwelve }) => {
      seen.fill(0)
      lastTwelve.fill(0)
    })
    const wrong = prepared.coefficients['recognition.wrongFrame']

    expect(fighting.ofTalks).toBeCloseTo(1, 12)
    expect(fighting.ofRelief).toBeLessThan(wrong + 0.1)
    expect(need.ofRelief).toBeCloseTo(1, 12)
    expect(need.ofTalks).toBeLessThan(wrong + 0.1)
  })
})

const force = planOf({ instrument: 'peacekeepers' })

describe('authorisation', () => {
  it('delays what needs a council or consent, and nothing else', () => {
    expect(mean(delayOf(force))).toBeGreaterThan(2)
    expect(mean(delayOf(planOf({ instrument: 'civil-society-support' })))).toBe(0)
  })

  it('was given to what is under way before today', () => {
    expect(mean(delayOf(planOf({ instrument: 'peacekeepers', startStep: -3 })))).toBe(0)
  })

  it('never comes for some measures in some futures, where an ally stands by the government', () => {
    const delays = delayOf(force, { steps: 60 })

    expect(delays.filter((delay) => delay >= 60).length).toBeGreaterThan(members.length * 0.1)
    expect(delays.filter((delay) => delay < 60).length).toBeGreaterThan(members.length * 0.3)
  })

  it.each([
    { council: 'severity' as const, seen: 1000 },
    { council: 'interests' as const, seen: 1000 },
  ])('comes sooner with more deaths seen where the council follows $council', ({ council, seen }) => {
    const world = { ...USUAL_WORLD, council }

    expect(mean(delayOf(force, { world, seen }))).toBeLessThan(mean(delayOf(force, { world })))
  })

  it('is refused by a host whose own side is engaged in violence', () => {
    const engaged = (view: ReturnType<typeof aMonth>['view']) => view.campaigns.fill(0.95)

    expect(mean(delayOf(planOf({ instrument: 'peacekeepers' }), { change: engaged }))).toBeGreaterThan(
      mean(delayOf(force)),
    )
  })

  it('comes at once where decisions are taken as made', () => {
    expect(mean(delayOf(force, { world: { ...USUAL_WORLD, met: ['decisions'] } }))).toBe(0)
  })
})

describe('responses that act on decisions', () => {
  const pledge = (changes: Partial<Response> = {}) =>
    aResponse({ id: 'pledge', instrument: 'veto-restraint', startStep: -24, durationMonths: 120, ...changes })
  const troops = aResponse({ id: 'troops', instrument: 'peacekeepers', startStep: 3, durationMonths: 60 })
  const prepareWith = (content: CountryModel, ...responses: readonly Response[]) =>
    preparePlan(content, kelvara, prepared, aPlan(...responses))
  const standingsOf = (plan: PreparedPlan, course: Course = {}) => {
    const place = plan.responses.findIndex(({ needsCouncil }) => needsCouncil)
    return members.map((member) => {
      const { standing } = decideThrough({ ...course, plan, member })
      return {
        isVetoed: at(standing.heldBy, place) === HELD_BY.veto,
        authorised: at(standing.authorisedStep, place),
        monthsVetoed: at(standing.monthsHeld, place * HOLDS.length + HOLDS.indexOf('veto')),
      }
    })
  }
  const vetoesOf = (...args: Parameters<typeof standingsOf>) =>
    standingsOf(...args).flatMap(({ isVetoed }, member) => (isVetoed ? [member] : []))

  it.each(COUNCIL_MODELS)('leave fewer vetoes with the same luck, and none that was not there, by %s', (council) => {
    const world = { ...USUAL_WORLD, council }
    const alone = vetoesOf(prepareWith(model, troops), { world, steps: 6 })
    const helped = vetoesOf(prepareWith(model, troops, pledge()), { world, steps: 6 })

    expect(helped.length).toBeLessThan(alone.length)
    expect(alone).toEqual(expect.arrayContaining(helped))
  })

  it('leave the fewer vetoes, the more intense they are', () => {
    const counts = [0, 0.25, 0.5, 0.75, 1].map(
      (intensity) => vetoesOf(prepareWith(model, troops, pledge({ intensity })), { steps: 6 }).length,
    )

    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(at(counts, 4)).toBeLessThan(at(counts, 0))
  })

  it('make a veto be given up once they take effect, for good', () => {
    const late = pledge({ startStep: 9, durationMonths: 3 })
    const before = standingsOf(prepareWith(model, troops, late), { steps: 9 })
    const after = standingsOf(prepareWith(model, troops, late), { steps: 60 })
    const given = members.filter((member) => before[member]?.isVetoed && !after[member]?.isVetoed)

    expect(given.length).toBeGreaterThan(0)
    for (const member of given) {
      expect(after[member]?.monthsVetoed).toBeGreaterThan(6)
      expect(after[member]?.monthsVetoed).toBeLessThan(57)
    }
    expect(given.some((member) => (after[member]?.authorised ?? -1) > 9)).toBe(true)
  })

  it('come too late for what was given up when its planned months were over', () => {
    const brief = aResponse({ id: 'troops', instrument: 'peacekeepers', durationMonths: 6 })
    const late = prepareWith(model, brief, pledge({ startStep: 30 }))

    expect(standingsOf(late, { steps: 60 })).toEqual(standingsOf(prepareWith(model, brief), { steps: 60 }))
  })

  it('change nothing about a veto where they are aimed at others than the government’s side', () => {
    const talks = (target: string) =>
      prepareWith(
        model,
        troops,
        aResponse({ id: 'talks', instrument: 'patron-diplomacy', startStep: -24, durationMonths: 120, target }),
      )
    const [government, group] = [
      kelvara.actors.find(({ kind }) => kind === 'state')?.id ?? '',
      kelvara.actors.find(({ kind }) => kind === 'legitimacy-seeking-group')?.id ?? '',
    ]
    const alone = standingsOf(prepareWith(model, troops), { steps: 6 })

    expect(standingsOf(talks(group), { steps: 6 })).toEqual(alone)
    expect(vetoesOf(talks(government), { steps: 6 }).length).toBeLessThan(
      vetoesOf(prepareWith(model, troops), { steps: 6 }).length,
    )
  })

  it('let the council decide sooner', () => {
    const briefed = prepareWith(
      model,
      troops,
      aResponse({ id: 'briefing', instrument: 'early-warning-briefing', startStep: 2, durationMonths: 36 }),
    )
    const waited = (plan: PreparedPlan) =>
      mean(
        standingsOf(plan, { steps: 60 })
          .map(({ authorised }) => authorised)
          .filter((step) => step >= 0),
      )

    expect(waited(briefed)).toBeLessThan(waited(prepareWith(model, troops)) - 0.3)
  })

  it('do the less, the less is attended to and understood', () => {
    const vetoes = (world: World) => vetoesOf(prepareWith(model, troops, pledge()), { world, steps: 6 }).length

    expect(vetoes({ ...USUAL_WORLD, met: ['recognition'] })).toBeLessThan(vetoes(USUAL_WORLD))
  })

  it('help none through by itself', () => {
    const effects: readonly Effect[] = [{ channel: 'veto', size: exactly(-20) }]
    const own = (changes: Partial<ResponseInstrument>) =>
      prepareWith(
        { ...model, instruments: [anInstrument({ needsCouncil: true, isLastResort: true, ...changes })] },
        aResponse({ durationMonths: 60 }),
      )

    const inert: readonly Effect[] = [{ channel: 'recording', size: exactly(1) }]
    expect(standingsOf(own({ effects }))).toEqual(standingsOf(own({ effects: inert })))
  })

  it('change nothing where they are of size 0', () => {
    const effects: readonly Effect[] = [
      { channel: 'veto', size: exactly(0) },
      { channel: 'council-pace', size: exactly(0) },
      { channel: 'recording', size: exactly(1) },
    ]
    const content = { ...model, instruments: [...model.instruments, anInstrument({ id: 'other', effects })] }
    const other = aResponse({ id: 'other', instrument: 'other', startStep: -3, durationMonths: 60 })

    expect(standingsOf(prepareWith(content, troops, other))).toEqual(standingsOf(prepareWith(model, troops)))
  })
})

describe('the council', () => {
  it('divides while something coercive waits for it, and calms down without', () => {
    const refused = delayOf(force).findIndex((delay) => delay >= 24)
    const waiting = decideThrough({ plan: force, member: refused })

    expect(refused).toBeGreaterThanOrEqual(0)
    expect(waiting.division).toBeGreaterThan(decideThrough({}).division)
    expect(decideThrough({}).division).toBeLessThan(prepared.coefficients['council.divisionToday'])
  })

  it('is not divided for ever by what a veto holds: it is given up when its planned months are over', () => {
    const vetoed = members.find((member) => decideThrough({ plan: force, member }).standing.heldBy[0] === HELD_BY.veto)
    const divisionAfter = (steps: number) => decideThrough({ plan: force, member: vetoed ?? NaN, steps }).division
    const planned = 36 + (force.responses[0]?.leadBest ?? NaN)

    expect(divisionAfter(planned + 24)).toBeLessThan(divisionAfter(planned) / 2)
    expect(decideThrough({ steps: planned + 24 }).division).toBeLessThan(divisionAfter(planned))
  })
})

const everything = preparePlan(
  model,
  kelvara,
  prepared,
  aPlan(
    ...model.instruments
      .filter(({ target, isLastResort }) => target.scope === 'country' && !isLastResort)
      .map(({ id }) => aResponse({ id, instrument: id, intensity: 1, startStep: -1, durationMonths: 60 })),
  ),
)

describe('attention', () => {
  const world: World = { ...USUAL_WORLD, met: ['recognition'] }

  it('is enough for a few responses and not for everything at once', () => {
    const few = decideThrough({ plan: planOf({ instrument: 'mediation' }), world, steps: 1 })

    expect([...few.efficacies]).toEqual([1])
    expect(Math.max(...decideThrough({ plan: everything, world, steps: 1 }).efficacies)).toBeLessThan(1)
    const attended = decideThrough({
      plan: everything,
      world: { ...world, met: ['recognition', 'priority'] },
      steps: 1,
    })
    expect(Math.max(...attended.efficacies)).toBe(1)
  })

  it('is more where protection weighs more among other aims, and never more than is asked for', () => {
    const attendedAt = (plan: PreparedPlan, protectionPercent: number) =>
      Math.max(...decideThrough({ plan, world: { ...world, protectionPercent }, steps: 1 }).efficacies)
    const usual = Math.max(...decideThrough({ plan: everything, world, steps: 1 }).efficacies)

    expect(attendedAt(everything, 100)).toBe(usual)
    expect(attendedAt(everything, 50)).toBeCloseTo(usual / 2, 12)
    expect(attendedAt(everything, 200)).toBeCloseTo(Math.min(1, usual * 2), 12)
    expect(attendedAt(planOf({ instrument: 'mediation' }), 400)).toBe(1)
  })

  it('is asked for by what a veto holds only until its planned months are over', () => {
    const rest = model.instruments
      .filter(({ target, isLastResort }) => target.scope === 'country' && !isLastResort)
      .map(({ id }) => aResponse({ id, instrument: id, intensity: 1, startStep: -1, durationMonths: 120 }))
    const put = aResponse({ id: 'force', instrument: 'peacekeepers', intensity: 1, durationMonths: 6 })
    const [withIt, without] = [aPlan(...rest, put), aPlan(...rest)].map((plan) =>
      preparePlan(model, kelvara, prepared, plan),
    )
    const place = withIt?.responses.findIndex(({ duration }) => duration === 6) ?? NaN
    const heldBy = (member: number) => at(decideThrough({ plan: withIt, member }).standing.heldBy, place)
    const vetoed = members.find((member) => heldBy(member) === HELD_BY.veto) ?? NaN
    const attended = (plan: PreparedPlan | undefined, steps: number) =>
      Math.max(...decideThrough({ plan, world, member: vetoed, steps }).efficacies)

    expect(attended(withIt, 4)).toBeLessThan(attended(without, 4))
    // The month that begins when they are over asks for nothing more.
    const planned = (withIt?.responses[place]?.leadBest ?? NaN) + 6
    expect(attended(withIt, planned)).toBeLessThan(attended(without, planned))
    expect(attended(withIt, planned + 1)).toBe(attended(without, planned + 1))
    expect(attended(withIt, 40)).toBe(attended(without, 40))
  })

  it('is asked for to its end by what went ahead in the month in which a veto was given up', () => {
    const effects: readonly Effect[] = [{ channel: 'recording', size: exactly(0.1) }]
    const lifting: readonly Effect[] = [{ channel: 'veto', size: exactly(-30) }]
    const content = {
      ...model,
      instruments: [
        ...model.instruments,
        anInstrument({ id: 'force', needsCouncil: true, isLastResort: true, attention: 5, effects }),
        anInstrument({ id: 'talks', leadMonths: exactly(4), effects: lifting }),
      ],
    }
    const talks = aResponse({ id: 'talks', instrument: 'talks', startStep: -1, durationMonths: 60 })
    const force = aResponse({ id: 'force', instrument: 'force', durationMonths: 10 })
    const prepareWith = (...responses: readonly Response[]) =>
      preparePlan(content, kelvara, prepared, aPlan(...responses))
    const [withIt, without] = [prepareWith(talks, force), prepareWith(talks)]
    const place = withIt.responses.findIndex(({ needsCouncil }) => needsCouncil)
    const crowded: World = { ...world, protectionPercent: 25 }
    const begun = Array.from({ length: 20 * members.length }, (_, member) => member).flatMap((member) => {
      const { standing } = decideThrough({ plan: withIt, world: crowded, member, steps: 5 })
      const authorised = at(standing.authorisedStep, place)
      return authorised > 0 && at(standing.heldBy, place) === HELD_BY.veto ? [{ member, authorised }] : []
    })
    const attended = (plan: PreparedPlan, member: number, steps: number) =>
      Math.max(...decideThrough({ plan, world: crowded, member, steps }).efficacies)

    expect(begun.length).toBeGreaterThan(0)
    for (const { member, authorised } of begun) {
      const end = authorised + 10
      expect(attended(withIt, member, end)).toBeLessThan(attended(without, member, end))
      expect(attended(withIt, member, end + 1)).toBe(attended(without, member, end + 1))
    }
  })

  it('is not asked for by prevention that the world puts in place, however much a plan asks for itself', () => {
    const own = model.instruments
      .filter(
        ({ target, family, isLastResort }) => target.scope === 'country' && family !== 'structural' && !isLastResort,
      )
      .map(({ id }) => aResponse({ id, instrument: id, startStep: -1, durationMonths: 60 }))
    const plan = aPlan(...own)
    const [none, some] = [0, 24].map((months) =>
      preparePlanWithPrevention(model, kelvara, prepared, plan, undefined, months),
    )
    const efficacies = [none, some].map((planned) =>
      [...decideThrough({ plan: planned, world, steps: 1 }).efficacies].slice(0, own.length),
    )

    expect(some?.responses.length).toBeGreaterThan(own.length)
    expect(Math.max(...(efficacies[0] ?? []))).toBeLessThan(1)
    expect(efficacies[1]).toEqual(efficacies[0])
  })

  it('is taken by other crises in some futures', () => {
    const shares = members.map((member) =>
      Math.max(...decideThrough({ plan: everything, world, member, steps: 12 }).efficacies),
    )

    expect(new Set(shares).size).toBeGreaterThan(10)
  })
})

describe('what is noted of a response', () => {
  const courseOf = (course: Course & { readonly plan: PreparedPlan }) => {
    const steps = course.steps ?? 24
    const { standing, leadMonths } = decideThrough({ ...course, steps })
    const courses = layOutCourses(['only'], 1)
    const place = { lanes: 1, wanted: 1, memberCount: 1, firstPlace: 0 }
    noteCourses(course.plan, standing, leadMonths, { horizonSteps: steps, isDecidedOn: true }, place, courses)
    return {
      authorised: at(courses.authorisedStep, 0),
      inEffect: at(courses.effectStep, 0),
      heldBy: at(courses.heldBy, 0),
      monthsHeld: [...courses.monthsHeld],
      attentionShortStep: at(courses.attentionShortStep, 0),
      accessShortStep: at(courses.accessShortStep, 0),
      attention: at(courses.attention, 0),
      access: at(courses.access, 0),
    }
  }

  it('goes ahead when it starts, and is in effect a lead time later, where nobody is asked', () => {
    const plan = planOf({ instrument: 'civil-society-support', startStep: 3 })
    const lead = plan.responses[0]?.leadBest ?? NaN

    expect(courseOf({ plan })).toMatchObject({
      authorised: 3,
      inEffect: Math.ceil(3 + lead - 0.5),
      heldBy: HELD_BY.nothing,
    })
    expect(courseOf({ plan, steps: 3 })).toMatchObject({ authorised: -1, inEffect: -1, heldBy: HELD_BY.nothing })
  })

  it('agrees with the months that authorisation cost', () => {
    for (const member of members.slice(0, 60)) {
      const { authorised, heldBy, monthsHeld } = courseOf({ plan: force, member })
      const { leadMonths } = decideThrough({ plan: force, member })
      const delay = at(leadMonths, 0) - (force.responses[0]?.leadBest ?? NaN)

      expect(authorised).toBe(delay >= 24 ? -1 : delay)
      expect(monthsHeld.reduce((sum, months) => sum + months, 0)).toBe(Math.min(24, delay))
      expect(heldBy === HELD_BY.nothing).toBe(authorised >= 0)
    }
  })

  it('tells a veto, a council that does not decide and a host that does not consent apart', () => {
    const courses = members.map((member) => courseOf({ plan: force, member, steps: 120 }))
    const engaged = members.map((member) =>
      courseOf({ plan: force, member, steps: 120, change: (view) => view.campaigns.fill(1) }),
    )
    const held = (list: typeof courses) => new Set(list.map(({ heldBy }) => heldBy))

    // In ten years every council without a veto agrees in some month, so that a host that never consents is what is left.
    expect(held(courses)).toEqual(new Set([HELD_BY.nothing, HELD_BY.veto, HELD_BY.host]))
    expect(held(engaged)).toEqual(new Set([HELD_BY.veto, HELD_BY.host]))
    expect(held(members.map((member) => courseOf({ plan: force, member, steps: 1 })))).toContain(HELD_BY.council)
  })

  it('counts what is under way before today as authorised', () => {
    expect(courseOf({ plan: planOf({ instrument: 'peacekeepers', startStep: -12 }) })).toMatchObject({
      authorised: 0,
      inEffect: 0,
    })
  })

  it('says how much attention and access left of it', () => {
    const plan = planOf({ instrument: 'relief-without-protection', startStep: -12 })
    const blocked = courseOf({ plan, change: (view) => (view.seen[prepared.country.access] = 0) })

    expect(blocked.access).toBeCloseTo(prepared.coefficients['response.withoutAccess'], 6)
    expect(courseOf({ plan, change: (view) => (view.seen[prepared.country.access] = 1) }).access).toBe(1)
    expect(blocked.attention).toBe(1)
  })

  it('notes the first month in effect in which attention or access was short', () => {
    const relief = planOf({ instrument: 'relief-without-protection', startStep: 2 })
    const opened = courseOf({ plan: relief, change: (view) => (view.seen[prepared.country.access] = 1) })
    const closed = courseOf({ plan: relief, change: (view) => (view.seen[prepared.country.access] = 0) })

    expect(opened).toMatchObject({ attentionShortStep: -1, accessShortStep: -1 })
    expect(closed.accessShortStep).toBe(closed.inEffect)
    const crowded = courseOf({ plan: everything })
    expect(crowded.attentionShortStep).toBe(crowded.inEffect)
  })
})
