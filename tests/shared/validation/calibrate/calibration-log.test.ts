import { describe, expect, it } from 'vitest'
import content from '../../../../resources/validation/calibration-result.json'
import { bundledCalibrationPlan, bundledMapping, calibrationLogShape } from '../../../../src/shared/validation'
import { firstValues, loggedValues } from '../../../../src/shared/validation/calibrate/calibration-log'
import { knobOf } from '../../../../src/shared/validation/calibrate/knobs'
import { model } from '../../../builders/bundled'

const log = calibrationLogShape.parse(content)
const specs = bundledCalibrationPlan().knobs
const subject = { model, mapping: bundledMapping() }
const SOURCE = 'record-calibration-2026'
/** What was moved for the first time after pass 9, and from where. */
const FIRST_MOVED: Readonly<Record<string, number>> = {
  'half-life of coup-attempt': 3,
  'campaigns.armedGroup.byCapacity': 0.5,
}
const bestOf = (id: string) => model.parameters.find((one) => one.id === id)?.value.best ?? NaN

describe('the calibration log', () => {
  it('ends with the value that everything calibration may move has today', () => {
    const ends = loggedValues(log)
    const today = specs.map((spec) => knobOf(spec, subject)).map((knob) => [knob.id, knob.read(subject)] as const)

    expect([...ends.keys()].sort()).toEqual(today.map(([id]) => id).sort())
    // Passes keep four significant digits; a weight is moved by a factor, which leaves a rounding error.
    for (const [id, value] of today) expect(value, id).toBeCloseTo(ends.get(id) ?? NaN, 10)
  })

  it('is cited by what it moves, and by nothing else', () => {
    const parameters = specs.flatMap((spec) => (spec.kind === 'parameter' ? spec.ids : []))
    const triggers = specs.flatMap((spec) => (spec.kind === 'trigger-half-life' ? spec.trigger : []))
    const citing = (all: readonly { readonly id: string; readonly sources: readonly string[] }[]) =>
      all.filter(({ sources }) => sources.includes(SOURCE)).map(({ id }) => id)

    expect(citing(model.parameters).sort()).toEqual(parameters.sort())
    expect(citing(model.triggers).sort()).toEqual(triggers.sort())
    expect([...citing(model.influences), ...citing(model.instruments), ...citing(model.levels)]).toEqual([])
  })

  it('moves parameters in one row by one distance: they stand as far apart as before the first pass', () => {
    expect(bestOf('driveScale.statePolitical') - bestOf('driveScale.stateIdentity')).toBeCloseTo(0.0695, 10)
    expect(bestOf('driveScale.stateMajority') - bestOf('driveScale.stateIdentity')).toBeCloseTo(-0.9526, 10)
  })

  it('takes every step from where the one before it ended', () => {
    log.movedByHand.forEach(({ afterPass, moved }, position) => {
      const before = loggedValues({
        passes: log.passes.slice(0, afterPass),
        movedByHand: log.movedByHand.slice(0, position),
      })
      for (const { id, before: from } of moved) expect(from, id).toBe(before.get(id))
    })
  })

  it('knows where each knob began, before the first step that moved it', () => {
    const first = firstValues(log)

    expect([...first.keys()].sort()).toEqual([...loggedValues(log).keys()].sort())
    for (const { id, before } of log.passes[0]?.knobs ?? []) expect(first.get(id), id).toBe(before)
    // Moved by hand before a pass did.
    expect(first.get('half-life of conflict-onset')).toBe(12)
  })

  it('says what was moved last where a step by hand is followed by a pass', () => {
    const knob = { id: 'a', low: 0, high: 9, before: 0 }
    const [pass] = log.passes
    if (!pass) throw new Error('The log is empty')
    const passOf = (after: number) => ({ ...pass, knobs: [{ ...knob, after }] })
    const byHand = { afterPass: 1, date: '2026-11-29', because: 'A test.', moved: [{ id: 'a', before: 1, after: 2 }] }
    const movedByHand = [{ ...byHand, misfit: { before: 1, after: 1 }, notTaken: [] }]

    expect(loggedValues({ passes: [passOf(1)], movedByHand }).get('a')).toBe(2)
    expect(loggedValues({ passes: [passOf(1), passOf(3)], movedByHand }).get('a')).toBe(3)
  })
})

describe('passes on the training years alone', () => {
  it('compare nothing that the panel does not hold of them', () => {
    const passes = log.passes.filter(({ isTrainingOnly }) => isTrainingOnly)

    expect(passes.length).toBeGreaterThan(0)
    for (const { moments } of passes)
      expect(moments.filter(({ id }) => /^(month|autocorrelation)|-month$/.test(id))).toEqual([])
  })

  it('are the last, and each begins where the step before it ended', () => {
    log.passes.forEach((pass, position) => {
      if (!pass.isTrainingOnly) return
      expect(log.passes.slice(position).every(({ isTrainingOnly }) => isTrainingOnly)).toBe(true)
      const start = loggedValues({ passes: log.passes.slice(0, position), movedByHand: log.movedByHand })
      for (const { id, before } of pass.knobs) {
        expect(before, id).toBeCloseTo(start.get(id) ?? FIRST_MOVED[id] ?? NaN, 10)
      }
    })
  })
})
