import type { Challenge, ChallengeSubject } from '../engine'
import { idText, lineText, longText } from './field-schemas'
import { z } from './zod-setup'

/** Parameters are named like `campaign.speed`. */
const parameterId = z.string().max(80)

const challengeSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('influence'), influence: idText }),
  z.strictObject({ kind: z.literal('parameter'), parameter: parameterId }),
  z.strictObject({ kind: z.literal('effect'), instrument: idText, effect: z.int().min(0).max(100) }),
  z.strictObject({ kind: z.literal('level'), level: idText, owner: idText.exactOptional() }),
]) satisfies z.ZodType<ChallengeSubject>

/** The shape of an entry of the challenge ledger. */
export const challengeShape = z.strictObject({
  id: idText,
  subject: challengeSubject,
  original: z.number().describe('The number as it stood when it was challenged.'),
  alternative: z.number(),
  reason: longText.min(1),
  by: lineText.describe('A name of the person’s choosing; empty: none was given.'),
  state: z.enum(['open', 'parked']),
}) satisfies z.ZodType<Challenge>
