import type { MapAxis } from '../../../../shared/decision'
import type { DrawnUnknown } from '../../../../shared/engine'
import type { UnknownWords } from '../unknowns/use-unknown-words'

/** Parts of an unknown's range by what they are called, lowest first; as many as the map has. */
const PARTS = ['lowest', 'low', 'middle', 'high', 'highest'] as const

const partAt = (place: number): (typeof PARTS)[number] => PARTS[place] ?? 'middle'

/** What a fifth of an unknown's range is called. */
export const partName = (t: (key: `map.part.${(typeof PARTS)[number]}`) => string, place: number): string =>
  t(`map.part.${partAt(place)}`)

interface PartWords extends Pick<UnknownWords, 'range' | 'value'> {
  readonly t: (
    key: `map.fifth.${(typeof PARTS)[number]}`,
    said: { readonly value: string } | { readonly range: string },
  ) => string
}

/**
 * What a fifth is called, with where it lies. The outer ones have one end: what lies furthest out of many draws lies outside of the
 * range that the axis gives, and says nothing of the others.
 */
export function partText(
  unknown: Pick<DrawnUnknown, 'subject'>,
  { low, high }: MapAxis['parts'][number],
  place: number,
  { t, range, value }: PartWords,
): string {
  const part = partAt(place)
  switch (part) {
    case 'lowest':
      return t('map.fifth.lowest', { value: value(unknown, high) })
    case 'highest':
      return t('map.fifth.highest', { value: value(unknown, low) })
    default:
      return t(`map.fifth.${part}`, { range: range(unknown, low, high) })
  }
}
