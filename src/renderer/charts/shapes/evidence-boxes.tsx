import type { EvidenceGrade as Grade } from '../../../shared/engine'
import { EvidenceGrade } from '../../ui/evidence-grade'
import { useChartText } from '../text/use-chart-text'

const BOXES = { A: 4, B: 3, C: 2, D: 1 } as const satisfies Readonly<Record<Grade, number>>

/** Strength of evidence as boxes and a word. */
export function EvidenceBoxes({ grade }: { readonly grade: Grade }) {
  const { t } = useChartText()
  return <EvidenceGrade grade={BOXES[grade]} label={t(`evidence.${grade}`)} />
}
