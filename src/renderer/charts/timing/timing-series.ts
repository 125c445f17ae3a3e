/** What comes of a start so many months from the planned one. Shares in [0, 1], or amounts in their own unit. */
export interface TimingMark {
  readonly shiftMonths: number
  readonly value: number
  readonly low50: number
  readonly high50: number
  readonly low80: number
  readonly high80: number
  /** What it changes over the planned start, as it is written beside a moved one: "+120"; absent: nothing is written. */
  readonly change?: string
}

export interface TimingSeries {
  /** `share`: values in [0, 1]; `amount`: from nothing up; `stages`: whole stages are lines. */
  readonly scale: 'share' | 'amount' | 'stages'
  /** Writes what stands beside a line of the axis. */
  readonly tick: (value: number) => string
  /** Earliest first. */
  readonly points: readonly TimingMark[]
  readonly noResponse: number
  /** Months from the planned start, where half of the benefit is gone; null: nowhere. */
  readonly halfGoneAt: number | null
  /** From here on no start helps; null: the last one still does. */
  readonly tooLateFrom: number | null
  /** Starts before this one lie before today; null: no start that was tried does. */
  readonly pastUntil: number | null
  /** From the planned start until all of it is in place, months. */
  readonly leadMonths: number
}
