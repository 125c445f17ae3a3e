import type { CheckedCase, CheckedOutcome, ExpectedShare, RealityCheck } from '../engine'
import { idText, lineText, share } from './field-schemas'
import { z } from './zod-setup'

const steps = z.number().meta({ minimum: 1, maximum: 120 })

const levelKey = z.string().max(170).meta({ pattern: '^[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)?$' })

const checkedCase = z.strictObject({
  plan: idText.exactOptional(),
  shiftMonths: z.number().meta({ minimum: -120, maximum: 120 }).exactOptional(),
  switchesOff: z
    .array(z.enum(['chance', 'uncertainty', 'triggers', 'trends']))
    .max(4)
    .readonly()
    .exactOptional(),
  levels: z
    .array(
      z.strictObject({
        level: levelKey,
        to: share,
      }),
    )
    .max(100)
    .readonly()
    .exactOptional(),
  scheduled: z
    .array(z.strictObject({ trigger: idText, step: steps, chance: share }))
    .max(100)
    .readonly()
    .exactOptional(),
}) satisfies z.ZodType<CheckedCase>

const checkedOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('onset') }),
  z.strictObject({ kind: z.literal('stage'), atLeast: z.number().meta({ minimum: 1, maximum: 4 }) }),
  z.strictObject({
    kind: z.literal('people'),
    of: z.enum(['deaths', 'displaced']),
    atLeast: z.number().meta({ minimum: 1, maximum: 2e9 }),
  }),
  z.strictObject({ kind: z.literal('level'), level: levelKey, atLeast: share }),
]) satisfies z.ZodType<CheckedOutcome>

const difference = z.number().meta({ minimum: -1, maximum: 1 })

const expectedShare = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), low: share, high: share }),
  z.strictObject({ kind: z.literal('difference'), than: checkedCase, low: difference, high: difference }),
]) satisfies z.ZodType<ExpectedShare>

/** The shape of a reality check. */
export const realityCheckShape = z.strictObject({
  id: idText,
  text: lineText.min(1),
  given: checkedCase,
  horizonSteps: steps,
  outcome: checkedOutcome,
  expected: expectedShare,
}) satisfies z.ZodType<RealityCheck>
