import content from '../../../resources/decision/reference-classes.json'
import { idText } from './field-schemas'
import { z } from './zod-setup'

const counts = { episodes: z.int().min(0), countryYears: z.int().min(1) }
const sources = z
  .array(z.enum(['early-warning-project', 'ucdp-prio', 'powell-thyne']))
  .min(1)
  .readonly()
const hasPossibleCounts = ({ episodes, countryYears }: { episodes: number; countryYears: number }) =>
  episodes <= countryYears

/**
 * How often a new episode of mass killing followed, by what was so in a real country: counts of the record, no rows of it. They
 * stand beside a chance of the model as a reminder, where a person asks for that, and enter no number.
 */
export const referenceClassesShape = z.strictObject({
  format: z.literal('forestall-reference-classes'),
  formatVersion: z.literal(1),
  /** When they were counted. */
  date: z.iso.date(),
  /** First and last year that was followed. */
  from: z.int(),
  to: z.int(),
  /** Years after each within which an episode had to begin. */
  withinYears: z.int().min(1),
  because: z.string().min(1),
  conflict: z.strictObject({
    level: idText,
    sources,
    /** Why the classes begin where they do. */
    because: z.string().min(1),
    classes: z
      .array(
        z
          .strictObject({
            id: z.enum(['no-conflict', 'minor-conflict', 'war']),
            fromLevel: z.number().min(0).max(1),
            ...counts,
          })
          .refine(hasPossibleCounts),
      )
      .min(1)
      .refine((classes) =>
        classes.every(({ fromLevel }, place) =>
          place === 0 ? fromLevel === 0 : fromLevel > (classes[place - 1]?.fromLevel ?? 1),
        ),
      )
      .readonly(),
  }),
  /** Other respects, which a scenario does not say. They overlap with the classes and with each other. */
  beside: z
    .array(
      z
        .strictObject({ id: z.enum(['coup-within-five-years', 'earlier-episode', 'all']), sources, ...counts })
        .refine(hasPossibleCounts),
    )
    .readonly(),
})

export type ReferenceClassFile = z.infer<typeof referenceClassesShape>

let classes: ReferenceClassFile | undefined

/**
 * The base rates that come with the program, read once.
 *
 * @throws ZodError if they are faulty: they are part of the program.
 */
export function referenceClasses(): ReferenceClassFile {
  classes ??= referenceClassesShape.parse(content)
  return classes
}
