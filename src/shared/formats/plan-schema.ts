import type { Response, ResponsePlan } from '../engine'
import { idText, longText, optionalName, share } from './field-schemas'
import { z } from './zod-setup'

const response = z.strictObject({
  id: idText,
  instrument: idText,
  startStep: z.number().meta({ minimum: -24, maximum: 120 }),
  durationMonths: z.number().meta({ minimum: 1, maximum: 240 }),
  intensity: share,
  target: idText.exactOptional(),
}) satisfies z.ZodType<Response>

/** The shape of a response plan. */
export const planShape = z.strictObject({
  id: idText,
  name: optionalName,
  responses: z.array(response).max(500).readonly(),
  note: longText.exactOptional(),
}) satisfies z.ZodType<ResponsePlan>
