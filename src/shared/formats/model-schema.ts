import {
  ACTOR_KINDS,
  ACTOR_ROLES,
  BODY_KINDS,
  DECISION_CHANNELS,
  DRIVE_CLASSES,
  FRAMES,
  FRAMEWORK_CRIME_IDS,
  FRAMEWORK_FACTOR_COUNT,
  FRAMEWORK_SCALE_IDS,
  OBSERVATION_KINDS,
  VIOLENCE_HARM_KINDS,
  INSTRUMENT_FAMILIES,
  POPULATION_ROLES,
  PROTECTOR_CHANNELS,
  type Effect,
  type EvidenceLens,
  type Framework,
  type FrameworkIndicator,
  type FrameworkReading,
  type FrameworkSign,
  type Influence,
  type LensRule,
  type LevelDefinition,
  type LevelObservation,
  type Parameter,
  type ResponseEvidence,
  type ResponseInstrument,
  type ResponsePair,
  type Source,
  type Studies,
  type Trigger,
} from '../engine'
import { estimate, evidenceGrade, idText, lineText, longText, provenanceFields } from './field-schemas'
import { z } from './zod-setup'

const MAX_ENTRIES = 2000
const formatVersion = z.literal(1)
const reference = z.string().min(1).max(170)

const level = z.strictObject({
  id: idText,
  scope: z.enum(['country', 'actor', 'population']),
  kind: z.enum(['risk-factor', 'enabler', 'resilience', 'condition', 'actor', 'population']),
  isOptional: z.boolean().exactOptional(),
  monthsUp: estimate,
  monthsDown: estimate,
  noise: estimate,
  ...provenanceFields,
}) satisfies z.ZodType<LevelDefinition>

const influence = z.strictObject({
  id: idText,
  from: reference,
  to: reference,
  kind: z.enum(['linear', 'above-half', 'product']),
  with: reference.exactOptional(),
  weight: estimate,
  ...provenanceFields,
}) satisfies z.ZodType<Influence>

const trigger = z.strictObject({
  id: idText,
  valence: z.enum(['aggravating', 'easing']),
  ratePerYear: estimate,
  referenceLogFactor: z.number(),
  gate: z.enum(['none', 'peace']),
  hazard: z
    .array(z.strictObject({ level: reference, weight: z.number() }))
    .max(100)
    .readonly(),
  impulses: z
    .array(z.strictObject({ level: reference, logit: z.number() }))
    .max(100)
    .readonly(),
  drive: z
    .array(z.strictObject({ class: z.enum(DRIVE_CLASSES), logFactor: z.number() }))
    .max(20)
    .readonly(),
  halfLifeMonths: estimate,
  ...provenanceFields,
}) satisfies z.ZodType<Trigger>

const timing = {
  size: estimate,
  backfire: idText.exactOptional(),
  studies: z.array(idText).max(30).readonly().exactOptional(),
  fromMonth: z.number().exactOptional(),
  untilMonth: z.number().exactOptional(),
}
const campaignTarget = {
  by: z.enum(ACTOR_ROLES),
  against: z.enum(POPULATION_ROLES).exactOptional(),
  violence: z.enum(['identity', 'political']).exactOptional(),
}

const effect = z.discriminatedUnion('channel', [
  z.strictObject({ channel: z.literal('level'), level: reference, ...timing }),
  z.strictObject({
    channel: z.enum(['drive', 'preventive-drive', 'event-rate', 'brake', 'threshold', 'retaliation']),
    ...campaignTarget,
    ...timing,
  }),
  z.strictObject({ channel: z.literal('trigger'), trigger: idText, ...timing }),
  z.strictObject({ channel: z.literal('recording'), ...timing }),
  z.strictObject({ channel: z.enum(DECISION_CHANNELS), ...timing }),
  z.strictObject({
    channel: z.enum(PROTECTOR_CHANNELS),
    against: z.enum(POPULATION_ROLES).exactOptional(),
    ...timing,
  }),
]) satisfies z.ZodType<Effect>

const target = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('country') }),
  z.strictObject({ scope: z.literal('actor'), usual: z.enum(ACTOR_ROLES).exactOptional() }),
  z.strictObject({ scope: z.literal('population'), usual: z.enum(POPULATION_ROLES).exactOptional() }),
])

const studies = z.union([
  z.array(idText).max(30).readonly(),
  z.strictObject({ noneKnown: lineText.min(1) }),
]) satisfies z.ZodType<Studies>

const evidence = z.strictObject({
  grade: evidenceGrade,
  keyStudies: studies,
  documents: z.array(idText).max(30).readonly(),
  dissent: studies,
}) satisfies z.ZodType<ResponseEvidence>

const instrument = z.strictObject({
  id: idText,
  family: z.enum(INSTRUMENT_FAMILIES),
  target,
  isLastResort: z.boolean(),
  frames: z
    .strictObject({ names: z.array(z.enum(FRAMES)).max(FRAMES.length).readonly(), because: lineText.min(1) })
    .exactOptional(),
  who: z.array(z.enum(BODY_KINDS)).max(BODY_KINDS.length).readonly(),
  preconditions: z.array(idText).max(20).readonly(),
  needsConsent: z.boolean(),
  needsCouncil: z.boolean(),
  needsAccess: z.boolean(),
  leadMonths: estimate,
  rampMonths: z.number(),
  durationMonths: z.number(),
  cost: z.number(),
  politicalCapital: z.number(),
  attention: z.number(),
  feasibility: z.number(),
  reach: z.record(z.enum(ACTOR_KINDS), z.number()),
  violenceReach: z.record(z.enum(['identity', 'political']), z.number()),
  reachBecause: z.strictObject({ actors: lineText.min(1), violence: lineText.min(1) }),
  stageHold: z.number().exactOptional(),
  isUsualPrevention: z.boolean().exactOptional(),
  effects: z.array(effect).max(100).readonly(),
  coordinationGain: estimate.exactOptional(),
  evidence,
  ...provenanceFields,
}) satisfies z.ZodType<ResponseInstrument>

const pair = z.strictObject({
  a: idText,
  b: idText,
  kind: z.enum(['synergy', 'conflict']),
  on: z.enum(['a', 'b', 'both']),
  factor: estimate,
  ...provenanceFields,
}) satisfies z.ZodType<ResponsePair>

const EFFECT_CHANNELS = [
  'level',
  'drive',
  'preventive-drive',
  'event-rate',
  'brake',
  'threshold',
  'retaliation',
  'trigger',
  'recording',
  ...DECISION_CHANNELS,
  ...PROTECTOR_CHANNELS,
] as const satisfies readonly Effect['channel'][]
const shift = { shift: z.number().meta({ minimum: -1, maximum: 1 }), ...provenanceFields }

const lensRule = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('everything'), ...shift }),
  z.strictObject({ on: z.literal('family'), name: z.enum(INSTRUMENT_FAMILIES), ...shift }),
  z.strictObject({ on: z.literal('channel'), name: z.enum(EFFECT_CHANNELS), ...shift }),
  z.strictObject({ on: z.literal('instrument'), name: idText, ...shift }),
]) satisfies z.ZodType<LensRule>

const lens = z.strictObject({
  id: idText,
  rules: z.array(lensRule).max(200).readonly(),
}) satisfies z.ZodType<EvidenceLens>

const tied = {
  violence: z.enum(['identity', 'political', 'any']).exactOptional(),
  with: reference.exactOptional(),
}

const reading = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('level'), level: reference, reversed: z.boolean().exactOptional(), ...tied }),
  z.strictObject({ of: z.enum(['campaign', 'severity']), by: z.enum(ACTOR_ROLES).exactOptional(), ...tied }),
  z.strictObject({ of: z.enum(['deaths', 'indirect-deaths', 'displaced']), ...tied }),
  z.strictObject({ of: z.literal('harm'), harm: z.enum(VIOLENCE_HARM_KINDS), ...tied }),
  z.strictObject({ of: z.enum(['without-access', 'council-division']), with: reference.exactOptional() }),
  z.strictObject({ of: z.literal('trigger'), trigger: idText }),
]) satisfies z.ZodType<FrameworkReading>

const indicator = z.strictObject({
  id: idText,
  number: z.number().exactOptional(),
  closeness: idText.exactOptional(),
  readings: z.array(reading).max(20).readonly(),
}) satisfies z.ZodType<FrameworkIndicator>

const sign = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('factor'), factor: idText, closeness: idText }),
  z.strictObject({ of: z.literal('indicator'), indicator: idText, closeness: idText }),
]) satisfies z.ZodType<FrameworkSign>

const framework = z.strictObject({
  scales: z
    .array(z.strictObject({ id: z.enum(FRAMEWORK_SCALE_IDS), half: estimate, unit: lineText, ...provenanceFields }))
    .max(50)
    .readonly(),
  closeness: z
    .array(z.strictObject({ id: idText, weight: estimate, ...provenanceFields }))
    .max(20)
    .readonly(),
  words: z.strictObject({ some: estimate, many: estimate, ...provenanceFields }),
  factors: z
    .array(
      z.strictObject({
        id: idText,
        number: z.number().meta({ minimum: 1, maximum: FRAMEWORK_FACTOR_COUNT }),
        kind: z.enum(['common', 'specific']),
        indicators: z.array(indicator).max(50).readonly(),
        ...provenanceFields,
      }),
    )
    .max(50)
    .readonly(),
  crimes: z
    .array(
      z.strictObject({ id: z.enum(FRAMEWORK_CRIME_IDS), signs: z.array(sign).max(50).readonly(), ...provenanceFields }),
    )
    .max(20)
    .readonly(),
}) satisfies z.ZodType<Framework>

const parameter = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z][A-Za-z0-9.-]*$/),
  value: estimate,
  unit: lineText,
  ...provenanceFields,
}) satisfies z.ZodType<Parameter>

const observation = z.strictObject({
  kinds: z
    .array(
      z.strictObject({
        id: z.enum(OBSERVATION_KINDS),
        levels: z.array(idText).max(MAX_ENTRIES).readonly(),
        because: lineText.min(1),
      }),
    )
    .max(20)
    .readonly(),
  numbers: z.array(parameter).max(200).readonly(),
}) satisfies z.ZodType<LevelObservation>

const source = z.strictObject({
  id: idText,
  citation: longText.min(1),
  isVerified: z.boolean(),
  doi: lineText.regex(/^10\.\d{4,9}\/\S+$/).exactOptional(),
  kind: z.enum(['study', 'review', 'dataset', 'un-document', 'expert-judgement']),
  finding: lineText.min(1).exactOptional(),
}) satisfies z.ZodType<Source>

/** The shapes of the files a model is made of, by file name. */
export const modelFileShapes = {
  'model.json': z.strictObject({
    formatVersion,
    id: idText,
    version: lineText.min(1),
    title: lineText.min(1),
    licence: lineText.min(1),
    stepMonths: z.literal(1),
    notFor: z.array(lineText).max(40).readonly(),
    limits: z.array(lineText).max(40).readonly(),
  }),
  'levels.json': z.strictObject({ formatVersion, levels: z.array(level).max(MAX_ENTRIES).readonly() }),
  'influences.json': z.strictObject({ formatVersion, influences: z.array(influence).max(MAX_ENTRIES).readonly() }),
  'triggers.json': z.strictObject({ formatVersion, triggers: z.array(trigger).max(MAX_ENTRIES).readonly() }),
  'instruments.json': z.strictObject({ formatVersion, instruments: z.array(instrument).max(MAX_ENTRIES).readonly() }),
  'pairs.json': z.strictObject({ formatVersion, pairs: z.array(pair).max(MAX_ENTRIES).readonly() }),
  'lenses.json': z.strictObject({ formatVersion, lenses: z.array(lens).max(50).readonly() }),
  'framework.json': z.strictObject({ formatVersion, framework }),
  'observation.json': z.strictObject({ formatVersion, observation }),
  'parameters.json': z.strictObject({ formatVersion, parameters: z.array(parameter).max(MAX_ENTRIES).readonly() }),
  'sources.json': z.strictObject({ formatVersion, sources: z.array(source).max(MAX_ENTRIES).readonly() }),
} as const

export type ModelFileName = keyof typeof modelFileShapes
