import type { JudgedOutcome } from '../../../shared/decision'
import { WAITING_MONTHS } from '../../simulation/comparison-runs'
import { ExplainedWord } from '../../ui/explained-word'
import { rangeText } from '../../words/probability-wording'
import type { CompareRow } from './compare-facts'
import { useOutcomeWords, countedIn } from './use-outcome-words'
import { unbroken } from './unbroken'
import { useSays } from './use-says'

interface WaitingLineProps {
  /** What worse is judged by. */
  readonly outcome: JudgedOutcome
  readonly row: CompareRow
}

/** The chance that waiting is worse: beside the harm a plan may do stands the harm of putting it off. */
export function WaitingLine({ outcome, row: { waiting } }: WaitingLineProps) {
  const { t, chance } = useSays()
  const words = useOutcomeWords()
  if (!waiting) return null
  return (
    <span className="compare-table__under">
      <ExplainedWord
        word={t(`cell.waiting.${countedIn(outcome)}`, {
          count: WAITING_MONTHS,
          range: unbroken(rangeText(waiting, chance)),
        })}
        title={t('waiting.title', {})}
        side="end"
      >
        <p>
          {t('waiting.text', {
            count: WAITING_MONTHS,
            over: waiting.count,
            members: waiting.memberCount,
            outcome: words.name(outcome),
          })}
        </p>
      </ExplainedWord>
    </span>
  )
}
