/** One dated use of an instrument. */
export interface Response {
  /** Unique inside the plan; chance never depends on it. */
  readonly id: string
  readonly instrument: string
  /** Step the decision takes effect, -24 (already under way for two years) or later; lead time follows. */
  readonly startStep: number
  /** Months of activity after the lead time, 1 or more. */
  readonly durationMonths: number
  /** 0 (off) to 1 (as designed). */
  readonly intensity: number
  /** Actor or population id; absent = whom the instrument usually means. */
  readonly target?: string
}

/** A set of responses (EMA: a policy). The empty plan is "no response". */
export interface ResponsePlan {
  readonly id: string
  readonly name: string
  readonly responses: readonly Response[]
  /** What its authors say of it. No number depends on it. */
  readonly note?: string
  /** Place among the colours of plans, from 1, that it keeps; absent: its id says it, or the first that is free. No number depends on it. */
  readonly colour?: number
}

export const NO_RESPONSE: ResponsePlan = { id: 'no-response', name: '', responses: [] }
