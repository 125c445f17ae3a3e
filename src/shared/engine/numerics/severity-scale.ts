import { ln } from './exp-ln'

/**
 * Place deaths in 12 months on the severity scale of the charts: log10(1 + deaths).
 *
 * Latent ends at 1.41 (25 deaths), violence at 2.00, serious violence at 3.00, mass killing at 4.00.
 */
export function severityScale(deaths: number): number {
  return ln(1 + deaths) / LN10
}

const LN10 = 2.302585092994046
