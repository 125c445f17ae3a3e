import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../words/use-numbers'
import './first-answer.css'

interface FirstAnswerProps {
  /** Futures that the answer is of. */
  readonly members: number
  /** Futures that it will be of. */
  readonly all: number
}

/** Says, at the beginning of a sentence, that it is a first answer of fewer futures, whose numbers will move. Part of its line, so that nothing else does. */
export function FirstAnswer({ members, all }: FirstAnswerProps) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  return (
    <>
      <b className="first-answer">{t('firstAnswer', { members: count(members), all: count(all) })}</b>{' '}
    </>
  )
}
