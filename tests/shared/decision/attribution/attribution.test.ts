import { describe, expect, it } from 'vitest'
import {
  attributionInUnit,
  attributionOf,
  changeSentence,
  movedWay,
  notableCauses,
  traceMembers,
  worstCampaign,
} from '../../../../src/shared/decision'
import { ALL_SWITCHES_ON, createMemberTracer, type Cause, type MemberTrace } from '../../../../src/shared/engine'
import { aResult } from '../../../builders/a-result'
import { kelvara, model, planB } from '../../../builders/bundled'

const causes: readonly Cause[] = [
  { kind: 'level', level: 'dangerous-speech' },
  { kind: 'trigger', trigger: 'coup-attempt' },
  { kind: 'response', response: 'mediation' },
  { kind: 'chance' },
  { kind: 'trend' },
]

/** A member whose shares at steps 0, 1, 2 are given, one row a step. */
const member = (start: number, rows: readonly (readonly number[])[]): MemberTrace => ({
  values: Float64Array.from(rows, (row) => start + row.reduce((sum, share) => sum + share, 0)),
  shares: Float64Array.from(rows.flat()),
  // The level stands a tenth of its share higher; nothing else is a level.
  moves: Float64Array.from(rows.flatMap(([share = 0, ...others]) => [share / 10, ...others.map(() => 0)])),
})
const made = { causes, stepCount: 3 }
const traces = [
  member(0.3, [
    [0, 0, 0, 0, 0],
    [0.1, 0.2, -0.05, 0.01, 0],
    [0.2, 0.1, -0.17, 0.03, 0],
  ]),
  member(0.5, [
    [0, 0, 0, 0, 0],
    [0.2, 0, -0.05, -0.01, 0],
    [0.4, 0, -0.05, -0.05, 0],
  ]),
]

describe('attributionOf', () => {
  it('takes means over members of what the window added, largest first, and leaves out what moved nothing', () => {
    const { start, end, change, causes: found } = attributionOf(made, traces, { from: 1, to: 2 })

    expect([start, end]).toEqual([expect.closeTo(0.6, 12), expect.closeTo(0.63, 12)])
    expect(change.mean).toBeCloseTo(0.03, 12)
    expect(found.map(({ cause, share }) => [cause.kind, share.mean])).toEqual([
      ['level', expect.closeTo(0.15, 12)],
      ['response', expect.closeTo(-0.06, 12)],
      ['trigger', expect.closeTo(-0.05, 12)],
      ['chance', expect.closeTo(-0.01, 12)],
    ])
    expect(found[0]?.series).toEqual([0, expect.closeTo(0.15, 12)])
    expect(found.reduce((sum, { share }) => sum + share.mean, 0)).toBeCloseTo(change.mean, 12)
  })

  it('tells of levels alone how they stand on average over the months of the window and over members', () => {
    const { causes: found } = attributionOf(made, traces, { from: 0, to: 2 })

    expect(found.map(({ cause, moved }) => [cause.kind, moved])).toEqual([
      ['level', expect.closeTo((0.01 + 0.02 + 0.02 + 0.04) / 4, 12)],
      ['response', undefined],
      ['trigger', undefined],
      ['chance', undefined],
    ])
    const [level] = attributionOf(made, traces, { from: 1, to: 2 }).causes
    expect(level?.moved).toBeCloseTo((0.02 + 0.04) / 2, 12)
    expect(attributionInUnit(attributionOf(made, traces, { from: 1, to: 2 }), 100).causes[0]?.moved).toBe(level?.moved)
  })

  it('refuses a window outside the run, and no members', () => {
    for (const window of [
      { from: 1, to: 1 },
      { from: -1, to: 1 },
      { from: 0, to: 3 },
    ]) {
      expect(() => attributionOf(made, traces, window)).toThrow('window')
    }
    expect(() => attributionOf(made, [], { from: 0, to: 1 })).toThrow('no member')
  })
})

describe('movedWay', () => {
  it.each([
    [0.12, 'higher'],
    [-0.005_1, 'lower'],
    [0.004_9, undefined],
    [-0.004_9, undefined],
    [undefined, undefined],
  ])('says of a move of %s: %s', (moved, way) => {
    expect(movedWay({ moved })).toBe(way)
  })
})

describe('notableCauses', () => {
  it('puts small causes together, so that shown and rest sum to the whole', () => {
    const attribution = attributionOf(made, traces, { from: 0, to: 2 })
    const { shown, rest } = notableCauses(attribution, 12, 0.1)

    expect(shown.map(({ cause }) => cause.kind)).toEqual(['level', 'response', 'trigger'])
    expect(rest).toBeCloseTo(-0.01, 12)
    expect(shown.reduce((sum, { share }) => sum + share.mean, rest)).toBeCloseTo(attribution.change.mean, 12)
    // What the sentence names is always there.
    expect(notableCauses(attribution, 0).shown).toEqual(shown)
  })
})

describe('changeSentence', () => {
  it('names what raised, what lowered and the trigger, with the numbers of the attribution', () => {
    const attribution = attributionOf(made, traces, { from: 0, to: 2 })
    const { raised, lowered, trigger, change } = changeSentence(attribution)

    expect(raised.map(({ cause }) => cause.kind)).toEqual(['level', 'trigger'])
    expect(lowered?.cause).toEqual({ kind: 'response', response: 'mediation' })
    expect(trigger?.share).toBe(attribution.causes.find(({ cause }) => cause.kind === 'trigger')?.share)
    expect(change).toBe(attribution.change)
  })

  it('names chance where it did most, and nothing that did next to nothing', () => {
    const byChance = member(0.5, [
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0.001, 0.0005, 0, -0.4, 0],
    ])
    const { raised, lowered, trigger } = changeSentence(attributionOf(made, [byChance], { from: 0, to: 2 }))

    expect(lowered?.cause.kind).toBe('chance')
    expect([raised, trigger]).toEqual([[], undefined])
  })
})

describe('traceMembers', () => {
  const tracer = createMemberTracer(model, kelvara, {
    plan: planB,
    seed: 5,
    horizonSteps: 6,
    ticksPerStep: 4,
    switches: ALL_SWITCHES_ON,
    target: { kind: 'level', level: 'armed-conflict' },
  })

  it('shares out the mean change of the model, to the last billionth', async () => {
    const done: number[] = []
    const traced = await traceMembers(
      tracer,
      { firstMember: 3, memberCount: 4 },
      { onProgress: (count) => done.push(count) },
    )
    const { change, causes: found } = attributionOf(tracer, traced, { from: 2, to: 6 })

    expect(done).toEqual([1, 2, 3, 4])
    expect(Math.abs(found.reduce((sum, { share }) => sum + share.mean, 0) - change.mean)).toBeLessThan(1e-9)
    expect(change.mean).not.toBe(0)
  })

  it('stops between members when told to', async () => {
    const control = new AbortController()
    const stopped = traceMembers(
      tracer,
      { firstMember: 0, memberCount: 50 },
      {
        signal: control.signal,
        onProgress: () => {
          control.abort(new Error('enough'))
        },
      },
    )

    await expect(stopped).rejects.toThrow('enough')
  })
})

describe('worstCampaign', () => {
  it('is the one that stands highest at the step', () => {
    const result = aResult({
      severity: [[9, 9]],
      'campaign:state/a': [[0.1, 0.3]],
      'campaign:state/b': [[0.5, 0.1]],
    })

    expect(worstCampaign(result, 0)).toBe('state/b')
    expect(() => worstCampaign(aResult({ severity: [[1]] }), 0)).toThrow('no campaign')
  })
})
