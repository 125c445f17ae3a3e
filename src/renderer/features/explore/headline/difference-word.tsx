import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProbabilityEstimate } from '../../../../shared/engine'
import { exactRange } from '../../../../shared/formats'
import { Facts } from '../../../ui/dialog'
import { useNumbers } from '../../../words/use-numbers'
import { ExplainedWord } from '../../../ui/explained-word'
import type { ComparisonFacts } from './headline-facts'

interface DifferenceWordProps {
  readonly comparison: ComparisonFacts
  readonly planName: string
  readonly horizonMonths: number
  /** The word of the sentence, put in by its translation. */
  readonly children?: ReactNode
}

/** "Fewer civilian deaths" and its like: opens what counts as a difference, and how many futures differ. */
export function DifferenceWord({ children, ...difference }: DifferenceWordProps) {
  const { t } = useTranslation('explore')
  return (
    <ExplainedWord word={children} title={t('difference.title', { plan: difference.planName })}>
      <Difference {...difference} />
    </ExplainedWord>
  )
}

/** A component of its own, so that its words are only looked up while it is open. */
function Difference({ comparison, planName, horizonMonths }: Omit<DifferenceWordProps, 'children'>) {
  const { t } = useTranslation('explore')
  const { count, tenths } = useNumbers()
  const { better, worse, same, smallest } = comparison
  const counted = (estimate: ProbabilityEstimate) => {
    const { low, high } = exactRange(estimate)
    return t('difference.counted', {
      over: count(estimate.count),
      members: count(estimate.memberCount),
      low: tenths(low),
      high: tenths(high),
    })
  }
  return (
    <>
      <p>
        {t('difference.definition', {
          count: horizonMonths,
          plan: planName,
          deaths: count(smallest.absolute),
          percent: count(smallest.relative * 100),
        })}
      </p>
      <Facts
        facts={[
          { term: t('difference.fewer'), description: counted(better) },
          { term: t('difference.more'), description: counted(worse) },
          { term: t('difference.same'), description: counted(same) },
          { term: t('difference.interval'), description: t('difference.intervalText') },
          { term: t('difference.tooClose'), description: t('difference.tooCloseText') },
          { term: t('difference.leavesOut'), description: t('difference.leavesOutText') },
        ]}
      />
    </>
  )
}
