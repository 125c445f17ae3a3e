import { ln } from '../numerics/exp-ln'
import type { PreparedDyad } from '../prepare/prepared-model'
import { DYAD_CHANNELS, type DyadChannel } from '../prepare/prepared-plan'
import { LOWEST_CAPACITY } from '../step/member-state'
import { bucketOf } from './plan-terms'
import type { TickInputs, TickView, TraceGround } from './tick-view'
import type { Traced, TracedInput } from './traced'

type Seen = (position: number) => TracedInput

/** What a tick sees of levels and signals, each owed to itself. */
export function seenIn({ places, arithmetic }: TraceGround, { assessed, now }: TickView): Seen {
  return (position) =>
    arithmetic.owedTo(places.seen(position), assessed.state.seen[position] ?? 0, now.state.seen[position] ?? 0)
}

/** What responses do to a dyad through each channel. */
export function channelsOf(ground: TraceGround, position: number): (name: DyadChannel, view: TickView) => Traced {
  const { buckets, places, arithmetic } = ground
  const known = new Map<DyadChannel, number>(
    DYAD_CHANNELS.map((channel) => [
      channel,
      bucketOf(buckets, (bucket) => bucket.kind === 'dyad' && bucket.dyad === position && bucket.channel === channel),
    ]),
  )
  return (name, { assessed, now }) => {
    const bucket = known.get(name) ?? -1
    const before = assessed.terms[bucket]
    return arithmetic.sum(
      Array.from(now.terms[bucket] ?? [], (term, response): readonly [number, TracedInput] => [
        1,
        arithmetic.owedTo(places.response(response), before?.[response] ?? 0, term),
      ]),
    )
  }
}

/** Restraint on an actor towards a population, as restraintOf of campaign-step.ts. */
export function traceRestraint(ground: TraceGround, dyad: PreparedDyad, view: TickView): Traced {
  const { coefficients: c, country } = ground.prepared
  const seen = seenIn(ground, view)
  return ground.arithmetic.sum(
    [
      [c['restraint.discipline'], seen(dyad.discipline)],
      [c['restraint.law'], seen(dyad.lawOrTies)],
      [-c['restraint.crossGroupTies'], seen(country.polarisation)],
      [c['restraint.civilSociety'], seen(country.civilSociety)],
      [c['restraint.presence'], seen(country.presence)],
    ],
    c['restraint.crossGroupTies'],
  )
}

/** What an actor is able to do: its capacity, and ln of what a loss of it adds to violence. */
export interface TracedStrength {
  readonly capacity: TracedInput
  readonly lossFactor: Traced
}

export function traceStrength(ground: TraceGround, dyad: PreparedDyad, view: TickView): TracedStrength {
  const { prepared, places, arithmetic } = ground
  const gain = prepared.coefficients['capability.lossGain']
  const remembered = ({ state }: TickInputs): number => state.rememberedCapacity[dyad.actor] ?? 0
  const capacity = arithmetic.curve(seenIn(ground, view)(dyad.capacity), (level) => Math.max(LOWEST_CAPACITY, level))
  const lossFactor = arithmetic.pair(
    arithmetic.owedTo(places.seen(dyad.capacity), remembered(view.assessed), remembered(view.now)),
    capacity,
    (before, after) => ln(1 + gain * (before > after ? ln(before / after) : 0)),
  )
  return { capacity, lossFactor }
}
