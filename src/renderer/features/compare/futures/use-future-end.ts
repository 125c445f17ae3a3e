import { useTranslation } from 'react-i18next'
import {
  isGoingOnIn,
  isYesNo,
  judgedValues,
  STAGE_OUTCOMES,
  type Divergence,
  type Side,
} from '../../../../shared/decision'
import { twoDigits } from '../../../../shared/formats'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts, CompareRow } from '../compare-facts'
import type { FutureEnd } from './end-sentence'
import { isInStages } from '../smallest-difference'
import { useOutcomeWords } from '../use-outcome-words'

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
  const whole = { plan: Math.round(values.plan), reference: Math.round(values.reference) }
  // Two digits, as elsewhere: of one future out of many no more is worth knowing, unless it is all that tells the two apart.
  const isToldApart = twoDigits(whole.plan) !== twoDigits(whole.reference)
  const amountOf = (side: Side) =>
    count(isToldApart || divergence.end === 'alike' ? twoDigits(whole[side]) : whole[side])
  const said = (side: Side) =>
    isInStages(outcome) ? t(`stage.${Math.min(4, Math.floor(values[side]))}`) : amountOf(side)
  return {
    way: divergence.end,
    month: step,
    kind: kindOf(outcome, row),
    event: words.event(outcome),
    outcome: words.name(outcome),
    amount: said('plan'),
    against: said('reference'),
    values,
  }
}

function kindOf(outcome: string, { result }: CompareRow): FutureEnd['kind'] {
  if (isYesNo(outcome)) return isGoingOnIn(result, STAGE_OUTCOMES[outcome]) ? 'yes-no-today' : 'yes-no'
  return isInStages(outcome) ? 'stage' : 'amount'
}
