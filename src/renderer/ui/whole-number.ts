/** Why a text can't be taken as a number. */
export type NumberFault = 'not-a-number' | 'not-whole' | 'out-of-range'

/** Read a typed whole number in any digits of Unicode's common scripts; undefined if it is none or out of range. */
export function readWholeNumber(text: string, min: number, max: number): number | undefined {
  const value = wholeNumberIn(plainly(text))
  return value !== undefined && value >= min && value <= max ? value : undefined
}

/** What is wrong with a typed number; undefined if it can be read. */
export function faultOfNumber(text: string, min: number, max: number): NumberFault | undefined {
  const plain = plainly(text)
  const value = wholeNumberIn(plain)
  if (value !== undefined) return value >= min && value <= max ? undefined : 'out-of-range'
  if (/^[+-]?\d+$/.test(plain)) return 'out-of-range'
  return /^[+-]?(\d+[.,]\d*|[.,]\d+)$/.test(plain) ? 'not-whole' : 'not-a-number'
}

const plainly = (text: string): string =>
  text
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\u066b/g, '.')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\s*%$/, '')
    // 1,700,000 as the app itself writes it. A point is no such mark: 1.500 may be one and a half.
    .replace(
      /^([+-]?\d{1,3})((?:[,\u066c\u2019'\s\u00a0\u202f]\d{3})+)$/,
      (_, first: string, rest: string) => first + rest.replace(/\D/g, ''),
    )

const wholeNumberIn = (plain: string): number | undefined => (/^[+-]?\d{1,10}$/.test(plain) ? Number(plain) : undefined)
