import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { halvings } from '../../../../src/shared/engine/step/formulas'
import {
  advanceCampaign,
  campaignForces,
  offsetOf,
  type CampaignForces,
} from '../../../../src/shared/engine/step/campaign-step'
import { initialOffsets } from '../../../../src/shared/engine/step/advance'
import { clockAt } from '../../../../src/shared/engine/step/clock'
import { drawFuture } from '../../../../src/shared/engine/step/future'
import { initialState, LOWEST_CAPACITY, type MemberState } from '../../../../src/shared/engine/step/member-state'
import { noPressure } from '../../../../src/shared/engine/step/responses'
import { anyLevel } from '../../../builders/any-scenario'
import { evenly } from '../../../builders/any-value'
import { kelvara, model } from '../../../builders/bundled'

const prepared = prepareModel(model, kelvara)
const future = drawFuture(prepared, 1, 0, false)
const start = initialState(prepared, future)
const quiet = new Float64Array(prepared.triggers.length)
const noResponse = noPressure(prepared)
/** A tick, months. */
const WEEK = 1 / 4
const dyads = prepared.dyads.map((dyad, position) => ({ ...dyad, position }))

function forcesOn(position: number, seen: Float64Array, state: MemberState = start, triggers = quiet): CampaignForces {
  // Capacity as remembered moves along, so that a higher one is not a loss that was avoided.
  const rememberedCapacity = Float64Array.from(prepared.actors, ({ capacity }) =>
    Math.max(LOWEST_CAPACITY, seen[capacity] ?? 0),
  )
  return campaignForces(prepared, future, { ...state, seen, rememberedCapacity }, triggers, noResponse, position, WEEK)
}

/** Every level at random, campaigns and triggers too; and one level of a dyad to raise. */
const anySituation = fc.record({
  levels: fc.array(anyLevel, { minLength: 17, maxLength: 17 }),
  campaign: evenly(0.0001, 0.999),
  trigger: evenly(0, 3),
  rise: evenly(0.001, 1),
  dyad: fc.integer({ min: 0, max: prepared.dyads.length - 1 }),
})

function compareRise(
  situation: { levels: number[]; campaign: number; trigger: number; rise: number; dyad: number },
  levelOf: (dyad: (typeof dyads)[number]) => number,
): { readonly before: CampaignForces; readonly after: CampaignForces } {
  const dyad = dyads[situation.dyad]
  if (!dyad) throw new RangeError('no dyad')
  const seen = start.seen.map((_, i) => situation.levels[i % situation.levels.length] ?? 0)
  const state = { ...start, campaigns: start.campaigns.map(() => situation.campaign) }
  const triggers = quiet.map(() => situation.trigger)
  const raised = seen.slice()
  const level = levelOf(dyad)
  raised[level] = Math.min(1, (seen[level] ?? 0) + situation.rise)
  return {
    before: forcesOn(dyad.position, seen, state, triggers),
    after: forcesOn(dyad.position, raised, state, triggers),
  }
}

const { country } = prepared
/** Rounding of products and logarithms. */
const SLACK = 1 + 1e-12

describe('law: the drive', () => {
  it.each<{ name: string; levelOf: (dyad: (typeof dyads)[number]) => number }>([
    { name: 'threat perception', levelOf: ({ threat }) => threat },
    { name: 'exclusionary ideology', levelOf: ({ ideology }) => ideology },
    { name: 'grievance', levelOf: ({ grievance }) => grievance },
    { name: 'preparation', levelOf: ({ preparation }) => preparation },
    { name: 'dangerous speech', levelOf: () => country.dangerousSpeech },
    { name: 'political instability', levelOf: () => country.politicalInstability },
    { name: 'discriminatory policy', levelOf: () => country.discriminatoryPolicy },
    { name: 'armed conflict', levelOf: () => country.armedConflict },
    { name: 'impunity', levelOf: () => country.impunity },
    { name: 'state weakness', levelOf: () => country.stateWeakness },
    { name: 'civic closure', levelOf: () => country.civicClosure },
    { name: 'polarisation', levelOf: () => country.polarisation },
  ])('never falls as $name rises', ({ levelOf }) => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { before, after } = compareRise(situation, levelOf)
        expect(after.drive * SLACK).toBeGreaterThanOrEqual(before.drive)
        expect(after.threshold).toBeLessThanOrEqual(before.threshold + 1e-12)
      }),
      { seed: 12, numRuns: 150 },
    )
  })

  it.each<{ name: string; levelOf: (dyad: (typeof dyads)[number]) => number }>([
    { name: 'discipline', levelOf: ({ discipline }) => discipline },
    { name: 'law or local ties', levelOf: ({ lawOrTies }) => lawOrTies },
    { name: 'civil society', levelOf: () => country.civilSociety },
    { name: 'international presence', levelOf: () => country.presence },
  ])('never rises as $name rises, nor do threshold and brake fall', ({ levelOf }) => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { before, after } = compareRise(situation, levelOf)
        expect(after.drive).toBeLessThanOrEqual(before.drive * SLACK)
        expect(after.threshold).toBeGreaterThanOrEqual(before.threshold - 1e-12)
        expect(after.brake).toBeGreaterThanOrEqual(before.brake)
      }),
      { seed: 13, numRuns: 150 },
    )
  })

  it('and the rate of events never rise with the self-protection of those attacked', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { before, after } = compareRise(situation, ({ selfProtection }) => selfProtection)
        expect(after.eventRate).toBeLessThanOrEqual(before.eventRate * SLACK)
        expect(after.drive).toBe(before.drive)
      }),
      { seed: 14, numRuns: 150 },
    )
  })

  it('rises where capability was lost, against what is remembered', () => {
    for (const { position, capacity, actor } of dyads) {
      const remembered = start.rememberedCapacity.slice()
      remembered[actor] = 1.5 * (start.seen[capacity] ?? 0)
      const lost = campaignForces(
        prepared,
        future,
        { ...start, rememberedCapacity: remembered },
        quiet,
        noResponse,
        position,
        WEEK,
      )
      expect(lost.drive).toBeGreaterThan(forcesOn(position, start.seen).drive)
    }
  })

  it('is multiplied by triggers no more than restraint lets them', () => {
    const c = prepared.coefficients
    for (const { position } of dyads) {
      const calm = forcesOn(position, start.seen)
      const stormy = forcesOn(
        position,
        start.seen,
        start,
        quiet.map(() => 3),
      )
      expect(Math.log(stormy.drive / calm.drive)).toBeLessThanOrEqual(c['trigger.maxLogFactor'] + 1e-12)
    }
  })
})

/** Forces on every campaign tick by tick, while triggers of these sizes stay at work and preparation is held. */
function courseOf(
  position: number,
  preparation: number,
  sizeAt: (tick: number) => number,
  ticks: number,
): CampaignForces[] {
  const seen = start.seen.slice()
  seen[dyads[position]?.preparation ?? NaN] = preparation
  let state = start
  return Array.from({ length: ticks }, (_, tick) => {
    const forces = forcesOn(
      position,
      seen,
      state,
      quiet.map(() => sizeAt(tick)),
    )
    state = {
      ...state,
      uptakes: state.uptakes.map((uptake, d) => (d === position ? forces.uptake : uptake)),
      peaks: state.peaks.map((peak, d) => (d === position ? forces.peak : peak)),
    }
    return forces
  })
}

describe('a trigger', () => {
  const c = prepared.coefficients
  const raising = dyads.filter(({ position }) => (courseOf(position, 0.5, () => 1, 200)[199]?.uptake ?? 0) > 0)
  const eased = dyads.filter(({ position }) => (courseOf(position, 0.5, () => -1, 1)[0]?.uptake ?? 0) < 0)
  const tickWithHalf = (position: number, preparation: number): number => {
    const course = courseOf(position, preparation, () => 1, 4 * 60)
    const whole = course.at(-1)?.uptake ?? NaN
    return course.findIndex(({ uptake }) => uptake >= whole / 2)
  }

  it('is taken up by half within a week by an actor that is prepared in full, and in months by one that is not at all', () => {
    expect(raising.length).toBeGreaterThan(0)
    for (const { position } of raising) {
      expect(tickWithHalf(position, 1)).toBeLessThanOrEqual(1)
      expect(tickWithHalf(position, 0)).toBeGreaterThanOrEqual(4 * 3)
    }
  })

  it('is taken up the sooner, and carries the further, the more is prepared', () => {
    for (const { position } of raising) {
      const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map((preparation) => tickWithHalf(position, preparation))
      expect(ticks).toEqual([...ticks].sort((a, b) => b - a))
      const whole = [0, 0.5, 1].map(
        (preparation) => courseOf(position, preparation, () => 0.1, 4 * 60).at(-1)?.uptake ?? NaN,
      )
      expect(whole).toEqual([...whole].sort((a, b) => a - b))
    }
  })

  it('lets go at once where it fades, and acts at once where it eases', () => {
    expect(eased.length).toBeGreaterThan(0)
    for (const { position } of raising) {
      const course = courseOf(position, 0, (tick) => (tick < 40 ? 1 : 0), 41)
      expect(course[39]?.uptake).toBeGreaterThan(0)
      expect(course[40]?.uptake).toBe(0)
    }
    for (const { position } of eased) {
      const course = courseOf(position, 0, () => -1, 5)
      expect(course.map(({ uptake }) => uptake)).toEqual(course.map(() => course[0]?.uptake))
    }
  })

  it('strikes at once with what it takes up, the more the better it is prepared, and no longer', () => {
    const [first] = raising
    if (!first) throw new RangeError('no campaign is raised')
    const background = first.backgroundRate * (first.isGovernmentSide ? 1 : (start.seen[first.capacity] ?? NaN))
    for (const preparation of [0.05, 0.5, 1]) {
      const still = (courseOf(first.position, preparation, () => 0, 1)[0]?.eventRate ?? NaN) - background
      const struck = courseOf(first.position, preparation, () => 1, 400)
      const more = struck.map(({ eventRate }) => (eventRate - background) / still - 1)
      // As many months' worth of events as the parameter says, whether in a week or over months.
      const whole = more.reduce((sum, factor) => sum + factor / 4, 0)
      expect(whole).toBeCloseTo(c['trigger.onKilling'] * preparation * (struck.at(-1)?.uptake ?? NaN), 6)
      if (preparation === 1) expect((more[0] ?? NaN) / 4).toBeGreaterThan(whole / 3)
      expect(more.at(-1)).toBeLessThan(0.01)
    }
  })
})

describe('what violence leaves behind', () => {
  const c = prepared.coefficients
  const [dyad] = dyads
  const after = (peak: number, campaign: number): CampaignForces =>
    forcesOn(0, start.seen, {
      ...start,
      campaigns: start.campaigns.map(() => campaign),
      peaks: start.peaks.map(() => peak),
    })

  it('adds nothing while a campaign stands as high as it ever did', () => {
    expect(after(0.1, 0.5)).toEqual(after(0.5, 0.5))
    expect(dyad && initialState(prepared, future).peaks[0]).toBe(start.campaigns[0])
  })

  it('makes a campaign that has fallen likelier to return, by half as much after its half-life', () => {
    const remembered = 0.6 * halvings(WEEK / c['aftermath.halfLife'])
    expect(after(0.6, 0.1).peak).toBe(remembered)
    expect(Math.log(after(0.6, 0.1).drive / after(0, 0.1).drive)).toBeCloseTo(
      c['aftermath.gain'] * (remembered - 0.1),
      9,
    )

    let peak = 0.6
    for (let tick = 0; tick < 4 * c['aftermath.halfLife']; tick += 1) peak = after(peak, 0.0001).peak
    expect(peak).toBeCloseTo(0.3, 9)
  })
})

describe('an assessed campaign', () => {
  it('is held exactly by its offset at first', () => {
    const offsets = initialOffsets(prepared, future, start, noResponse)
    const state = { ...start, offsets }

    for (const { position } of dyads) {
      const forces = campaignForces(prepared, future, state, quiet, noResponse, position, WEEK)
      const next = advanceCampaign(prepared, state, forces, position, clockAt(0, 0, 4), undefined)
      expect(next).toBeCloseTo(start.campaigns[position] ?? NaN, 10)
      expect(offsets[position]).toBe(offsetOf(forces, start.campaigns[position] ?? NaN))
    }
  })

  it('stays in (0, 1) and is finite for any forces', () => {
    const rate = fc.double({ min: 0, max: 50, noNaN: true })
    fc.assert(
      fc.property(
        fc.record({
          drive: fc.double({ min: 0, max: 2, noNaN: true }),
          threshold: fc.double({ min: 0.08, max: 0.9, noNaN: true }),
          brake: rate,
          speed: rate,
          eventRate: rate,
        }),
        fc.double({ min: 0.0001, max: 0.999, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (forces, campaign, offset) => {
          const state = {
            ...start,
            campaigns: start.campaigns.map(() => campaign),
            offsets: start.offsets.map(() => offset),
          }
          const next = advanceCampaign(prepared, state, forces, 0, clockAt(0, 0, 4), undefined)
          expect(next).toBeGreaterThan(0)
          expect(next).toBeLessThan(1)
        },
      ),
      { seed: 15, numRuns: 500 },
    )
  })

  it('falls back below its threshold and runs away above it, where little drives or brakes it', () => {
    const forces = { drive: 0, threshold: 0.4, brake: 0.001, speed: 1, eventRate: 0 }
    const after = (campaign: number): number => {
      const state = { ...start, campaigns: start.campaigns.map(() => campaign), offsets: start.offsets.map(() => 0) }
      return advanceCampaign(prepared, state, forces, 0, clockAt(0, 0, 4), undefined)
    }

    expect(after(0.3)).toBeLessThan(0.3)
    expect(after(0.5)).toBeGreaterThan(0.5)
  })
})
