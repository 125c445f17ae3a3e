/** When a tick is, and how long. */
export interface Clock {
  /** Step that the tick belongs to: step 0 covers the first month from today. */
  readonly step: number
  /** Ticks since today. */
  readonly tick: number
  /** Length of the tick, months. */
  readonly months: number
  readonly startsStep: boolean
}

export function clockAt(step: number, tickInStep: number, ticksPerStep: number): Clock {
  return { step, tick: step * ticksPerStep + tickInStep, months: 1 / ticksPerStep, startsStep: tickInStep === 0 }
}
