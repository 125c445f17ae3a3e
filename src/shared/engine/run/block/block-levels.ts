// Unchecked reads in loops over lanes: see ../block-engine.ts.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { BLOCK_LANES as L } from '../../chance/block-draws'
import { exp } from '../../numerics/exp-ln'
import { sCurve } from '../../numerics/s-curve'
import { SIGNAL_COUNT, type PreparedModel } from '../../prepare/prepared-model'
import { disturbedLevel, trendMonths } from '../../step/formulas'
import type { BlockState } from '../block-state'
import { tickIndex, type BlockProcess, type BlockTick } from './block-tick'

/** Up to four linear pushes on one level, or a single influence of another kind; rows are positions times BLOCK_LANES. */
interface PushPass {
  readonly to: number
  readonly kind: 0 | 1 | 2
  readonly from: readonly number[]
  readonly others: readonly number[]
  readonly weights: readonly number[]
}

const CAUSES_A_PASS = 4

/**
 * Group what pushes a level so that its sum stays in a register over several causes; their order is kept: influences in
 * theirs, then triggers in theirs.
 */
function pushPasses({ levels, influences, triggers }: PreparedModel, impulseGain: number): PushPass[] {
  const impulses = triggers.flatMap((trigger, t) =>
    trigger.impulses.map(({ level, logit }) => {
      const row = levels.length + SIGNAL_COUNT + t
      return { to: level, from: row, with: row, kind: 0 as const, weight: logit * impulseGain }
    }),
  )
  const pushes = levels.flatMap((_, i) => [...influences, ...impulses].filter(({ to }) => to === i))
  const passes: { to: number; kind: 0 | 1 | 2; from: number[]; others: number[]; weights: number[] }[] = []
  for (const push of pushes) {
    const last = passes.at(-1)
    const fits =
      last && last.to === push.to * L && last.kind === 0 && push.kind === 0 && last.from.length < CAUSES_A_PASS
    const pass = fits ? last : { to: push.to * L, kind: push.kind, from: [], others: [], weights: [] }
    if (!fits) passes.push(pass)
    pass.from.push(push.from * L)
    pass.others.push(push.with * L)
    pass.weights.push(push.weight)
  }
  return passes
}

function addLinearPushes(
  logits: Float64Array,
  to: number,
  causes: Float64Array,
  from: readonly number[],
  weights: readonly number[],
  lanes: number,
): void {
  const [a = 0, b = 0, c = 0, d = 0] = from
  const [wa = 0, wb = 0, wc = 0, wd = 0] = weights
  switch (from.length) {
    case 1:
      for (let m = 0; m < lanes; m += 1) logits[to + m] = logits[to + m]! + wa * causes[a + m]!
      return
    case 2:
      for (let m = 0; m < lanes; m += 1) {
        logits[to + m] = logits[to + m]! + wa * causes[a + m]! + wb * causes[b + m]!
      }
      return
    case 3:
      for (let m = 0; m < lanes; m += 1) {
        logits[to + m] = logits[to + m]! + wa * causes[a + m]! + wb * causes[b + m]! + wc * causes[c + m]!
      }
      return
    default:
      for (let m = 0; m < lanes; m += 1) {
        logits[to + m] =
          logits[to + m]! + wa * causes[a + m]! + wb * causes[b + m]! + wc * causes[c + m]! + wd * causes[d + m]!
      }
  }
}

function addOtherInfluence(
  logits: Float64Array,
  to: number,
  seen: Float64Array,
  seenAtStart: Float64Array,
  kind: 1 | 2,
  from: number,
  other: number,
  weight: number,
  lanes: number,
): void {
  for (let m = 0; m < lanes; m += 1) {
    const now = seen[from + m]!
    const then = seenAtStart[from + m]!
    const change =
      kind === 1
        ? (now > 0.5 ? (now - 0.5) * 2 : 0) - (then > 0.5 ? (then - 0.5) * 2 : 0)
        : now * seen[other + m]! - then * seenAtStart[other + m]!
    logits[to + m] = logits[to + m]! + weight * change
  }
}

/** Level step over lanes; `step/level-step.ts` is its plain form. */
export function createBlockLevels(prepared: PreparedModel, dt: number): BlockProcess {
  const { coefficients: c, levels, triggers } = prepared
  const trendHalfLife = c['trend.halfLife']
  const triggerImpulseGain = c['trigger.impulseGain']
  const levelCount = levels.length
  const levelConstants = levels.map((level) => {
    const memoryMonths = Math.min(level.monthsUp, level.monthsDown)
    const memory = exp(-dt / memoryMonths)
    return {
      up: 1 - exp(-dt / level.monthsUp),
      down: 1 - exp(-dt / level.monthsDown),
      memory,
      spread: level.noise * Math.sqrt(memoryMonths * 0.5 * (1 - memory * memory)),
    }
  })
  const passes = pushPasses(prepared, triggerImpulseGain)
  const causes = new Float64Array((levelCount + SIGNAL_COUNT + triggers.length) * L)
  const logits = new Float64Array(levelCount * L)

  function advanceLevels(block: BlockState, tick: BlockTick): void {
    const {
      seen,
      seenAtStart,
      levels: hidden,
      levelLogits,
      levelsOnCurve,
      disturbances,
      triggers: sizes,
      levelPressure,
    } = block
    const { lanes, switches, draws } = tick
    const index = tickIndex(tick)
    const slot = (index & 3) * L
    const trendNow = switches.trends ? trendMonths(index * dt, trendHalfLife) : 0
    causes.set(sizes, (levelCount + SIGNAL_COUNT) * L)
    for (let i = 0; i < levelCount + SIGNAL_COUNT; i += 1) {
      const row = i * L
      for (let m = 0; m < lanes; m += 1) causes[row + m] = seen[row + m]! - seenAtStart[row + m]!
    }
    for (let i = 0; i < levelCount; i += 1) {
      const row = i * L
      const trend = levels[i]!.trend * trendNow
      for (let m = 0; m < lanes; m += 1) logits[row + m] = levelLogits[row + m]! + (trend + levelPressure[row + m]!)
    }
    for (const { to, kind, from, weights, others } of passes) {
      if (kind === 0) addLinearPushes(logits, to, causes, from, weights, lanes)
      else addOtherInfluence(logits, to, seen, seenAtStart, kind, from[0]!, others[0]!, weights[0]!, lanes)
    }
    for (let i = 0; i < levelCount; i += 1) {
      const row = i * L
      const { up, down, memory, spread } = levelConstants[i]!
      const noiseRow = i * 4 * L + slot
      for (let m = 0; m < lanes; m += 1) {
        const current = hidden[row + m]!
        const target = Math.min(
          1,
          Math.max(0, seenAtStart[row + m]! + (sCurve(logits[row + m]!) - levelsOnCurve[row + m]!)),
        )
        const next = current + (target > current ? up : down) * (target - current)
        const disturbance = switches.chance
          ? disturbances[row + m]! * memory + spread * draws.normals[noiseRow + m]!
          : 0
        hidden[row + m] = next
        disturbances[row + m] = disturbance
        seen[row + m] = disturbedLevel(next, disturbance)
      }
    }
  }

  return advanceLevels
}
