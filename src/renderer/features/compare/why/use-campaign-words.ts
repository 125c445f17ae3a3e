import { useNumbers } from '../../../words/use-numbers'
import type { CampaignWords } from './times-in'
import type { TracedCauses } from './use-traced-causes'

/** With two digits, 1.03 times would be once. */
const isNearOne = (times: number): boolean => Math.abs(times - 1) < 0.1

/** How one campaign, `<actor>/<population>`, and its intensity are written. */
export function useCampaignWords(names: TracedCauses, dyad: string): Pick<CampaignWords, 'campaign' | 'times'> {
  const { significant } = useNumbers()
  return { campaign: names.campaign(dyad), times: (value) => significant(value, isNearOne(value) ? 3 : 2) }
}
