import { partsBeyondChance, type JudgedOutcome } from '../../../shared/decision'
import { WAITING_MONTHS } from '../../simulation/comparison-runs'
import { ExplainedWord } from '../../ui/explained-word'
import { rangeText } from '../../words/probability-wording'
import { useNumbers } from '../../words/use-numbers'
import type { CompareRow } from './compare-facts'
import { countedIn, useOutcomeWords } from './use-outcome-words'
import { unbroken } from './unbroken'
import { useSays } from './use-says'

interface WaitingLineProps {
  /** What worse is judged by. */
  readonly outcome: JudgedOutcome
  readonly row: CompareRow
}

/** The chance that waiting is worse: beside the harm a plan may do stands the harm of putting it off; or its good, where that is what it does. */
export function WaitingLine({ outcome, row: { waiting, waitingIsBetter } }: WaitingLineProps) {
  const { t, chance } = useSays()
  const { count } = useNumbers()
  const words = useOutcomeWords()
  if (!waiting || !waitingIsBetter) return null
  const isBetter = waitingIsBetter.count > waiting.count && partsBeyondChance(waitingIsBetter.count, waiting.count)
  const range = rangeText(isBetter ? waitingIsBetter : waiting, chance)
  return (
    <span className="compare-table__under">
      <ExplainedWord
        word={t(isBetter ? 'cell.waitingBetter' : 'cell.waiting', { range: unbroken(range) })}
        title={t('waiting.title', {})}
        side="end"
      >
        <p>
          {t(`waiting.${isBetter ? 'better' : 'worse'}.${countedIn(outcome)}`, {
            count: WAITING_MONTHS,
            range: unbroken(range),
          })}
        </p>
        <p>
          {t('waiting.text', {
            count: WAITING_MONTHS,
            over: count(waiting.count),
            under: count(waitingIsBetter.count),
            members: count(waiting.memberCount),
            outcome: words.name(outcome),
          })}
        </p>
      </ExplainedWord>
    </span>
  )
}
