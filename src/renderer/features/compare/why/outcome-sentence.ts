import { isOpenByCount, type Attribution, type MeanWay, type NotableCauses } from '../../../../shared/decision'
import { causesOf, type CauseWords } from './cause-words'
import { amountText, leadingShares } from './leading-shares'

interface OutcomeSentenceWords extends CauseWords {
  readonly outcome: string
  readonly unit: string
  readonly plan: string
  /** The plan that it is held against; absent: none, it is the change over time that is told. */
  readonly against?: string
  /** Which way the difference goes over all futures, where more were run than were traced. */
  readonly wayOverAll?: MeanWay | undefined
}

/** What the table says of an outcome, in words: how much, and which causes are the largest. */
export function outcomeText(
  { change, from, to }: Attribution,
  notable: NotableCauses,
  words: OutcomeSentenceWords,
): string {
  const { t, month, amounts, outcome, unit, plan, against, wayOverAll } = words
  const [kind, ways] =
    against === undefined
      ? (['change', { above: 'rises', below: 'falls' }] as const)
      : (['difference', { above: 'higher', below: 'lower' }] as const)
  // The few futures that are traced may leave out the one that decides the mean of all.
  const isClearHereAlone = change.way !== 'open' && wayOverAll === 'open'
  const told = change.way === 'open' ? 'unclear' : ways[change.way]
  return [
    t(`why.${kind}.sentence.${isClearHereAlone ? 'clearHereAlone' : told}`, {
      outcome,
      unit,
      plan,
      ...(against !== undefined && { against }),
      from: month(from),
      to: month(to),
      size: amounts.plain(Math.abs(change.mean)),
      amount: amountText(change, words),
    }),
    ...(isOpenByCount(change) ? [t('why.fewDiffer', {})] : []),
    ...leadingShares(causesOf(change, notable, words), words),
  ].join(' ')
}
