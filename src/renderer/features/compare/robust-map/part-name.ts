import type { MapAxis } from '../../../../shared/decision'
import type { DrawnUnknown } from '../../../../shared/engine'
import type { UnknownWords } from '../unknowns/use-unknown-words'

interface PartWords extends Pick<UnknownWords, 'part' | 'range' | 'value'> {
  readonly t: (
    key: `map.fifth.${'lowest' | 'between' | 'highest'}`,
    said: { readonly part: string } & ({ readonly value: string } | { readonly range: string }),
  ) => string
}

/**
 * What a fifth is called, with where it lies. The outer ones have one end: what lies furthest out of many draws lies outside of the
 * range that holds 8 in 10, and says nothing of the others.
 */
export function partText(
  unknown: Pick<DrawnUnknown, 'subject' | 'best'>,
  { parts }: Pick<MapAxis, 'parts'>,
  place: number,
  { t, part: partWord, range, value }: PartWords,
): string {
  const { low, high } = parts[place] ?? { low: NaN, high: NaN }
  const part = partWord(unknown, { low, high }, place)
  if (place === 0) return t('map.fifth.lowest', { part, value: value(unknown, high) })
  if (place === parts.length - 1) return t('map.fifth.highest', { part, value: value(unknown, low) })
  return t('map.fifth.between', { part, range: range(unknown, low, high) })
}
