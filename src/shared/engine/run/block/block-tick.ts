import type { BlockDraws } from '../../chance/block-draws'
import type { Switches } from '../../ensemble/ensemble-request'
import type { BlockState } from '../block-state'

/** A tick of a block: when it is and which members it moves. */
export interface BlockTick {
  readonly seed: number
  readonly firstMember: number
  readonly lanes: number
  readonly step: number
  readonly tickInStep: number
  readonly ticksPerStep: number
  readonly switches: Switches
  readonly draws: BlockDraws
  /** First step each trigger struck, `trigger * BLOCK_LANES + lane`, -1 while it has not. */
  readonly firstStruck: Int16Array
}

/** One process of the step over the lanes of a block. */
export type BlockProcess = (block: BlockState, tick: BlockTick) => void

/** Ticks since today. */
export function tickIndex({ step, tickInStep, ticksPerStep }: BlockTick): number {
  return step * ticksPerStep + tickInStep
}
