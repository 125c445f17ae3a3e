/** What languages that run to the left put before a sign: it keeps it in place only where nothing else stands around the number. */
const MARKS = /[\u061c\u200e\u200f]/gu

/**
 * Give a number, as it was formatted, a true minus, and keep its sign on its left also in a text that runs to the left, where a sign
 * would else stand behind the number. A number without a sign stays as it is.
 */
export function writtenSign(formatted: string, direction: 'ltr' | 'rtl'): string {
  const written = formatted.replaceAll(MARKS, '').replace('-', '−')
  if (!/^[+−]/u.test(written)) return formatted
  return direction === 'rtl' ? `\u2066${written}\u2069` : written
}
