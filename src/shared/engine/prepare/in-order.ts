/** Sort by code units of a key, so that the order of a file can never change a number. */
export function inOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => {
    const first = keyOf(a)
    const second = keyOf(b)
    return first < second ? -1 : first > second ? 1 : 0
  })
}
