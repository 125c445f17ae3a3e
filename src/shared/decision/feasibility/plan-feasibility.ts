import {
  ACCESS_THAT_SERVES,
  HELD_BY,
  responseSummaries,
  wilsonInterval,
  type EnsembleResult,
  type ProbabilityEstimate,
  type Response,
  type ResponsePlan,
  type ResponseSummary,
  type Scenario,
  unavailableBecause,
} from '../../engine'

/** What kept a response from going ahead at all. */
export const STOPS = ['veto', 'council', 'host', 'budget', 'capital'] as const
/** What kept a response from working as planned. */
export const HINDRANCES = [...STOPS, 'lead', 'attention', 'access'] as const
export type Hindrance = (typeof HINDRANCES)[number]

/** What became of one response of a plan, over all futures. */
export interface ResponseFeasibility extends ResponseSummary {
  readonly instrument: string
  /** Share of futures in which it went ahead, but its lead time is not over by the horizon. */
  readonly leadTooLong: ProbabilityEstimate
  /** Median months from its start, or from today if that was before, to when it went ahead, among those futures; null: in none. */
  readonly medianMonthsWaited: number | null
}

/** What stopped a plan: its responses in the order of the result, and the plan as a whole. */
export interface PlanFeasibility {
  readonly responses: readonly ResponseFeasibility[]
  /** Share of futures in which every response went ahead. */
  readonly allGoAhead: ProbabilityEstimate
  /** Shares of futures in which at least one response was held up by this. */
  readonly heldBy: Readonly<Record<Hindrance, ProbabilityEstimate>>
  /** The commonest of them, with the response it holds up most often; null: nothing is held up in any future. */
  readonly main: {
    readonly hindrance: Hindrance
    readonly response: string
    readonly share: ProbabilityEstimate
    /** Median of the first month in which it does so, 0 if before today; null for a lead time, which ends beyond the horizon. */
    readonly fromStep: number | null
  } | null
}

/** Sum up what stopped a plan, in what share of futures. Responses that are off are not in the result, and not here. */
export function planFeasibility(plan: ResponsePlan, result: EnsembleResult): PlanFeasibility {
  const { responses: courses, memberCount } = result
  const planned = plannedById(plan)
  const responses = responseSummaries(result).map((summary, r): ResponseFeasibility => {
    const response = planned.get(summary.id)
    const start = Math.max(0, response?.startStep ?? 0)
    return {
      ...summary,
      instrument: response?.instrument ?? summary.id,
      leadTooLong: wilsonInterval(
        countMembers(memberCount, (member) => isLeadTooLong(result, response, r * memberCount + member)),
        memberCount,
      ),
      medianMonthsWaited:
        summary.medianAuthorisedStep === null ? null : Math.max(0, summary.medianAuthorisedStep - start),
    }
  })
  const someResponse = (test: (response: number, place: number) => boolean) =>
    wilsonInterval(
      countMembers(memberCount, (member) => courses.ids.some((_, r) => test(r, r * memberCount + member))),
      memberCount,
    )
  const stoppedBy = (held: number) => someResponse((_, place) => courses.heldBy[place] === held)
  const notAhead = someResponse((_, place) => (courses.authorisedStep[place] ?? -1) < 0)
  return {
    responses,
    allGoAhead: wilsonInterval(memberCount - notAhead.count, memberCount),
    heldBy: {
      veto: stoppedBy(HELD_BY.veto),
      council: stoppedBy(HELD_BY.council),
      host: stoppedBy(HELD_BY.host),
      budget: stoppedBy(HELD_BY.budget),
      capital: stoppedBy(HELD_BY.capital),
      lead: someResponse((r, place) => isLeadTooLong(result, planned.get(courses.ids[r] ?? ''), place)),
      attention: someResponse((_, place) => (courses.attention[place] ?? 1) < 1),
      access: someResponse((_, place) => (courses.access[place] ?? 1) < ACCESS_THAT_SERVES),
    },
    main: mainHindrance(responses, planned),
  }
}

/** The response of a plan that is stopped most often, and what stops it most often; null: all of them always go ahead. */
export function mainStop(plan: ResponsePlan, { responses }: PlanFeasibility): PlanFeasibility['main'] {
  const [most] = stoppedFirst(responses)
  return most ? mainHindrance([most], plannedById(plan), STOPS) : null
}

/** Those that are stopped in most futures come first; alike, they keep their order. */
export function stoppedFirst(responses: readonly ResponseFeasibility[]): ResponseFeasibility[] {
  return responses.toSorted((a, b) => a.goesAhead.count - b.goesAhead.count)
}

const plannedById = ({ responses }: ResponsePlan) => new Map(responses.map((response) => [response.id, response]))

/** Whether all that is on in a plan begins at the horizon or after it, and so does nothing by then. */
export function beginsAfter({ responses }: ResponsePlan, horizonSteps: number): boolean {
  const on = responses.filter(({ intensity }) => intensity > 0)
  return on.length > 0 && on.every(({ startStep }) => startStep >= horizonSteps)
}

/** Instruments of a plan that can't be used in a scenario, each once, in the plan's order: it has no effect from them. */
export function unavailableIn(scenario: Scenario, { responses }: ResponsePlan): string[] {
  const used = new Set(responses.filter(({ intensity }) => intensity > 0).map(({ instrument }) => instrument))
  return [...used].filter((instrument) => unavailableBecause(scenario, instrument) !== undefined)
}

/** Share of futures in which something holds a response up. */
export function hindranceShare(response: ResponseFeasibility, hindrance: Hindrance): ProbabilityEstimate {
  switch (hindrance) {
    case 'lead':
      return response.leadTooLong
    case 'attention':
      return response.attentionShort
    case 'access':
      return response.accessShort
    default:
      return response.stoppedBy[hindrance]
  }
}

/** What has to agree is asked from the first month of a response on, and has not agreed from then on where it never does. */
function fromStepOf(response: ResponseFeasibility, hindrance: Hindrance, startStep: number): number | null {
  switch (hindrance) {
    case 'lead':
      return null
    case 'budget':
      return response.budgetShortFrom?.median ?? null
    case 'capital':
      return response.capitalShortFrom?.median ?? null
    case 'attention':
      return response.attentionShortFrom?.median ?? null
    case 'access':
      return response.accessShortFrom?.median ?? null
    default:
      return Math.max(0, startStep)
  }
}

function mainHindrance(
  responses: readonly ResponseFeasibility[],
  planned: ReadonlyMap<string, Response>,
  among: readonly Hindrance[] = HINDRANCES,
): PlanFeasibility['main'] {
  let main: PlanFeasibility['main'] = null
  for (const response of responses) {
    for (const hindrance of among) {
      const share = hindranceShare(response, hindrance)
      if (share.count <= (main?.share.count ?? 0)) continue
      const fromStep = fromStepOf(response, hindrance, planned.get(response.id)?.startStep ?? 0)
      main = { hindrance, response: response.id, share, fromStep }
    }
  }
  return main
}

/** Planned to end by today, lead time aside: that it is not in effect from today on is no hindrance. */
export const endedByToday = ({ startStep, durationMonths }: Pick<Response, 'startStep' | 'durationMonths'>): boolean =>
  startStep + durationMonths <= 0

function isLeadTooLong({ responses }: EnsembleResult, response: Response | undefined, place: number): boolean {
  if (response && endedByToday(response)) return false
  return (responses.authorisedStep[place] ?? -1) >= 0 && (responses.effectStep[place] ?? -1) < 0
}

function countMembers(memberCount: number, test: (member: number) => boolean): number {
  let count = 0
  for (let member = 0; member < memberCount; member += 1) if (test(member)) count += 1
  return count
}
