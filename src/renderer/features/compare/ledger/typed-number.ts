import { typedMultiplier } from '../../../words/multiplier-number'

const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)$/
const MULTIPLIER = /^(?:[×x*]\s*)?((?:\d+\.?\d*|\.\d+))$/i
const PERCENT = /^([-+])\s*((?:\d+\.?\d*|\.\d+))\s*%$/

/** A minus and a point as a program reads them. */
const plainly = (typed: string): string => typed.trim().replace(/[−‒–]/g, '-').replace(',', '.')

/** Read a number as people type it, with a point or a comma; undefined: it is none. */
export function readDecimal(typed: string): number | undefined {
  const plain = plainly(typed)
  return DECIMAL.test(plain) ? Number(plain) : undefined
}

/**
 * Read a multiplier as people type it, "1.2", "× 1.2" or "+20 %", and give its logarithm; undefined: it is none above 0. A sign alone
 * is none: "+20" may mean either.
 */
export function readMultiplier(typed: string): number | undefined {
  const plain = plainly(typed)
  const [, sign, percent] = PERCENT.exec(plain) ?? []
  const [, times] = MULTIPLIER.exec(plain) ?? []
  const multiplier = percent === undefined ? Number(times) : 1 + (sign === '-' ? -1 : 1) * (Number(percent) / 100)
  return multiplier > 0 && Number.isFinite(multiplier) ? Math.log(multiplier) : undefined
}

/** What stands in the field for a number that was entered. */
export const fieldText = (value: number, isMultiplier: boolean): string =>
  isMultiplier ? `× ${typedMultiplier(value)}` : String(value)
