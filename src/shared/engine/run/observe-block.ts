// Unchecked reads: every index is inside by construction, and a check of each would cost a third of the speed.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import type { BlockState } from '../kernel/block-state'
import type { Kernel } from '../kernel/kernel'
import { BLOCK_LANES as L } from '../kernel/kernel-memory'
import { stageOf } from '../ensemble/stage'
import type { Monthly } from './observe-member'
import type { PreparedModel } from '../prepare/prepared-model'
import { spilloverOf } from '../step/spillover'
import type { OutcomeSlot } from './outcome-slots'

/** Sums are taken in double precision, as in `observe`, and rounded once. */
const sums = new Float64Array(L)

/** Read one outcome of every lane into `out` from `start` on; the same arithmetic as `observe`. */
export function observeBlock(
  prepared: PreparedModel,
  { state: block, readings }: Kernel,
  { month, decisions }: Monthly,
  slot: OutcomeSlot,
  lanes: number,
  out: Float32Array,
  start: number,
): void {
  switch (slot.kind) {
    case 'severity':
      return readRow(readings.worstSeverity, 0, lanes, out, start)
    case 'stage':
      for (let m = 0; m < lanes; m += 1) out[start + m] = stageOf(readings.worstSeverity[m]!)
      return
    case 'severity-by':
      return readRow(readings.severities, slot.position, lanes, out, start)
    case 'deaths':
      return addRows(block.dead, 0, prepared.populations.length, lanes, out, start)
    case 'displaced':
      sums.fill(0)
      for (let p = 0; p < prepared.populations.length; p += 1) {
        for (let m = 0; m < lanes; m += 1) sums[m]! += block.inside[p * L + m]! + block.outside[p * L + m]!
      }
      return readRow(sums, 0, lanes, out, start)
    case 'without-access':
      return readWithoutAccess(prepared, block, lanes, out, start)
    case 'recorded-deaths':
      return readRow(month.recordedDeaths, 0, lanes, out, start)
    case 'observed-deaths':
      return addRows(month.observedDeaths, 0, prepared.populations.length, lanes, out, start)
    case 'observed-deaths-of':
      return readRow(month.observedDeaths, slot.position, lanes, out, start)
    case 'recognition':
      return readRow(decisions.recognition, 0, lanes, out, start)
    case 'council-division':
      return readRow(decisions.division, 0, lanes, out, start)
    case 'warning-used':
      return readRow(decisions.warningUsed, 0, lanes, out, start)
    case 'indirect-deaths':
      return addRows(month.indirectDeaths, 0, prepared.populations.length, lanes, out, start)
    case 'indirect-deaths-of':
      return readRow(month.indirectDeaths, slot.position, lanes, out, start)
    case 'harm':
      return addRows(
        month.harms,
        slot.position * prepared.populations.length,
        prepared.populations.length,
        lanes,
        out,
        start,
      )
    case 'harm-of':
      return readRow(month.harms, slot.position, lanes, out, start)
    case 'deaths-of':
      return readRow(block.dead, slot.position, lanes, out, start)
    case 'displaced-of':
      for (let m = 0; m < lanes; m += 1)
        out[start + m] = block.inside[slot.position * L + m]! + block.outside[slot.position * L + m]!
      return
    case 'crossed-border':
      return addRows(block.outside, 0, prepared.populations.length, lanes, out, start)
    case 'crossed-border-of':
      return readRow(block.outside, slot.position, lanes, out, start)
    case 'spillover':
      return readSpillover(prepared, block, lanes, out, start)
    case 'campaign':
      return readRow(block.campaigns, slot.position, lanes, out, start)
    case 'level':
      return readRow(block.seen, slot.position, lanes, out, start)
  }
}

function readWithoutAccess(
  prepared: PreparedModel,
  block: BlockState,
  lanes: number,
  out: Float32Array,
  start: number,
): void {
  sums.fill(0)
  const access = prepared.country.access * L
  prepared.populations.forEach(({ foodInsecurity, siege }, p) => {
    for (let m = 0; m < lanes; m += 1) {
      const present = block.atHome[p * L + m]! + block.inside[p * L + m]!
      const reached = block.seen[access + m]! * (1 - block.seen[siege * L + m]!)
      sums[m]! += present * block.seen[foodInsecurity * L + m]! * (1 - reached)
    }
  })
  readRow(sums, 0, lanes, out, start)
}

function readSpillover(
  prepared: PreparedModel,
  block: BlockState,
  lanes: number,
  out: Float32Array,
  start: number,
): void {
  for (let m = 0; m < lanes; m += 1) {
    let outside = 0
    for (let p = 0; p < prepared.populations.length; p += 1) outside += block.outside[p * L + m]!
    out[start + m] = spilloverOf(prepared, block.seen, outside, L, m)
  }
}

/** Sums of `count` rows from `first` on, over all populations. */
function addRows(
  rows: Float64Array,
  first: number,
  count: number,
  lanes: number,
  out: Float32Array,
  start: number,
): void {
  sums.fill(0)
  for (let row = first; row < first + count; row += 1) {
    for (let m = 0; m < lanes; m += 1) sums[m]! += rows[row * L + m]!
  }
  readRow(sums, 0, lanes, out, start)
}

function readRow(rows: Float64Array, position: number, lanes: number, out: Float32Array, start: number): void {
  const first = position * L
  for (let m = 0; m < lanes; m += 1) out[start + m] = rows[first + m]!
}
