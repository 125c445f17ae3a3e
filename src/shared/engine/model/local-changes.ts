import type { Estimate } from './evidence'

/** Why something is otherwise here than in the model, in one sentence. */
interface LocalReason {
  readonly because: string
}

/** An influence that is weaker, stronger or turned round in this country. */
export interface LocalInfluence extends LocalReason {
  readonly influence: string
  /** Logit per unit of the cause; stands in place of the model's. */
  readonly weight: Estimate
}

/** Whether a kind of response can be used here at all. */
export interface LocalInstrument extends LocalReason {
  readonly instrument: string
  readonly isAvailable: boolean
}

/** How often something that comes by chance happens here. */
export interface LocalTrigger extends LocalReason {
  readonly trigger: string
  /** Mean rate where its hazard is at the mean of the reference record, events per year; stands in place of the model's. */
  readonly ratePerYear: Estimate
}

/** A coefficient of the equations that is another one here, such as the attention that decision-makers have. */
export interface LocalParameter extends LocalReason {
  readonly parameter: string
  /** In the parameter's unit, inside the model's own range for it; stands in place of the model's. */
  readonly value: Estimate
}

/** What holds in one scenario only; all else is as the model says. */
export interface LocalChanges {
  readonly influences?: readonly LocalInfluence[]
  readonly instruments?: readonly LocalInstrument[]
  readonly triggers?: readonly LocalTrigger[]
  readonly parameters?: readonly LocalParameter[]
}
