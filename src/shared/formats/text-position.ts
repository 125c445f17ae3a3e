import { scanJson, type JsonLimits, type JsonPath } from './scan-json'

/** Line and column of a character, both from 1; columns count UTF-16 units. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

export function positionAt(text: string, offset: number): TextPosition {
  let line = 1
  let lineStart = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1
    lineStart = at + 1
  }
  return { line, column: offset - lineStart + 1 }
}

/** Find where values start in a JSON text: one position a path, undefined where there is no such value. */
export function positionsOf(
  text: string,
  paths: readonly JsonPath[],
  limits: JsonLimits,
): readonly (TextPosition | undefined)[] {
  const offsets: (number | undefined)[] = paths.map(() => undefined)
  const byDepth = new Map<number, number[]>()
  paths.forEach(({ length }, index) => byDepth.set(length, [...(byDepth.get(length) ?? []), index]))
  scanJson(text, limits, (path, offset) => {
    for (const index of byDepth.get(path.length) ?? []) {
      if (isSamePath(paths[index] ?? [], path)) offsets[index] = offset
    }
  })
  return offsets.map((offset) => (offset === undefined ? undefined : positionAt(text, offset)))
}

/** Longest place that is written out; nothing in our files is nested that deep. */
const LONGEST_PLACE = 160

/** Write a path as people read it: `scenario.actors[1].levels.capacity`; empty for the root. */
export function placeOf(path: JsonPath): string {
  const place = path
    .map((part, depth) => {
      if (typeof part === 'number') return `[${part}]`
      if (!/^[A-Za-z_][\w-]*$/.test(part)) return `[${JSON.stringify(shorten(part))}]`
      return depth === 0 ? shorten(part) : `.${shorten(part)}`
    })
    .join('')
  return place.length > LONGEST_PLACE ? `${place.slice(0, LONGEST_PLACE)}…` : place
}

const shorten = (key: string) => (key.length > 60 ? `${key.slice(0, 60)}…` : key)

/** Compare from the end: neighbours share their beginning. */
function isSamePath(a: JsonPath, b: JsonPath): boolean {
  for (let depth = a.length - 1; depth >= 0; depth -= 1) if (a[depth] !== b[depth]) return false
  return true
}
