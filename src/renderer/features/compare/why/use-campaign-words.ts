import { useNumbers } from '../../../words/use-numbers'
import type { CampaignWords } from './times-in'
import type { TracedCauses } from './use-traced-causes'

/** How one campaign, `<actor>/<population>`, and its intensity are written. */
export function useCampaignWords(names: TracedCauses, dyad: string): Pick<CampaignWords, 'campaign' | 'times'> {
  const { significant } = useNumbers()
  return { campaign: names.campaign(dyad), times: (value) => significant(value, 2) }
}
