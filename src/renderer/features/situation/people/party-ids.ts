import { LONGEST_ID } from '../../../../shared/formats'
import { nameKey } from '../../../../shared/lib/same-name'

/**
 * An id made from a name: small letters, digits and hyphens, and like no other that is taken.
 *
 * A name without any Latin letter gives the id of what it is, such as `population`.
 */
export function freeId(name: string, what: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, LONGEST_ID - 4)
    .replace(/-+$/, '')
  const base = plain === '' ? what : plain
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

/** A name for a copy or a newcomer that nobody has yet: "Militia", "Militia 2". */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const keys = new Set([...taken].map(nameKey))
  if (!keys.has(nameKey(name))) return name
  let number = 2
  while (keys.has(nameKey(`${name} ${number}`))) number += 1
  return `${name} ${number}`
}
