import { valuesAt, type EnsembleResult, type OutcomeKey } from '../../engine'
import type { Quantity } from './content'

/** Outcomes that must be kept for a quantity to be read. */
export function outcomesOf(quantity: Quantity): readonly OutcomeKey[] {
  switch (quantity.kind) {
    case 'deaths':
      return quantity.of ? quantity.of.map((population) => `deaths-of:${population}`) : ['deaths']
    case 'recorded-deaths':
      return ['recorded-deaths']
    case 'onset':
      return []
    case 'level':
      return [`level:${quantity.level}`]
  }
}

/** A quantity of every member. */
export function valuesOf(result: EnsembleResult, quantity: Quantity): Float64Array {
  switch (quantity.kind) {
    case 'deaths':
    case 'recorded-deaths': {
      const values = new Float64Array(result.memberCount)
      for (const outcome of outcomesOf(quantity)) {
        const before = valuesAt(result, outcome, quantity.from)
        valuesAt(result, outcome, quantity.to).forEach((after, member) => {
          values[member] = (values[member] ?? 0) + after - (before[member] ?? 0)
        })
      }
      return values
    }
    case 'onset':
      return Float64Array.from(result.onsetStep, (step) => (step >= 0 && step <= quantity.by ? 1 : 0))
    case 'level':
      return Float64Array.from(valuesAt(result, `level:${quantity.level}`, quantity.at))
  }
}

/** Whether some futures hold so much of it that they alone would make the mean. */
export function isHeavyTailed({ kind }: Quantity): boolean {
  return kind === 'deaths' || kind === 'recorded-deaths'
}
