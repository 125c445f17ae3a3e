import type { CauseShare, MeanOverFutures, NotableCauses } from '../../../../shared/decision'
import type { Say } from '../../../words/probability-wording'
import type { PartsOfWhole } from './leading-shares'
import type { ShareAmounts } from './share-amounts'

/** What a sentence about causes is made of. */
export interface CauseWords {
  readonly t: Say
  readonly amounts: ShareAmounts
  readonly nameOfCause: (share: CauseShare) => string
  readonly month: (step: number) => string
  readonly list: (words: readonly string[]) => string
}

/** Causes as the sentence names them, parts of a change. */
export const causesOf = (
  whole: MeanOverFutures,
  { shown, rest }: NotableCauses,
  { nameOfCause }: CauseWords,
): PartsOfWhole => ({ whole, shares: shown.map((one) => ({ name: nameOfCause(one), share: one.share })), rest })
