import type { PreparedModel } from '../prepare/prepared-model'
import type { BlockState } from './block-state'
import { createBlockCampaigns } from './block/block-campaigns'
import { createBlockDisplacement } from './block/block-displacement'
import { createBlockEndings } from './block/block-endings'
import { createBlockLevels } from './block/block-levels'
import { createBlockClosing, createBlockMemories } from './block/block-memories'
import type { BlockTick } from './block/block-tick'
import { createBlockTriggers } from './block/block-triggers'
import { createBlockViolence } from './block/block-violence'
import { createBlockCheck } from './block/check-block'

/** Steps a block of members; made once for a prepared model and a length of tick. */
export interface BlockEngine {
  advance(block: BlockState, tick: BlockTick): void
  closeStep(block: BlockState, lanes: number, step: number): void
}

/**
 * Make the fast form of the step: the arithmetic of `step/` in the same order, over lanes of members.
 *
 * Its numbers are the plain step's bit for bit; read that one to understand the model. The processes in `block/` read
 * their arrays unchecked: every index is inside by construction, a check of each read would cost a third of the speed,
 * and the comparison with the plain step would show a slip. They look coefficients up once, since by name in the loops
 * that would cost more than the arithmetic.
 */
export function createBlockEngine(prepared: PreparedModel, ticksPerStep: number): BlockEngine {
  const dt = 1 / ticksPerStep
  const advanceTriggers = createBlockTriggers(prepared, dt)
  const advanceCampaigns = createBlockCampaigns(prepared, dt)
  const advanceEndings = createBlockEndings(prepared, dt)
  const advanceViolence = createBlockViolence(prepared, dt)
  const advanceDisplacement = createBlockDisplacement(prepared, dt)
  const advanceLevels = createBlockLevels(prepared, dt)
  const remember = createBlockMemories(prepared, dt)
  const check = createBlockCheck(prepared)
  return {
    advance(block, tick) {
      if (tick.switches.triggers) advanceTriggers(block, tick)
      advanceCampaigns(block, tick)
      advanceEndings(block, tick)
      if (tick.switches.chance) {
        advanceViolence(block, tick)
        advanceDisplacement(block, tick)
      }
      advanceLevels(block, tick)
      remember(block, tick)
      check(block, tick)
    },
    closeStep: createBlockClosing(prepared),
  }
}
