import { modelFileShapes } from './model-schema'
import { planDocumentShape } from './plan-document'
import { scenarioDocumentShape } from './scenario-document'
import { z } from './zod-setup'

/** A JSON Schema (draft 2020-12), as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** The JSON Schema of every file that is read, by the name of the schema's own file: for editors and other programs. */
export function fileSchemas(): Readonly<Record<string, JsonSchema>> {
  const ofModel = Object.entries(modelFileShapes).map(
    ([name, shape]) => [`model-${name.replace('.json', '.schema.json')}`, schemaOf(name, shape)] as const,
  )
  return {
    'scenario.schema.json': schemaOf('Forestall scenario', scenarioDocumentShape),
    'plan.schema.json': schemaOf('Forestall response plan', planDocumentShape),
    ...Object.fromEntries(ofModel),
  }
}

/** The JSON Schema of one shape. */
export function schemaOf(title: string, shape: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(shape, { io: 'input' })
  return { $schema, title, ...rest }
}
