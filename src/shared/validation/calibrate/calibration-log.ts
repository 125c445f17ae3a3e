import { z } from 'zod'
import { KNOB_GROUPS } from './plan-schema'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const change = { before: z.number(), after: z.number() }
const count = z.int().min(0)

const passShape = z.strictObject({
  group: z.enum(['all', ...KNOB_GROUPS]),
  /** No published figure was compared, whose years reach beyond the training years. */
  isTrainingOnly: z.literal(true).optional(),
  memberCount: z.int().min(1),
  seed: count,
  decades: z.record(z.string(), z.number()).optional(),
  tolerances: z.record(z.string(), z.number()),
  planHash: hash.optional(),
  panelHash: hash.optional(),
  startHash: hash.optional(),
  countryYears: z.strictObject({ training: count, run: count, decades: count.optional(), happened: count }),
  knobs: z.array(z.strictObject({ id: z.string(), low: z.number(), high: z.number(), ...change })),
  moments: z.array(z.strictObject({ id: z.string(), target: z.number(), tolerance: z.number(), ...change })),
  misfit: z.strictObject(change),
  rounds: z.array(z.strictObject({ round: count, cost: z.number(), isTaken: z.boolean() })),
})

const byHandShape = z.strictObject({
  /** Position of the last pass before it, from 1 on. */
  afterPass: z.int().min(1),
  date: z.iso.date(),
  because: z.string().min(1),
  moved: z.array(z.strictObject({ id: z.string(), ...change })).min(1),
  misfit: z.strictObject(change),
  /** Misfits of other combinations that were tried and not taken. */
  notTaken: z.array(z.number()),
})

/** What calibration has moved: resources/validation/calibration-result.json. */
export const calibrationLogShape = z.strictObject({
  formatVersion: z.literal(1),
  note: z.string(),
  /** Of npm run calibrate; the newest last. */
  passes: z.array(passShape).min(1),
  /** What was moved without it, in its order. */
  movedByHand: z.array(byHandShape),
})

export type CalibrationLog = z.infer<typeof calibrationLogShape>

/** The value that each knob has after all that the log tells of, by its id. */
export function loggedValues({
  passes,
  movedByHand,
}: Pick<CalibrationLog, 'passes' | 'movedByHand'>): Map<string, number> {
  const steps = passes.flatMap(({ knobs }, position) => [
    ...knobs,
    ...movedByHand.filter(({ afterPass }) => afterPass === position + 1).flatMap(({ moved }) => moved),
  ])
  return new Map(steps.map(({ id, after }) => [id, after]))
}

/** The value that each knob had before anything moved it, by its id. */
export function firstValues({ passes }: Pick<CalibrationLog, 'passes'>): Map<string, number> {
  return new Map(passes.flatMap(({ knobs }) => knobs.map(({ id, before }) => [id, before] as const)).reverse())
}
