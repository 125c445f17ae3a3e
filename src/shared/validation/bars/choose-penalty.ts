import { fitLogistic, logLoss } from '../statistics/logistic-regression'

/** A training row as a linear model sees it. */
export interface TrainingRow {
  readonly year: number
  readonly input: readonly number[]
  readonly happened: boolean
}

export const PENALTIES = [1, 3, 10, 30, 100, 300, 1000] as const
const BLOCKS = 5

/**
 * Choose how strongly weights are held back, by cross-validation over blocks of years.
 *
 * Years that follow each other hang together: whole runs of years are left out, not single rows.
 */
export function choosePenalty(rows: readonly TrainingRow[]): number {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b)
  const blockOf = (year: number): number => Math.floor((years.indexOf(year) * BLOCKS) / years.length)
  const losses = PENALTIES.map((penalty) => {
    let loss = 0
    for (let block = 0; block < BLOCKS; block += 1) {
      const kept = rows.filter(({ year }) => blockOf(year) !== block)
      const left = rows.filter(({ year }) => blockOf(year) === block)
      if (kept.length === 0 || left.length === 0) continue
      const fit = fitLogistic(
        kept.map(({ input }) => input),
        kept.map(({ happened }) => happened),
        penalty,
      )
      loss +=
        left.length *
        logLoss(
          fit,
          left.map(({ input }) => input),
          left.map(({ happened }) => happened),
        )
    }
    return loss
  })
  return PENALTIES[losses.indexOf(Math.min(...losses))] ?? PENALTIES[0]
}
