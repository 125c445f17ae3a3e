import { useTranslation } from 'react-i18next'
import type { MovedNumber, NumbersFound } from '../../../../shared/decision'
import { isolated, isolatedWords } from '../../../words/isolated'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { keyOfSubject } from '../ledger/challenge-subjects'
import { usePlanLists } from '../use-plan-lists'
import { unbroken } from '../unbroken'
import { ShareAxis } from '../unknowns/share-axis'
import { NumberBecause, NumberLink, NumberName } from './number-name'
import { movedWay, percentsOf, roundFullShare } from './numbers-words'
import { ShareBar } from './share-bar'
import { useNumberAmount } from './use-number-amount'
import type { NumbersQuestion } from './use-numbers-study'

/** Numbers that are listed: further ones move little beside them. */
const LISTED = 10

interface MovedNumbersProps {
  readonly facts: CompareFacts
  readonly question: NumbersQuestion
  readonly found: NumbersFound
  readonly isRunning: boolean
}

/** The numbers that move it most, most first. */
export function MovedNumbers({ facts, question, found: { numbers, paths }, isRunning }: MovedNumbersProps) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  if (numbers.length === 0) {
    return isRunning ? <p className="numbers__caption numbers__part">{t('numbers.single.waiting')}</p> : null
  }
  const moving = numbers.filter(({ most }) => most > 0)
  if (moving.length === 0) return <p className="unknowns__none">{t('numbers.single.none')}</p>
  const listed = moving.slice(0, LISTED)
  const full = roundFullShare(listed)
  const others = moving.length - listed.length
  const still = numbers.length - moving.length
  return (
    <section className="numbers__part">
      <h3 className="numbers__title">{t('numbers.single.title')}</h3>
      <p className="numbers__caption">
        {t('numbers.single.meaning', { count: paths, formatted: count(paths), paths: count(question.paths) })}
      </p>
      <ShareAxis legend={t('numbers.single.legend')} full={full} />
      <ol className="unknowns__list">
        {listed.map((number, position) => (
          <NumberItem
            key={keyOfSubject(number.subject)}
            place={position + 1}
            number={number}
            full={full}
            facts={facts}
            question={question}
          />
        ))}
      </ol>
      <p className="numbers__caption">
        {others > 0 && t('numbers.single.others', { count: others, formatted: count(others) })}{' '}
        {still > 0 && t('numbers.single.still', { count: still, formatted: count(still) })}
      </p>
    </section>
  )
}

interface NumberItemProps {
  readonly place: number
  readonly number: MovedNumber
  /** Share of full length. */
  readonly full: number
  readonly facts: CompareFacts
  readonly question: NumbersQuestion
}

function NumberItem({ place, number, full, facts: { question: judged }, question }: NumberItemProps) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const { one } = usePlanLists()
  const amount = useNumberAmount(judged.outcome)
  const { subject, part, share, usual, most, turned, shares } = number
  const plans = { plan: isolatedWords(one(question.planId)), against: isolatedWords(one(question.againstId)) }
  return (
    <li className="unknowns__item">
      <NumberName subject={subject} place={count(place)} />
      <ShareBar share={share} full={full} />
      <span className="unknowns__words">
        {unbroken(t('numbers.single.share', percentsOf(share)))} {t(`numbers.single.way.${movedWay(number)}`, plans)}
      </span>
      <details className="unknowns__nearest">
        <summary>{t('numbers.single.more')}</summary>
        <span className="unknowns__words">
          {t('numbers.single.size', {
            usual: isolated(amount(usual)),
            most: isolated(amount(most)),
            count: shares.length,
            paths: count(shares.length),
          })}{' '}
          {turned > 0 &&
            t('numbers.single.turned', {
              ...plans,
              count: turned,
              formatted: count(turned),
              paths: count(shares.length),
            })}
        </span>
        <NumberBecause subject={subject} part={part} />
        <NumberLink subject={subject} />
      </details>
    </li>
  )
}
