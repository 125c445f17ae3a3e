import content from '../../../../resources/validation/mapping.json'
import { mappingShape, type Mapping } from './mapping-schema'

let mapping: Mapping | undefined

/**
 * The mapping that comes with the program, read once.
 *
 * @throws ZodError if it is faulty: it is part of the program.
 */
export function bundledMapping(): Mapping {
  mapping ??= mappingShape.parse(content)
  return mapping
}
