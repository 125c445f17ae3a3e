import { z } from 'zod'
import content from '../../../../resources/validation/record-facts.json'
import { MEASURE_IDS } from './measure-ids'

const matrix = z.array(z.array(z.number().min(0).max(1)).length(4)).length(4)

const factListShape = z.strictObject({
  formatVersion: z.literal(1),
  note: z.string(),
  matrices: z.strictObject({ source: z.string(), all: matrix, state: matrix, group: matrix, month: matrix }),
  facts: z.array(
    z.strictObject({
      fact: z.int().min(1),
      name: z.string().min(1),
      source: z.string().min(1),
      /** Why the model makes no claim about it; then there is nothing to check. */
      noClaim: z.string().optional(),
      checks: z.array(
        z.strictObject({
          id: z.enum(MEASURE_IDS),
          meaning: z.string().min(1),
          target: z.number(),
          low: z.number(),
          high: z.number(),
          unit: z.string(),
        }),
      ),
    }),
  ),
})

/** What the record says and how far from it the model may be: resources/validation/record-facts.json. */
export type FactList = z.infer<typeof factListShape>

let facts: FactList | undefined

/**
 * The facts that come with the program, read once.
 *
 * @throws ZodError if they are faulty: they are part of the program.
 */
export function bundledFacts(): FactList {
  facts ??= factListShape.parse(content)
  return facts
}
