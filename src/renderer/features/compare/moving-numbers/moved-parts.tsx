import { useTranslation } from 'react-i18next'
import type { MovedPart, NumbersFound } from '../../../../shared/decision'
import { keyOfPart } from '../../../../shared/engine'
import { modelPartName } from '../../../../shared/formats'
import { useNumbers } from '../../../words/use-numbers'
import { unbroken } from '../unbroken'
import { ShareAxis } from '../unknowns/share-axis'
import { percentsOf, roundFullShare } from './numbers-words'
import { ShareBar } from './share-bar'
import type { NumbersQuestion } from './use-numbers-study'

/** Parts that are listed before single numbers are known. */
const LISTED = 8

interface MovedPartsProps {
  readonly question: NumbersQuestion
  readonly found: NumbersFound
}

/** Which parts of the model move it most as a whole, and which of them were looked into; folded away once single numbers are known. */
export function MovedParts({ question, found: { parts, partPaths, numbers } }: MovedPartsProps) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const moving = parts.filter(({ most }) => most > 0)
  const isWhole = numbers.length > 0
  const listed = isWhole ? moving : moving.slice(0, LISTED)
  const full = roundFullShare(listed)
  const still = parts.length - moving.length
  const hidden = moving.length - listed.length
  if (listed.length === 0) return null
  const content = (
    <>
      <p className="numbers__caption">
        {t('numbers.parts.meaning', {
          count: partPaths,
          formatted: count(partPaths),
          paths: count(question.partPaths),
        })}{' '}
        {isWhole && t('numbers.parts.opened')}
      </p>
      <ShareAxis legend={t('numbers.parts.legend')} full={full} />
      <ol className="unknowns__list">
        {listed.map((part) => (
          <PartItem key={keyOfPart(part.part)} moved={part} isTold={isWhole} full={full} />
        ))}
      </ol>
      <p className="numbers__caption">
        {hidden > 0 && t('numbers.parts.others', { count: hidden, formatted: count(hidden) })}{' '}
        {still > 0 && t('numbers.parts.still', { count: still, formatted: count(still) })}
      </p>
    </>
  )
  if (!isWhole) {
    return (
      <section className="numbers__part">
        <h3 className="numbers__title">{t('numbers.parts.title')}</h3>
        {content}
      </section>
    )
  }
  return (
    <details className="unknowns__nearest numbers__part">
      <summary>{t('numbers.parts.title')}</summary>
      {content}
    </details>
  )
}

interface PartItemProps {
  readonly moved: MovedPart
  /** Whether it is told if its numbers were moved one by one. */
  readonly isTold: boolean
  readonly full: number
}

function PartItem({ moved: { part, numberCount, share, isOpened }, isTold, full }: PartItemProps) {
  const { t } = useTranslation(['compare', 'ledger', 'model'])
  const { count } = useNumbers()
  return (
    <li className="unknowns__item">
      <span className="unknowns__name">{modelPartName(part, t)}</span>
      <ShareBar share={share} full={full} />
      <span className="unknowns__words">
        {unbroken(t('numbers.parts.share', percentsOf(share)))}{' '}
        {t('numbers.parts.holds', { count: numberCount, formatted: count(numberCount) })}{' '}
        {isTold && !isOpened && t('numbers.parts.unopened')}
      </span>
    </li>
  )
}
