import { WAITING_MONTHS } from '../../simulation/comparison-runs'
import { ExplainedWord } from '../../ui/explained-word'
import { rangeText } from '../../words/probability-wording'
import type { CompareRow } from './compare-facts'
import { unbroken } from './unbroken'
import { useSays } from './use-says'

interface WaitingLineProps {
  readonly row: CompareRow
}

/** The chance that waiting is worse: beside the harm a plan may do stands the harm of putting it off. */
export function WaitingLine({ row: { waiting } }: WaitingLineProps) {
  const { t, chance } = useSays()
  if (!waiting) return null
  return (
    <span className="compare-table__under">
      <ExplainedWord
        word={t('cell.waiting', { range: unbroken(rangeText(waiting, chance)) })}
        title={t('waiting.title', {})}
        side="end"
      >
        <p>{t('waiting.text', { count: WAITING_MONTHS, over: waiting.count, members: waiting.memberCount })}</p>
      </ExplainedWord>
    </span>
  )
}
