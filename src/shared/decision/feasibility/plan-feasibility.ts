import {
  HELD_BY,
  responseSummaries,
  wilsonInterval,
  type EnsembleResult,
  type ProbabilityEstimate,
  type ResponsePlan,
  type ResponseSummary,
  type Scenario,
  unavailableBecause,
} from '../../engine'

/** What kept a response from working as planned. */
export const HINDRANCES = ['veto', 'council', 'host', 'attention', 'access'] as const
export type Hindrance = (typeof HINDRANCES)[number]

/** Access that leaves less of a response's wanted effects than this holds it up, as attention does when it is short. */
const ACCESS_THAT_SERVES = 0.5

/** What became of one response of a plan, over all futures. */
export interface ResponseFeasibility extends ResponseSummary {
  readonly instrument: string
  /** Share of futures in which access leaves less than half of its wanted effects, over its months in effect. */
  readonly accessShort: ProbabilityEstimate
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
  } | null
}

/** Sum up what stopped a plan, in what share of futures. Responses that are off are not in the result, and not here. */
export function planFeasibility(plan: ResponsePlan, result: EnsembleResult): PlanFeasibility {
  const { responses: courses, memberCount } = result
  const planned = new Map(plan.responses.map((response) => [response.id, response]))
  const responses = responseSummaries(result).map((summary, r): ResponseFeasibility => {
    const response = planned.get(summary.id)
    const start = Math.max(0, response?.startStep ?? 0)
    const short = countMembers(memberCount, (member) => isAccessShort(result, r, member))
    return {
      ...summary,
      instrument: response?.instrument ?? summary.id,
      accessShort: wilsonInterval(short, memberCount),
      medianMonthsWaited:
        summary.medianAuthorisedStep === null ? null : Math.max(0, summary.medianAuthorisedStep - start),
    }
  })
  const someResponse = (test: (response: number, place: number, member: number) => boolean) =>
    wilsonInterval(
      countMembers(memberCount, (member) => courses.ids.some((_, r) => test(r, r * memberCount + member, member))),
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
      attention: someResponse((_, place) => (courses.attention[place] ?? 1) < 1),
      access: someResponse((r, _, member) => isAccessShort(result, r, member)),
    },
    main: mainHindrance(responses),
  }
}

/** Instruments of a plan that can't be used in a scenario, each once, in the plan's order: it has no effect from them. */
export function unavailableIn(scenario: Scenario, { responses }: ResponsePlan): string[] {
  const used = new Set(responses.filter(({ intensity }) => intensity > 0).map(({ instrument }) => instrument))
  return [...used].filter((instrument) => unavailableBecause(scenario, instrument) !== undefined)
}

/** Share of futures in which something holds a response up. */
export function hindranceShare(response: ResponseFeasibility, hindrance: Hindrance): ProbabilityEstimate {
  if (hindrance === 'attention') return response.attentionShort
  return hindrance === 'access' ? response.accessShort : response.stoppedBy[hindrance]
}

function mainHindrance(responses: readonly ResponseFeasibility[]): PlanFeasibility['main'] {
  let main: PlanFeasibility['main'] = null
  for (const response of responses) {
    for (const hindrance of HINDRANCES) {
      const share = hindranceShare(response, hindrance)
      if (share.count > (main?.share.count ?? 0)) main = { hindrance, response: response.id, share }
    }
  }
  return main
}

function isAccessShort({ responses, memberCount }: EnsembleResult, response: number, member: number): boolean {
  return (responses.access[response * memberCount + member] ?? 1) < ACCESS_THAT_SERVES
}

function countMembers(memberCount: number, test: (member: number) => boolean): number {
  let count = 0
  for (let member = 0; member < memberCount; member += 1) if (test(member)) count += 1
  return count
}
