/** Names of at most so many letters fit into a cell as they are. */
const FITS = 8

/**
 * Names short enough to be told apart inside a cell: the words that all begin with are left out where any name is long.
 * A name that would be left with nothing stays whole.
 */
export function shortNames(names: readonly string[]): readonly string[] {
  if (names.every(({ length }) => length <= FITS)) return names
  const words = names.map((name) => name.split(' '))
  const first = words[0] ?? []
  const differs = first.findIndex((word, place) => words.some((other) => other[place] !== word))
  const shared = differs < 0 ? first.length : differs
  return names.map((name, i) => {
    const own = words[i]?.slice(shared) ?? []
    return shared === 0 || own.length === 0 ? name : `…${own.join(' ')}`
  })
}
