import { PURPOSE } from '../chance/draws'
import { exp } from '../numerics/exp-ln'
import { sCurve } from '../numerics/s-curve'
import type { PreparedInfluence, PreparedLevel, PreparedModel } from '../prepare/prepared-model'
import type { Clock } from './clock'
import { disturbedLevel, trendMonths } from './formulas'
import type { Future } from './future'
import type { Luck } from './luck'
import type { MemberState } from './member-state'
import type { ResponsePressure } from './responses'

/** What a tick of the levels needs to know of a member: where they are anchored, and where they are. */
export type LevelAnchors = Pick<Future, 'levels' | 'levelLogits' | 'levelsOnCurve'>
export type LevelPlaces = Pick<MemberState, 'seen' | 'seenAtStart' | 'levels' | 'disturbances'>

/** Levels after a tick: without and with their disturbance. */
export type Levels = Pick<MemberState, 'levels' | 'disturbances'> & { readonly seen: Float64Array }

/**
 * Move all levels by one tick, each towards the target that the others set (docs/MODEL.md, section 3).
 *
 * Every term is read from the old state, so that the order of levels cannot matter. Chance stays outside the integrator:
 * inside, unequal time constants would ratchet.
 */
export function advanceLevels(
  prepared: PreparedModel,
  future: LevelAnchors,
  state: LevelPlaces,
  triggerSizes: Float64Array,
  pressure: ResponsePressure,
  clock: Clock,
  hasTrends: boolean,
  luck: Luck | undefined,
): Levels {
  const logits = targetLogits(prepared, future, state, triggerSizes, pressure, clock, hasTrends)
  const levels = new Float64Array(prepared.levels.length)
  const disturbances = new Float64Array(prepared.levels.length)
  const seen = state.seen.slice()
  prepared.levels.forEach((level, i) => {
    const current = state.levels[i] ?? 0
    const moved = sCurve(logits[i] ?? 0) - (future.levelsOnCurve[i] ?? 0)
    const target = Math.min(1, Math.max(0, (future.levels[i] ?? 0) + moved))
    const share = 1 - exp(-clock.months / (target > current ? level.monthsUp : level.monthsDown))
    levels[i] = current + share * (target - current)
    disturbances[i] = nextDisturbance(level, state.disturbances[i] ?? 0, clock, luck)
    seen[i] = disturbedLevel(levels[i] ?? 0, disturbances[i] ?? 0)
  })
  return { levels, disturbances, seen }
}

/** S^-1 of the targets: assessed + trend + responses + influences + triggers, added in this order. */
function targetLogits(
  prepared: PreparedModel,
  future: LevelAnchors,
  state: LevelPlaces,
  triggerSizes: Float64Array,
  pressure: ResponsePressure,
  clock: Clock,
  hasTrends: boolean,
): Float64Array {
  const c = prepared.coefficients
  const months = hasTrends ? trendMonths(clock.tick * clock.months, c['trend.halfLife']) : 0
  const logits = Float64Array.from(
    prepared.levels,
    (level, i) => (future.levelLogits[i] ?? 0) + (level.trend * months + (pressure.levels[i] ?? 0)),
  )
  for (const influence of prepared.influences) {
    logits[influence.to] =
      (logits[influence.to] ?? 0) +
      influence.weight * (causeOf(influence, state.seen) - causeOf(influence, state.seenAtStart))
  }
  prepared.triggers.forEach((trigger, i) => {
    for (const { level, logit } of trigger.impulses) {
      logits[level] = (logits[level] ?? 0) + logit * c['trigger.impulseGain'] * (triggerSizes[i] ?? 0)
    }
  })
  return logits
}

function causeOf(influence: PreparedInfluence, seen: Float64Array): number {
  const from = seen[influence.from] ?? 0
  if (influence.kind === 0) return from
  if (influence.kind === 1) return from > 0.5 ? (from - 0.5) * 2 : 0
  return from * (seen[influence.with] ?? 0)
}

/** Zero-mean disturbance with the level's own memory; exact for any length of tick. */
function nextDisturbance(level: PreparedLevel, disturbance: number, clock: Clock, luck: Luck | undefined): number {
  if (!luck) return 0
  const memoryMonths = Math.min(level.monthsUp, level.monthsDown)
  const memory = exp(-clock.months / memoryMonths)
  const spread = level.noise * Math.sqrt(memoryMonths * 0.5 * (1 - memory * memory))
  return disturbance * memory + spread * luck.normal(PURPOSE.levelNoise, level.entity)
}
