import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../../words/use-numbers'

interface FuturesLineProps {
  /** Futures that the explanation is drawn from. */
  readonly members: number
  /** Futures that the table is drawn from. */
  readonly all: number
  /** What the table says over all of them, in words, where that is known. */
  readonly difference?: string | undefined
}

/** How many of all futures an explanation is drawn from, and what all of them say, so that the two can be held together. */
export function FuturesLine({ members, all, difference }: FuturesLineProps) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const numbers = { members: count(members), all: count(all) }
  if (members >= all) return <p className="why__note">{t('why.futures.all', numbers)}</p>
  return (
    <p className="why__note">
      {difference === undefined ? t('why.futures.first', numbers) : t('why.futures.known', { ...numbers, difference })}
    </p>
  )
}
