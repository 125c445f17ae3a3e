import type { LocalChanges, LocalInfluence, LocalInstrument, LocalParameter, LocalTrigger } from '../engine'
import { estimate, idText, lineText, parameterName } from './field-schemas'
import { z } from './zod-setup'

const because = lineText.min(1)

const localInfluence = z.strictObject({
  influence: idText,
  weight: estimate,
  because,
}) satisfies z.ZodType<LocalInfluence>

const localInstrument = z.strictObject({
  instrument: idText,
  isAvailable: z.boolean(),
  because,
}) satisfies z.ZodType<LocalInstrument>

const localTrigger = z.strictObject({
  trigger: idText,
  ratePerYear: estimate,
  because,
}) satisfies z.ZodType<LocalTrigger>

const localParameter = z.strictObject({
  parameter: parameterName,
  value: estimate,
  because,
}) satisfies z.ZodType<LocalParameter>

/** The shape of what holds in one scenario only. */
export const localChanges = z.strictObject({
  influences: z.array(localInfluence).max(400).readonly().exactOptional(),
  instruments: z.array(localInstrument).max(200).readonly().exactOptional(),
  triggers: z.array(localTrigger).max(200).readonly().exactOptional(),
  parameters: z.array(localParameter).max(400).readonly().exactOptional(),
}) satisfies z.ZodType<LocalChanges>
