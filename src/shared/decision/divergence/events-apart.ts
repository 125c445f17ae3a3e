import type { EnsembleResult } from '../../engine'

/** In which of two courses something stands or happened. */
export type Side = 'reference' | 'plan'

/** A kind of event that by some step had happened in only one of two courses. */
export interface EventOfOne {
  readonly side: Side
  readonly trigger: string
  /** Step it first happened. */
  readonly step: number
}

/** A kind of event that by some step had happened in both courses, first in different months. */
export interface MovedEvent {
  readonly trigger: string
  readonly reference: number
  readonly plan: number
}

/** In what the events of two courses differ by a step. Only the first of each kind is known. */
export interface EventsApart {
  /** Earliest first. */
  readonly ofOne: readonly EventOfOne[]
  readonly moved: readonly MovedEvent[]
  /** Whether any had happened by then, in either. */
  readonly isAny: boolean
}

/** What had happened before a step in one course and not, or not when, in the other. That it came before is all that is claimed. */
export function eventsApart(
  reference: EnsembleResult,
  plan: EnsembleResult,
  member: number,
  before: number,
): EventsApart {
  // What happens in the month that begins at a step shows at the next one.
  const happenedIn = ({ firstStruck, triggers, memberCount }: EnsembleResult, trigger: string): number | undefined => {
    const position = triggers.indexOf(trigger)
    const step = position < 0 ? -1 : (firstStruck[position * memberCount + member] ?? -1)
    return step >= 0 && step < before ? step : undefined
  }
  const ofOne: EventOfOne[] = []
  const moved: MovedEvent[] = []
  let isAny = false
  for (const trigger of new Set([...reference.triggers, ...plan.triggers])) {
    const [without, withPlan] = [happenedIn(reference, trigger), happenedIn(plan, trigger)]
    isAny ||= without !== undefined || withPlan !== undefined
    if (without === withPlan) continue
    if (withPlan === undefined && without !== undefined) ofOne.push({ side: 'reference', trigger, step: without })
    else if (without === undefined && withPlan !== undefined) ofOne.push({ side: 'plan', trigger, step: withPlan })
    else if (without !== undefined && withPlan !== undefined)
      moved.push({ trigger, reference: without, plan: withPlan })
  }
  return { ofOne: ofOne.sort((a, b) => a.step - b.step), moved, isAny }
}
