import { needsNamedTarget, type Response, type ResponseInstrument, type ResponsePlan } from '../../../../shared/engine'

/** A response may have begun up to two years before today. */
export const EARLIEST_START = -24
export const LONGEST_DURATION = 120

/** What one lever can change. Intensity in whole hundredths, as levers show it; an absent target is the usual one. */
export type LeverChange =
  | { readonly kind: 'intensity'; readonly percent: number }
  | { readonly kind: 'start'; readonly step: number }
  | { readonly kind: 'duration'; readonly months: number }
  | { readonly kind: 'target'; readonly target: string | undefined }

/** A row of the lever panels: an instrument, and the response that uses it if the plan has one. */
export interface Lever {
  readonly instrument: ResponseInstrument
  readonly response?: Response
}

/** Lever position, 0 to 100. */
export const percentOf = ({ response }: Lever): number => Math.round((response?.intensity ?? 0) * 100)

/** The response a lever shows, whether the plan has it yet or not. */
export function responseOf({ instrument, response }: Lever): Response {
  return (
    response ?? {
      id: '',
      instrument: instrument.id,
      startStep: 0,
      durationMonths: instrument.durationMonths,
      intensity: 0,
    }
  )
}

/** Report whether a change would turn up a response that reaches nobody, since it must name its target and does not. */
export function isAimedAtNobody(lever: Lever, change: LeverChange): boolean {
  const after = changed(responseOf(lever), change)
  return after.intensity > 0 && after.target === undefined && needsNamedTarget(lever.instrument)
}

/**
 * Apply a lever to a plan. Never changes `plan`.
 *
 * Turning a lever up from nothing adds a response; turning it to 0 leaves the response in its place, switched off.
 * Dates and target of a lever that was never turned up are kept too, so that they can be set first.
 */
export function planWithLever(plan: ResponsePlan, lever: Lever, change: LeverChange): ResponsePlan {
  // What the lever was drawn with may be older than the plan.
  const before = plan.responses.find(({ id }) => id === lever.response?.id) ?? responseOf(lever)
  const after = changed(before, change)
  if (isSameResponse(before, after)) return plan
  if (!lever.response) {
    const added = { ...after, id: freeResponseId(plan, lever.instrument.id) }
    return { ...plan, responses: [...plan.responses, added] }
  }
  return { ...plan, responses: plan.responses.map((response) => (response.id === before.id ? after : response)) }
}

export function planWithoutResponse(plan: ResponsePlan, responseId: string): ResponsePlan {
  return { ...plan, responses: plan.responses.filter(({ id }) => id !== responseId) }
}

function changed(response: Response, change: LeverChange): Response {
  switch (change.kind) {
    case 'intensity':
      return { ...response, intensity: within(change.percent, 0, 100) / 100 }
    case 'start':
      return { ...response, startStep: within(change.step, EARLIEST_START, LONGEST_DURATION) }
    case 'duration':
      return { ...response, durationMonths: within(change.months, 1, LONGEST_DURATION) }
    case 'target': {
      const { target: _, ...untargeted } = response
      return change.target === undefined ? untargeted : { ...untargeted, target: change.target }
    }
  }
}

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)))

export const isSameResponse = (a: Response, b: Response) =>
  a.intensity === b.intensity &&
  a.startStep === b.startStep &&
  a.durationMonths === b.durationMonths &&
  a.target === b.target

/** The instrument's own id, or with the first free number when the plan uses it more than once. */
function freeResponseId(plan: ResponsePlan, instrument: string): string {
  const taken = new Set(plan.responses.map(({ id }) => id))
  let id = instrument
  for (let number = 2; taken.has(id); number += 1) id = `${instrument}-${number}`
  return id
}
