import { useTranslation } from 'react-i18next'
import type { DecomposedNumber, NumbersFound } from '../../../../shared/decision'
import { useChallengeWords } from '../../../plans/use-challenge-words'
import { ExplainedWord } from '../../../ui/explained-word'
import { useNumbers } from '../../../words/use-numbers'
import { keyOfSubject } from '../ledger/challenge-subjects'
import { unbroken } from '../unbroken'
import { ShareAxis } from '../unknowns/share-axis'
import { percentsOf } from './numbers-words'
import { ShareBar } from './share-bar'
import type { NumbersQuestion } from './use-numbers-study'

interface NumberSharesProps {
  readonly question: NumbersQuestion
  readonly found: NumbersFound
  readonly isRunning: boolean
}

/** How the variance is shared out among the strongest. */
export function NumberShares({ question, found: { decomposed, numbers }, isRunning }: NumberSharesProps) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  if (!decomposed) {
    // Nothing is shared out where nothing moves, or before somebody begins again.
    if (!isRunning || numbers.length === 0) return null
    return <p className="numbers__caption numbers__part">{t('numbers.shares.waiting')}</p>
  }
  const { numbers: shared, rowsDone } = decomposed
  return (
    <section className="numbers__part">
      <h3 className="numbers__title">{t('numbers.shares.title', { count: shared.length })}</h3>
      <p className="numbers__caption">
        {t('numbers.shares.short')}{' '}
        <ExplainedWord word={t('numbers.shares.howTo')} title={t('numbers.shares.howTo')}>
          <p>
            {t('numbers.shares.meaning', { count: rowsDone, formatted: count(rowsDone), rows: count(question.rows) })}
          </p>
          <p>{t('numbers.shares.differs')}</p>
        </ExplainedWord>
      </p>
      <ShareAxis legend={t('numbers.shares.legend')} />
      <ol className="unknowns__list">
        {shared.map((number) => (
          <ShareItem key={keyOfSubject(number.subject)} number={number} />
        ))}
      </ol>
    </section>
  )
}

function ShareItem({ number: { subject, first, total } }: { readonly number: DecomposedNumber }) {
  const { t } = useTranslation('compare')
  const { name } = useChallengeWords()
  return (
    <li className="unknowns__item">
      <bdi className="unknowns__name">{name(subject)}</bdi>
      <ShareBar share={total} />
      <span className="unknowns__words">
        {unbroken(t('numbers.shares.total', percentsOf(total)))}{' '}
        {unbroken(t('numbers.shares.first', percentsOf(first)))}
      </span>
    </li>
  )
}
