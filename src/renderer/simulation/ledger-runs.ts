import {
  judgedValues,
  outcomesNeededFor,
  plansToChooseFrom,
  tryChallenge,
  type ChallengeFinding,
  type JudgedOutcome,
} from '../../shared/decision'
import {
  NO_RESPONSE,
  type Challenge,
  type CountryModel,
  type EnsembleRequest,
  type EnsembleResult,
  type Ground,
  type ResponsePlan,
  type Scenario,
  type SimulationRunner,
  type WorkerPool,
} from '../../shared/engine'
import type { ScenarioDocument } from '../../shared/formats'
import { demandKey, requestOf } from './ensemble-demand'
import { runnerByGround } from './runner-by-ground'

/** Futures of every plan as the number stands and with the alternative: as many as the table is drawn from as a rule. */
const MOST_MEMBERS = 1000

/** Futures in which the value is looked for from which on the ranking changes: many values are tried, and this is done in seconds. */
const SEARCHED_MEMBERS = 250

/** What the challenges of a document are tried on: its plans, judged by one outcome, under the luck of its settings. */
export interface LedgerQuestion {
  readonly scenario: Scenario
  /** No response first; without plans of which nothing is on, and one of those that do the same. */
  readonly plans: readonly ResponsePlan[]
  readonly outcome: JudgedOutcome
  /** Of no response. */
  readonly request: EnsembleRequest
  /** Futures in which the value is looked for from which on the ranking changes. */
  readonly searched: number
  /** Equal for two questions if the same challenge comes to the same in both. */
  readonly key: string
}

/** Put the question of a ledger. */
export function ledgerQuestion(
  { scenario, plans, settings }: Pick<ScenarioDocument, 'scenario' | 'plans' | 'settings'>,
  outcome: JudgedOutcome,
): LedgerQuestion {
  const { seed, horizonSteps, lens, world } = settings
  const memberCount = Math.min(MOST_MEMBERS, settings.memberCount)
  const demand = {
    seed,
    memberCount,
    horizonSteps,
    outcomes: outcomesNeededFor(outcome),
    ...(lens !== undefined && { lens }),
    ...(world && { world }),
  }
  const chosen = plansToChooseFrom(plans)
  const planKeys = chosen.map((plan) => [plan.id, demandKey({ ...demand, plan }, memberCount)])
  return {
    scenario,
    plans: chosen,
    outcome,
    request: requestOf({ ...demand, plan: NO_RESPONSE }, NO_RESPONSE, memberCount),
    searched: Math.min(SEARCHED_MEMBERS, memberCount),
    key: JSON.stringify([scenarioNumber(scenario), outcome, planKeys]),
  }
}

const scenarioNumbers = new WeakMap<Scenario, number>()
let lastNumber = 0

/** A number that is equal for the same scenario: its text would make every key a hundred thousand letters long. */
function scenarioNumber(scenario: Scenario): number {
  const known = scenarioNumbers.get(scenario)
  if (known !== undefined) return known
  lastNumber += 1
  scenarioNumbers.set(scenario, lastNumber)
  return lastNumber
}

/** Names what came of a challenge by all that decides it; its reason, name and state do not. */
export const findingKey = ({ key }: LedgerQuestion, { subject, alternative }: Challenge): string =>
  `${key}/${JSON.stringify([subject, alternative])}`

interface TrialOptions {
  readonly signal: AbortSignal
  /** Share of the work, in [0, 1]. */
  readonly onProgress: (share: number) => void
}

/** Tries challenges of one question, one after the other. */
export interface LedgerTrials {
  readonly run: (challenge: Challenge, options: TrialOptions) => Promise<ChallengeFinding>
  readonly dispose: () => void
}

/**
 * Try challenges in workers of their own: those of the window keep the ground as it stands, and loading another would cancel
 * whatever else is run on it. How the plans stand without a challenge is run once for all of them.
 */
export function ledgerTrials(
  model: CountryModel,
  { scenario, plans, outcome, request, searched }: LedgerQuestion,
  openPool: (model: CountryModel, scenario: Scenario) => WorkerPool,
): LedgerTrials {
  const pool = openPool(model, scenario)
  const ground: Ground = { model, scenario }
  const unchallenged = new Map<ResponsePlan, EnsembleResult>()
  const runnerOn = runnerByGround(pool, ground)
  const runnerOf = (at: Ground): SimulationRunner => ({
    runEnsemble: async (asked, options) => {
      const known = at === ground ? unchallenged.get(asked.plan) : undefined
      if (known) return known
      const result = await runnerOn(at).runEnsemble(asked, options)
      if (at === ground) unchallenged.set(asked.plan, result)
      return result
    },
    // The workers outlive a ground, and are given the next one.
    dispose: () => undefined,
  })
  return {
    run: (challenge, options) =>
      tryChallenge(
        {
          ground,
          challenge,
          plans,
          request,
          searched,
          outcome,
          read: (result) => judgedValues(result, outcome, request.horizonSteps),
          runnerOf,
        },
        options,
      ),
    dispose: () => pool.dispose(),
  }
}
