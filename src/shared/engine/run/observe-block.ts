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

/** How an outcome is read off a block: a row as it stands, from `first` on, or one worked out when it is read. */
export type Reading =
  | { readonly rows: Float64Array; readonly first: number }
  | { readonly rows: undefined; readonly workOut: (row: Float64Array) => void }

/** Find where a block's outcomes are read, once for all its steps; views of the kernel, so anew after `usePlan`. */
export function readingsOf(
  prepared: PreparedModel,
  { state: block, readings }: Kernel,
  { month, decisions }: Monthly,
  slots: readonly OutcomeSlot[],
): Reading[] {
  const count = prepared.populations.length
  const row = (rows: Float64Array, position: number): Reading => ({ rows, first: position * L })
  const worked = (workOut: (row: Float64Array) => void): Reading => ({ rows: undefined, workOut })
  const sumOf = (rows: Float64Array, first = 0): Reading =>
    worked((out) => {
      addRows(rows, first, count, out)
    })
  return slots.map(({ kind, position }) => {
    switch (kind) {
      case 'severity':
        return row(readings.worstSeverity, 0)
      case 'stage':
        return worked((out) => {
          for (let m = 0; m < L; m += 1) out[m] = stageOf(readings.worstSeverity[m]!)
        })
      case 'severity-by':
        return row(readings.severities, position)
      case 'deaths':
        return sumOf(block.dead)
      case 'displaced':
        return worked((out) => {
          for (let p = 0; p < count; p += 1) {
            for (let m = 0; m < L; m += 1) out[m]! += block.inside[p * L + m]! + block.outside[p * L + m]!
          }
        })
      case 'without-access':
        return worked((out) => {
          addWithoutAccess(prepared, block, out)
        })
      case 'recorded-deaths':
        return row(month.recordedDeaths, 0)
      case 'observed-deaths':
        return sumOf(month.observedDeaths)
      case 'observed-deaths-of':
        return row(month.observedDeaths, position)
      case 'recognition':
        return row(decisions.recognition, 0)
      case 'council-division':
        return row(decisions.division, 0)
      case 'warning-used':
        return row(decisions.warningUsed, 0)
      case 'spend':
        return row(decisions.spent.sinceToday, 0)
      case 'monthly-spend':
        return row(decisions.spent.month, 0)
      case 'indirect-deaths':
        return sumOf(month.indirectDeaths)
      case 'indirect-deaths-of':
        return row(month.indirectDeaths, position)
      case 'harm':
        return sumOf(month.harms, position * count)
      case 'harm-of':
        return row(month.harms, position)
      case 'deaths-of':
        return row(block.dead, position)
      case 'displaced-of':
        return worked((out) => {
          for (let m = 0; m < L; m += 1) out[m] = block.inside[position * L + m]! + block.outside[position * L + m]!
        })
      case 'crossed-border':
        return sumOf(block.outside)
      case 'crossed-border-of':
        return row(block.outside, position)
      case 'spillover':
        return worked((out) => {
          workOutSpillover(prepared, block, out)
        })
      case 'campaign':
        return row(block.campaigns, position)
      case 'level':
        return row(block.seen, position)
    }
  })
}

/** Read one outcome of the first lanes into `out` from `start` on; the same arithmetic as `observe`. */
export function readBlock(reading: Reading, lanes: number, out: Float32Array, start: number): void {
  if (reading.rows) return readRow(reading.rows, reading.first, lanes, out, start)
  sums.fill(0)
  reading.workOut(sums)
  readRow(sums, 0, lanes, out, start)
}

function addWithoutAccess(prepared: PreparedModel, block: BlockState, out: Float64Array): void {
  const access = prepared.country.access * L
  prepared.populations.forEach(({ foodInsecurity, siege }, p) => {
    for (let m = 0; m < L; m += 1) {
      const present = block.atHome[p * L + m]! + block.inside[p * L + m]!
      const reached = block.seen[access + m]! * (1 - block.seen[siege * L + m]!)
      out[m]! += present * block.seen[foodInsecurity * L + m]! * (1 - reached)
    }
  })
}

function workOutSpillover(prepared: PreparedModel, block: BlockState, out: Float64Array): void {
  for (let m = 0; m < L; m += 1) {
    let outside = 0
    for (let p = 0; p < prepared.populations.length; p += 1) outside += block.outside[p * L + m]!
    out[m] = spilloverOf(prepared, block.seen, outside, L, m)
  }
}

/** Sums of `count` rows from `first` on, over all populations. */
function addRows(rows: Float64Array, first: number, count: number, out: Float64Array): void {
  for (let row = first; row < first + count; row += 1) {
    for (let m = 0; m < L; m += 1) out[m]! += rows[row * L + m]!
  }
}

function readRow(rows: Float64Array, first: number, lanes: number, out: Float32Array, start: number): void {
  for (let m = 0; m < lanes; m += 1) out[start + m] = rows[first + m]!
}
