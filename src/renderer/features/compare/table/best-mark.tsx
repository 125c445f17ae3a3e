import { useTranslation } from 'react-i18next'
import { ExplainedWord } from '../../../ui/explained-word'
import { tenthsText } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { usePlanLists } from '../use-plan-lists'
import { useSays } from '../use-says'

interface BestMarkProps {
  readonly row: CompareRow
  readonly facts: CompareFacts
}

/** Says of a plan that it holds up best; pressing it tells what that means, since the cells beside it may leave open in how many futures. */
export function BestMark({ row, facts }: BestMarkProps) {
  const { t } = useTranslation('compare')
  const { one } = usePlanLists()
  return (
    <span className="plan-cell__best">
      <ExplainedWord word={t('best.mark')} title={t('best.title', { plan: one(row.id) })}>
        <p>{t('best.meaning', { reference: one(facts.referenceId) })}</p>
        <HowOften row={row} />
      </ExplainedWord>
    </span>
  )
}

function HowOften({ row }: Pick<BestMarkProps, 'row'>) {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { count } = useNumbers()
  const against = row.comparison.againstReference
  if (!against) return null
  return (
    <p>
      {t('best.howOften', {
        better: tenthsText(against.better, chance, count),
        worse: tenthsText(against.worse, chance, count),
        same: tenthsText(against.same, chance, count),
      })}
    </p>
  )
}
