import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runShapley, shapleyDesign, shapleyValues, type ShapleyDesign } from '../../../../src/shared/decision'
import {
  createInProcessRunner,
  onsetProbability,
  valuesAt,
  type EnsembleResult,
  type Response,
} from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { aPlan, aResponse } from '../../../builders/a-response'
import { kelvara, model, planB } from '../../../builders/bundled'

const planOf = (count: number) =>
  aPlan(...Array.from({ length: count }, (_, i) => aResponse({ id: `r${i}`, instrument: `i${i}` })))

/** Values of every subset from a function of who is in it, for a number of members that differ by a factor. */
function played(design: ShapleyDesign, worth: (ids: ReadonlySet<string>) => number, factors: readonly number[] = [1]) {
  return design.subsets.map(({ responses }) => {
    const value = worth(new Set(responses.map(({ id }) => id)))
    return factors.map((factor) => factor * value)
  })
}

const shares = (values: ReturnType<typeof shapleyValues>) => values.responses.map(({ share }) => share.mean)

describe('shapleyDesign', () => {
  it('runs every subset of up to six responses, the empty one first and the whole last', () => {
    const design = shapleyDesign(planOf(6))

    expect(design.kind).toBe('exact')
    expect(design.subsets).toHaveLength(64)
    expect(design.subsets[0]?.responses).toEqual([])
    expect(design.subsets[63]?.responses).toHaveLength(6)
    expect(new Set(design.subsets.map(({ responses }) => responses.map(({ id }) => id).join())).size).toBe(64)
  })

  it('draws orders beyond, and no subset twice', () => {
    const design = shapleyDesign(planOf(9), { orderPairs: 5 })

    expect(design.kind).toBe('sampled')
    expect(design.subsets.length).toBeLessThanOrEqual(2 + 2 * 9 + 2 * 5 * 8)
    expect(new Set(design.subsets.map(({ responses }) => responses.map(({ id }) => id).join())).size).toBe(
      design.subsets.length,
    )
    expect(design.subsets.at(-1)?.responses).toHaveLength(9)
  })

  it.each([4, 9])('runs the same parts of %i responses in whatever order they stand', (count) => {
    const plan = planOf(count)
    const turned = { ...plan, responses: [...plan.responses].reverse() }
    const parts = ({ players, subsets, marginals }: ShapleyDesign) => ({
      players,
      marginals,
      subsets: subsets.map(({ responses }) => responses.map(({ id }) => id).sort()),
    })

    expect(parts(shapleyDesign(turned))).toEqual(parts(shapleyDesign(plan)))
  })

  it('leaves out responses that are off, and refuses a plan of nothing else', () => {
    const off = aResponse({ id: 'off', intensity: 0 })

    expect(shapleyDesign(aPlan(aResponse(), off)).players).toEqual(['a-response'])
    expect(() => shapleyDesign(aPlan(off))).toThrow('nothing to share out')
  })
})

describe('shapleyValues', () => {
  it('gives the values of a game worked out by hand', () => {
    // Two gloves fit a hand: a has a left one, b and c a right one each.
    const design = shapleyDesign(planOf(3))
    const values = played(design, (ids) => Number(ids.has('r0') && (ids.has('r1') || ids.has('r2'))))

    expect(shares(shapleyValues(design, values))).toEqual([
      expect.closeTo(4 / 6, 12),
      expect.closeTo(1 / 6, 12),
      expect.closeTo(1 / 6, 12),
    ])
  })

  it('shows what responses do alone, what they add last, and what they gain by each other', () => {
    const design = shapleyDesign(planOf(2))
    const values = played(
      design,
      (ids) => 10 - (ids.has('r0') ? 2 : 0) - (ids.has('r1') ? 3 : 0) - (ids.size > 1 ? 1 : 0),
    )

    const { responses, without, withAll, together, interaction } = shapleyValues(design, values)

    expect([without, withAll, together.mean]).toEqual([10, 4, -6])
    expect(responses.map(({ alone }) => alone.mean)).toEqual([-2, -3])
    expect(responses.map(({ added }) => added.mean)).toEqual([-3, -4])
    expect(responses.map(({ share }) => share.mean)).toEqual([-2.5, -3.5])
    expect(interaction.mean).toBe(-1)
  })

  it('takes its interval from how members differ', () => {
    const design = shapleyDesign(planOf(1))
    const values = played(design, (ids) => ids.size, [1, 2, 3, 4, 5])

    const [only] = shapleyValues(design, values).responses

    // Mean 3, standard deviation sqrt(2.5), of 5 members: Student's t of 4 degrees of freedom.
    expect(only?.share.low).toBeCloseTo(3 - 2.13161283 * Math.sqrt(2.5 / 5), 6)
    expect(only?.share.high).toBeCloseTo(3 + 2.13161283 * Math.sqrt(2.5 / 5), 6)
  })

  it('refuses rows that are missing or of other members', () => {
    const design = shapleyDesign(planOf(2))

    expect(() => shapleyValues(design, [[1]])).toThrow('4 subsets')
    expect(() => shapleyValues(design, [[1], [1], [1, 2], [1]])).toThrow('different members')
  })

  const game = fc
    .integer({ min: 1, max: 6 })
    .chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 64, maxLength: 64 }),
      ),
    )
  const maskOf = (ids: ReadonlySet<string>) => [...ids].reduce((mask, id) => mask | (1 << Number(id.slice(1))), 0)

  it('shares out the whole, whatever the game (efficiency)', () => {
    fc.assert(
      fc.property(game, fc.boolean(), ([count, worths], isSampled) => {
        const design = shapleyDesign(planOf(count), { mostExact: isSampled ? 0 : 6, orderPairs: 3 })
        const values = shapleyValues(
          design,
          played(design, (ids) => worths[maskOf(ids)] ?? 0, [1, -2, 0.5]),
        )

        const sum = shares(values).reduce((total, share) => total + share, 0)
        expect(Math.abs(sum - values.together.mean)).toBeLessThan(1e-9)
      }),
    )
  })

  /** Plans of up to five responses out of five instruments, each of them off, early or late. */
  const twoPlans = fc.tuple(
    fc.array(fc.constantFrom('off', 'early', 'late'), { minLength: 5, maxLength: 5 }),
    fc.array(fc.constantFrom('off', 'early', 'late'), { minLength: 5, maxLength: 5 }),
  )
  const planFrom = (uses: readonly string[], id: string) =>
    aPlan(
      ...uses.flatMap((use, i) =>
        use === 'off' ? [] : [aResponse({ id: `${id}${i}`, instrument: `i${i}`, startStep: use === 'late' ? 6 : 0 })],
      ),
    )
  /** What came of a plan by what it uses when, whatever the ids. */
  const worthOf = (worths: readonly number[], { responses }: { readonly responses: readonly Response[] }) =>
    worths[
      responses.reduce(
        (sum, { instrument, startStep }) => sum + 3 ** Number(instrument.slice(1)) * (startStep + 1),
        0,
      ) % worths.length
    ] ?? 0

  it('shares out what one plan does against another among the responses in which they differ (efficiency)', () => {
    fc.assert(
      fc.property(game, twoPlans, fc.boolean(), ([, worths], [before, after], isSampled) => {
        fc.pre(before.join() !== after.join())
        const [from, to] = [planFrom(before, 'a'), planFrom(after, 'b')]
        const design = shapleyDesign(to, { from, mostExact: isSampled ? 0 : 6, orderPairs: 3 })
        const rows = design.subsets.map((subset) => [worthOf(worths, subset)])
        const values = shapleyValues(design, rows)

        expect(values.without).toBeCloseTo(worthOf(worths, from), 12)
        expect(values.withAll).toBeCloseTo(worthOf(worths, to), 12)
        const sum = shares(values).reduce((total, share) => total + share, 0)
        expect(Math.abs(sum - (worthOf(worths, to) - worthOf(worths, from)))).toBeLessThan(1e-9)
        expect(design.players).toHaveLength(after.filter((use, i) => use !== before[i]).length)
      }),
    )
  })

  it('shares out the way back with the other sign', () => {
    fc.assert(
      fc.property(game, twoPlans, ([, worths], [before, after]) => {
        fc.pre(before.join() !== after.join())
        const [from, to] = [planFrom(before, 'a'), planFrom(after, 'b')]
        const sharesOf = (design: ShapleyDesign) =>
          new Map(
            shapleyValues(
              design,
              design.subsets.map((subset) => [worthOf(worths, subset)]),
            ).responses.map(({ id, share }) => [Number(id.at(-1)), share.mean]),
          )
        const there = sharesOf(shapleyDesign(to, { from }))
        const back = sharesOf(shapleyDesign(from, { from: to }))

        for (const [instrument, share] of there) expect(back.get(instrument)).toBeCloseTo(-share, 9)
      }),
    )
  })

  it('gives nothing to a difference that changes nothing, and the same to two that do the same, from another plan too', () => {
    fc.assert(
      fc.property(game, ([, worths]) => {
        const late = { startStep: 6 }
        const [dummy, one, other, common] = ['d', 'p', 'q', 'c'].map((id) => aResponse({ id, instrument: id }))
        if (!dummy || !one || !other || !common) return
        const from = aPlan(common, { ...dummy, ...late }, { ...one, ...late }, { ...other, ...late })
        const design = shapleyDesign(aPlan(common, dummy, one, other), { from })
        // The dummy is left out of the key; the two others count by how many of them are early.
        const rows = design.subsets.map(({ responses }) => [
          worths[
            responses.filter(({ instrument, startStep }) => 'pq'.includes(instrument) && startStep === 0).length
          ] ?? 0,
        ])
        const [none = NaN, ...alike] = shares(shapleyValues(design, rows))

        expect(design.players).toEqual(['d', 'p', 'q'])
        expect(Math.abs(none)).toBe(0)
        expect(Math.abs((alike[0] ?? NaN) - (alike[1] ?? NaN))).toBeLessThan(1e-9)
      }),
    )
  })

  it('gives nothing to who changes nothing (dummy), and the same to who does the same (symmetry)', () => {
    fc.assert(
      fc.property(game, ([count, worths]) => {
        // Player 0 is left out of the key; players 1 and 2 count by their number only.
        const keyOf = (ids: ReadonlySet<string>) => {
          const pair = Number(ids.has('r1')) + Number(ids.has('r2'))
          return (pair + (maskOf(ids) >> 3) * 4) % 64
        }
        const design = shapleyDesign(planOf(Math.max(3, count)))
        const [dummy = NaN, one = NaN, other = NaN] = shares(
          shapleyValues(
            design,
            played(design, (ids) => worths[keyOf(ids)] ?? 0),
          ),
        )

        expect(dummy).toBe(0)
        expect(Math.abs(one - other)).toBeLessThan(1e-9)
      }),
    )
  })

  it('comes near the exact values with drawn orders, and says how near', () => {
    // Three at a time, since an order and its reverse together leave no error in what two do.
    const worth = (ids: ReadonlySet<string>) => ids.size + (['r0', 'r3', 'r7'].every((id) => ids.has(id)) ? 6 : 0)
    const design = shapleyDesign(planOf(8), { orderPairs: 40 })
    const exact = shapleyDesign(planOf(8), { mostExact: 8 })

    const drawn = shapleyValues(design, played(design, worth))
    const known = shares(shapleyValues(exact, played(exact, worth)))

    drawn.responses.forEach(({ share, orderError }, i) => {
      expect(Math.abs(share.mean - (known[i] ?? NaN))).toBeLessThanOrEqual(4 * orderError + 1e-9)
    })
    expect(drawn.responses.some(({ orderError }) => orderError > 0)).toBe(true)
    expect(drawn.responses.every(({ orderError }) => orderError < 1)).toBe(true)
  })
})

describe('the shares of two responses', () => {
  it('are open in as few futures as leave the whole open, and not where they move many and cancel', () => {
    const design = shapleyDesign(planOf(2))
    const row = (isOne: (member: number) => boolean) => Array.from({ length: 400 }, (_, i) => Number(isOne(i)))
    const shares = (rows: readonly number[][]) =>
      shapleyValues(design, rows, 'mass-killing').responses.map(({ share }) => share.way)
    // Without either, with each alone, with both; in the order of the subsets of the design.
    const few = [
      row((i) => i < 100),
      row((i) => i >= 2 && i < 100),
      row((i) => i >= 3 && i < 100),
      row((i) => i >= 5 && i < 100),
    ]
    expect(shares(few)).toEqual(['open', 'open'])

    const cancelling = [row((i) => i < 100), row((i) => i >= 50 && i < 100), row((i) => i < 150), row((i) => i < 100)]
    expect(shares(cancelling)).toEqual(['below', 'above'])
  })
})

describe('the whole of a plan', () => {
  it.each([
    { fewer: 5, way: 'open' },
    { fewer: 6, way: 'below' },
  ])('that spares $fewer futures mass killing goes $way, as in the table of plans', ({ fewer, way }) => {
    const design = shapleyDesign(planOf(1))
    const without = Array.from({ length: 400 }, (_, member) => (member < 100 ? 1 : 0))
    const withAll = without.map((one, member) => (member < fewer ? 0 : one))

    expect(shapleyValues(design, [without, withAll], 'mass-killing')).toMatchObject({
      together: { way },
      responses: [{ share: { way } }],
    })
    expect(shapleyValues(design, [without, withAll], 'deaths').together.way).toBe('below')
  })
})

describe('runShapley', () => {
  const runner = createInProcessRunner(model, kelvara)
  const request = aRequest({
    plan: { ...planB, responses: planB.responses.slice(0, 3) },
    memberCount: 64,
    horizonSteps: 24,
  })
  const onset = ({ onsetStep }: EnsembleResult) => Float64Array.from(onsetStep, (step) => (step < 0 ? 0 : 1))

  it('shares out the change of the chance of mass killing that ensembles of the whole and of nothing show', async () => {
    const progress: number[] = []

    const values = await runShapley(runner, request, onset, { onProgress: (done) => progress.push(done) })

    const chance = async (plan: typeof planB) =>
      onsetProbability(await runner.runEnsemble({ ...request, plan })).probability
    expect(values.withAll).toBeCloseTo(await chance(request.plan), 12)
    expect(values.without).toBeCloseTo(await chance({ ...planB, responses: [] }), 12)
    expect(values.responses.reduce((sum, { share }) => sum + share.mean, 0)).toBeCloseTo(values.together.mean, 9)
    expect(values.runs).toBe(8)
    expect(progress.at(-1)).toBe(8)
  })

  it('gives the same to a response that is there twice, and nothing to one that does nothing', async () => {
    const [first] = planB.responses
    if (!first) throw new RangeError('Plan B has responses')
    const [twice, again] = [first, { ...first, id: 'again' }]
    const inert = { ...first, id: 'inert', startStep: 23, durationMonths: 1 }
    const plan = aPlan(twice, again, inert)
    const severity = (result: EnsembleResult) => valuesAt(result, 'severity', 12)

    // Read at month 12, what starts in month 23 has done nothing yet.
    const { responses } = await runShapley(runner, { ...request, plan }, severity)

    const of = (id: string) => responses.find((response) => response.id === id)?.share.mean
    expect(of('again')).toBeCloseTo(of(twice.id) ?? NaN, 9)
    expect(of('inert')).toBe(0)
  })

  it('shares out what two plans differ by, from the run of the one to that of the other', async () => {
    const [first, second, third] = planB.responses
    if (!first || !second || !third) throw new RangeError('Plan B has responses')
    const from = aPlan({ ...first, id: 'x', startStep: first.startStep + 6 }, third)
    const plan = aPlan(first, second, { ...third, id: 'y' })
    const deaths = (result: EnsembleResult) => valuesAt(result, 'severity', 24)

    const values = await runShapley(runner, { ...request, plan }, deaths, { from })

    const [before, after] = await Promise.all(
      [from, plan].map(async (one) => deaths(await runner.runEnsemble({ ...request, plan: one }))),
    )
    expect(values.responses.map(({ id }) => id)).toEqual([first.id, second.id])
    expect(values.runs).toBe(4)
    const mean = (list: ArrayLike<number> = []) => Array.from(list).reduce((sum, one) => sum + one, 0) / 64
    const sum = values.responses.reduce((total, { share }) => total + share.mean, 0)
    expect(Math.abs(sum - (mean(after) - mean(before)))).toBeLessThan(1e-9)
  })

  it('stops when told to', async () => {
    const control = new AbortController()
    const stopped = runShapley(runner, request, onset, {
      signal: control.signal,
      onProgress: (done) => {
        if (done >= 2) control.abort(new Error('enough'))
      },
    })

    await expect(stopped).rejects.toThrow('enough')
  })
})
