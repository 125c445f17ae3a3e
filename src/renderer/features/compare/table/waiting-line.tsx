import {
  comparisonVerdict,
  LEAST_TO_COMPARE,
  openQuestion,
  partsBeyondChance,
  type JudgedOutcome,
  type OpenQuestion,
} from '../../../../shared/decision'
import { WAITING_MONTHS } from '../../../simulation/comparison-runs'
import { ExplainedWord } from '../../../ui/explained-word'
import { rangeText } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareRow } from '../compare-facts'
import { countedIn, useOutcomeWords } from '../use-outcome-words'
import { unbroken } from '../unbroken'
import { useSays } from '../use-says'

interface WaitingLineProps {
  /** What worse is judged by. */
  readonly outcome: JudgedOutcome
  readonly row: Pick<CompareRow, 'waiting' | 'waitingIsBetter'>
}

/** The chance that waiting is worse, and that it is better: beside the harm a plan may do stands the harm of putting it off. */
export function WaitingLine({ outcome, row: { waiting, waitingIsBetter } }: WaitingLineProps) {
  const { t, chance } = useSays()
  const { count } = useNumbers()
  const words = useOutcomeWords()
  if (!waiting || !waitingIsBetter) return null
  if (waiting.memberCount < LEAST_TO_COMPARE)
    return <span className="compare-table__under">{t('cell.tooFew', {})}</span>
  const isBetter = waitingIsBetter.count > waiting.count && partsBeyondChance(waitingIsBetter.count, waiting.count)
  const worse = unbroken(rangeText(waiting, chance))
  const better = unbroken(rangeText(waitingIsBetter, chance))
  const comparison = { better: waitingIsBetter, worse: waiting, verdict: comparisonVerdict(waitingIsBetter, waiting) }
  // Where better comes oftener than worse, worse is open only if better is.
  const open = comparison.verdict === 'too-close' ? 'tooClose' : openQuestion(comparison, isBetter ? 'better' : 'worse')
  const isSame = waiting.count === 0 && waitingIsBetter.count === 0
  const word = isSame ? 'waitingSame' : wordFor(open)
  const inWords = (way: 'worse' | 'better', range: string) =>
    t(`waiting.${way}.${countedIn(outcome)}`, { count: WAITING_MONTHS, range })
  return (
    <span className="compare-table__under">
      <ExplainedWord word={t(`cell.${word}`, { worse, better })} title={t('waiting.title', {})} side="end">
        {!isSame && <p>{inWords('worse', worse)}</p>}
        {!isSame && <p>{inWords('better', better)}</p>}
        {open && <p>{t(`origin.tooCloseText.${open}`, {})}</p>}
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

/** The text of the line, as sure as the chances that it tells; both are said always. */
const WORDS = {
  tooClose: 'waitingTooClose',
  worseOrAlike: 'waitingWorseOrNot',
  worseOrNot: 'waitingWorseOrNot',
  betterOrAlike: 'waitingBetterOrNot',
  betterOrNot: 'waitingBetterOrNot',
} as const satisfies Readonly<Record<OpenQuestion, string>>

const wordFor = (open: OpenQuestion | undefined) => (open ? WORDS[open] : 'waiting')
