import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../words/use-numbers'

export interface FuturesDrawnFrom {
  /** Futures that a panel is drawn from. */
  readonly members: number
  /** Futures that the table is drawn from. */
  readonly all: number
  /** What is said over all of them, in words, where that is known. */
  readonly overAll?: string | undefined
}

/** Says how many of all futures a panel is drawn from, and what all of them say, so that its numbers and the table's can be held together. */
export function useFuturesText(): (drawnFrom: FuturesDrawnFrom) => string {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  return useCallback(
    ({ members, all, overAll }) => {
      const numbers = { count: all, members: count(members), all: count(all) }
      if (members >= all) return t('futures.all', numbers)
      return overAll === undefined ? t('futures.first', numbers) : t('futures.known', { ...numbers, overAll })
    },
    [t, count],
  )
}
