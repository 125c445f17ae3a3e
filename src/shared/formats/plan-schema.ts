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

/** Plans of a scenario file: each has a colour of its own. */
export const MAX_PLANS = 6

/** The shape of a response plan. */
export const planShape = z.strictObject({
  id: idText,
  name: optionalName,
  responses: z.array(response).max(500).readonly(),
  note: longText.exactOptional(),
  colour: z.int().min(1).max(MAX_PLANS).exactOptional(),
}) satisfies z.ZodType<ResponsePlan>
