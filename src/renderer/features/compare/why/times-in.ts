import type { MeanOverFutures } from '../../../../shared/decision'
import { exp } from '../../../../shared/engine'
import type { CauseWords } from './cause-words'

/** What a sentence about one campaign is made of. */
export interface CampaignWords extends CauseWords {
  readonly campaign: string
  /** Writes how many times as intense something is. */
  readonly times: (times: number) => string
}

/** How many times as intense, from a change of the logarithm; an interval where it leaves open which way it goes. */
export const timesIn = (
  { mean, low, high }: MeanOverFutures,
  { times }: Pick<CampaignWords, 'times'>,
): Readonly<Record<'times' | 'low' | 'high', string>> => ({
  times: times(exp(mean)),
  low: times(exp(low)),
  high: times(exp(high)),
})
