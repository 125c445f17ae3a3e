import type { CauseShare, NotableCauses } from '../../../../shared/decision'
import type { Say } from '../../../words/probability-wording'
import type { NamedShare } from './leading-shares'
import type { ShareAmounts } from './share-amounts'

/** What a sentence about causes is made of. */
export interface CauseWords {
  readonly t: Say
  readonly amounts: ShareAmounts
  readonly nameOfCause: (share: CauseShare) => string
  readonly month: (step: number) => string
  readonly list: (words: readonly string[]) => string
}

/** Causes as the sentence names them. */
export const namedCauses = ({ shown }: NotableCauses, { nameOfCause }: CauseWords): NamedShare[] =>
  shown.map((one) => ({ name: nameOfCause(one), share: one.share }))
