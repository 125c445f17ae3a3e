import type { EnsembleRequest, EnsembleResult, RunOptions, SimulationRunner } from '../../engine'
import { meanEstimate, meanOf, varianceOf } from '../estimate/mean-estimate'
import type { JudgedOutcome } from '../paired/judged-outcome'
import { judgedShare, type JudgedDifference } from '../paired/mean-way'
import type { MeanOverFutures } from '../paired/paired-comparison'
import { shapleyDesign, type Marginal, type ShapleyDesign, type ShapleyOptions } from './shapley-design'

/**
 * Reads one number a member from an ensemble, such as 1 where mass killing begins and 0 where it does not.
 *
 * `reference` is the ensemble of the plan held against: what a difference that matters is measured from.
 */
export type MemberReading = (result: EnsembleResult, reference: EnsembleResult) => ArrayLike<number>

/** What one response of a plan does, by the three ways of asking it. All in the unit of what was read. */
export interface ResponseShare {
  /** Id of the response in the plan, or of an exchange that takes one away. */
  readonly id: string
  /** Shapley value: its mean effect over all orders in which the responses could have been taken up. */
  readonly share: JudgedDifference
  /** What it does where it is the only response. */
  readonly alone: MeanOverFutures
  /** What it adds where all the others are there. */
  readonly added: MeanOverFutures
  /** Standard error of `share` from drawing orders instead of taking all; 0 where all are taken. */
  readonly orderError: number
}

/** What came of a plan, shared out among its responses. The shares sum to `together` to rounding. */
export interface ShapleyValues {
  readonly kind: ShapleyDesign['kind']
  /** Ensembles that were run. */
  readonly runs: number
  readonly memberCount: number
  /** Mean with the plan held against (usually no response), and with the whole plan. */
  readonly without: number
  readonly withAll: number
  readonly together: JudgedDifference
  readonly responses: readonly ResponseShare[]
  /** `together` minus the sum of what each does alone: what responses gain or lose by each other's company. */
  readonly interaction: MeanOverFutures
}

/**
 * Share out what came of a plan among its responses.
 *
 * @param values One row a subset of the design, one number a member in each.
 * @param judged The outcome that they are read of; absent: another quantity.
 * @throws RangeError if rows are missing, empty or of different lengths.
 */
export function shapleyValues(
  design: ShapleyDesign,
  values: readonly ArrayLike<number>[],
  judged?: JudgedOutcome,
): ShapleyValues {
  const row = rowsOf(design, values)
  const last = design.subsets.length - 1
  const memberCount = row(0).length
  const difference = (to: number, from: number): Float64Array =>
    Float64Array.from(row(to), (value, member) => value - (row(from)[member] ?? 0))
  const together = difference(last, 0)
  const interaction = together.slice()
  const responses = design.players.map((id, player): ResponseShare => {
    const alone = difference(design.alone[player] ?? 0, 0)
    alone.forEach((effect, member) => {
      interaction[member] = (interaction[member] ?? 0) - effect
    })
    const own = design.marginals.filter((marginal) => marginal.player === player)
    const share = weighted(own, difference, memberCount)
    const orderVariance = orderVarianceOf(own, design.groups, difference)
    return {
      id,
      share: judgedShare(share, meanEstimate(share, { variance: orderVariance, valueCount: design.groups }), judged),
      alone: meanEstimate(alone),
      added: meanEstimate(difference(last, design.allBut[player] ?? 0)),
      orderError: Math.sqrt(orderVariance),
    }
  })
  return {
    kind: design.kind,
    runs: design.subsets.length,
    memberCount,
    without: meanOf(row(0)),
    withAll: meanOf(row(last)),
    together: judgedShare(together, meanEstimate(together), judged),
    responses,
    interaction: meanEstimate(interaction),
  }
}

/**
 * Run the parts of a plan under the same luck and share out what came of the whole among its responses.
 *
 * Ensembles are run one after the other and read at once, so that only one beside the reference is in memory.
 *
 * @param request With the plan to be shared out, and the outcomes that are read.
 * @throws RangeError as shapleyDesign does. Rejects with the signal's reason when cancelled.
 */
export async function runShapley(
  runner: SimulationRunner,
  request: EnsembleRequest,
  read: MemberReading,
  {
    signal,
    onProgress,
    judged,
    ...options
  }: ShapleyOptions &
    Pick<RunOptions, 'signal'> & { readonly onProgress?: OnRuns; readonly judged?: JudgedOutcome } = {},
): Promise<ShapleyValues> {
  const design = shapleyDesign(request.plan, options)
  const values: Float64Array[] = []
  let reference: EnsembleResult | undefined
  for (const [done, plan] of design.subsets.entries()) {
    const result = await runner.runEnsemble(
      { ...request, plan },
      {
        ...(signal && { signal }),
        onProgress: (members) => onProgress?.(done + members / request.memberCount, design.subsets.length),
      },
    )
    reference ??= result
    values.push(Float64Array.from(read(result, reference)))
  }
  return shapleyValues(design, values, judged)
}

/** Told how many of how many ensembles are done; the one that runs counts in part. */
export type OnRuns = (done: number, total: number) => void

type Difference = (to: number, from: number) => Float64Array

function rowsOf(design: ShapleyDesign, values: readonly ArrayLike<number>[]): (subset: number) => ArrayLike<number> {
  if (values.length !== design.subsets.length) {
    throw new RangeError(`${design.subsets.length} subsets were to be run, and there are values of ${values.length}`)
  }
  const lengths = new Set(values.map(({ length }) => length))
  if (lengths.size !== 1) throw new RangeError(`Subsets have different members: ${[...lengths].join(', ')}`)
  return (subset) => values[subset] ?? []
}

function weighted(marginals: readonly Marginal[], difference: Difference, memberCount: number): Float64Array {
  const sum = new Float64Array(memberCount)
  for (const { with: to, without, weight } of marginals) {
    difference(to, without).forEach((effect, member) => {
      sum[member] = (sum[member] ?? 0) + weight * effect
    })
  }
  return sum
}

/** Variance of the mean over drawn pairs of orders; 0 where all are taken. */
function orderVarianceOf(marginals: readonly Marginal[], groups: number, difference: Difference): number {
  if (groups < 2) return 0
  const means = new Float64Array(groups)
  for (const { with: to, without, group } of marginals) {
    means[group] = (means[group] ?? 0) + meanOf(difference(to, without)) / 2
  }
  return varianceOf(means) / groups
}
