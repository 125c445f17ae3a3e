import type { TargetId } from '../targets'
import type { Skill } from './score-rows'
import { HIGHEST_STRUCTURAL_RISK, type StructuralRisk } from './structural-risk'

/** A line that the model's skill must be on the right side of. */
export interface Gate {
  readonly id: string
  readonly meaning: string
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly isPassed: boolean
}

const HIGHEST_BAND_RATIO = 2

/** The lines that the model has set itself for a target (docs/VALIDATION.md); most are about onset. */
export function gatesOf(target: TargetId, skill: Skill, structural?: StructuralRisk): Gate[] {
  if (target === 'deaths-1000') {
    return [
      gate('auc', 'AUC', skill.auc.value, 0.95, null),
      gate('average-precision', 'Area under precision and recall', skill.averagePrecision, 0.45, null),
    ]
  }
  if (target !== 'onset') return []
  return [
    gate('auc', 'AUC', skill.auc.value, 0.8, null),
    gate('slope', 'Calibration slope', skill.slope, 0.7, 1.3),
    gate('brier', 'Brier score against that of the constant base rate', skill.brier / skill.brierOfBaseRate, null, 1),
    gate(
      'bands',
      'Highest ratio of predicted to observed in a risk band',
      highestBandRatio(skill),
      null,
      HIGHEST_BAND_RATIO,
    ),
    gate('mean', 'Mean predicted against observed', skill.meanPredicted / skill.meanObserved, 0.7, 1.3),
    ...(structural
      ? [
          gate(
            'structural',
            'Highest risk without a trigger in a quiet country-year',
            structural.highest,
            null,
            HIGHEST_STRUCTURAL_RISK,
          ),
        ]
      : []),
  ]
}

/**
 * Highest ratio of predicted to observed over the bands. A band in which nothing happened counts as half an event: with
 * so few rows none observed is not never.
 */
function highestBandRatio({ bands }: Skill): number {
  return Math.max(...bands.map(({ predicted, happened, rows }) => (predicted * rows) / Math.max(happened, 0.5)))
}

function gate(id: string, meaning: string, value: number, low: number | null, high: number | null): Gate {
  const isPassed = value >= (low ?? -Infinity) && value <= (high ?? Infinity)
  return { id, meaning, value, low, high, isPassed }
}
