/** Shorter names are never cut. */
const SHORT = 20

/** As many letters at the end of a longer name are not cut: names of copies differ only there. */
const LONGEST_END = 12

/** A name and the words at its end that stay, none where they are too long; the space before them goes with what is cut. */
export function withEndApart(name: string): readonly [string, string] {
  const from = name.length - LONGEST_END
  const end = name.length > SHORT ? name.indexOf(' ', from - 1) + 1 : 0
  return end === 0 ? [name, ''] : [name.slice(0, end), name.slice(end)]
}
