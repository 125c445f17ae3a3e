/** A range is never parted at its dash. */
export const joinedAtDash = (text: string): string => text.replaceAll('–', '\u2060–\u2060')

/** A range is never parted at its dash, one in brackets not at all, and no number from its per cent. */
export const unbroken = (text: string): string =>
  joinedAtDash(text)
    .replaceAll(/\([^()]*\)/g, (range) => range.replaceAll(' ', '\u00A0'))
    .replaceAll(/(\d) %/g, '$1\u00A0%')
