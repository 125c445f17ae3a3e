import type { ContentIssue, ContentPlace, ContentThing } from './content-issue'
import type { Estimate } from './evidence'
import { nearestName } from './nearest-name'

/** No logit, ln factor or coefficient of the model comes near this; beyond it the numbers would overflow. */
export const MAX_SIZE = 1000
/** No parameter of the equations comes near this. */
export const MAX_PARAMETER = 1e12

const ID = /^[a-z][a-z0-9-]*$/

/** Check that ids have their form and that none is used twice. `place` is the list that holds them. */
export function checkIds(entries: readonly { readonly id: string }[], place: ContentPlace): ContentIssue[] {
  return [
    ...entries.flatMap(({ id }, position) => checkId(id, [...place, position, 'id'])),
    ...checkUnique(entries, place),
  ]
}

export function checkUnique(entries: readonly { readonly id: string }[], place: ContentPlace): ContentIssue[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }, position): ContentIssue[] => {
    if (seen.has(id)) return [{ kind: 'duplicate-id', place: [...place, position, 'id'], value: id }]
    seen.add(id)
    return []
  })
}

export function checkId(id: string, place: ContentPlace): ContentIssue[] {
  return ID.test(id) ? [] : [{ kind: 'bad-id', place, value: id }]
}

/** Check that a number lies between two bounds, both allowed. NaN does not. */
export function checkRange(value: number, low: number, high: number, place: ContentPlace): ContentIssue[] {
  return value >= low && value <= high ? [] : [{ kind: 'out-of-range', place, value, low, high }]
}

export function checkWhole(value: number, low: number, high: number, place: ContentPlace): ContentIssue[] {
  if (!Number.isInteger(value)) return [{ kind: 'not-whole', place, value }]
  return checkRange(value, low, high, place)
}

/** Check that the three numbers of an estimate are in order and between two bounds. */
export function checkEstimate(estimate: Estimate, low: number, high: number, place: ContentPlace): ContentIssue[] {
  const outside = (['low', 'best', 'high'] as const).flatMap((key) =>
    checkRange(estimate[key], low, high, [...place, key]),
  )
  if (outside.length > 0 || (estimate.low <= estimate.best && estimate.best <= estimate.high)) return outside
  return [{ kind: 'not-ordered', place, low: estimate.low, best: estimate.best, high: estimate.high }]
}

export function checkCount(value: number, low: number, high: number, place: ContentPlace): ContentIssue[] {
  return value >= low && value <= high ? [] : [{ kind: 'wrong-count', place, value, low, high }]
}

/** Check that a name is one of the known ones. */
export function checkKnown(
  value: string,
  known: ReadonlySet<string>,
  what: ContentThing,
  place: ContentPlace,
): ContentIssue[] {
  if (known.has(value)) return []
  const nearest = nearestName(value, known)
  return [{ kind: 'unknown', place, what, value, ...(nearest !== undefined && { nearest }) }]
}

export function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id))
}
