import type { Result } from '../../../../shared/lib'

/** Why a typed number can't be taken. */
export type TypedProblem = 'not-whole' | 'out-of-range'

/** Digits of the scripts the app speaks, as people type them. */
const ARABIC_ZERO = 0x0660
const WESTERN_ZERO = 0x30

/** Read a whole number as people type it: spaces and a leading plus are fine, and so are a true minus and Arabic digits. */
export function readTypedNumber(text: string, low: number, high: number): Result<number, TypedProblem> {
  const plain = Array.from(text.trim(), westernDigit).join('').replace('−', '-').replace('%', '').trim()
  if (!/^[+-]?\d+$/.test(plain)) return { ok: false, error: 'not-whole' }
  const value = Number(plain)
  return value >= low && value <= high ? { ok: true, value } : { ok: false, error: 'out-of-range' }
}

function westernDigit(letter: string): string {
  const digit = (letter.codePointAt(0) ?? 0) - ARABIC_ZERO
  return digit >= 0 && digit <= 9 ? String.fromCodePoint(WESTERN_ZERO + digit) : letter
}
