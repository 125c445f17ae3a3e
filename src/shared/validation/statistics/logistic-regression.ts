import { solvePositive } from './linear-solve'

/** A fitted logistic regression. */
export interface LogisticFit {
  readonly intercept: number
  readonly weights: readonly number[]
}

interface Row {
  readonly input: readonly number[]
  readonly share: number
  readonly count: number
}

const MOST_ROUNDS = 60
const CLOSE_ENOUGH = 1e-9
/** Keeps a direction without any information from dividing by nothing. */
const LEAST_CURVATURE = 1e-9

/**
 * Fit P(y) = 1 / (1 + exp(-(intercept + weights . x))) by iteratively reweighted least squares.
 *
 * `penalty` times half the squared length of the weights is added to the negative log-likelihood (ridge); the intercept
 * is free. Steps that would overshoot are halved.
 *
 * @param outcomes What happened in each row, or the share of cases in which it did, in [0, 1].
 * @param counts How many rows each row stands for; 1 without it.
 */
export function fitLogistic(
  inputs: readonly (readonly number[])[],
  outcomes: readonly (boolean | number)[],
  penalty = 0,
  counts?: readonly number[],
): LogisticFit {
  const rows = inputs.map((input, i) => ({ input, share: Number(outcomes[i] ?? 0), count: counts?.[i] ?? 1 }))
  const width = (inputs[0]?.length ?? 0) + 1
  let weights = new Array<number>(width).fill(0)
  let loss = lossOf(rows, weights, penalty)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const step = newtonStep(rows, weights, penalty)
    let share = 1
    let next = weights
    let nextLoss = Infinity
    while (share > 1e-6) {
      const scale = share
      next = weights.map((weight, i) => weight + scale * (step[i] ?? 0))
      nextLoss = lossOf(rows, next, penalty)
      if (nextLoss <= loss) break
      share /= 2
    }
    if (!(nextLoss <= loss)) break
    const moved = Math.max(...next.map((weight, i) => Math.abs(weight - (weights[i] ?? 0))))
    weights = next
    loss = nextLoss
    if (moved < CLOSE_ENOUGH) break
  }
  const [intercept = 0, ...rest] = weights
  return { intercept, weights: rest }
}

/** Probability that a fitted regression gives to a row. */
export function probabilityOf({ intercept, weights }: LogisticFit, input: readonly number[]): number {
  return 1 / (1 + Math.exp(-linear([intercept, ...weights], input)))
}

/** Mean negative log-likelihood of outcomes under a fit. */
export function logLoss(
  fit: LogisticFit,
  inputs: readonly (readonly number[])[],
  outcomes: readonly boolean[],
): number {
  const rows = inputs.map((input, i) => ({ input, share: Number(outcomes[i] ?? 0), count: 1 }))
  return lossOf(rows, [fit.intercept, ...fit.weights], 0) / outcomes.length
}

function linear(weights: readonly number[], input: readonly number[]): number {
  let sum = weights[0] ?? 0
  for (let k = 0; k < input.length; k += 1) sum += (weights[k + 1] ?? 0) * (input[k] ?? 0)
  return sum
}

function newtonStep(rows: readonly Row[], weights: readonly number[], penalty: number): number[] {
  const width = weights.length
  const slope = weights.map((weight, k) => (k === 0 ? 0 : -penalty * weight))
  const curvature = weights.map((_, k) =>
    weights.map((_other, l) => (k === l ? LEAST_CURVATURE + (k === 0 ? 0 : penalty) : 0)),
  )
  for (const { input, share, count } of rows) {
    const chance = 1 / (1 + Math.exp(-linear(weights, input)))
    const miss = count * (share - chance)
    const weight = count * chance * (1 - chance)
    for (let k = 0; k < width; k += 1) {
      const x = k === 0 ? 1 : (input[k - 1] ?? 0)
      slope[k] = (slope[k] ?? 0) + miss * x
      const row = curvature[k]
      if (!row || x === 0) continue
      for (let l = 0; l <= k; l += 1) row[l] = (row[l] ?? 0) + weight * x * (l === 0 ? 1 : (input[l - 1] ?? 0))
    }
  }
  return solvePositive(curvature, slope)
}

function lossOf(rows: readonly Row[], weights: readonly number[], penalty: number): number {
  let loss = 0
  for (let k = 1; k < weights.length; k += 1) loss += 0.5 * penalty * (weights[k] ?? 0) ** 2
  for (const { input, share, count } of rows) {
    const z = linear(weights, input)
    loss += count * (share * softplus(-z) + (1 - share) * softplus(z))
  }
  return loss
}

/** ln(1 + exp(z)) without overflow. */
function softplus(z: number): number {
  return z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z))
}
