import type { Stretch } from '../../../../shared/decision'

/** Months in which a difference mattered, as a key of words and what they name. */
interface StretchKey {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** One key for better and one for worse, the earlier first: many short stretches are told as some months of a span. */
export function stretchKeysOf(stretches: readonly Stretch[]): readonly StretchKey[] {
  const ways = new Set(stretches.map(({ way }) => way))
  return [...ways].flatMap((way) => {
    const ofWay = stretches.filter((stretch) => stretch.way === way)
    const [first, last] = [ofWay[0], ofWay.at(-1)]
    if (!first || !last) return []
    const [from, to] = [first.from, last.to]
    const span = first !== last ? 'times' : from === to ? 'month' : 'months'
    return [{ key: `parting.stretch.${way}.${span}`, from, to }]
  })
}
