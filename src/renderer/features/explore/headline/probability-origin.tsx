import { useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ProbabilityEstimate } from '../../../../shared/engine'
import { exactRange } from '../../../../shared/formats'
import { Facts } from '../../../ui/dialog'
import { ProbabilityText } from '../../../ui/probability-text'
import { useNumbers } from '../use-numbers'
import { probabilityText, rangeText } from './headline-wording'

interface ProbabilityOriginProps {
  readonly estimate: ProbabilityEstimate
  /** Whose probability it is: "No response" or a plan's name. */
  readonly planName: string
  readonly horizonMonths: number
  readonly seed: number
}

/** A probability in words that tells where it comes from. */
export function ProbabilityOrigin(props: ProbabilityOriginProps) {
  const { t } = useTranslation('explore')
  const anchor = useRef<HTMLSpanElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <span ref={anchor} className="probability-origin">
      <ProbabilityText text={probabilityText(props.estimate, t)} onPress={() => setIsOpen(true)} />
      <Popover
        className="card"
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        placement="bottom start"
        offset={8}
      >
        <Origin {...props} />
      </Popover>
    </span>
  )
}

/** A component of its own, so that its words are only looked up while it is open. */
function Origin({ estimate, planName, horizonMonths, seed }: ProbabilityOriginProps) {
  const { t } = useTranslation('explore')
  const { count, tenths } = useNumbers()
  const exact = exactRange(estimate)
  const members = count(estimate.memberCount)
  const title = t('origin.title', { plan: planName })
  return (
    <Dialog className="card__body" aria-label={title}>
      <h2 className="card__title">{title}</h2>
      <p>{t('origin.definition', { count: horizonMonths })}</p>
      <Facts
        facts={[
          {
            term: t('origin.counted'),
            description: t('origin.countedText', { over: count(estimate.count), members }),
          },
          {
            term: t('origin.interval'),
            description: t('origin.intervalText', {
              low: tenths(exact.low),
              high: tenths(exact.high),
              members,
              range: rangeText(estimate, t),
            }),
          },
          { term: t('origin.meaning'), description: t('origin.meaningText') },
          { term: t('origin.seed'), description: <bdi>{seed}</bdi> },
          { term: t('origin.leavesOut'), description: t('origin.leavesOutText') },
        ]}
      />
    </Dialog>
  )
}
