import {
  ACTOR_KINDS,
  POPULATION_POSITIONS,
  type Actor,
  type Campaign,
  type Population,
  type Scenario,
  type ScheduledTrigger,
} from '../engine'
import { assessments, estimate, idText, longText, nameText, optionalName, share } from './field-schemas'
import { localChanges } from './local-schema'
import { z } from './zod-setup'

const people = z.number().meta({ minimum: 0 })

const actor = z.strictObject({
  id: idText,
  name: nameText,
  kind: z.enum(ACTOR_KINDS),
  description: longText,
  basePopulation: idText,
  levels: assessments,
  pastMonthlyDeaths: z.array(people).max(240).readonly(),
}) satisfies z.ZodType<Actor>

const population = z.strictObject({
  id: idText,
  name: nameText,
  description: longText,
  position: z.enum(POPULATION_POSITIONS),
  size: people,
  displacedInside: people,
  displacedOutside: people,
  mobility: share,
  visibility: share,
  tags: z.array(optionalName).max(30).readonly(),
  levels: assessments,
}) satisfies z.ZodType<Population>

const campaign = z.strictObject({
  actor: idText,
  population: idText,
  violence: z.enum(['identity', 'political']),
  hostility: z.number().meta({ exclusiveMinimum: 0, maximum: 20 }),
  level: estimate,
  evidence: longText,
}) satisfies z.ZodType<Campaign>

const scheduledTrigger = z.strictObject({
  trigger: idText,
  step: z.number().meta({ minimum: 1, maximum: 120 }),
  chance: share,
  label: optionalName,
}) satisfies z.ZodType<ScheduledTrigger>

/** The shape of a scenario. How many parties there may be is checked with the content. */
export const scenarioShape = z.strictObject({
  id: idText,
  country: nameText,
  title: nameText,
  language: z
    .string()
    .min(2)
    .max(35)
    .regex(/^[A-Za-z0-9-]+$/),
  brief: z.array(longText).max(40).readonly(),
  levels: assessments,
  actors: z.array(actor).max(50).readonly(),
  populations: z.array(population).max(50).readonly(),
  campaigns: z.array(campaign).max(200).readonly(),
  scheduled: z.array(scheduledTrigger).max(100).readonly(),
  local: localChanges.exactOptional(),
}) satisfies z.ZodType<Scenario>
