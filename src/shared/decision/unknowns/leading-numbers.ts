import { meanEstimate } from '../estimate/mean-estimate'
import { knownShare, type KnownShare } from './path-shares'
import type { MovedNumber } from './study-numbers'

/** The few numbers that move an outcome most. */
export interface LeadingNumbers {
  readonly leaders: readonly MovedNumber[]
  /** What they moved together. */
  readonly together: KnownShare
  /** They make half of it: few numbers stand out. */
  readonly areFew: boolean
  /** So many of the first surely move it more than any number behind them: beyond the interval of the paths. */
  readonly settled: number
}

/** What leaders move together at least, unless there are too many of them to be told. */
const LEADING_SHARE = 0.5
const MOST_LEADERS = 5

/** The fewest numbers that move half of it, of `numbers`, most first; the first of them where no few do. */
export function leadingNumbers(numbers: readonly MovedNumber[]): LeadingNumbers {
  const moving = numbers.filter(({ most }) => most > 0)
  let share = 0
  let count = 0
  for (const number of moving) {
    if (share >= LEADING_SHARE || count >= MOST_LEADERS) break
    share += number.share.value
    count += 1
  }
  const leaders = moving.slice(0, count)
  const paths = leaders[0]?.shares.length ?? 0
  const perPath = Array.from({ length: paths }, (_, path) =>
    leaders.reduce((sum, { shares }) => sum + (shares[path] ?? 0), 0),
  )
  const areFew = share >= LEADING_SHARE
  return { leaders, together: knownShare(perPath), areFew, settled: settledOf(moving, count) }
}

function settledOf(moving: readonly MovedNumber[], most: number): number {
  for (let count = most; count > 0; count -= 1) {
    const [first, others] = [moving.slice(0, count), moving.slice(count)]
    if (first.every((one) => others.every((other) => movesMore(one, other)))) return count
  }
  return 0
}

/** Whether one number has a larger share than another by more than the paths differ (paired, 90 % interval). */
function movesMore({ shares }: MovedNumber, other: MovedNumber): boolean {
  return shares.length > 1 && meanEstimate(shares.map((share, path) => share - (other.shares[path] ?? 0))).low > 0
}
