import { bundledScenarios, serialiseScenarioDocument } from '../../../src/shared/formats'

/** A scenario file that must be refused: its bytes, and what the refusal must name. */
export interface BrokenFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Code of a fault that must be listed. */
  readonly code: string
  /** Place that this fault must name; empty: the file as a whole. */
  readonly place: string
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

type Path = readonly (string | number)[]

/** As faults name it: "scenario.actors[0].name". */
const placeOf = (path: Path): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('')

/** Text of the bundled scenario in its canonical form. */
export function goodText(): string {
  const [first] = bundledScenarios()
  if (!first) throw new RangeError('No scenario is bundled')
  return serialiseScenarioDocument(first.document)
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Change one place of the good file. A path that leads nowhere is a mistake of the test. */
export function withValue(path: Path, value: Json | undefined): Uint8Array {
  const root = JSON.parse(goodText()) as Json
  const last = path.at(-1)
  const holder = valueIn(root, path.slice(0, -1))
  if (typeof holder !== 'object' || holder === null || last === undefined)
    throw new RangeError(`No place ${path.join('.')}`)
  if (Array.isArray(holder)) {
    if (value === undefined) holder.splice(Number(last), 1)
    else holder[Number(last)] = value
  } else if (value === undefined) Reflect.deleteProperty(holder, last)
  else holder[last] = value
  return bytesOf(JSON.stringify(root, null, 2))
}

export function valueAt(path: Path): Json {
  return valueIn(JSON.parse(goodText()) as Json, path)
}

function valueIn(root: Json, path: Path): Json {
  return path.reduce<Json>((value, key) => {
    const next = typeof value === 'object' && value !== null ? (value as Record<string | number, Json>)[key] : undefined
    if (next === undefined) throw new RangeError(`No place ${path.join('.')}`)
    return next
  }, root)
}

function replaced(from: string | RegExp, to: string): Uint8Array {
  const good = goodText()
  const text = good.replace(from, to)
  if (text === good) throw new RangeError(`Nothing to replace: ${String(from)}`)
  return bytesOf(text)
}

const CHALLENGE = {
  id: 'north',
  subject: { kind: 'level', level: 'armed-conflict' },
  original: 0.4,
  alternative: 0.6,
  reason: 'The figures of the north are not in.',
  by: 'North desk',
  state: 'open',
}

function utf16(text: string, mark: boolean): Uint8Array {
  const bytes: number[] = mark ? [0xff, 0xfe] : []
  for (const unit of text.split('')) bytes.push(unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8)
  return Uint8Array.from(bytes)
}

const RESPONSE = { id: 'r-1', instrument: 'arms-embargo', startStep: 0, durationMonths: 12, intensity: 1 }

function withPlans(plans: Json): Uint8Array {
  const root = JSON.parse(goodText()) as { [key: string]: Json }
  return bytesOf(JSON.stringify({ ...root, plans, currentPlan: null }, null, 2))
}

const armedConflict = ['scenario', 'levels', 'armed-conflict']

const listsOf = (lists: number, values: number): string => {
  const list = `[${'0,'.repeat(values - 1)}0]`
  return `[${`${list},`.repeat(lists - 1)}${list}]`
}

/** Sixty-odd files, each broken in a way of its own. */
export function brokenScenarioFiles(): readonly BrokenFile[] {
  const good = goodText()
  const goodBytes = bytesOf(good)
  const broken = (name: string, code: string, place: string, bytes: Uint8Array): BrokenFile => ({
    name,
    code,
    place,
    bytes,
  })
  /** Broken where it is changed. */
  const at = (name: string, code: string, path: Path, value: Json | undefined): BrokenFile =>
    broken(name, code, placeOf(path), withValue(path, value))
  const response = (name: string, code: string, field: string, value: Json): BrokenFile =>
    broken(
      name,
      code,
      `plans[0].responses[0].${field}`,
      withPlans([{ id: 'p', name: 'P', responses: [{ ...RESPONSE, [field]: value }] }]),
    )
  const challenge = (name: string, code: string, place: string, changes: Record<string, Json>): BrokenFile =>
    broken(name, code, `challenges[0].${place}`, withValue(['challenges'], [{ ...CHALLENGE, ...changes }]))
  const lone = Uint8Array.from(goodBytes)
  lone[40] = 0xc3
  lone[41] = 0x28
  const nul = Uint8Array.from(goodBytes)
  nul[30] = 0
  return [
    // The file as such
    broken('no bytes at all', 'file/empty', '', new Uint8Array()),
    broken('only white space', 'file/empty', '', bytesOf(' \n\t\n')),
    broken('only a byte order mark', 'file/empty', '', bytesOf('\ufeff')),
    broken('30 MB', 'file/too-large', '', new Uint8Array(30 * 1024 * 1024).fill(0x20)),
    broken('UTF-16 with its mark', 'file/utf-16', '', utf16(good, true)),
    broken('UTF-16 without its mark', 'file/utf-16', '', utf16(good, false)),
    broken('Latin-1 bytes', 'file/not-utf-8', '', lone),
    broken('a picture', 'file/not-utf-8', '', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
    broken('a NUL byte', 'file/nul', '', nul),
    // JSON
    broken('cut off in the middle', 'json/unexpected-end', '', goodBytes.slice(0, goodBytes.length >> 1)),
    broken('without its last bracket', 'json/unexpected-end', '', goodBytes.slice(0, -3)),
    broken('a trailing comma', 'json/trailing-comma', '', replaced(/\n\}\n$/, ',\n}\n')),
    broken('single quotes', 'json/quotes', '', bytesOf("{'format': 'forestall-scenario'}")),
    broken('a comment', 'json/comment', '', bytesOf(`// mine\n${good}`)),
    broken('two documents in one', 'json/extra-text', '', bytesOf(good + good)),
    broken('NaN', 'json/unexpected-character', 'settings.seed', replaced(/"seed": \d+/, '"seed": NaN')),
    broken('Infinity', 'json/unexpected-character', 'settings.seed', replaced(/"seed": \d+/, '"seed": Infinity')),
    broken('1e999', 'json/number-too-large', 'settings.seed', replaced(/"seed": \d+/, '"seed": 1e999')),
    broken('a leading zero', 'json/broken-number', 'settings.seed', replaced(/"seed": \d+/, '"seed": 0042')),
    broken('a line break in a text', 'json/broken-string', 'scenario.id', replaced(/"id": "([^"]+)"/, '"id": "a\nb"')),
    broken('an unknown escape', 'json/broken-string', 'scenario.id', replaced(/"id": "([^"]+)"/, '"id": "\\q"')),
    broken(
      'a missing comma',
      'json/missing-comma',
      'format',
      replaced('"forestall-scenario",', '"forestall-scenario"'),
    ),
    broken('100,000 brackets', 'json/too-deep', '', bytesOf('['.repeat(100_000))),
    broken('65 levels of objects', 'json/too-deep', '', bytesOf('{"a":'.repeat(65) + '1' + '}'.repeat(65))),
    broken('3 million values in a list', 'json/too-many-items', '', bytesOf(`[${'0,'.repeat(3_000_000)}0]`)),
    broken('3 million values in lists of a thousand', 'json/too-many-nodes', '', bytesOf(listsOf(3000, 1000))),
    broken(
      '5,000 fields',
      'json/too-many-keys',
      '',
      bytesOf(`{${Array.from({ length: 5000 }, (_, n) => `"k${n}":0`).join()}}`),
    ),
    broken('__proto__', 'json/forbidden-key', '__proto__', replaced('{', '{"__proto__": {"polluted": true},')),
    broken('__proto__ by escapes', 'json/forbidden-key', '__proto__', replaced('{', '{"\\u005f_proto__": 1,')),
    broken(
      'constructor',
      'json/forbidden-key',
      'scenario.constructor',
      replaced(/"scenario": \{/, '"scenario": {"constructor": 1,'),
    ),
    broken(
      'the same field twice',
      'json/duplicate-key',
      'settings.seed',
      replaced(/"seed": \d+/, '"seed": 1, "seed": 2'),
    ),
    // Format and version
    broken('a list', 'version/not-forestall', '', bytesOf('[]')),
    broken('null', 'version/not-forestall', '', bytesOf('null')),
    broken('some other JSON', 'version/not-forestall', '', bytesOf('{"name":"package","version":"1.0.0"}')),
    broken(
      'a plan',
      'version/wrong-kind',
      'format',
      bytesOf('{"format":"forestall-plan","formatVersion":1,"plan":{}}'),
    ),
    broken('no version', 'version/missing', '', withValue(['formatVersion'], undefined)),
    at('the next version', 'version/newer', ['formatVersion'], 3),
    at('a far version', 'version/newer', ['formatVersion'], 101),
    at('version 0', 'version/bad', ['formatVersion'], 0),
    at('version -1', 'version/bad', ['formatVersion'], -1),
    at('version "2.0"', 'version/bad', ['formatVersion'], '2.0'),
    at('version 1.5', 'version/bad', ['formatVersion'], 1.5),
    // Shape
    broken('no scenario', 'shape/missing', '', withValue(['scenario'], undefined)),
    broken('no current plan', 'shape/missing-current-plan', '', withValue(['currentPlan'], undefined)),
    broken(
      'an actor without a name',
      'shape/missing',
      'scenario.actors[0]',
      withValue(['scenario', 'actors', 0, 'name'], undefined),
    ),
    at('a misspelt field', 'shape/unknown-key', ['scenario', 'countri'], 'Kelvara'),
    at('a text for a number', 'shape/wrong-type', ['scenario', 'populations', 0, 'size'], '4 million'),
    at('a list for an object', 'shape/wrong-type', ['scenario', 'levels'], []),
    at('null for a text', 'shape/wrong-type', ['scenario', 'title'], null),
    at('an unknown kind of actor', 'shape/not-one-of', ['scenario', 'actors', 0, 'kind'], 'army'),
    at('a name of 100,000 letters', 'shape/too-long', ['scenario', 'country'], 'a'.repeat(100_000)),
    at('an empty name', 'shape/too-short', ['scenario', 'country'], ''),
    at('marks of direction for a name', 'shape/too-short', ['scenario', 'country'], '\u202E\u200B'),
    at('spaces for a name', 'shape/too-short', ['scenario', 'title'], '   '),
    at('half a character in a name', 'shape/broken-character', ['scenario', 'actors', 0, 'name'], 'Army \uD83D'),
    at('half a character for a name', 'shape/broken-character', ['scenario', 'populations', 0, 'name'], '\uDC00'),
    broken(
      'a plan with spaces for a name',
      'shape/too-short',
      'plans[0].name',
      withPlans([{ id: 'p', name: ' \u2060 ', responses: [] }]),
    ),
    at('control characters', 'shape/control-characters', ['scenario', 'country'], 'a\u001b[2J'),
    broken(
      'seven plans',
      'shape/too-many',
      'plans',
      withPlans(Array.from({ length: 7 }, (_, n) => ({ id: `p-${n}`, name: '', responses: [] }))),
    ),
    at('no members', 'shape/too-small', ['settings', 'memberCount'], 0),
    at('a million members', 'shape/too-big', ['settings', 'memberCount'], 1_000_000),
    at('half a seed', 'shape/wrong-type', ['settings', 'seed'], 0.5),
    // Sense
    at('a level above 1', 'sense/out-of-range', [...armedConflict, 'high'], 1.4),
    broken(
      'a range out of order',
      'sense/not-ordered',
      'scenario.levels.armed-conflict',
      withValue([...armedConflict, 'low'], 0.99),
    ),
    broken('a level not assessed', 'sense/missing-level', 'scenario.levels', withValue(armedConflict, undefined)),
    at('an unknown level', 'sense/unknown', ['scenario', 'levels', 'weather'], valueAt(armedConflict)),
    at('a base that does not exist', 'sense/unknown', ['scenario', 'actors', 0, 'basePopulation'], 'nobody'),
    at('a campaign by nobody', 'sense/unknown', ['scenario', 'campaigns', 0, 'actor'], 'nobody'),
    at('no campaign', 'sense/wrong-count', ['scenario', 'campaigns'], []),
    at(
      'a campaign twice',
      'sense/repeated-campaign',
      ['scenario', 'campaigns', 1],
      valueAt(['scenario', 'campaigns', 0]),
    ),
    at(
      'an event twice in a month',
      'sense/repeated-event',
      ['scenario', 'scheduled', 1],
      valueAt(['scenario', 'scheduled', 0]),
    ),
    at('no actor', 'sense/wrong-count', ['scenario', 'actors'], []),
    at('an id with a space', 'sense/bad-id', ['scenario', 'id'], 'my country'),
    broken(
      'more displaced than people',
      'sense/more-displaced-than-people',
      'scenario.populations[0]',
      withValue(['scenario', 'populations', 0, 'displacedInside'], 1_999_999_999),
    ),
    at('half a person', 'sense/not-whole', ['scenario', 'populations', 0, 'size'], 1_000_000.5),
    at(
      '12 past months',
      'sense/wrong-count',
      ['scenario', 'actors', 0, 'pastMonthlyDeaths'],
      Array.from({ length: 12 }, () => 0),
    ),
    response('an unknown instrument', 'sense/unknown', 'instrument', 'arms-embargoes'),
    response('a target of the wrong scope', 'sense/wrong-target', 'target', 'somebody'),
    response('a response 200 months away', 'sense/out-of-range', 'startStep', 200),
    response('an intensity of 140', 'sense/out-of-range', 'intensity', 140),
    broken(
      'a plan by the id of no response',
      'sense/reserved-plan-id',
      'plans[0].id',
      withPlans([{ id: 'no-response', name: 'Mine', responses: [] }]),
    ),
    broken(
      'two responses with one id',
      'sense/duplicate-id',
      'plans[0].responses[1].id',
      withPlans([{ id: 'p', name: '', responses: [RESPONSE, RESPONSE] }]),
    ),
    at(
      'a reality check about a plan that is not there',
      'sense/unknown',
      ['realityChecks', 3, 'given', 'plan'],
      'plan-z',
    ),
    at(
      'a reality check about a level that is not there',
      'sense/unknown',
      ['realityChecks', 2, 'given', 'levels', 0, 'level'],
      'youth-guard/siege',
    ),
    at('a reality check of an unknown outcome', 'shape/not-one-of', ['realityChecks', 0, 'outcome', 'kind'], 'weather'),
    at('a reality check that nothing can meet', 'sense/out-of-range', ['realityChecks', 0, 'expected', 'high'], 0.05),
    at('an unknown field of a reality check', 'shape/unknown-key', ['realityChecks', 0, 'given', 'plann'], 'plan-b'),
    challenge('a challenge of a parameter that is not there', 'sense/unknown', 'subject.parameter', {
      subject: { kind: 'parameter', parameter: 'campaign.sped' },
    }),
    challenge('a challenge that puts a level above 1', 'sense/out-of-range', 'alternative', { alternative: 1.4 }),
    challenge('a challenge of an unknown kind of number', 'shape/not-one-of', 'subject.kind', {
      subject: { kind: 'weather' },
    }),
    challenge('a challenge without a reason', 'shape/too-short', 'reason', { reason: '' }),
    challenge('an unknown field of a challenge', 'shape/unknown-key', 'votes', { votes: 3 }),
    at(
      'more challenges than anybody could talk about',
      'shape/too-many',
      ['challenges'],
      Array.from({ length: 41 }, (_, n) => ({ ...CHALLENGE, id: `c-${n}` })),
    ),
    at('a current plan that is not there', 'sense/unknown', ['currentPlan'], 'plan-z'),
  ]
}
