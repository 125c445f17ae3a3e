import type { CountryYear } from '../panel/read-panel'
import type { Indicator, Mapping } from './mapping-schema'

/** Standardised indicators of a country-year by their ids; flags are 0 or 1. */
export type Indicators = Readonly<Record<string, number>>

/** Standardise the indicators of a country-year; what is missing counts as the indicator's usual value. */
export function indicatorsOf(mapping: Mapping, row: CountryYear): Indicators {
  return Object.fromEntries(mapping.indicators.map((indicator) => [indicator.id, valueOf(indicator, row)]))
}

function valueOf(indicator: Indicator, row: CountryYear): number {
  const raw = row[indicator.column] ?? indicator.missing
  if (indicator.kind === 'equals') return raw === indicator.value ? 1 : 0
  const { centre, power, mean, sd, sign, low, high } = indicator
  const measured = (raw - centre) ** power
  return Math.min(high, Math.max(low, (sign * (measured - mean)) / sd))
}

/** Sum of weight times indicator. */
export function weighted(weights: Readonly<Record<string, number>>, indicators: Indicators): number {
  return Object.entries(weights).reduce((sum, [id, weight]) => sum + weight * (indicators[id] ?? 0), 0)
}
