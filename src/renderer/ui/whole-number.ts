/** Read a typed whole number in any digits of Unicode's common scripts; undefined if it is none or out of range. */
export function readWholeNumber(text: string, min: number, max: number): number | undefined {
  const plain = text
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\s*%$/, '')
  if (!/^[+-]?\d{1,9}$/.test(plain)) return undefined
  const value = Number(plain)
  return value >= min && value <= max ? value : undefined
}
