import content from '../../../resources/decision/map-columns.json'
import { idText } from './field-schemas'
import { z } from './zod-setup'

/** Columns of the causal map, from the start of the line to its end. Campaigns stand with violence, what they lead to with harm. */
export const MAP_COLUMNS = ['structure', 'beliefs', 'actors', 'violence', 'harm'] as const
export type MapColumn = (typeof MAP_COLUMNS)[number]

const levels = z.array(idText).readonly()

const mapColumnsShape = z.strictObject({
  format: z.literal('forestall-map-columns'),
  formatVersion: z.literal(1),
  because: z.string().min(1),
  columns: z.strictObject({ structure: levels, beliefs: levels, actors: levels, violence: levels, harm: levels }),
})

let columns: ReadonlyMap<string, MapColumn> | undefined

/**
 * The column of the causal map that each level of the bundled model stands in, by id of the level; read once.
 *
 * @throws ZodError if the file is faulty: it is part of the program.
 */
export function mapColumns(): ReadonlyMap<string, MapColumn> {
  columns ??= readColumns()
  return columns
}

function readColumns(): ReadonlyMap<string, MapColumn> {
  const read = mapColumnsShape.parse(content).columns
  return new Map(MAP_COLUMNS.flatMap((column) => read[column].map((level) => [level, column] as const)))
}
