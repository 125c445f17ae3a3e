import { valuesAt, type EnsembleResult, type OutcomeKey } from '../../engine'
import { meanOf } from '../estimate/mean-estimate'

const CAMPAIGN = 'campaign:'

/**
 * The campaign, `<actor>/<population>`, that stands highest at a step on average over the members; the first of equals.
 *
 * @throws RangeError if the ensemble kept no `campaign:` outcome.
 */
export function worstCampaign(result: EnsembleResult, step: number): string {
  const keys = result.outcomes.filter((outcome: OutcomeKey) => outcome.startsWith(CAMPAIGN))
  const means = keys.map((key) => meanOf(valuesAt(result, key, step)))
  const worst = keys[means.indexOf(Math.max(...means))]
  if (worst === undefined) throw new RangeError('The ensemble kept no campaign')
  return worst.slice(CAMPAIGN.length)
}
