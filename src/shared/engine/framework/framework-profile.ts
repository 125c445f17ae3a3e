import type { EnsembleResult, OutcomeKey } from '../ensemble/ensemble-request'
import { valuesAt } from '../ensemble/ensemble-values'
import { memberSpread, type MemberSpread } from '../ensemble/member-spread'
import type { Framework } from '../model/framework'
import { exp } from '../numerics/exp-ln'
import type { PreparedFramework, PreparedReading, SignTerm } from './prepare-framework'

const TRAILING_MONTHS = 12
const LN2 = 0.6931471805599453

/**
 * How strong each sign is in every member at one step, in [0, 1]: by id, one number a member.
 *
 * Signs that are read from a situation are no finding that a crime happened, and no probability of one.
 */
export interface FrameworkValues {
  readonly indicators: ReadonlyMap<string, Float64Array>
  readonly factors: ReadonlyMap<string, Float64Array>
  readonly crimes: ReadonlyMap<string, Float64Array>
}

/**
 * Read every sign of the Framework at a step.
 *
 * An indicator is as strong as its strongest reading. A factor, and what points to a crime, is the quadratic mean of its signs
 * by their weights: more signs and stronger signs both count, and a few strong ones are not lost among many weak ones. Everything
 * rises with what it reads and never jumps.
 *
 * Running totals count as what they grew by over up to 12 months; today, for want of a past, over the first month. Triggers count
 * by their first strike since today, from the start of the month it came in.
 *
 * @throws RangeError if the ensemble did not keep one of `prepared.outcomes`, or has no such step.
 */
export function frameworkValues(prepared: PreparedFramework, result: EnsembleResult, step: number): FrameworkValues {
  const read = (reading: PreparedReading): Float64Array =>
    reading.kind === 'trigger' ? readTrigger(reading, result, step) : readTerms(prepared, reading, result, step)
  const indicators = new Map(
    prepared.factors.flatMap((factor) =>
      factor.indicators.map(({ id, readings }) => [id, highest(readings.map(read), result.memberCount)] as const),
    ),
  )
  const factors = new Map(
    prepared.factors.map(
      (factor) => [factor.id, quadraticMean(factor.indicators, indicators, result.memberCount)] as const,
    ),
  )
  const signs = { factor: factors, indicator: indicators }
  const crimes = new Map(
    prepared.crimes.map(
      (crime) =>
        [
          crime.id,
          quadraticMean(
            crime.signs.map(({ of, id, weight }) => ({ id: `${of} ${id}`, weight })),
            new Map(crime.signs.map(({ of, id }) => [`${of} ${id}`, signs[of].get(id) ?? new Float64Array(0)])),
            result.memberCount,
          ),
        ] as const,
    ),
  )
  return { indicators, factors, crimes }
}

/**
 * Sum up plan minus baseline, member by member under the same luck.
 *
 * @throws RangeError if they do not hold equally many members.
 */
export function frameworkChange(baseline: Float64Array, plan: Float64Array): MemberSpread {
  if (baseline.length !== plan.length) {
    throw new RangeError(`Can't pair ${baseline.length} members with ${plan.length} members`)
  }
  return memberSpread(plan.map((value, member) => value - (baseline[member] ?? 0)))
}

/** How many signs a value speaks of, in a word. */
export type SignWord = 'few' | 'some' | 'many'

export function signWord({ words }: Pick<Framework, 'words'>, value: number): SignWord {
  if (value < words.some.best) return 'few'
  return value < words.many.best ? 'some' : 'many'
}

function readTerms(
  { campaignHalf }: PreparedFramework,
  { terms, with: multiplier }: Extract<PreparedReading, { readonly kind: 'terms' }>,
  result: EnsembleResult,
  step: number,
): Float64Array {
  const strongest = highest(
    terms.map((term) => readTerm(term, campaignHalf, result, step)),
    result.memberCount,
  )
  if (multiplier === undefined) return strongest
  const by = valuesAt(result, multiplier, step)
  return strongest.map((value, member) => value * (by[member] ?? 0))
}

function readTerm(term: SignTerm, campaignHalf: number, result: EnsembleResult, step: number): Float64Array {
  const { half, isReversed, campaigns } = term
  const signs = quantity(term, result, step).map((value) => {
    const sign = half === undefined ? value : saturated(value, half)
    return Math.min(1, Math.max(0, isReversed ? 1 - sign : sign))
  })
  if (campaigns === undefined) return signs
  const levels = highest(
    campaigns.map((key) => Float64Array.from(valuesAt(result, key, step))),
    result.memberCount,
  )
  return signs.map((value, member) => value * saturated(levels[member] ?? 0, campaignHalf))
}

const saturated = (value: number, half: number): number => (value > 0 ? value / (value + half) : 0)

/** What a term reads, in the unit of its scale. */
function quantity({ outcome, as, factor }: SignTerm, result: EnsembleResult, step: number): Float64Array {
  if (as === 'value') return Float64Array.from(valuesAt(result, outcome, step), (value) => value * factor)
  return Float64Array.from(monthlyGrowth(result, outcome, step), (value) => value * factor)
}

function monthlyGrowth(result: EnsembleResult, outcome: OutcomeKey, step: number): Float64Array {
  const end = Math.min(Math.max(1, step), result.stepCount - 1)
  const start = Math.max(0, step - TRAILING_MONTHS)
  const before = valuesAt(result, outcome, start)
  return Float64Array.from(
    valuesAt(result, outcome, end),
    (value, member) => (value - (before[member] ?? 0)) / Math.max(1, end - start),
  )
}

function readTrigger(
  { trigger, halfLifeMonths }: Extract<PreparedReading, { readonly kind: 'trigger' }>,
  { triggers, firstStruck, memberCount }: EnsembleResult,
  step: number,
): Float64Array {
  const signs = new Float64Array(memberCount)
  const position = triggers.indexOf(trigger)
  if (position < 0) return signs
  return signs.map((_, member) => {
    const struck = firstStruck[position * memberCount + member] ?? -1
    // What strikes in the month that begins at a step shows at the next one.
    return struck < 0 || struck >= step ? 0 : exp((-LN2 * (step - struck)) / halfLifeMonths)
  })
}

function highest(rows: readonly Float64Array[], memberCount: number): Float64Array {
  const most = new Float64Array(memberCount)
  for (const row of rows) row.forEach((value, member) => (most[member] = Math.max(most[member] ?? 0, value)))
  return most
}

function quadraticMean(
  parts: readonly { readonly id: string; readonly weight: number }[],
  valuesOf: ReadonlyMap<string, Float64Array>,
  memberCount: number,
): Float64Array {
  const squares = new Float64Array(memberCount)
  let weights = 0
  for (const { id, weight } of parts) {
    weights += weight
    valuesOf.get(id)?.forEach((value, member) => {
      squares[member] = (squares[member] ?? 0) + weight * value * value
    })
  }
  return weights > 0 ? squares.map((square) => Math.min(1, Math.sqrt(square / weights))) : squares
}
