import { quantileOfSorted } from '../../engine'
import type { Outlook } from '../simulate/outlook'

/** Risk that is left where no trigger strikes. */
export interface StructuralRisk {
  /** Rows it was looked for in: quiet ones, those of highest risk with triggers. */
  readonly rows: number
  readonly highest: number
  readonly percentile99: number
  readonly above: number
}

/** No country that is quiet should be said to be at more than this risk within two years by its structure alone. */
export const HIGHEST_STRUCTURAL_RISK = 0.08

/** Sum up ensembles that were run without triggers. */
export function structuralRiskOf(outlooks: readonly Outlook[]): StructuralRisk {
  const risks = outlooks.map(({ onset, memberCount }) => onset / memberCount).sort((a, b) => a - b)
  return {
    rows: risks.length,
    highest: risks.at(-1) ?? NaN,
    percentile99: risks.length > 0 ? quantileOfSorted(risks, 0.99) : NaN,
    above: risks.filter((risk) => risk > HIGHEST_STRUCTURAL_RISK).length,
  }
}
