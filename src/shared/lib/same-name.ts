/**
 * What a name comes to for whoever tells things apart by it: without what only an editor sees, such as capitals and a second space.
 * The same in every language.
 */
export const nameKey = (name: string): string =>
  // By way of capitals, since some letters share one: ß and ss, σ and ς.
  name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toUpperCase().toLowerCase()

export const isSameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other)
