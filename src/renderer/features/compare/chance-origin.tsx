import type { ReactNode } from 'react'
import type { ProbabilityEstimate } from '../../../shared/engine'
import { exactRange } from '../../../shared/formats'
import { AboutModelLink } from '../../plans/about-model-link'
import { Facts } from '../../ui/dialog'
import { useNumbers } from '../../words/use-numbers'
import { useSays } from './use-says'

/** Whose chance it is, and of what. */
export interface ChanceOrigin {
  readonly title: string
  readonly definition: string
  /** What else is known of the same comparison. */
  readonly facts?: readonly { readonly term: string; readonly description: ReactNode }[]
}

interface ChanceOriginCardProps {
  readonly estimate: ProbabilityEstimate
  readonly origin: ChanceOrigin
}

/** Where a chance comes from. A component of its own, so that its words are only looked up while it is open. */
export function ChanceOriginCard({ estimate, origin: { definition, facts = [] } }: ChanceOriginCardProps) {
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
          ...facts,
          {
            term: t('origin.leavesOut', {}),
            description: (
              <>
                {t('origin.leavesOutText', {})} <AboutModelLink />
              </>
            ),
          },
        ]}
      />
    </>
  )
}
