import type { CrashJudgement } from './crash-count'

interface HelperGone {
  readonly type: string
  readonly reason: string
}

/**
 * Tell when the graphics of this computer can't be relied on: their process broke down again and again by itself. One
 * that somebody ended, or the system for want of memory, says nothing about the graphics.
 *
 * @param judge Counts the breakdowns of the last minute.
 */
export function createGraphicsWatch(judge: () => CrashJudgement): (gone: HelperGone) => boolean {
  return ({ type, reason }) => type === 'GPU' && BROKE_DOWN.has(reason) && judge() !== 'once'
}

/** See https://www.electronjs.org/docs/latest/api/app#event-child-process-gone */
const BROKE_DOWN = new Set(['crashed', 'abnormal-exit', 'launch-failed', 'integrity-failure'])
