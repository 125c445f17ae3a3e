import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isYesNo, type DelayBin } from '../../../../shared/decision'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { delayCells } from './delay-cells'
import type { DelayAmount } from './use-delay-amount'
import { useOutcomeWords } from '../use-outcome-words'
import './delay-strip.css'

interface DelayStripProps {
  /** Empty: there are too few futures to say any. */
  readonly delays: readonly DelayBin[]
  /** Says what they add as the chart does. */
  readonly amount: DelayAmount
  /** "a later start", "a later start of Peacekeepers alone". */
  readonly later: string
  /** Futures that the costs are of. */
  readonly members: number
  readonly facts: CompareFacts
}

/** What a start half a year to two years later adds to what is judged, one beside the other. */
export function DelayStrip({
  delays,
  amount,
  later,
  members,
  facts: { question, memberCount, horizonSteps },
}: DelayStripProps) {
  const { t } = useTranslation('compare')
  const { count, month, signed } = useNumbers()
  const words = useOutcomeWords()
  const { outcome } = question
  const cells = useMemo(
    () => delayCells(delays, { t: (key, values) => t(key, values), ...amount }),
    [delays, t, amount],
  )
  const titleId = useId()
  if (cells.length === 0) return null
  const title = t(isYesNo(outcome) ? 'timing.delay.titleShare' : 'timing.delay.title', {
    outcome: words.name(outcome),
    event: words.event(outcome),
    count: horizonSteps,
    later,
  })
  return (
    <>
      <p className="compare-panel__caption" id={titleId}>
        {members < memberCount
          ? t('timing.delay.soFar', { title, members: count(members), all: count(memberCount) })
          : title}
      </p>
      <dl className="delay-strip" aria-labelledby={titleId}>
        {cells.map(({ months, change, added, interval }, place) => (
          <div key={months} className="delay-strip__cell" data-change={change}>
            <dt>{monthsText(months, delays[place]?.toMonths ?? months)}</dt>
            <dd>
              <b>{added}</b>
              {/* No bracket stands on a line of its own. */}
              {interval !== '' && <span>{`(\u2060${interval}\u2060)`}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )

  function monthsText(from: number, to: number): string {
    const laterBy = (months: number) => signed(`+${month(months)}`)
    return from === to
      ? t('timing.delay.months', { later: laterBy(from) })
      : t('timing.delay.monthsRange', { from: laterBy(from), to: laterBy(to) })
  }
}
