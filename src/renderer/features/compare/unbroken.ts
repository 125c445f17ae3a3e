/** A range is never parted at its dash. */
export const joinedAtDash = (text: string): string => text.replaceAll('–', '\u2060–\u2060')

/** A range is never parted at its dash, and one in brackets not at all. */
export const unbroken = (text: string): string =>
  joinedAtDash(text).replaceAll(/\([^()]*\)/g, (range) => range.replaceAll(' ', '\u00A0'))
