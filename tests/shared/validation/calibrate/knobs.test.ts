import { describe, expect, it } from 'vitest'
import { bundledCalibrationPlan, bundledMapping, knobsIn } from '../../../../src/shared/validation'
import { knobOf, placeOf, subjectAt, valueAtPlace } from '../../../../src/shared/validation/calibrate/knobs'
import { model } from '../../../builders/bundled'

const subject = { model, mapping: bundledMapping() }
const because = 'A test.'

describe('the knobs of the bundled plan', () => {
  const { knobs: specs } = bundledCalibrationPlan()
  const knobs = specs.map((spec) => knobOf(spec, subject))

  it('stand inside their ranges today, each once', () => {
    for (const knob of knobs) {
      const value = knob.read(subject)
      const [from, to] = [Math.min(knob.low, knob.high), Math.max(knob.low, knob.high)]
      expect(value, knob.id).toBeGreaterThanOrEqual(from)
      expect(value, knob.id).toBeLessThanOrEqual(to)
    }
    expect(new Set(knobs.map(({ id }) => id)).size).toBe(knobs.length)
  })

  it('give back what was written, and change nothing where they write what they read', () => {
    for (const knob of knobs) {
      const value = valueAtPlace(knob, 0.3)
      expect(knob.read(knob.write(subject, value)), knob.id).toBeCloseTo(value, 10)
      expect(valueAtPlace(knob, placeOf(knob, knob.read(subject)))).toBeCloseTo(knob.read(subject), 10)
    }
    const places = knobs.map((knob) => placeOf(knob, knob.read(subject)))
    const same = subjectAt(knobs, places, subject)
    for (const [i, { value }] of same.model.parameters.entries()) {
      expect(value.best).toBeCloseTo(model.parameters[i]?.value.best ?? NaN, 10)
    }
  })
})

describe('knobsIn', () => {
  const plan = bundledCalibrationPlan()

  it('are all without a group, and with one those of it and those that move with it', () => {
    expect(knobsIn(plan)).toEqual(plan.knobs)
    expect(knobsIn(plan, { group: 'course' }).every(({ group }) => group === 'course')).toBe(true)
    expect(new Set(knobsIn(plan, { group: 'spells' }).map(({ group }) => group))).toEqual(
      new Set(['level', 'risk', 'course']),
    )
  })

  it('are none that months alone tell of where no months are compared', () => {
    const moved = knobsIn(plan, { hasMonths: false })
    const held = plan.knobs.filter((knob) => !moved.includes(knob))

    expect(held.flatMap((knob) => (knob.kind === 'parameter' ? knob.ids : []))).toEqual([
      'event.dispersion',
      'campaign.noise',
    ])
  })
})

describe('knobOf', () => {
  it('moves parameters by the same distance, never out of the range of any', () => {
    const ids = ['driveScale.stateIdentity', 'driveScale.stateMajority']
    const knob = knobOf({ kind: 'parameter', group: 'risk', ids, scale: 'linear', because }, subject)
    const bestOf = (id: string, of = subject) => of.model.parameters.find((one) => one.id === id)?.value.best ?? NaN

    const moved = knob.write(subject, bestOf('driveScale.stateIdentity') + 0.5)

    expect(bestOf('driveScale.stateMajority', moved)).toBeCloseTo(bestOf('driveScale.stateMajority') + 0.5, 10)
    expect(bestOf('driveScale.stateMajority', knob.write(subject, 2))).toBeLessThanOrEqual(1)
  })

  it('moves the weights of an indicator in proportion, on the levels it names', () => {
    const only = ['armed-conflict', 'armed-group/capacity']
    const knob = knobOf(
      { kind: 'weight', group: 'risk', indicator: 'war', level: 'armed-conflict', only, low: 0, high: 9, because },
      subject,
    )
    const weightOf = (level: string, of = subject) =>
      of.mapping.levels.find((one) => one.level === level)?.weights.find((one) => one.indicator === 'war')?.weight ??
      NaN

    const moved = knob.write(subject, 2 * weightOf('armed-conflict'))

    expect(weightOf('armed-group/capacity', moved)).toBeCloseTo(2 * weightOf('armed-group/capacity'), 10)
    expect(weightOf('state-weakness', moved)).toBe(weightOf('state-weakness'))
  })

  it('moves how long what a trigger does lasts, inside its range', () => {
    const knob = knobOf(
      { kind: 'trigger-half-life', group: 'risk', trigger: 'conflict-onset', scale: 'log', because },
      subject,
    )
    const monthsOf = (of: typeof subject) => of.model.triggers.find(({ id }) => id === 'conflict-onset')?.halfLifeMonths

    expect(monthsOf(knob.write(subject, valueAtPlace(knob, 1)))?.best).toBeCloseTo(monthsOf(subject)?.high ?? NaN, 10)
    expect(() =>
      knobOf({ kind: 'trigger-half-life', group: 'risk', trigger: 'no-such', scale: 'log', because }, subject),
    ).toThrow(/no-such/)
  })

  it('names what does not exist', () => {
    expect(() =>
      knobOf({ kind: 'parameter', group: 'risk', ids: ['no.such'], scale: 'log', because }, subject),
    ).toThrow(/no\.such/)
    const knob = knobOf(
      { kind: 'weight', group: 'risk', indicator: 'war', level: 'nowhere', low: 0, high: 1, because },
      subject,
    )
    expect(() => knob.read(subject)).toThrow(/"war" on "nowhere"/)
  })
})
