/** Mean level of a campaign over all futures and months, by its key `actor/population`. */
export type CampaignMeans = ReadonlyMap<string, number>

export interface MovedCampaign {
  readonly actor: string
  readonly population: string
  readonly before: number
  readonly now: number
}

/** Means closer than this are told by the same two digits. */
const LEAST = 0.005

/**
 * The campaign that an edit moved most, under the same luck: why the chance of mass killing moved, as far as it did. What
 * was not listed stood at 0. Undefined: none moved by anything that two digits show.
 */
export function mostMoved(before: CampaignMeans, now: CampaignMeans): MovedCampaign | undefined {
  const moved = [...new Set([...before.keys(), ...now.keys()])].map((campaign): MovedCampaign => {
    const [actor = '', population = ''] = campaign.split('/')
    return { actor, population, before: before.get(campaign) ?? 0, now: now.get(campaign) ?? 0 }
  })
  const sizeOf = (one: MovedCampaign): number => Math.abs(one.now - one.before)
  const [most] = moved.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  return most && sizeOf(most) >= LEAST ? most : undefined
}
