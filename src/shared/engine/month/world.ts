/** How a council of states comes to decide; three readings of the record that do not agree (docs/MODEL.md, section 16). */
export const COUNCIL_MODELS = ['severity', 'interests', 'division'] as const
export type CouncilModel = (typeof COUNCIL_MODELS)[number]

/** What makes responses late or weak, and what a run may do without to show how much it matters. */
export const DECISION_CHALLENGES = ['recognition', 'decisions', 'priority'] as const
export type DecisionChallenge = (typeof DECISION_CHALLENGES)[number]

/** How the world decides on responses in a run. */
export interface World {
  readonly council: CouncilModel
  /** Challenges taken as met: patterns seen for what they are, decisions taken at once, protection always attended to. */
  readonly met: readonly DecisionChallenge[]
  /** Months for which the structural part of the plan has been in place before today, 0 to MOST_PREVENTION_MONTHS. */
  readonly preventionMonths: number
  /** Weight of protection among other aims, in percent of the usual; absent: 100. */
  readonly protectionPercent?: number
  /** Cost units there are for all that begins from today on, whole, 0 to MOST_BUDGET; absent: as many as it takes. */
  readonly budget?: number
  /** Political capital for all that begins from today on; absent: as much as it takes. */
  readonly politicalCapital?: CapitalLimit
}

/** How much political capital there is, in ranks of the instruments: each response takes its rank times its intensity. */
export interface CapitalLimit {
  /** What there is today, and the most there ever is, whole, 0 to MOST_CAPITAL. */
  readonly available: number
  /** How much of what was spent comes back in a month, whole, 0 to MOST_CAPITAL. */
  readonly regainedPerMonth: number
}

/** No more than this of prevention before today can be asked for, months. */
export const MOST_PREVENTION_MONTHS = 60

/** How little and how much weight protection may be given, in percent of the usual. */
export const LEAST_PROTECTION_PERCENT = 25
export const MOST_PROTECTION_PERCENT = 400
export const USUAL_PROTECTION_PERCENT = 100

/** More than eight of the dearest responses take in twenty years: no larger budget can be set. */
export const MOST_BUDGET = 1_000_000

/** What a budget is set to before anybody has said how much: less than most plans take. */
export const FIRST_BUDGET = 100

/** The most that a plan can take, sixty responses of the highest rank: more political capital can't be set. */
export const MOST_CAPITAL = 300

/**
 * What political capital is set to before anybody has said how much: five responses of the middle rank at once, and after that one
 * more every three months. Judgement: three to six strong instruments are about what can be carried at a time.
 */
export const FIRST_CAPITAL: CapitalLimit = { available: 15, regainedPerMonth: 1 }

export const protectionPercentOf = ({ protectionPercent = USUAL_PROTECTION_PERCENT }: World): number =>
  protectionPercent

export const USUAL_WORLD: World = { council: 'severity', met: [], preventionMonths: 0 }
