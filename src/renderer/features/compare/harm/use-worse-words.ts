import { useTranslation } from 'react-i18next'
import { isYesNo, worseFutures } from '../../../../shared/decision'
import { NO_RESPONSE } from '../../../../shared/engine'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { isCounted, useOutcomeWords } from '../use-outcome-words'

interface WorseWords {
  /** In any future. */
  readonly isWorse: boolean
  readonly sentence: string
}

/** In how many futures a plan is worse than no response, and by how much. */
export function useWorseWords({ rows, question, memberCount }: CompareFacts): (row: CompareRow) => WorseWords {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const words = useOutcomeWords()
  const { outcome } = question
  const noResponse = rows.find(({ id }) => id === NO_RESPONSE.id)
  return (row) => {
    const worse = noResponse && worseFutures(noResponse.result, row.result, question)
    if (!worse) return { isWorse: false, sentence: t('pathway.noneWorse', { members: count(memberCount) }) }
    const worseCount = worse.members.length
    const values = { count: worseCount, formatted: count(worseCount), members: count(memberCount) }
    // Two digits: of so few futures, no more can be told.
    const size = (difference: number) =>
      words.difference(outcome, isCounted(outcome) ? Number(difference.toPrecision(2)) : difference)
    const sentence = isYesNo(outcome)
      ? t('pathway.begins', { ...values, event: words.event(outcome) })
      : t('pathway.howBad', {
          ...values,
          outcome: words.name(outcome),
          median: size(worse.median),
          worst: size(worse.worst),
        })
    return { isWorse: true, sentence }
  }
}
