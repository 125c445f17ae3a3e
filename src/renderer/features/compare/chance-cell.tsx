import type { ProbabilityEstimate } from '../../../shared/engine'
import { IntervalCell, type PlanSlot } from '../../charts'
import { ExplainedWord } from '../../ui/explained-word'
import { ChanceOriginCard, type ChanceOrigin } from './chance-origin'
import { RangesTogether } from './ranges-together'

interface ChanceCellProps {
  readonly estimate: ProbabilityEstimate
  readonly text: string
  readonly look: PlanSlot | 'ink'
  readonly isOpen?: boolean
  readonly origin: ChanceOrigin
}

/** A chance as a bar and in words and numbers, which open where it comes from. */
export function ChanceCell({ estimate, text, look, isOpen = false, origin }: ChanceCellProps) {
  return (
    <div className="chance-cell">
      <IntervalCell {...estimate} look={look} isOpen={isOpen} />
      <ExplainedWord
        word={
          <span className={`chance-cell__words chance-cell__words--${isOpen ? 'open' : 'clear'}`}>
            <RangesTogether text={text} />
          </span>
        }
        title={origin.title}
      >
        <ChanceOriginCard estimate={estimate} origin={origin} />
      </ExplainedWord>
    </div>
  )
}
