import { coefficientsOf } from '../../engine'
import type { FactList } from '../facts/fact-list'
import type { PanelIndex } from '../panel/panel-index'
import { jobOf, type CountryYearJob } from '../simulate/country-year-job'
import type { Readings } from '../simulate/read-job'
import { recordedDecades } from './decades'
import { gaussNewton, type Round } from './gauss-newton'
import { knobOf, placeOf, subjectAt, valueAtPlace, type Subject } from './knobs'
import { misfitOf, momentsOf, reachedBy } from './moments'
import { knobsIn, type CalibrationPlan, type KnobGroup } from './plan-schema'
import { sampleOf, trainingRows } from './sample'

export interface CalibrationInput {
  readonly plan: CalibrationPlan
  readonly start: Subject
  readonly index: PanelIndex
  /** Published facts to compare how violence runs with; without them training years alone. */
  readonly facts?: FactList
  /** Move only the knobs of this group; all without it. */
  readonly group?: KnobGroup
  /** Run jobs with this subject's model; readings in their order. */
  readonly run: <Kind extends CountryYearJob['reading']>(
    subject: Subject,
    jobs: readonly (CountryYearJob & { readonly reading: Kind })[],
  ) => Promise<readonly Readings[Kind][]>
  /** Told the squared misfit of every subject that was run, and of every round. */
  readonly onTried?: (misfit: number) => void
  readonly onRound?: (round: Round) => void
}

/** What calibration moved and reached; plain data. */
export interface CalibrationResult {
  readonly countryYears: {
    readonly training: number
    readonly run: number
    readonly decades: number
    readonly happened: number
  }
  readonly knobs: readonly {
    readonly id: string
    readonly low: number
    readonly high: number
    readonly before: number
    readonly after: number
  }[]
  readonly moments: readonly {
    readonly id: string
    readonly target: number
    readonly tolerance: number
    readonly before: number
    readonly after: number
  }[]
  readonly misfit: { readonly before: number; readonly after: number }
  readonly rounds: readonly { readonly round: number; readonly cost: number; readonly isTaken: boolean }[]
}

/** Significant digits that are kept of a calibrated value: more would claim more than the record can tell. */
const DIGITS = 4

/** Move the knobs of a plan until the model says of the training years what the record says. */
export async function calibrate(input: CalibrationInput): Promise<{ result: CalibrationResult; subject: Subject }> {
  const { plan, start, index, facts } = input
  const rows = trainingRows(plan, index)
  const sample = sampleOf(plan, rows)
  const decades = recordedDecades(plan, index)
  const moments = momentsOf(plan, { rows, index, decades, ...(facts && { facts }) })
  const specs = knobsIn(plan, { group: input.group, hasMonths: facts !== undefined })
  const knobs = specs.map((spec) => knobOf(spec, start))
  const reachedAt = async (subject: Subject): Promise<number[]> => {
    const maker = { ...subject, index, coefficients: coefficientsOf(subject.model) }
    const readings = await input.run(
      subject,
      sample.map(({ row }) =>
        jobOf(maker, row, { reading: 'two-years', seed: plan.seed, memberCount: plan.memberCount }),
      ),
    )
    const decadeReadings = await input.run(
      subject,
      decades.map(({ row }) =>
        jobOf(maker, row, { reading: 'decade', seed: plan.seed, memberCount: plan.decades.memberCount }),
      ),
    )
    const reached = reachedBy(
      plan,
      moments,
      sample.map((one, i) => ({ ...one, twoYears: readings[i] ?? missing(i) })),
      decades.map(({ row }, i) => ({ row, decade: decadeReadings[i] ?? missing(i) })),
    )
    input.onTried?.(misfitOf(moments, reached))
    return reached
  }
  const rounds = await gaussNewton({
    start: knobs.map((knob) => placeOf(knob, knob.read(start))),
    misfits: async (places) => {
      const reached = await reachedAt(subjectAt(knobs, places, start))
      return moments.map(({ target, tolerance }, i) => ((reached[i] ?? NaN) - target) / tolerance)
    },
    probes: specs.map(({ probe }) => probe ?? plan.probe),
    trust: plan.trust,
    priorSpread: plan.priorSpread,
    rounds: plan.rounds,
    ...(input.onRound && { onRound: input.onRound }),
  })
  const [first] = rounds
  const last = rounds.findLast(({ isTaken }) => isTaken)
  if (!first || !last) throw new RangeError('Calibration ended without a round')
  const reachedIn = (round: Round): number[] =>
    moments.map(({ target, tolerance }, i) => target + (round.misfits[i] ?? NaN) * tolerance)
  const [before, after] = [reachedIn(first), reachedIn(last)]
  // Rounded, a value on its bound could lie beyond it.
  const values = knobs.map((knob, k) =>
    Math.min(knob.high, Math.max(knob.low, rounded(valueAtPlace(knob, last.places[k] ?? 0)))),
  )
  return {
    subject: knobs.reduce((subject, knob, k) => knob.write(subject, values[k] ?? 0), start),
    result: {
      countryYears: {
        training: rows.length,
        run: sample.length,
        decades: decades.length,
        happened: rows.filter(({ happened }) => happened).length,
      },
      knobs: knobs.map((knob, k) => ({
        id: knob.id,
        low: knob.low,
        high: knob.high,
        before: knob.read(start),
        after: values[k] ?? NaN,
      })),
      moments: moments.map((moment, m) => ({
        ...moment,
        before: rounded(before[m] ?? NaN),
        after: rounded(after[m] ?? NaN),
      })),
      misfit: { before: misfitOf(moments, before), after: misfitOf(moments, after) },
      rounds: rounds.map(({ round, cost, isTaken }) => ({ round, cost, isTaken })),
    },
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS))
}

function missing(position: number): never {
  throw new RangeError(`Country-year ${position} of the sample was not run`)
}
