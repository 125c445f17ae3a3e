import { useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ProbabilityEstimate } from '../../../../shared/engine'
import { exactRange, type ChangedFutures } from '../../../../shared/formats'
import { AboutModelLink } from '../../../plans/about-model-link'
import { RecordLine } from '../../../plans/record-line'
import { Facts } from '../../../ui/dialog'
import { closeAndGoBack, LeaveCard } from '../../../ui/leave-card'
import { ProbabilityText } from '../../../ui/probability-text'
import { useNumbers } from '../../../words/use-numbers'
import { probabilityText, rangeText } from '../../../words/probability-wording'

interface ProbabilityOriginProps {
  readonly estimate: ProbabilityEstimate
  /** Whose probability it is: "No response" or a plan's name. */
  readonly planName: string
  readonly horizonMonths: number
  readonly seed: number
  /** Mass killing goes on today, and the question is whether it still does at the horizon. */
  readonly isGoingOn: boolean
  /** What the plan changes, future by future; absent without a plan. */
  readonly changed?: ChangedFutures
}

/** A probability in words that tells where it comes from. */
export function ProbabilityOrigin(props: ProbabilityOriginProps) {
  const { t } = useTranslation('explore')
  const anchor = useRef<HTMLSpanElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const leave = () => closeAndGoBack(() => setIsOpen(false), anchor.current?.querySelector('button'))
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
        <LeaveCard value={leave}>
          <Origin {...props} />
        </LeaveCard>
      </Popover>
    </span>
  )
}

/** Severity looks back over as many months. */
const TRAILING_MONTHS = 12

/** A component of its own, so that its words are only looked up while it is open. */
function Origin({ estimate, planName, horizonMonths, seed, isGoingOn, changed }: ProbabilityOriginProps) {
  const { t } = useTranslation('explore')
  const { count, tenths } = useNumbers()
  const exact = exactRange(estimate)
  const members = count(estimate.memberCount)
  const title = t('origin.title', { plan: planName })
  return (
    <Dialog className="card__body" aria-label={title}>
      <h2 className="card__title">{title}</h2>
      <p>{t(isGoingOn ? 'origin.definitionGoingOn' : 'origin.definition', { count: horizonMonths })}</p>
      {isGoingOn && horizonMonths < TRAILING_MONTHS && <p>{t('origin.reachesBack', { count: horizonMonths })}</p>}
      <Facts
        facts={[
          {
            term: t('origin.counted'),
            description: t('origin.countedText', { over: count(estimate.count), members }),
          },
          ...(changed
            ? [
                {
                  term: t('origin.changed'),
                  description: t(isGoingOn ? 'origin.changedGoingOn' : 'origin.changedText', {
                    plan: planName,
                    averted: count(changed.averted),
                    caused: count(changed.caused),
                  }),
                },
              ]
            : []),
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
          {
            term: t('origin.leavesOut'),
            description: (
              <>
                {t('origin.leavesOutText')} <AboutModelLink />
              </>
            ),
          },
        ]}
      />
      <RecordLine isGoingOn={isGoingOn} withOthers />
    </Dialog>
  )
}
