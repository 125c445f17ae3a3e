import { useTranslation } from 'react-i18next'
import { isGoingOnIn, isYesNo, judgedValues, STAGE_OUTCOMES, type Divergence } from '../../../shared/decision'
import { useNumbers } from '../../words/use-numbers'
import type { CompareFacts, CompareRow } from './compare-facts'
import type { FutureEnd } from './end-sentence'
import { isInStages } from './smallest-difference'
import { useOutcomeWords } from './use-outcome-words'

interface FutureAsked {
  readonly facts: CompareFacts
  readonly reference: CompareRow
  readonly row: CompareRow
  readonly member: number
  readonly divergence: Divergence
}

/** How a future ends with a plan and with the reference, in the words of what plans are judged by. */
export function useFutureEnd({ facts, reference, row, member, divergence }: FutureAsked): FutureEnd {
  const { t } = useTranslation('compare')
  const words = useOutcomeWords()
  const { count } = useNumbers()
  const { outcome, step } = facts.question
  const valueOf = ({ result }: CompareRow) => judgedValues(result, outcome, step)[member] ?? 0
  const values = { plan: valueOf(row), reference: valueOf(reference) }
  const said = (value: number) =>
    isInStages(outcome) ? t(`stage.${Math.min(4, Math.floor(value))}`) : count(Math.round(value))
  return {
    way: divergence.end,
    month: step,
    kind: kindOf(outcome, row),
    event: words.event(outcome),
    outcome: words.name(outcome),
    amount: said(values.plan),
    against: said(values.reference),
    values,
  }
}

function kindOf(outcome: string, { result }: CompareRow): FutureEnd['kind'] {
  if (isYesNo(outcome)) return isGoingOnIn(result, STAGE_OUTCOMES[outcome]) ? 'yes-no-today' : 'yes-no'
  return isInStages(outcome) ? 'stage' : 'amount'
}
