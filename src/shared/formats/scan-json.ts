/** Keys and positions from the root of a JSON text to a value. */
export type JsonPath = readonly (string | number)[]

/** What a text may hold at most, so that parsing it can't exhaust memory or the stack. */
export interface JsonLimits {
  readonly depth: number
  readonly nodes: number
  readonly keysInObject: number
  readonly itemsInArray: number
}

export type SyntaxProblem =
  | 'unexpected-end'
  | 'unexpected-character'
  | 'missing-comma'
  | 'trailing-comma'
  | 'broken-string'
  | 'broken-number'
  | 'extra-text'
  | 'comment'
  | 'quotes'

export type ScanProblem =
  | SyntaxProblem
  | 'too-deep'
  | 'too-many-nodes'
  | 'too-many-keys'
  | 'too-many-items'
  | 'forbidden-key'
  | 'duplicate-key'
  | 'number-too-large'

export interface ScanFault {
  readonly problem: ScanProblem
  readonly path: JsonPath
  /** UTF-16 units from the start of the text. */
  readonly offset: number
  /** The character, key or number at fault. */
  readonly found: string
}

export interface JsonScan {
  readonly faults: readonly ScanFault[]
  /** `-0` parses to a number that is equal to 0 and yet not the same. */
  readonly hasNegativeZero: boolean
}

type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'comma-or-close' | 'end'

type Visit = (path: JsonPath, offset: number) => void

/** Keys by which parsed data could reach the prototypes of objects. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])
/** Faults after which there is no use in looking for more. */
const MAX_SCAN_FAULTS = 200
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** What people write where JSON wants a value, such as `NaN` or `undefined`. */
const WORD = /[A-Za-z_]{1,20}/y
const STRING_ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/**
 * Read a JSON text (RFC 8259) once from start to end without building anything.
 *
 * Time grows with the length of the text, memory with the depth. The first fault of syntax or size ends the scan;
 * bad keys and numbers are all listed.
 */
export function scanJson(text: string, limits: JsonLimits, visit?: Visit): JsonScan {
  const path: (string | number)[] = []
  /** Keys seen by open object; undefined for an open array. */
  const open: (Set<string> | undefined)[] = []
  const faults: ScanFault[] = []
  let hasNegativeZero = false
  let nodes = 0
  let at = 0
  let expecting: Expected = 'value'

  const note = (problem: ScanProblem, offset: number, found: string) => {
    // A key that is not read yet stands in the path as an empty one.
    faults.push({ problem, path: path.at(-1) === '' ? path.slice(0, -1) : path.slice(), offset, found })
  }
  const stop = (problem: ScanProblem, offset = at): JsonScan => {
    WORD.lastIndex = offset
    note(problem, offset, WORD.exec(text)?.[0] ?? text.slice(offset, offset + 1))
    return { faults, hasNegativeZero }
  }
  const afterValue = (): Expected => (open.length === 0 ? 'end' : 'comma-or-close')
  const close = (): Expected => {
    open.pop()
    path.pop()
    at += 1
    return afterValue()
  }

  for (;;) {
    at = skipSpace(text, at)
    const code = text.charCodeAt(at)
    const inObject = open.length > 0 && open[open.length - 1] !== undefined
    if (at >= text.length) return expecting === 'end' ? { faults, hasNegativeZero } : stop('unexpected-end')
    if (expecting === 'end') return stop(code === SLASH ? 'comment' : 'extra-text')
    if (faults.length >= MAX_SCAN_FAULTS) return { faults, hasNegativeZero }

    if (expecting === 'comma-or-close') {
      if (code === (inObject ? CLOSE_BRACE : CLOSE_BRACKET)) {
        expecting = close()
      } else if (code === COMMA) {
        const last = path[path.length - 1]
        if (typeof last === 'number') path[path.length - 1] = last + 1
        if (typeof last === 'number' && last + 1 >= limits.itemsInArray) return stop('too-many-items')
        at += 1
        expecting = inObject ? 'key' : 'value'
      } else return stop(code === SLASH ? 'comment' : 'missing-comma')
      continue
    }

    if (expecting === 'key' || expecting === 'key-or-close') {
      if (code === CLOSE_BRACE) {
        if (expecting === 'key') return stop('trailing-comma')
        expecting = close()
        continue
      }
      if (code !== QUOTE) return stop(wrongStart(code))
      const end = stringEnd(text, at)
      if (end < 0) return stop(end === CUT_OFF ? 'unexpected-end' : 'broken-string')
      const key = stringValue(text.slice(at, end))
      const seen = open[open.length - 1]
      path[path.length - 1] = key
      if (FORBIDDEN_KEYS.has(key)) note('forbidden-key', at, key)
      else if (seen?.has(key)) note('duplicate-key', at, key)
      seen?.add(key)
      if (seen && seen.size > limits.keysInObject) return stop('too-many-keys')
      at = skipSpace(text, end)
      if (at >= text.length) return stop('unexpected-end')
      if (text.charCodeAt(at) !== COLON) return stop('unexpected-character')
      at += 1
      expecting = 'value'
      continue
    }

    if (code === CLOSE_BRACKET && open.length > 0 && !inObject) {
      if (expecting === 'value') return stop('trailing-comma')
      expecting = close()
      continue
    }
    nodes += 1
    if (nodes > limits.nodes) return stop('too-many-nodes')
    visit?.(path, at)
    if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (open.length >= limits.depth) return stop('too-deep')
      open.push(code === OPEN_BRACE ? new Set() : undefined)
      path.push(code === OPEN_BRACE ? '' : 0)
      at += 1
      expecting = code === OPEN_BRACE ? 'key-or-close' : 'value-or-close'
      continue
    }
    if (code === QUOTE) {
      const end = stringEnd(text, at)
      if (end < 0) return stop(end === CUT_OFF ? 'unexpected-end' : 'broken-string')
      at = end
    } else if (code === MINUS || isDigit(code)) {
      NUMBER.lastIndex = at
      const [number] = NUMBER.exec(text) ?? []
      if (number === undefined || continuesNumber(text.charCodeAt(at + number.length))) return stop('broken-number')
      if (!Number.isFinite(Number(number))) note('number-too-large', at, number.slice(0, 40))
      if (code === MINUS && Number(number) === 0) hasNegativeZero = true
      at += number.length
    } else {
      const literal = ['true', 'false', 'null'].find((word) => text.startsWith(word, at))
      if (literal === undefined) return stop(wrongStart(code))
      at += literal.length
    }
    expecting = afterValue()
  }
}

const [QUOTE, COMMA, MINUS, SLASH, COLON] = [0x22, 0x2c, 0x2d, 0x2f, 0x3a]
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d]

function skipSpace(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at
    at += 1
  }
}

const BROKEN = -1
const CUT_OFF = -2

/** Offset behind the closing quote, `BROKEN` if the string is not well formed, `CUT_OFF` if the text ends in it. */
function stringEnd(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at + 1
    if (code === 0x5c) {
      STRING_ESCAPE.lastIndex = at
      const [escape] = STRING_ESCAPE.exec(text) ?? []
      if (escape === undefined) return at + 1 >= text.length ? CUT_OFF : BROKEN
      at += escape.length
    } else if (code >= 0x20) at += 1
    else return at >= text.length ? CUT_OFF : BROKEN
  }
}

function stringValue(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Report whether a character would make the number before it another word, as in `01` or `1.2.3`. */
function continuesNumber(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x65 || code === 0x45 || code === 0x2b || code === MINUS
}

function wrongStart(code: number): SyntaxProblem {
  if (code === 0x27 || code === 0x2018 || code === 0x201c || code === 0x201d) return 'quotes'
  return code === SLASH ? 'comment' : 'unexpected-character'
}
