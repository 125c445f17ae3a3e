import type { JudgedDifference } from '../../src/shared/decision'

/** A mean difference that goes the way its interval says. */
export const aJudgedMean = (mean: number, low: number, high: number): JudgedDifference => ({
  mean,
  low,
  high,
  way: low > 0 ? 'above' : high < 0 ? 'below' : 'open',
})
