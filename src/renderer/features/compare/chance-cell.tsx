import type { ProbabilityEstimate } from '../../../shared/engine'
import { exactRange } from '../../../shared/formats'
import { IntervalCell, type PlanSlot } from '../../charts'
import { Facts } from '../../ui/dialog'
import { ExplainedWord } from '../../ui/explained-word'
import { useNumbers } from '../../words/use-numbers'
import { unbroken } from './unbroken'
import { useSays } from './use-says'

interface ChanceCellProps {
  readonly estimate: ProbabilityEstimate
  readonly text: string
  readonly look: PlanSlot | 'ink'
  readonly isOpen?: boolean
  /** Whose chance it is, and of what. */
  readonly origin: { readonly title: string; readonly definition: string }
}

/** A chance as a bar and in words and numbers, which open where it comes from. */
export function ChanceCell({ estimate, text, look, isOpen = false, origin }: ChanceCellProps) {
  return (
    <div className="chance-cell">
      <IntervalCell {...estimate} look={look} isOpen={isOpen} />
      <ExplainedWord
        word={
          <span className={`chance-cell__words chance-cell__words--${isOpen ? 'open' : 'clear'}`}>
            {unbroken(text)}
          </span>
        }
        title={origin.title}
      >
        <Origin estimate={estimate} definition={origin.definition} />
      </ExplainedWord>
    </div>
  )
}

/** A component of its own, so that its words are only looked up while it is open. */
function Origin({ estimate, definition }: { readonly estimate: ProbabilityEstimate; readonly definition: string }) {
  const { t } = useSays()
  const { count, tenths } = useNumbers()
  const { low, high } = exactRange(estimate)
  return (
    <>
      <p>{definition}</p>
      <Facts
        facts={[
          {
            term: t('origin.counted', {}),
            description: t('origin.countedText', { over: count(estimate.count), members: count(estimate.memberCount) }),
          },
          {
            term: t('origin.interval', {}),
            description: t('origin.intervalText', { low: tenths(low), high: tenths(high) }),
          },
          { term: t('origin.leavesOut', {}), description: t('origin.leavesOutText', {}) },
        ]}
      />
    </>
  )
}
