import type { ProbabilityEstimate } from '../../../shared/engine'
import { IntervalCell, type PlanSlot } from '../../charts'
import { ProbabilityText } from '../../ui/probability-text'

interface ChanceCellProps {
  readonly estimate: ProbabilityEstimate
  readonly text: string
  readonly look: PlanSlot | 'ink'
  readonly isOpen?: boolean
}

/** A chance as a bar and in words and numbers. */
export function ChanceCell({ estimate, text, look, isOpen = false }: ChanceCellProps) {
  return (
    <div className="chance-cell">
      <IntervalCell {...estimate} look={look} isOpen={isOpen} />
      <ProbabilityText text={text} emphasis={isOpen ? 'open' : 'clear'} />
    </div>
  )
}
