import { readFileSync } from 'node:fs'
import type { Json } from './broken-scenarios'

const GOOD = readFileSync('tests/shared/formats/golden/scenario-2/full.json', 'utf8')

/** A hostile file by its number: the same number gives the same bytes. Half are mutated bytes, half know the grammar. */
export function fuzzFile(number: number): Uint8Array {
  const luck = luckOf(number)
  return number % 2 === 0 ? mutatedBytes(luck) : knowingFile(luck)
}

/** A whole number below an end. */
type Luck = (end: number) => number

function luckOf(seed: number): Luck {
  let state = (seed * 2654435761 + 88172645463325) % 2147483647 || 1
  return (end) => {
    state = (state * 48271) % 2147483647
    return state % end
  }
}

const pick = <Value>(luck: Luck, values: readonly Value[]): Value => {
  const value = values[luck(values.length)]
  if (value === undefined) throw new RangeError('Nothing to pick from')
  return value
}

function mutatedBytes(luck: Luck): Uint8Array {
  let bytes = Buffer.from(GOOD)
  for (let change = 0; change <= luck(6); change += 1) {
    const at = luck(bytes.length)
    const length = luck(60)
    const [before, cut, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)]
    switch (luck(6)) {
      case 0:
        bytes = Buffer.from(bytes)
        bytes[at] = luck(256)
        break
      case 1:
        bytes = Buffer.concat([before, after])
        break
      case 2:
        bytes = Buffer.concat([before, cut, cut, after])
        break
      case 3:
        bytes = Buffer.concat([before, Buffer.from(Array.from({ length }, () => luck(256))), cut, after])
        break
      case 4:
        bytes = Buffer.concat([before, Buffer.from(pick(luck, WORDS)), cut, after])
        break
      default:
        bytes = Buffer.from(before)
    }
    if (bytes.length === 0) return bytes
  }
  return bytes
}

const WORDS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  'null',
  '-',
  '1e999',
  '-0',
  '"__proto__":1,',
  '\\u0000',
  '\u0000',
  '😀',
]

/** The good file with one to three places replaced, and now and then written in an unusual way. */
function knowingFile(luck: Luck): Uint8Array {
  let text = GOOD
  for (let change = 0; change <= luck(3); change += 1) text = withHostileValue(luck, text)
  return pick(luck, ENCODINGS)(text)
}

const ENCODINGS: readonly ((text: string) => Uint8Array)[] = [
  ...Array.from({ length: 6 }, () => (text: string) => Buffer.from(text)),
  (text) => Buffer.from(`\uFEFF${text}`),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(`\uFEFF\uFEFF${text}`),
  (text) => Buffer.from(`${text}${text}`),
  (text) => Buffer.from(`${' '.repeat(5_000_000)}${text}`),
]

/** Values as text, since much of what is hostile can't be held by a parsed value. */
const HOSTILE: readonly ((old: string, luck: Luck) => string)[] = [
  () => 'null',
  () => 'true',
  () => '1e999',
  () => '-1e308',
  () => '-0',
  () => '9007199254740993',
  () => '0.1e-400',
  () => '""',
  () => '"\\ud800"',
  () => '"\\udc00\\ud800 \\u202e\\u0007"',
  () => '"<img src=x onerror=alert(1)> {{name}} $t(a) %s"',
  (_, luck) => `"${'x'.repeat(10 ** (3 + luck(4)))}"`,
  (_, luck) => '['.repeat(10 ** (1 + luck(6))),
  (_, luck) => nested('[', ']', 10 ** (1 + luck(5))),
  (_, luck) => nested('{"a":', '}', 10 ** (1 + luck(5))),
  (old, luck) => `[${`${old},`.repeat(Math.min(10 ** (1 + luck(4)), Math.ceil(4e6 / old.length)))}${old}]`,
  (_, luck) => `[${'{},'.repeat(10 ** (1 + luck(6)))}{}]`,
  () => `[${`[${'0,'.repeat(9000)}0],`.repeat(25)}0]`,
  (_, luck) => `{${Array.from({ length: 10 ** (1 + luck(4)) }, (__, key) => `"k${key}":0`).join(',')}}`,
  (_, luck) => `{${Array.from({ length: 10 ** (1 + luck(4)) }, (__, key) => `"k${key}":{}`).join(',')}}`,
  () => '{"__proto__":{"polluted":true}}',
  () => '{"constructor":{"prototype":{"polluted":true}}}',
  (old) => `{"a":${old},"a":${old}}`,
  (old) => `{"then":${old},"toString":0,"hasOwnProperty":1,"length":-1}`,
  (old) => JSON.stringify(old.slice(0, 10_000)),
  (_, luck) => String(luck(1000) - 500),
  (_, luck) => `[${luck(3)}]`,
]

function nested(open: string, close: string, depth: number): string {
  return `${open.repeat(depth)}0${close.repeat(depth)}`
}

const MARK = 'HERE-A-VALUE-IS-PUT'

function withHostileValue(luck: Luck, text: string): string {
  const root = parsed(text)
  if (root === undefined) return text
  let holder: Json = root
  let key: string | number | undefined
  // Down from the root, and out at any depth.
  for (let next: Json = root; typeof next === 'object' && next !== null;) {
    const keys: readonly (string | number)[] = Array.isArray(next) ? [...next.keys()] : Object.keys(next)
    if (keys.length === 0 || (key !== undefined && luck(5) === 0)) break
    holder = next
    key = pick(luck, keys)
    next = (next as Record<string | number, Json>)[key] ?? null
  }
  if (key === undefined) return text
  const place = holder as Record<string | number, Json>
  const old = JSON.stringify(place[key])
  place[key] = MARK
  const hostile = pick(luck, HOSTILE)(old, luck)
  return JSON.stringify(root, null, luck(3)).replace(`"${MARK}"`, () => hostile)
}

/** Undefined where an earlier value has broken the text, or made it too large or too deep to be written again. */
function parsed(text: string): Json | undefined {
  try {
    return text.length < 1e6 && !/\[{50}|(?:\{"a":\s*){50}/.test(text) ? (JSON.parse(text) as Json) : undefined
  } catch {
    return undefined
  }
}
