import { isSurelyBefore, type MeanRanking } from '../estimate/mean-ranking'

/** Two plans, by position, that stand the other way round; `ahead` comes before `behind` now. */
export interface RankingSwap {
  readonly ahead: number
  readonly behind: number
}

/**
 * The first swap from the top that is more than chance: the two can be told apart before it, after it, or both. Undefined where
 * every plan keeps its place but for those that chance alone may part.
 */
export function swapBeyondChance(before: MeanRanking, after: MeanRanking): RankingSwap | undefined {
  const [first, second] = [before.order, after.order]
  for (const [rank, ahead] of second.entries()) {
    for (const behind of first) {
      if (behind === ahead) break
      // It came before the other, and no longer does.
      const isSwapped = second.indexOf(behind) > rank
      if (isSwapped && (isSurelyBefore(before, behind, ahead) || isSurelyBefore(after, ahead, behind))) {
        return { ahead, behind }
      }
    }
  }
  return undefined
}
