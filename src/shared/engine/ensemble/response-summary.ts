import { HELD_BY, type HeldBy } from '../month/response-standing'
import { quantileOfSorted } from './ensemble-bands'
import type { EnsembleResult } from './ensemble-request'
import { wilsonInterval, type ProbabilityEstimate } from './onset'

/** What became of one response over all members. */
export interface ResponseSummary {
  readonly id: string
  /** Share of members in which nothing kept it from going ahead by the horizon. */
  readonly goesAhead: ProbabilityEstimate
  /** Median month in which it went ahead, among those members; null: in none. */
  readonly medianAuthorisedStep: number | null
  /** Share of members in which it is in effect by the horizon: authorised, and its lead time over. */
  readonly inEffect: ProbabilityEstimate
  readonly medianEffectStep: number | null
  /** Shares of members in which it never goes ahead, by what stops it. */
  readonly stoppedBy: Readonly<Record<Exclude<HeldBy, 'nothing'>, ProbabilityEstimate>>
  /** Share of members in which attention is short at some time while it is in effect. */
  readonly attentionShort: ProbabilityEstimate
  /** What attention and access leave of its wanted effects, mean over the members in which it is in effect, in [0, 1]. */
  readonly attentionLeft: number | null
  readonly accessLeft: number | null
}

/** Sum up what became of each response of a plan, in the order of the result. */
export function responseSummaries({ responses, memberCount }: EnsembleResult): ResponseSummary[] {
  return responses.ids.map((id, r) => {
    const rowOf = (row: Int16Array | Uint8Array | Float32Array): number[] =>
      Array.from(row.subarray(r * memberCount, (r + 1) * memberCount))
    const authorised = rowOf(responses.authorisedStep).filter((step) => step >= 0)
    const effectSteps = rowOf(responses.effectStep)
    const begun = effectSteps.filter((step) => step >= 0)
    const heldBy = rowOf(responses.heldBy)
    const share = (count: number) => wilsonInterval(count, memberCount)
    const stopped = (reason: HeldBy) => share(heldBy.filter((held) => held === HELD_BY[reason]).length)
    const attention = rowOf(responses.attention)
    const meanInEffect = (left: readonly number[]) =>
      begun.length === 0
        ? null
        : left.reduce((sum, value, member) => sum + ((effectSteps[member] ?? -1) < 0 ? 0 : value), 0) / begun.length
    return {
      id,
      goesAhead: share(authorised.length),
      medianAuthorisedStep: medianOf(authorised),
      inEffect: share(begun.length),
      medianEffectStep: medianOf(begun),
      stoppedBy: { veto: stopped('veto'), council: stopped('council'), host: stopped('host') },
      attentionShort: share(attention.filter((left) => left < 1).length),
      attentionLeft: meanInEffect(attention),
      accessLeft: meanInEffect(rowOf(responses.access)),
    }
  })
}

function medianOf(steps: readonly number[]): number | null {
  return steps.length === 0 ? null : quantileOfSorted(Float32Array.from(steps).sort(), 0.5)
}
