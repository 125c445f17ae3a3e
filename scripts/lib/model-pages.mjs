// Pages of docs/model: every number of the model with its range, sources, grade and reason, and what calibration moved, from the data alone.
import { readFileSync } from 'node:fs'
import { calibrationPage } from './calibration-page.mjs'
import { frameworkPage } from './framework-page.mjs'
import { mappingPage } from './mapping-page.mjs'
import { byKey, code, inline, range, table } from './markdown.mjs'
import { observationPage } from './observation-page.mjs'
import { inRoot } from './paths.mjs'

/** Folder of the generated pages. */
export const MODEL_PAGES = 'docs/model'

/** @typedef {{ low: number, best: number, high: number }} Estimate */
/** @typedef {{ sources: readonly string[], grade: string, because: string }} Provenance */
/** @typedef {Record<string, Record<string, any>>} Words Names and sentences of resources/locales/en/model.json. */

/** @param {string} path @returns {any} */
const read = (path) => JSON.parse(readFileSync(inRoot('resources', path), 'utf8'))

/**
 * Make every page. The same data give the same bytes, whatever the order of records in a file.
 *
 * @returns {{ name: string, text: string }[]}
 */
export function modelPages() {
  /** @type {Words} */
  const words = read('locales/en/model.json')
  const list = (/** @type {string} */ name) => read(`model/${name}.json`)[name]
  return [
    page(
      'parameters',
      'Parameters',
      ['model/parameters.json', 'locales/en/model.json'],
      parameters(list('parameters'), words),
    ),
    page('levels', 'Levels', ['model/levels.json', 'locales/en/model.json'], levels(list('levels'), words)),
    page('influences', 'Influences', ['model/influences.json'], influences(list('influences'))),
    page('triggers', 'Triggers', ['model/triggers.json', 'locales/en/model.json'], triggers(list('triggers'), words)),
    page(
      'instruments',
      'Response instruments',
      ['model/instruments.json', 'locales/en/model.json'],
      instruments(list('instruments'), words),
    ),
    page('pairs', 'Pairs of instruments', ['model/pairs.json'], pairs(list('pairs'))),
    page('lenses', 'Evidence lenses', ['model/lenses.json', 'locales/en/model.json'], lenses(list('lenses'), words)),
    page(
      'framework',
      'The framework profile',
      ['model/framework.json', 'locales/en/framework.json'],
      frameworkPage(list('framework'), read('locales/en/framework.json'), { head: PROVENANCE, cells: provenance }),
    ),
    page(
      'observation',
      'How levels come to be known',
      ['model/observation.json', 'locales/en/model.json'],
      observationPage(list('observation'), words, { head: PROVENANCE, cells: provenance }),
    ),
    page(
      'mapping',
      'From indicators to levels',
      ['validation/mapping.json'],
      mappingPage(read('validation/mapping.json')),
    ),
    page(
      'calibration',
      'What calibration has moved',
      ['validation/calibration-result.json'],
      calibrationPage(read('validation/calibration-result.json')),
    ),
    page('sources', 'Sources of the numbers', ['model/sources.json'], sources(list('sources'))),
  ]
}

/**
 * @param {string} name
 * @param {string} title
 * @param {readonly string[]} files
 * @param {readonly string[]} lines
 */
function page(name, title, files, lines) {
  const from = files.map((file) => `[resources/${file}](../../resources/${file})`).join(' and ')
  const head = [
    `# ${title}`,
    '',
    `Written by \`npm run docs\` from ${from}; not to be edited. [MODEL.md](../MODEL.md) has the equations, and how to`,
    'read low, best, high and the grades.',
    '',
  ]
  return { name: `${name}.md`, text: `${[...head, ...lines].join('\n').trimEnd()}\n` }
}

/** Where numbers come from: three cells. @param {Provenance} provenance */
function provenance({ sources: ids, grade, because }) {
  return [ids.map(sourceLink).join(', '), grade, because]
}

const PROVENANCE = ['sources', 'grade', 'because']

/** @param {string} id */
const sourceLink = (id) => `[${id}](sources.md#${id})`

/**
 * @param {readonly (Provenance & { id: string, value: Estimate, unit: string })[]} all
 * @param {Words} words
 */
function parameters(all, words) {
  const groupOf = (/** @type {string} */ id) => id.slice(0, id.indexOf('.'))
  const nameOf = (/** @type {string} */ id) => words['parameters']?.[groupOf(id)]?.[id.slice(id.indexOf('.') + 1)] ?? ''
  const sorted = byKey(all, ({ id }) => id)
  return [
    `${all.length} named coefficients of the equations.`,
    '',
    ...[...new Set(sorted.map(({ id }) => groupOf(id)))].flatMap((group) => [
      `## ${group}`,
      '',
      ...table(
        ['parameter', 'name', 'low', 'best', 'high', 'unit', ...PROVENANCE],
        sorted
          .filter(({ id }) => groupOf(id) === group)
          .map((one) => [code(one.id), nameOf(one.id), ...range(one.value), one.unit, ...provenance(one)]),
      ),
    ]),
  ]
}

/**
 * @param {readonly (Provenance & { id: string, scope: string, kind: string, isOptional?: boolean, monthsUp: Estimate, monthsDown: Estimate, noise: Estimate })[]} all
 * @param {Words} words
 */
function levels(all, words) {
  const sorted = byKey(all, ({ id }) => id)
  return [
    `${all.length} definitions, each in [0, 1]; a scenario has one level of each country definition, and one for each`,
    'actor or population of the others. Months up and down: time in which a rise, or a fall, closes all but 1/e of its gap.',
    'Noise: standard deviation of the disturbance, logit per square root of a month. Optional: a scenario may do without it.',
    '',
    ...[...new Set(sorted.map(({ kind }) => kind))].sort().flatMap((kind) => [
      `## ${words['levelKinds']?.[kind] ?? kind}`,
      '',
      ...table(
        ['level', 'name', 'what it means', 'months up', 'months down', 'noise', ...PROVENANCE],
        sorted
          .filter((one) => one.kind === kind)
          .map((one) => [
            code(one.id),
            `${words['levels']?.[one.id]?.name ?? ''}${one.isOptional === true ? ' (optional)' : ''}`,
            words['levels']?.[one.id]?.description ?? '',
            inline(one.monthsUp),
            inline(one.monthsDown),
            inline(one.noise),
            ...provenance(one),
          ]),
      ),
    ]),
  ]
}

/** @param {readonly (Provenance & { id: string, from: string, to: string, kind: string, with?: string, weight: Estimate })[]} all */
function influences(all) {
  return [
    `${all.length} links. Weight: logit of \`to\` per unit by which \`from\` stands above its value today.`,
    '',
    ...table(
      ['influence', 'from', 'to', 'kind', 'low', 'best', 'high', ...PROVENANCE],
      byKey(all, ({ id }) => id).map((one) => [
        code(one.id),
        code(one.from),
        code(one.to),
        one.with === undefined ? one.kind : `${one.kind} with ${code(one.with)}`,
        ...range(one.weight),
        ...provenance(one),
      ]),
    ),
  ]
}

/**
 * @param {readonly (Provenance & {
 *   id: string, valence: string, ratePerYear: Estimate, referenceLogFactor: number, gate: string, halfLifeMonths: Estimate,
 *   hazard: readonly { level: string, weight: number }[], impulses: readonly { level: string, logit: number }[],
 *   drive: readonly { class: string, logFactor: number }[] })[]} all
 * @param {Words} words
 */
function triggers(all, words) {
  const sorted = byKey(all, ({ id }) => id)
  const pushes = (/** @type {readonly (readonly [string, number])[]} */ list) =>
    list.map(([what, size]) => `${code(what)} ${size}`).join(', ')
  return [
    `${all.length} kinds of event.`,
    '',
    '## How often',
    '',
    'Rate: mean over the country-years of the reference record, events a year. Reference: ln of the mean of the hazard factor over',
    'that record. Hazard: weights on levels inside the exponential. Gate `peace`: the rate also falls with (1 - armed conflict)⁴.',
    '',
    ...table(
      ['trigger', 'what happens', 'valence', 'rate a year', 'reference', 'gate', 'hazard', ...PROVENANCE],
      sorted.map((one) => [
        code(one.id),
        words['triggers']?.[one.id]?.description ?? '',
        one.valence,
        inline(one.ratePerYear),
        `${one.referenceLogFactor}`,
        one.gate,
        pushes(one.hazard.map(({ level, weight }) => [level, weight])),
        ...provenance(one),
      ]),
    ),
    '## What it does',
    '',
    'At size 1, when it strikes. Half-life in months.',
    '',
    ...table(
      ['trigger', 'logit of levels', 'ln drive, by class of dyad', 'half-life'],
      sorted.map((one) => [
        code(one.id),
        pushes(one.impulses.map(({ level, logit }) => [level, logit])),
        pushes(one.drive.map(({ class: driveClass, logFactor }) => [driveClass, logFactor])),
        inline(one.halfLifeMonths),
      ]),
    ),
  ]
}

/**
 * @param {readonly any[]} all
 * @param {Words} words
 */
function instruments(all, words) {
  return [
    `${all.length} instruments. Sizes are at full intensity, before reach, decisions, pairs and diminishing returns.`,
    'Units by channel: `level` and `veto` logit; `drive`, `preventive-drive`, `event-rate`, `retaliation`, `trigger`, `recording` and',
    '`council-pace` ln factor; `brake` a month; `threshold` campaign level. Months count from the first effect. The grade beside *evidence*',
    'is that of research on whether such a response works; the grade beside *because* is that of the numbers.',
    '',
    ...byKey(all, ({ id }) => id).flatMap((one) => instrument(one, words)),
  ]
}

/** @param {any} one @param {Words} words */
function instrument(one, words) {
  const { name, description, mayHarm } = words['instruments']?.[one.id] ?? {}
  const shares = (/** @type {Record<string, number>} */ byKind) =>
    Object.entries(byKind)
      .map(([kind, share]) => `${kind} ${share}`)
      .join(', ')
  const named = (/** @type {string} */ list, /** @type {readonly string[]} */ ids) =>
    ids.map((id) => `${words[list]?.[id] ?? id}`)
  const needs = [one.needsCouncil && 'council', one.needsConsent && 'consent of the host', one.needsAccess && 'access']
  const linked = (/** @type {readonly string[]} */ ids) => ids.map(sourceLink).join(', ') || 'none read'
  const studied = (/** @type {readonly string[] | { noneKnown: string }} */ studies) =>
    'noneKnown' in studies ? `none known. ${studies.noneKnown}` : linked(studies)
  const { evidence } = one
  return [
    `## ${one.id}`,
    '',
    `**${name}.** ${description} *Harm it may cause:* ${mayHarm}`,
    '',
    ...table(
      ['field', ''],
      [
        ['family', one.family],
        ['aimed at', `${one.target.scope}${one.target.usual ? `, usually ${code(one.target.usual)}` : ''}`],
        ['needs', needs.filter(Boolean).join(', ') || 'nobody'],
        ...(one.isLastResort ? [['last resort', 'yes']] : []),
        ...(one.isUsualPrevention ? [['usual prevention before today', 'yes']] : []),
        ['lead time, months', inline(one.leadMonths)],
        ['ramp; usual duration, months', `${one.rampMonths}; ${one.durationMonths}`],
        [
          'cost; political capital; attention; feasibility, 1 to 5',
          `${one.cost}; ${one.politicalCapital}; ${one.attention}; ${one.feasibility}`,
        ],
        [
          'works in full under',
          one.family === 'structural'
            ? 'any frame'
            : `${['atrocity', ...(one.frames?.names ?? [])].join(', ')}: ${one.frames?.because ?? ''}`,
        ],
        ['reach by actor', `${shares(one.reach)}. ${one.reachBecause.actors}`],
        ['reach by violence', `${shares(one.violenceReach)}. ${one.reachBecause.violence}`],
        ...(one.stageHold === undefined ? [] : [['share that does not fade by stage', `${one.stageHold}`]]),
        ...(one.coordinationGain ? [['gain in others’ wanted effects', inline(one.coordinationGain)]] : []),
        ['carried out by', named('bodyKinds', one.who).join('; ')],
        ['preconditions', named('preconditions', one.preconditions).join(' ')],
        ['evidence', `${evidence.grade}: ${studied(evidence.keyStudies)}`],
        ['described in', linked(evidence.documents)],
        ['dissent', studied(evidence.dissent)],
        ['because', `${one.because} (${one.grade}: ${linked(one.sources)})`],
      ],
    ),
    ...table(
      ['channel', 'on', 'low', 'best', 'high', 'months', 'backfire', 'direction found by'],
      byKey(
        one.effects.map((/** @type {any} */ effect) => effectRow(effect, words)),
        (row) => row.slice(0, 2).join(' '),
      ),
    ),
  ]
}

/** @param {any} effect @param {Words} words @returns {string[]} */
function effectRow(effect, words) {
  const { channel, level, trigger, by, against, violence, fromMonth, untilMonth, backfire, studies = [] } = effect
  const on = level ?? trigger ?? (by && [by, against && `against ${against}`, violence].filter(Boolean).join(', '))
  const months =
    fromMonth === undefined && untilMonth === undefined ? '' : `${fromMonth ?? 0} to ${untilMonth ?? 'the end'}`
  const pathway = backfire ? (words['pathways']?.[backfire] ?? backfire) : ''
  return [channel, on ?? '', ...range(effect.size), months, pathway, studies.map(sourceLink).join(', ')]
}

/** @param {readonly (Provenance & { a: string, b: string, kind: string, on: string, factor: Estimate })[]} all */
function pairs(all) {
  const changed = (/** @type {string} */ on, /** @type {string} */ a, /** @type {string} */ b) =>
    on === 'both' ? 'both' : on === 'a' ? a : b
  return [
    `${all.length} pairs. Factor: ln multiplier on the wanted effects of *changes* while both act in full.`,
    '',
    ...table(
      ['a', 'b', 'kind', 'changes', 'low', 'best', 'high', ...PROVENANCE],
      byKey(all, ({ a, b, kind }) => `${a} ${b} ${kind}`).map((one) => [
        one.a,
        one.b,
        one.kind,
        changed(one.on, one.a, one.b),
        ...range(one.factor),
        ...provenance(one),
      ]),
    ),
  ]
}

/**
 * @param {readonly { id: string, rules: readonly (Provenance & { on: string, name?: string, shift: number })[] }[]} all
 * @param {Words} words
 */
function lenses(all, words) {
  return [
    'Shift: where in its range a best estimate is thought to stand, from -1 (least protective end) over 0 (as it is) to 1 (most',
    'protective end). Of several rules that fit, instrument goes before channel, channel before family, family before everything.',
    '',
    ...byKey(all, ({ id }) => id).flatMap(({ id, rules }) => [
      `## ${id}`,
      '',
      words['lenses']?.[id]?.description ?? '',
      '',
      ...table(
        ['on', 'name', 'shift', ...PROVENANCE],
        byKey(rules, ({ on, name }) => `${on} ${name ?? ''}`).map((rule) => [
          rule.on,
          rule.name ?? '',
          `${rule.shift}`,
          ...provenance(rule),
        ]),
      ),
    ]),
  ]
}

/** Our own judgement is published nowhere, so nothing could be found of it. @type {(kind: string, isVerified: boolean) => string[]} */
const citationFound = (kind, isVerified) =>
  kind === 'expert-judgement' ? [] : [isVerified ? 'verified' : 'not verified']

/** @param {readonly { id: string, kind: string, citation: string, isVerified: boolean, doi?: string, finding?: string }[]} all */
function sources(all) {
  return [
    `${all.length} sources. Verified: author, year and title were found in a published record of the original. That does not say that all of it was read.`,
    '',
    ...byKey(all, ({ id }) => id).flatMap(({ id, kind, citation, isVerified, doi, finding }) => [
      `## ${id}`,
      '',
      `${citation}${doi === undefined ? '' : ` doi:${doi}`} *${[kind, ...citationFound(kind, isVerified)].join(', ')}.*${finding === undefined ? '' : ` ${finding}`}`,
      '',
    ]),
  ]
}
