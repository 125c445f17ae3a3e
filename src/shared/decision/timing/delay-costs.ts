import { LEAST_TO_COMPARE } from '../paired/comparison-verdict'
import { judgedDifference, type JudgedDifference } from '../paired/mean-way'
import type { PairedQuestion } from '../paired/paired-comparison'
import { isYesNo } from '../paired/stage-outcome'
import type { TimingCurve } from './timing-curve'

/** Months later than planned of which it is said what they add. */
export const DELAYS = [6, 12, 18, 24] as const

/** What another start adds to the mean of what is judged, over the start as planned. */
export interface DelayCost {
  /** Later than planned; below 0: earlier. */
  readonly months: number
  /** Pair by pair, with its 90 % interval; of what comes or does not a share of futures. Below 0: it takes away. */
  readonly added: JudgedDifference
  /**
   * `more`, `fewer`: beyond luck; `same`: no future differs; `little`: not beyond luck, and no end of the interval reaches the
   * smallest difference that matters; `unclear`: neither can be said.
   */
  readonly change: 'more' | 'fewer' | 'same' | 'little' | 'unclear'
}

/** Of what comes or does not, every future of which counts, less than this share of all of them is little, as in Explore's headline. */
const LITTLE_OF_FUTURES = 0.05

type Judged = Omit<PairedQuestion, 'step'>

/** Say what each delay that was tried adds; empty where there are too few futures to say anything by. */
export const delayCosts = (curve: TimingCurve, question: Judged): DelayCost[] =>
  DELAYS.flatMap((months) => delayCost(curve, months, question) ?? [])

/** What one start, later or (below 0) earlier, adds; undefined where it was not tried, or of too few futures. */
export function delayCost({ points }: TimingCurve, months: number, question: Judged): DelayCost | undefined {
  const pointAt = (shift: number) => points.find(({ shiftMonths }) => shiftMonths === shift)
  const against = pointAt(months)?.againstPlanned
  if (!against || against.differences.length < LEAST_TO_COMPARE) return undefined
  return costOfDifferences(months, against.differences, question)
}

/** What differences of single futures, less those of the start as planned, add up to. */
export function costOfDifferences(months: number, differences: Float64Array, { outcome, smallest }: Judged): DelayCost {
  const least = isYesNo(outcome) ? LITTLE_OF_FUTURES : smallest.absolute
  const added = judgedDifference({ differences }, outcome)
  const isLittle = -added.low < least && added.high < least
  return { months, added, change: changeOf(added, isLittle) }
}

function changeOf({ low, high, way }: JudgedDifference, isLittle: boolean): DelayCost['change'] {
  if (low === 0 && high === 0) return 'same'
  if (way !== 'open') return way === 'above' ? 'more' : 'fewer'
  return isLittle ? 'little' : 'unclear'
}
