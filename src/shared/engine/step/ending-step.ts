import { PURPOSE } from '../chance/draws'
import type { PreparedModel } from '../prepare/prepared-model'
import type { Clock } from './clock'
import { halvings } from './formulas'
import type { Luck } from './luck'
import type { MemberState } from './member-state'

/** Campaigns after endings have struck, with what the endings leave behind. */
export type EndedCampaigns = Pick<MemberState, 'campaigns' | 'offsets' | 'driveDrops' | 'exposures'>

export type Ending = 'completion' | 'ouster' | 'change-of-strategy'

/**
 * Let high campaigns end (M15): three endings compete.
 *
 * Completion leaves fewer people within reach, ouster ends every campaign of the actor, a change of strategy this one.
 * Each takes most of the campaign away and lowers its drive for a while.
 */
export function advanceEndings(
  prepared: PreparedModel,
  before: EndedCampaigns,
  clock: Clock,
  luck: Luck | undefined,
): EndedCampaigns {
  const c = prepared.coefficients
  const campaigns = before.campaigns.slice()
  const offsets = before.offsets.slice()
  const driveDrops = before.driveDrops.slice()
  const exposures = before.exposures.slice()
  const end = (position: number): void => {
    campaigns[position] = (campaigns[position] ?? 0) * c['ending.remaining']
    offsets[position] = 0
    driveDrops[position] = -c['ending.driveDrop']
  }
  prepared.dyads.forEach((dyad, position) => {
    const ending = luck && endingOf(prepared, before.campaigns[position] ?? 0, clock, luck, dyad.entity)
    if (!ending) return
    if (ending === 'ouster') {
      prepared.dyads.forEach((other, i) => {
        if (other.actor === dyad.actor) end(i)
      })
      return
    }
    end(position)
    if (ending === 'completion') exposures[position] = (exposures[position] ?? 0) * c['ending.remaining']
  })
  const fading = halvings(clock.months / c['ending.driveDropHalfLife'])
  return { campaigns, offsets, exposures, driveDrops: driveDrops.map((drop) => drop * fading) }
}

/** The ending that strikes in this tick, if any; the hazard rises smoothly around `ending.above`. */
export function endingOf(
  { coefficients: c }: PreparedModel,
  campaign: number,
  clock: Clock,
  luck: Luck,
  entity: number,
): Ending | undefined {
  const highest = c['ending.hazard'] * clock.months
  const uniform = luck.uniform(PURPOSE.ending, entity)
  if (uniform >= highest) return undefined
  const ratio = campaign / c['ending.above']
  const power = ratio * ratio * ratio * ratio * ratio * ratio
  const hazard = (highest * power) / (1 + power)
  if (uniform >= hazard) return undefined
  const share = (uniform / hazard) * (c['ending.completionShare'] + c['ending.ousterShare'] + c['ending.strategyShare'])
  if (share < c['ending.completionShare']) return 'completion'
  return share < c['ending.completionShare'] + c['ending.ousterShare'] ? 'ouster' : 'change-of-strategy'
}
