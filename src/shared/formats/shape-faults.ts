import { nearestName } from '../engine'
import { newFault, shortValue, type FileFault } from './file-fault'
import { placeOf } from './text-position'
import type { z } from './zod-setup'

type Issue = z.core.$ZodIssue
type Path = readonly (string | number)[]

/** Turn what a schema found wrong into faults, in the order found. */
export function shapeFaults(error: z.ZodError, value: unknown): FileFault[] {
  const faults = error.issues.flatMap((issue) => faultsOf(issue, value))
  const named = faults.map((fault) => (fault.code === 'shape/unknown-key' ? withNearestKey(fault, faults) : fault))
  return named.filter((fault) => !isMisspelt(fault, named))
}

/** Whether what is missing stands beside under another spelling: one slip, one fault. */
function isMisspelt(fault: FileFault, faults: readonly FileFault[]): boolean {
  return (
    isMissing(fault) &&
    faults.some(
      ({ code, path, params }) =>
        code === 'shape/misspelt-key' &&
        placeOf(path.slice(0, -1)) === fault.place &&
        params['nearest'] === fault.params['key'],
    )
  )
}

const isMissing = ({ code }: FileFault): boolean => code === 'shape/missing' || code === 'shape/missing-current-plan'

/** A key that is not known is most likely a misspelling of one that is missing beside it. */
function withNearestKey(fault: FileFault, faults: readonly FileFault[]): FileFault {
  const beside = placeOf(fault.path.slice(0, -1))
  const missing = faults
    .filter((other) => isMissing(other) && other.place === beside)
    .map(({ params }) => String(params['key']))
  const nearest = nearestName(String(fault.params['key']), missing)
  if (nearest === undefined) return fault
  return newFault('shape/misspelt-key', { path: fault.path, params: { ...fault.params, nearest } })
}

function faultsOf(issue: Issue, root: unknown): FileFault[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  const value = valueAt(root, path)
  const last = path.at(-1)
  if (value === undefined && last !== undefined && issue.code !== 'unrecognized_keys') {
    // Only of this field "Add it" leaves open what to add: a file may have no plan that it could name.
    const code = placeOf(path) === 'currentPlan' ? 'shape/missing-current-plan' : 'shape/missing'
    return [newFault(code, { path: path.slice(0, -1), params: { key: last } })]
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, value))
    case 'invalid_type':
      return [wrongType(TYPE_WORDS[issue.expected] ?? issue.expected, path, value)]
    case 'invalid_value':
      return [newFault('shape/not-one-of', { path, value, params: { options: quoted(issue.values) } })]
    case 'too_big':
      return [newFault(sizeCode(issue.origin, 'big'), { path, value, params: { limit: Number(issue.maximum) } })]
    case 'too_small':
      return [newFault(sizeCode(issue.origin, 'small'), { path, value, params: { limit: Number(issue.minimum) } })]
    case 'invalid_key':
    case 'invalid_format':
      return [newFault('shape/bad-name', { path, value: issue.code === 'invalid_key' ? last : value })]
    case 'invalid_union':
      return unionFaults(issue, path, root, value)
    case 'custom':
      return [newFault(ownFault(issue), { path, value })]
    default:
      return [newFault('shape/unreadable', { path, params: { expected: 'what is needed here' } })]
  }
}

/** What a check of our own found. */
function ownFault({ params }: Extract<Issue, { code: 'custom' }>) {
  return OWN_FAULTS.find((code) => code === params?.['fault']) ?? 'shape/control-characters'
}

const OWN_FAULTS = ['shape/control-characters', 'shape/broken-character', 'shape/too-short'] as const

/** A union is either told apart by a field, or is a value that may also be null. */
function unionFaults(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  root: unknown,
  value: unknown,
): FileFault[] {
  if ('options' in issue && Array.isArray(issue.options)) {
    return [newFault('shape/not-one-of', { path, value, params: { options: quoted(issue.options) } })]
  }
  const [first = []] = issue.errors
  const inner = first.flatMap((part) => faultsOf({ ...part, path: [...path, ...part.path] }, root))
  return inner.length > 0
    ? inner
    : [newFault('shape/unreadable', { path, params: { expected: 'what is needed here' } })]
}

function unknownKey(key: string, path: Path, holder: unknown): FileFault {
  const value = valueAt(holder, [key])
  return newFault('shape/unknown-key', { path: [...path, key], value, params: { key: shortKey(key) } })
}

function wrongType(expected: string, path: Path, value: unknown): FileFault {
  return newFault('shape/wrong-type', { path, value, params: { expected, found: typeWord(value) } })
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
}

function typeWord(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return shortValue(value)
  return TYPE_WORDS[typeof value] ?? typeof value
}

function sizeCode(origin: string, end: 'big' | 'small') {
  if (origin === 'string') return end === 'big' ? 'shape/too-long' : 'shape/too-short'
  if (origin === 'array') return end === 'big' ? 'shape/too-many' : 'shape/too-few'
  return end === 'big' ? 'shape/too-big' : 'shape/too-small'
}

function quoted(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ')
}

const shortKey = (key: string) => (key.length > 60 ? `${key.slice(0, 60)}…` : key)

function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string | number, unknown>>)[key]
  }
  return value
}
