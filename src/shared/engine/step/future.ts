import { QUANTILE_SHARES } from '../model/assessed-quantiles'
import { HIGHEST_ASSESSED_LOGIT } from '../prepare/prepare-levels'
import { drawBits, entityKey, PURPOSE } from '../chance/draws'
import { normalFromBits, normalQuantile } from '../numerics/normal-quantile'
import { exp } from '../numerics/exp-ln'
import { sCurve } from '../numerics/s-curve'
import type { Coefficients } from '../model/parameter-ids'
import type { PreparedLevel, PreparedModel } from '../prepare/prepared-model'

/**
 * One draw of everything that is not known exactly; drawn once a member and shared by all plans.
 *
 * Levels and campaigns in the order of the prepared model.
 */
export interface Future {
  /** Assessed levels and their S^-1, drawn from the assessors' ranges. */
  readonly levels: Float64Array
  readonly levelLogits: Float64Array
  /** S of those logits: what targets are measured from, so that a level at rest stays to the last bit. */
  readonly levelsOnCurve: Float64Array
  /** Assessed campaign levels. */
  readonly campaigns: Float64Array
  /** ln factor on drive: identity violence by the government's side, political violence, armed groups. */
  readonly drive: readonly [number, number, number]
  /** Shift of the tipping point. */
  readonly threshold: number
  /** ln factor on event rates: government's side, challengers. */
  readonly eventRate: readonly [number, number]
  /** Share of deaths that gets recorded, in [0, 1]. */
  readonly recordedShare: number
}

/** Entities of draws that belong to no level and no dyad. */
export const FUTURE_KEYS = {
  driveIdentity: entityKey('drive/identity'),
  drivePolitical: entityKey('drive/political'),
  driveArmedGroup: entityKey('drive/armed-group'),
  threshold: entityKey('threshold'),
  eventRateGovernment: entityKey('event-rate/government-side'),
  eventRateChallengers: entityKey('event-rate/challengers'),
  recordedShare: entityKey('recorded-share'),
} as const

const LOWEST_ASSESSED_CAMPAIGN = 0.0005
const HIGHEST_ASSESSED_CAMPAIGN = 0.92

/** Draw a member's future; with `isUncertain` false, the best estimates. */
export function drawFuture(prepared: PreparedModel, seed: number, member: number, isUncertain: boolean): Future {
  const c = prepared.coefficients
  const normal = (
    purpose: (typeof PURPOSE)['future' | 'assessedLevel' | 'assessedCampaign'],
    entity: number,
  ): number => (isUncertain ? normalFromBits(drawBits(seed, member, 0, purpose, entity)) : 0)
  const levels = new Float64Array(prepared.levels.length)
  const levelLogits = new Float64Array(prepared.levels.length)
  const levelsOnCurve = new Float64Array(prepared.levels.length)
  prepared.levels.forEach((level, i) => {
    const z = normal(PURPOSE.assessedLevel, level.entity)
    const logit = logitAt(level, z)
    const onCurve = sCurve(logit)
    levelLogits[i] = logit
    levelsOnCurve[i] = onCurve
    levels[i] = levelOnCurve(level, onCurve, z)
  })
  const eventRate = [
    c['future.eventRateSpread'] * normal(PURPOSE.future, FUTURE_KEYS.eventRateGovernment),
    c['future.eventRateSpread'] * normal(PURPOSE.future, FUTURE_KEYS.eventRateChallengers),
  ] as const
  const campaigns = Float64Array.from(prepared.dyads, (dyad) => {
    const z = normal(PURPOSE.assessedCampaign, dyad.entity)
    const drawn = sCurve(logitAt(dyad, z))
    // Where events are drawn as more frequent, the same assessed violence means a lower campaign: the present stays as assessed.
    const sameViolence = drawn * exp(-eventRate[dyad.isGovernmentSide ? 0 : 1] / c['event.campaignExponent'])
    return Math.min(HIGHEST_ASSESSED_CAMPAIGN, Math.max(LOWEST_ASSESSED_CAMPAIGN, sameViolence))
  })
  return {
    levels,
    levelLogits,
    levelsOnCurve,
    campaigns,
    drive: [
      c['future.driveSpread'] * normal(PURPOSE.future, FUTURE_KEYS.driveIdentity),
      c['future.driveSpread'] * normal(PURPOSE.future, FUTURE_KEYS.drivePolitical),
      c['future.driveSpread'] * normal(PURPOSE.future, FUTURE_KEYS.driveArmedGroup),
    ],
    threshold: c['future.thresholdSpread'] * normal(PURPOSE.future, FUTURE_KEYS.threshold),
    eventRate,
    recordedShare: recordedShareAt(c, normal(PURPOSE.future, FUTURE_KEYS.recordedShare)),
  }
}

/**
 * S^-1 of an assessment, z standard deviations from its best estimate.
 *
 * Where it comes with quantiles, z is read as the share of a standard normal distribution below it, and S^-1 runs straight
 * between the quantiles; beyond the outermost two it goes on as straight, and ends where assessed levels do.
 */
export function logitAt(
  assessed: Pick<PreparedLevel, 'assessedLogit' | 'spreadBelow' | 'spreadAbove' | 'quantileLogits'>,
  z: number,
): number {
  if (assessed.quantileLogits) return logitAmongQuantiles(assessed.quantileLogits, z)
  return assessed.assessedLogit + z * (z < 0 ? assessed.spreadBelow : assessed.spreadAbove)
}

const QUANTILE_DEVIATIONS = QUANTILE_SHARES.map(normalQuantile)

function logitAmongQuantiles(logits: readonly number[], z: number): number {
  let cell = 0
  while (cell < logits.length - 2 && z >= (QUANTILE_DEVIATIONS[cell + 1] ?? 0)) cell += 1
  const from = QUANTILE_DEVIATIONS[cell] ?? 0
  const low = logits[cell] ?? 0
  const slope = ((logits[cell + 1] ?? low) - low) / ((QUANTILE_DEVIATIONS[cell + 1] ?? 0) - from)
  return Math.min(HIGHEST_ASSESSED_LOGIT, Math.max(-HIGHEST_ASSESSED_LOGIT, low + (z - from) * slope))
}

/** An assessed level, z standard deviations from its best estimate, where `onCurve` is S of its logit. */
export function levelOnCurve(level: PreparedLevel, onCurve: number, z: number): number {
  // An extreme level keeps its distance from the curve, which ends short of 0 and 1.
  return z === 0 ? level.assessed : Math.min(1, Math.max(0, onCurve + level.correction))
}

/** Share of deaths that gets recorded, z standard deviations from its best estimate. */
export function recordedShareAt(c: Coefficients, z: number): number {
  return Math.min(1, c['observation.recordedShare'] * exp(c['observation.recordedSpread'] * z))
}
