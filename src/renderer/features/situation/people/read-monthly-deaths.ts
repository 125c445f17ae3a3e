import { PAST_MONTHS } from '../../../../shared/engine'

/** Read civilian deaths month by month, oldest first; one number alone stands for every month. undefined: it is neither. */
export function readMonthlyDeaths(text: string): readonly number[] | undefined {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  const numbers = words.map((word) => (/^\d{1,7}$/.test(word) ? Number(word) : NaN))
  if (numbers.some((number) => Number.isNaN(number))) return undefined
  const [only] = numbers
  if (numbers.length === 1 && only !== undefined) return Array.from({ length: PAST_MONTHS }, () => only)
  return numbers.length === PAST_MONTHS ? numbers : undefined
}
