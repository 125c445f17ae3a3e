import type { CancelSignal, Cause, JointTracer, Scenario, TraceTarget } from '../../engine'
import { linkId, mapKeyOf, violenceSignalOf, type MapKey } from './causal-links'

/** Means over traced futures of how everything moved from today to the horizon, and what the moves are owed to. */
export interface TracedMap {
  readonly causes: readonly Cause[]
  readonly quantities: readonly TraceTarget[]
  readonly memberCount: number
  /** By quantity. */
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** `quantity * causes.length + cause` */
  readonly shares: Float64Array
  /** Civilian deaths by campaign. */
  readonly deaths: Float64Array
}

export interface TraceMapOptions {
  readonly signal?: CancelSignal
  readonly onProgress?: (membersDone: number) => void
  /** Lets others have a turn between members. */
  readonly pause?: () => Promise<void>
}

/**
 * Trace the first members jointly, one after the other, and take means.
 *
 * @throws RangeError if there are no members. Rejects with the signal's reason when cancelled, which is asked between members.
 */
export async function traceMap(
  tracer: JointTracer,
  memberCount: number,
  { signal, onProgress, pause = () => Promise.resolve() }: TraceMapOptions = {},
): Promise<TracedMap> {
  if (memberCount < 1) throw new RangeError('There is no member to trace')
  const { causes, quantities } = tracer
  const starts = new Float64Array(quantities.length)
  const ends = new Float64Array(quantities.length)
  const shares = new Float64Array(quantities.length * causes.length)
  const deaths = new Float64Array(quantities.filter(({ kind }) => kind !== 'level').length)
  for (let member = 0; member < memberCount; member += 1) {
    if (signal?.aborted) throw signal.reason
    const trace = tracer.trace(member)
    addMean(starts, trace.starts, memberCount)
    addMean(ends, trace.ends, memberCount)
    addMean(shares, trace.shares, memberCount)
    addMean(deaths, trace.deaths, memberCount)
    onProgress?.(member + 1)
    await pause()
  }
  return { causes, quantities, memberCount, starts, ends, shares, deaths }
}

function addMean(mean: Float64Array, values: Float64Array, count: number): void {
  for (let i = 0; i < mean.length; i += 1) mean[i] = (mean[i] ?? 0) + (values[i] ?? 0) / count
}

/** How much of each change runs over each link, inside this model. */
export interface LinkShares {
  readonly memberCount: number
  /** Mean change from today to the horizon: of levels in levels, of campaigns in ln of their level. */
  readonly changes: ReadonlyMap<MapKey, number>
  /**
   * By `linkId`: what the change at its end is owed to where it comes from, as a share of all that moved it either way, in
   * [-1, 1]; below 0 where it pushed down.
   */
  readonly shares: ReadonlyMap<string, number>
  /** Means at the horizon, in the same units. */
  readonly ends: ReadonlyMap<MapKey, number>
  /** The campaign that stands highest at the horizon, by box; undefined where there is none. */
  readonly worst: MapKey | undefined
}

/**
 * Read the shares of links from a traced map.
 *
 * Of what campaigns do, a link's share is that of the deaths of its side; displacement is not shared out.
 */
export function linkSharesOf(traced: TracedMap, scenario: Scenario): LinkShares {
  const { causes, quantities, starts, ends, memberCount } = traced
  const keys = causes.map(mapKeyOf)
  const changes = new Map<MapKey, number>()
  const atHorizon = new Map<MapKey, number>()
  const shares = new Map<string, number>()
  let worst: { readonly key: MapKey; readonly level: number } | undefined
  quantities.forEach((quantity, place) => {
    const key = quantity.kind === 'level' ? `level:${quantity.level}` : `campaign:${quantity.dyad}`
    const end = ends[place] ?? 0
    atHorizon.set(key, end)
    changes.set(key, end - (starts[place] ?? 0))
    if (quantity.kind !== 'level' && (!worst || end > worst.level)) worst = { key, level: end }
    const owed = traced.shares.subarray(place * causes.length, (place + 1) * causes.length)
    const all = owed.reduce((sum, share) => sum + Math.abs(share), 0)
    if (all === 0) return
    owed.forEach((share, cause) => {
      const from = keys[cause]
      if (from !== undefined && share !== 0) shares.set(linkId({ from, to: key }), share / all)
    })
  })
  for (const [id, share] of sharesOfDeaths(traced, scenario)) shares.set(id, share)
  return { memberCount, changes, ends: atHorizon, shares, worst: worst?.key }
}

function sharesOfDeaths({ quantities, deaths }: TracedMap, scenario: Scenario): (readonly [string, number])[] {
  const campaigns = quantities
    .flatMap((quantity) => (quantity.kind === 'level' ? [] : [quantity.dyad]))
    .map((dyad, place) => {
      const to = violenceSignalOf(scenario, dyad.slice(0, dyad.indexOf('/')))
      return { from: `campaign:${dyad}`, to, deaths: deaths[place] ?? 0 }
    })
  return campaigns.flatMap((campaign) => {
    const ofSide = campaigns.filter(({ to }) => to === campaign.to).reduce((sum, one) => sum + one.deaths, 0)
    return campaign.deaths > 0 ? [[linkId(campaign), campaign.deaths / ofSide] as const] : []
  })
}
