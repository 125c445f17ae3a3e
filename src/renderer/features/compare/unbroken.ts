/** A range is never parted at its dash. */
export const unbroken = (text: string): string => text.replaceAll('–', '\u2060–\u2060')
