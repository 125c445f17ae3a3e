import { z } from 'zod'

const id = z.string().min(1)
const because = z.string().min(1)
const scale = z.enum(['linear', 'log'])
/**
 * What a knob is about: how often episodes begin, where they begin, or how violence runs once it is there; and those of all
 * three that bear on how long spells last and on what follows triggers, or on what came with the lag after a trigger and the
 * aftermath.
 */
export const KNOB_GROUPS = ['level', 'risk', 'course', 'spells', 'lag', 'mapping'] as const
const group = z.enum(KNOB_GROUPS)
/** Further groups it moves with. */
const alsoIn = z.array(group).optional()
/** Its own share of its range to be moved by to see what it does; below 0, down. */
const probe = z
  .number()
  .min(-0.5)
  .max(0.5)
  .refine((value) => value !== 0)
  .optional()

/**
 * Something calibration may move. Parameters move inside their own range, all of `ids` by the same distance; weights of
 * an indicator move together in proportion, and are named by the weight on one level.
 */
const knob = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('parameter'),
    group,
    alsoIn,
    probe,
    ids: z.array(id).min(1),
    scale,
    /** Nothing but months tells of it: it stays as it is where training years alone are compared, since the panel has none. */
    toldByMonths: z.literal(true).optional(),
    because,
  }),
  z.strictObject({
    kind: z.literal('weight'),
    group,
    alsoIn,
    probe,
    indicator: id,
    level: id,
    /** Only these levels; all that the indicator enters without it. */
    only: z.array(id).optional(),
    /** All but these. */
    except: z.array(id).optional(),
    low: z.number(),
    high: z.number(),
    because,
  }),
  z.strictObject({
    kind: z.literal('campaign'),
    group,
    alsoIn,
    probe,
    side: z.enum(['state', 'armedGroup']),
    field: z.enum(['scale', 'power', 'byCapacity']),
    low: z.number().positive(),
    high: z.number().positive(),
    because,
  }),
  /** How long what a trigger does lasts, inside the trigger's own range. */
  z.strictObject({ kind: z.literal('trigger-half-life'), group, alsoIn, probe, trigger: id, scale, because }),
])

/** What calibration moves, on which rows, towards what: shape of resources/validation/calibration.json. */
export const calibrationShape = z.strictObject({
  formatVersion: z.literal(1),
  note: z.string(),
  /** Predictor years, all outcome windows of which end by `lastOutcome`. */
  firstYear: z.int(),
  lastOutcome: z.int(),
  /** The level of risk is set by these predictor years: rates fell in the early 1990s for reasons the model does not hold. */
  levelFrom: z.int(),
  /** Years from which killings by one side were counted. */
  countedFrom: z.int(),
  memberCount: z.int().positive(),
  seed: z.int().min(0),
  /** One country-year in so many is run: where violence was recorded, where a linear model sees risk, elsewhere. */
  sampling: z.strictObject({
    violent: z.int().positive(),
    atRisk: z.int().positive(),
    rest: z.int().positive(),
    /** Share of country-years, from the top, that count as at risk. */
    atRiskShare: z.number().min(0).max(1),
  }),
  /** Ten simulated years, for spells, peaks and tails: from every so many years since `countedFrom`, ending by `lastOutcome`. */
  decades: z.strictObject({ everyYears: z.int().positive(), memberCount: z.int().positive() }),
  /** Share of a knob's range it is moved by to see what it does. */
  probe: z.number().positive().max(0.5),
  /** Largest share of a range moved at once. */
  trust: z.number().positive().max(1),
  /** How far, in shares of the range, a knob is free to leave its start for one unit of misfit. */
  priorSpread: z.number().positive(),
  rounds: z.int().positive(),
  /** What one unit of misfit is, by kind of target. */
  tolerances: z.strictObject({
    coefficient: z.number().positive(),
    lnRate: z.number().positive(),
    share: z.number().positive(),
    lnRatio: z.number().positive(),
    yearlyMove: z.number().positive(),
    monthlyMove: z.number().positive(),
    autocorrelation: z.number().positive(),
    lnFollowed: z.number().positive(),
    severity: z.number().positive(),
    spells: z.number().positive(),
    lnPeak: z.number().positive(),
    correlation: z.number().positive(),
  }),
  knobs: z.array(knob).min(1),
})

export type CalibrationPlan = z.infer<typeof calibrationShape>
export type KnobSpec = CalibrationPlan['knobs'][number]
export type KnobGroup = KnobSpec['group']

/** What a pass moves: the knobs of one group, or all; none that months alone tell of where months are not compared. */
export function knobsIn(
  plan: CalibrationPlan,
  { group, hasMonths = true }: { readonly group?: KnobGroup | undefined; readonly hasMonths?: boolean } = {},
): readonly KnobSpec[] {
  return plan.knobs.filter(
    (knob) =>
      (hasMonths || knob.kind !== 'parameter' || knob.toldByMonths === undefined) &&
      (group === undefined || knob.group === group || knob.alsoIn?.includes(group)),
  )
}
