import type { z } from './zod-setup'

type Issue = z.core.$ZodIssue
type Path = readonly (string | number)[]
type Holder = Record<string | number, unknown>

/** A copy of a file in which faulty values are replaced by harmless ones, and the places of these. */
export interface MendedFile {
  readonly value: unknown
  readonly places: readonly Path[]
}

/**
 * Replace what broke the shape of a file, so that the sense of all the rest can be checked in the same go.
 *
 * Only single values are replaced. Undefined where more is wrong: what others refer to by id, or whole lists and
 * objects, can't be made up without making up faults.
 */
export function mendedShape(issues: readonly Issue[], file: unknown): MendedFile | undefined {
  const value: unknown = structuredCopy(file)
  const places: Path[] = []
  for (const issue of issues) {
    const path = issue.path.filter((part) => typeof part !== 'symbol')
    if (issue.code === 'unrecognized_keys') {
      const holder = holderAt(value, path)
      if (!holder) return undefined
      for (const key of issue.keys) Reflect.deleteProperty(holder, key)
      continue
    }
    const key = path.at(-1)
    const holder = holderAt(value, path.slice(0, -1))
    const harmless = isNamedByOthers(path)
      ? undefined
      : harmlessValue(issue, key === undefined ? undefined : holder?.[key])
    if (!holder || key === undefined || harmless === undefined) return undefined
    holder[key] = harmless
    places.push(path)
  }
  return { value, places }
}

/** Report whether a fault at a place may come from a replaced value: at, above or below it. */
export function touchesMended(path: Path, { places }: MendedFile): boolean {
  return places.some((place) => {
    const length = Math.min(place.length, path.length)
    return place.slice(0, length).every((part, depth) => part === path[depth])
  })
}

/** Ids of actors and populations are what the rest of a scenario refers to. */
function isNamedByOthers(path: Path): boolean {
  return path.at(-1) === 'id' && (path.includes('actors') || path.includes('populations'))
}

function harmlessValue(issue: Issue, found: unknown): unknown {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'number' || issue.expected === 'int') return 1
      return issue.expected === 'string' ? 'mended' : undefined
    case 'invalid_value':
      return issue.values[0]
    case 'too_big':
      if (typeof found === 'string') return found.slice(0, Number(issue.maximum))
      return typeof found === 'number' ? Number(issue.maximum) : undefined
    case 'too_small':
      if (typeof found === 'string') return 'mended'
      return typeof found === 'number' ? Number(issue.minimum) : undefined
    case 'invalid_format':
    case 'custom':
      return 'mended'
    default:
      return undefined
  }
}

function holderAt(root: unknown, path: Path): Holder | undefined {
  let value = root
  for (const key of path) {
    if (!isHolder(value) || !Object.hasOwn(value, key)) return undefined
    value = value[key]
  }
  return isHolder(value) ? value : undefined
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null
}

/** What came from JSON is copied as JSON. */
function structuredCopy(file: unknown): unknown {
  return JSON.parse(JSON.stringify(file))
}
