import {
  checkCount,
  checkEstimate,
  checkIds,
  checkKnown,
  checkRange,
  checkUnique,
  idsOf,
  MAX_PARAMETER,
  MAX_SIZE,
} from './content-checks'
import type { ContentIssue, ContentPlace } from './content-issue'
import type {
  CountryModel,
  Effect,
  Influence,
  LevelScope,
  ResponseEvidence,
  ResponseInstrument,
  Trigger,
} from './country-model'
import { namedStudies, type Provenance, type SourceId, type Studies } from './evidence'
import { EQUATION_LEVELS } from './equation-levels'
import { findFrameworkIssues } from './find-framework-issues'
import { findObservationIssues } from './find-observation-issues'
import { parseLevelReference, resolveLevelReference } from './level-reference'
import { nearestName } from './nearest-name'
import { PARAMETER_IDS } from './parameter-ids'
import { BODY_KINDS } from './roles'
import { wantedSignOf, type WantedLookup } from './wanted-sign'

/** Longest time constant, half-life, lead or duration that makes sense, months. */
const MAX_MONTHS = 1200
const MOST_PRECONDITIONS = 20
const MOST_STUDIES = 30
/** ln 20: more is no longer one instrument beside another. */
const MAX_PAIR_FACTOR = 3

/** List every fault in what a model says, in file order. Places start with the list: `levels`, `influences`, ... */
export function findModelIssues(model: CountryModel): ContentIssue[] {
  const names = namesOf(model)
  return [
    ...lists(model).flatMap(([list, entries]) => checkIds(entries, [list])),
    ...checkUnique(model.parameters, ['parameters']),
    ...findEquationLevelIssues(model),
    ...model.levels.flatMap((level, position) => {
      const place = ['levels', position]
      return [
        ...checkEstimate(level.monthsUp, 0.05, MAX_MONTHS, [...place, 'monthsUp']),
        ...checkEstimate(level.monthsDown, 0.05, MAX_MONTHS, [...place, 'monthsDown']),
        ...checkEstimate(level.noise, 0, 5, [...place, 'noise']),
        ...checkProvenance(names, level, place),
      ]
    }),
    ...model.influences.flatMap((influence, position) => checkInfluence(names, influence, ['influences', position])),
    ...model.triggers.flatMap((trigger, position) => checkTrigger(names, trigger, ['triggers', position])),
    ...model.instruments.flatMap((instrument, position) =>
      checkInstrument(names, instrument, ['instruments', position]),
    ),
    ...findPairIssues(model, names),
    ...findLensIssues(model, names),
    ...findFrameworkIssues(model, {
      // Like the effects of triggers: levels only, of parties that need no other to be named.
      reference: (reference, place) => checkReference(names, reference, 'trigger-effect', place),
      provenance: (provenance, place) => checkProvenance(names, provenance, place),
    }),
    ...findObservationIssues(model, (provenance, place) => checkProvenance(names, provenance, place)),
    ...findMissingParameters(model),
    ...model.parameters.flatMap((parameter, position) => [
      ...checkKnown(parameter.id, KNOWN_PARAMETERS, 'parameter', ['parameters', position, 'id']),
      ...checkEstimate(parameter.value, -MAX_PARAMETER, MAX_PARAMETER, ['parameters', position, 'value']),
      ...checkProvenance(names, parameter, ['parameters', position]),
    ]),
  ]
}

/** What the equations would stumble over: a level they name that is not there, or that others than they expect have. */
function findEquationLevelIssues({ levels }: CountryModel): ContentIssue[] {
  return LEVEL_SCOPES.flatMap((scope) =>
    EQUATION_LEVELS[scope].flatMap((value): ContentIssue[] => {
      const position = levels.findIndex(({ id }) => id === value)
      const found = levels[position]
      if (!found) return [{ kind: 'missing-equation-level', place: ['levels'], value, scope }]
      if (found.scope === scope) return []
      return [{ kind: 'wrong-level-scope', place: ['levels', position, 'scope'], value, scope }]
    }),
  )
}

const LEVEL_SCOPES = ['country', 'actor', 'population'] as const satisfies readonly LevelScope[]

const KNOWN_PARAMETERS: ReadonlySet<string> = new Set(PARAMETER_IDS)

function findMissingParameters(model: CountryModel): ContentIssue[] {
  const given = idsOf(model.parameters)
  return PARAMETER_IDS.filter((id) => !given.has(id)).map((value) => ({
    kind: 'missing-parameter',
    place: ['parameters'],
    value,
  }))
}

/** Parameters are named like `trend.halfLife`, so only their uniqueness is checked. */
function lists(model: CountryModel): [string, readonly { readonly id: string }[]][] {
  return [
    ['levels', model.levels],
    ['influences', model.influences],
    ['triggers', model.triggers],
    ['instruments', model.instruments],
    ['lenses', model.lenses],
    ['sources', model.sources],
  ]
}

/** Where a reference stands decides which roles it may use. */
type Usage = 'cause' | 'effect' | 'trigger-cause' | 'trigger-effect' | 'instrument-effect'

/** The names a model defines. */
interface Names extends WantedLookup {
  readonly scopes: ReadonlyMap<string, LevelScope>
  readonly sources: ReadonlySet<string>
  readonly triggers: ReadonlySet<string>
  readonly instruments: ReadonlySet<string>
}

function namesOf(model: CountryModel): Names {
  return {
    scopes: new Map(model.levels.map((level) => [level.id, level.scope])),
    levels: new Map(model.levels.map((level) => [level.id, level])),
    easingTriggers: idsOf(model.triggers.filter(({ valence }) => valence === 'easing')),
    sources: idsOf(model.sources),
    triggers: idsOf(model.triggers),
    instruments: idsOf(model.instruments),
  }
}

function checkProvenance(names: Names, { sources }: Provenance, place: ContentPlace): ContentIssue[] {
  if (sources.length === 0) return [{ kind: 'no-source', place: [...place, 'sources'] }]
  return checkSources(names, sources, [...place, 'sources'])
}

function checkSources(names: Names, sources: readonly SourceId[], place: ContentPlace): ContentIssue[] {
  return sources.flatMap((source, position) => checkKnown(source, names.sources, 'source', [...place, position]))
}

function checkInfluence(names: Names, influence: Influence, place: ContentPlace): ContentIssue[] {
  const { kind, with: factor } = influence
  const factorPlace = [...place, 'with']
  return [
    ...checkReference(names, influence.from, 'cause', [...place, 'from']),
    ...checkReference(names, influence.to, 'effect', [...place, 'to']),
    ...(factor === undefined ? [] : checkReference(names, factor, 'cause', factorPlace)),
    ...(kind === 'product' && factor === undefined
      ? [{ kind: 'product-without-factor', place: factorPlace } as const]
      : []),
    ...(kind !== 'product' && factor !== undefined
      ? [{ kind: 'factor-without-product', place: factorPlace, value: factor } as const]
      : []),
    ...checkEstimate(influence.weight, -MAX_SIZE, MAX_SIZE, [...place, 'weight']),
    ...checkProvenance(names, influence, place),
  ]
}

function checkTrigger(names: Names, trigger: Trigger, place: ContentPlace): ContentIssue[] {
  return [
    ...checkEstimate(trigger.ratePerYear, 0, MAX_SIZE, [...place, 'ratePerYear']),
    ...checkRange(trigger.referenceLogFactor, -MAX_SIZE, MAX_SIZE, [...place, 'referenceLogFactor']),
    ...trigger.hazard.flatMap(({ level, weight }, position) => [
      ...checkReference(names, level, 'trigger-cause', [...place, 'hazard', position, 'level']),
      ...checkRange(weight, -MAX_SIZE, MAX_SIZE, [...place, 'hazard', position, 'weight']),
    ]),
    ...trigger.impulses.flatMap(({ level, logit }, position) => [
      ...checkReference(names, level, 'trigger-effect', [...place, 'impulses', position, 'level']),
      ...checkRange(logit, -MAX_SIZE, MAX_SIZE, [...place, 'impulses', position, 'logit']),
    ]),
    ...trigger.drive.flatMap(({ logFactor }, position) =>
      checkRange(logFactor, -MAX_SIZE, MAX_SIZE, [...place, 'drive', position, 'logFactor']),
    ),
    ...checkEstimate(trigger.halfLifeMonths, 0.05, MAX_MONTHS, [...place, 'halfLifeMonths']),
    ...checkProvenance(names, trigger, place),
  ]
}

function checkInstrument(names: Names, instrument: ResponseInstrument, place: ContentPlace): ContentIssue[] {
  return [
    ...checkEstimate(instrument.leadMonths, 0, MAX_MONTHS, [...place, 'leadMonths']),
    ...checkRange(instrument.rampMonths, 0, MAX_MONTHS, [...place, 'rampMonths']),
    ...checkRange(instrument.durationMonths, 1, MAX_MONTHS, [...place, 'durationMonths']),
    ...(['cost', 'politicalCapital', 'attention', 'feasibility'] as const).flatMap((field) =>
      checkRange(instrument[field], 1, 5, [...place, field]),
    ),
    ...(instrument.frames && instrument.family === 'structural'
      ? [{ kind: 'needless-frames', place: [...place, 'frames'] } as const]
      : []),
    ...checkCount(instrument.who.length, 1, BODY_KINDS.length, [...place, 'who']),
    ...checkCount(instrument.preconditions.length, 1, MOST_PRECONDITIONS, [...place, 'preconditions']),
    ...(['reach', 'violenceReach'] as const).flatMap((field) =>
      Object.entries(instrument[field]).flatMap(([kind, share]) => checkRange(share, -1, 1, [...place, field, kind])),
    ),
    ...(instrument.stageHold === undefined ? [] : checkRange(instrument.stageHold, 0, 1, [...place, 'stageHold'])),
    ...instrument.effects.flatMap((effect, position) => checkEffect(names, effect, [...place, 'effects', position])),
    ...(instrument.coordinationGain === undefined
      ? []
      : checkEstimate(instrument.coordinationGain, 0, 10, [...place, 'coordinationGain'])),
    ...checkEvidence(names, instrument.evidence, [...place, 'evidence']),
    ...checkProvenance(names, instrument, place),
  ]
}

function findPairIssues({ pairs }: CountryModel, names: Names): ContentIssue[] {
  const keyed = pairs.map(({ a, b, kind }) => ({ id: [...[a, b].sort(), kind].join('+') }))
  return [
    ...checkUnique(keyed, ['pairs']),
    ...pairs.flatMap((pair, position) => {
      const place = ['pairs', position]
      const [low, high] = pair.kind === 'synergy' ? [0, MAX_PAIR_FACTOR] : [-MAX_PAIR_FACTOR, 0]
      return [
        ...checkKnown(pair.a, names.instruments, 'instrument', [...place, 'a']),
        ...checkKnown(pair.b, names.instruments, 'instrument', [...place, 'b']),
        ...(pair.a === pair.b ? [{ kind: 'duplicate-id', place: [...place, 'b'], value: pair.b } as const] : []),
        ...checkEstimate(pair.factor, low, high, [...place, 'factor']),
        ...checkProvenance(names, pair, place),
      ]
    }),
  ]
}

function findLensIssues({ lenses }: CountryModel, names: Names): ContentIssue[] {
  return lenses.flatMap(({ rules }, position) => {
    const place = ['lenses', position, 'rules']
    const keyed = rules.map((rule) => ({ id: rule.on === 'everything' ? rule.on : `${rule.on}/${rule.name}` }))
    return [
      ...checkUnique(keyed, place),
      ...rules.flatMap((rule, at) => [
        ...(rule.on === 'instrument'
          ? checkKnown(rule.name, names.instruments, 'instrument', [...place, at, 'name'])
          : []),
        ...checkRange(rule.shift, -1, 1, [...place, at, 'shift']),
        ...checkProvenance(names, rule, [...place, at]),
      ]),
    ]
  })
}

function checkEvidence(names: Names, evidence: ResponseEvidence, place: ContentPlace): ContentIssue[] {
  const { keyStudies, documents, dissent } = evidence
  const agreeing = new Set([...namedStudies(keyStudies), ...documents])
  return [
    ...checkStudies(names, keyStudies, [...place, 'keyStudies']),
    ...checkSources(names, documents, [...place, 'documents']),
    ...checkStudies(names, dissent, [...place, 'dissent']),
    ...namedStudies(dissent).flatMap((study, position) =>
      agreeing.has(study)
        ? [{ kind: 'agreeing-dissent', place: [...place, 'dissent', position], value: study } as const]
        : [],
    ),
  ]
}

/** An empty list would be a gap that nobody accounts for. */
function checkStudies(names: Names, studies: Studies, place: ContentPlace): ContentIssue[] {
  if ('noneKnown' in studies) return []
  return [...checkCount(studies.length, 1, MOST_STUDIES, place), ...checkSources(names, studies, place)]
}

function checkEffect(names: Names, effect: Effect, place: ContentPlace): ContentIssue[] {
  return [
    ...checkEstimate(effect.size, ...sizesOf(effect.channel), [...place, 'size']),
    ...(effect.fromMonth === undefined ? [] : checkRange(effect.fromMonth, 0, MAX_MONTHS, [...place, 'fromMonth'])),
    ...(effect.untilMonth === undefined
      ? []
      : checkRange(effect.untilMonth, effect.fromMonth ?? 0, MAX_MONTHS, [...place, 'untilMonth'])),
    ...checkPathway(wantedSignOf(effect, names) * effect.size.best, effect.backfire, place),
    ...checkSources(names, effect.studies ?? [], [...place, 'studies']),
    ...(effect.channel === 'level'
      ? checkReference(names, effect.level, 'instrument-effect', [...place, 'level'])
      : []),
    ...(effect.channel === 'trigger'
      ? checkKnown(effect.trigger, names.triggers, 'trigger', [...place, 'trigger'])
      : []),
  ]
}

function sizesOf(channel: Effect['channel']): readonly [lowest: number, highest: number] {
  switch (channel) {
    // More of it than the model has could run away by itself, which is checked without responses.
    case 'retaliation':
      return [-MAX_SIZE, 0]
    case 'protector-abuse':
      return [0, MAX_SIZE]
    default:
      return [-MAX_SIZE, MAX_SIZE]
  }
}

/** Harm at best estimate and a pathway go together: neither is told without the other. */
function checkPathway(benefit: number, pathway: string | undefined, place: ContentPlace): ContentIssue[] {
  if (pathway === undefined) return benefit < 0 ? [{ kind: 'harm-without-pathway', place: [...place, 'backfire'] }] : []
  return benefit < 0 ? [] : [{ kind: 'wanted-backfire', place: [...place, 'backfire'] }]
}

function checkReference(names: Names, reference: string, usage: Usage, place: ContentPlace): ContentIssue[] {
  const resolved = resolveLevelReference(reference, (level) => names.scopes.get(level))
  if (!resolved) {
    const nearest = nearestReference(names, reference)
    return [{ kind: 'unknown', place, what: 'reference', value: reference, ...(nearest !== undefined && { nearest }) }]
  }
  const role = 'role' in resolved ? resolved.role : undefined
  const isMisplaced =
    resolved.scope === 'signal'
      ? usage !== 'cause' && usage !== 'trigger-cause'
      : (role === 'target' && usage !== 'instrument-effect') ||
        ((role === 'same' || role === 'base') && usage !== 'cause' && usage !== 'effect')
  return isMisplaced ? [{ kind: 'misplaced-reference', place, value: reference }] : []
}

function nearestReference(names: Names, reference: string): string | undefined {
  const parsed = parseLevelReference(reference)
  if (!parsed || parsed.scope === 'signal') return undefined
  const level = nearestName(parsed.level, names.scopes.keys())
  if (level === undefined || level === parsed.level) return undefined
  return 'role' in parsed ? `${parsed.role}/${level}` : level
}
