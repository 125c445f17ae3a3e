import { describe, expect, it } from 'vitest'
import {
  createInProcessRunner,
  type CountryModel,
  type Effect,
  type EvidenceLens,
  type LensRule,
  type ResponseInstrument,
} from '../../../../src/shared/engine'
import { seenThrough, shiftOf } from '../../../../src/shared/engine/prepare/evidence-lens'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { preparePlan } from '../../../../src/shared/engine/prepare/prepare-plan'
import type { PreparedPlan } from '../../../../src/shared/engine/prepare/prepared-plan'
import { aRequest } from '../../../builders/a-request'
import { anInstrument, aPlan, aResponse } from '../../../builders/a-response'
import { everythingAtOnce, kelvara, model, planB } from '../../../builders/bundled'

const judged = { sources: ['test'], grade: 'D', because: 'A test needs it.' } as const
const onDrive: Effect = { channel: 'drive', by: 'every-actor', size: { low: -0.8, best: -0.4, high: 0.2 } }
const diplomacy = anInstrument({ family: 'diplomacy', effects: [onDrive] })
const rules = {
  everything: { on: 'everything', shift: -0.1, ...judged },
  family: { on: 'family', name: 'diplomacy', shift: -0.2, ...judged },
  channel: { on: 'channel', name: 'drive', shift: -0.3, ...judged },
  instrument: { on: 'instrument', name: diplomacy.id, shift: -0.4, ...judged },
} as const satisfies Readonly<Record<string, LensRule>>

const lensOf = (...of: readonly LensRule[]): EvidenceLens => ({ id: 'a-lens', rules: of })

describe('shiftOf', () => {
  it.each<{ name: string; of: readonly LensRule[]; shift: number }>([
    { name: 'nothing without a rule', of: [], shift: 0 },
    { name: 'everything', of: [rules.everything], shift: -0.1 },
    { name: 'a family before everything', of: [rules.family, rules.everything], shift: -0.2 },
    { name: 'a channel before a family', of: [rules.family, rules.channel, rules.everything], shift: -0.3 },
    { name: 'an instrument before all others', of: [rules.instrument, rules.channel, rules.family], shift: -0.4 },
    { name: 'nothing by rules on others', of: [{ ...rules.family, name: 'legal' }], shift: 0 },
  ])('follows $name, in whatever order the rules stand', ({ of, shift }) => {
    expect(shiftOf(lensOf(...of), diplomacy, onDrive)).toBe(shift)
    expect(shiftOf(lensOf(...[...of].reverse()), diplomacy, onDrive)).toBe(shift)
  })
})

describe('seenThrough', () => {
  const size = { low: -0.8, best: -0.4, high: 0.2 }

  it.each([
    { name: 'the least protective end', shift: -1, wanted: -1, best: 0.2 },
    { name: 'half the way to it', shift: -0.5, wanted: -1, best: -0.1 },
    { name: 'where it is', shift: 0, wanted: -1, best: -0.4 },
    { name: 'the most protective end', shift: 1, wanted: -1, best: -0.8 },
    { name: 'the other end where more is wanted', shift: 1, wanted: 1, best: 0.2 },
  ])('puts the best estimate at $name and leaves the range', ({ shift, wanted, best }) => {
    const seen = seenThrough(size, shift, wanted)

    expect(seen.best).toBeCloseTo(best, 12)
    expect([seen.low, seen.high]).toEqual([size.low, size.high])
  })
})

describe('a plan seen through a lens', () => {
  const prepared = prepareModel(model, kelvara)
  const seen = (content: CountryModel, instrument: ResponseInstrument, lens?: string): PreparedPlan => {
    const withInstrument = { ...content, instruments: [instrument], pairs: [] }
    return preparePlan(withInstrument, kelvara, prepared, aPlan(aResponse({ instrument: instrument.id })), lens)
  }
  const content: CountryModel = { ...model, lenses: [lensOf({ ...rules.everything, shift: -0.5 })] }

  it('is the same, to the last bit, through the default lens and none', () => {
    expect(preparePlan(model, kelvara, prepared, everythingAtOnce, 'mainstream')).toEqual(
      preparePlan({ ...model, lenses: [] }, kelvara, prepared, everythingAtOnce),
    )
  })

  it('has smaller effects through a sceptical lens, within the same range', () => {
    const plain = seen(content, diplomacy).buckets[0]?.effects[0]
    const doubted = seen(content, diplomacy, 'a-lens').buckets[0]?.effects[0]
    if (!plain || !doubted) throw new RangeError('The plan has no effect')

    expect(doubted.best).toBeCloseTo(-0.1, 12)
    expect(doubted.best + doubted.spreadAbove * 1.2815515655446004).toBeCloseTo(0.2, 6)
    expect(doubted.best - doubted.spreadBelow * 1.2815515655446004).toBeCloseTo(-0.8, 6)
    expect(doubted.entity).toBe(plain.entity)
  })

  it('backfires more through a sceptical lens', () => {
    const harmful = anInstrument({
      effects: [{ channel: 'level', level: 'impunity', backfire: 'a-pathway', size: { low: 0, best: 0.2, high: 0.6 } }],
    })

    expect(seen(content, harmful, 'a-lens').buckets[0]?.effects[0]?.best).toBeCloseTo(0.4, 12)
  })

  it('takes the other end where the response arrives turned round', () => {
    const reach = { ...diplomacy.reach, state: -0.5 }
    const turned = seen(content, anInstrument({ effects: [onDrive], reach }), 'a-lens')
    const onState = turned.buckets.find(
      (bucket) => bucket.kind === 'dyad' && prepared.actors[prepared.dyads[bucket.dyad]?.actor ?? -1]?.id === stateId,
    )

    // -0.4 half the way to -0.8, which the negative reach turns into harm.
    expect(onState?.effects[0]?.best).toBeCloseTo(0.3, 12)
  })

  it('lets coordination and pairs help less as well', () => {
    const coordinating = anInstrument({ coordinationGain: { low: 0, best: 0.2, high: 0.4 } })

    expect(seen(content, coordinating, 'a-lens').responses[0]?.coordination?.best).toBeCloseTo(0.1, 12)
    expect(seen(content, coordinating).responses[0]?.coordination?.best).toBe(0.2)
  })

  it('refuses a lens the model lacks', () => {
    expect(() => preparePlan(model, kelvara, prepared, planB, 'rosy')).toThrow(/no evidence lens "rosy"/)
  })

  it('changes what a run gives, and no response least of all', async () => {
    const runner = createInProcessRunner(model, kelvara)
    const of = (plan: typeof planB, lens?: string) =>
      runner.runEnsemble(aRequest({ plan, memberCount: 32, horizonSteps: 12, ...(lens !== undefined && { lens }) }))

    const [plain, mainstream, sceptical] = await Promise.all([
      of(planB),
      of(planB, 'mainstream'),
      of(planB, 'sceptical'),
    ])
    const [nothing, nothingSceptical] = await Promise.all([of(aPlan()), of(aPlan(), 'sceptical')])

    expect(mainstream.values).toEqual(plain.values)
    expect(sceptical.values).not.toEqual(plain.values)
    expect(nothingSceptical.values).toEqual(nothing.values)
  })
})

const stateId = kelvara.actors.find(({ kind }) => kind === 'state')?.id
