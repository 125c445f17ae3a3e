import { ALL_SWITCHES_ON, type EnsembleRequest } from '../ensemble/ensemble-request'
import { NO_RESPONSE, type ResponsePlan } from '../model/response-plan'
import type { Assessment, Assessments, Scenario, ScheduledTrigger } from '../model/scenario'
import type { World } from '../month/world'
import { outcomeOfCheck } from './judge-reality-check'
import type { CheckedCase, DatedTrigger, MovedLevel, RealityCheck } from './reality-check'

const EARLIEST_START = -24
const LATEST_START = 120

/** An ensemble that a check needs, and the situation it starts from. */
export interface CheckRun {
  readonly scenario: Scenario
  readonly request: EnsembleRequest
}

/** The ensembles of a check: its own, and the one it is held against, if any. Both meet the same luck. */
export interface CheckRuns {
  readonly given: CheckRun
  readonly than?: CheckRun
}

interface CheckedDocument {
  readonly scenario: Scenario
  readonly plans: readonly ResponsePlan[]
  readonly seed: number
  readonly memberCount: number
  /** Evidence lens all cases are seen through; absent: the default one. */
  readonly lens?: string
  /** World all cases happen in; absent: the usual one. */
  readonly world?: World
}

/**
 * Turn a check into what has to be run.
 *
 * @throws RangeError if it names a plan or a level that is not there: `findRealityCheckIssues` comes first.
 */
export function realityCheckRuns(check: RealityCheck, document: CheckedDocument): CheckRuns {
  const run = (given: CheckedCase): CheckRun => ({
    scenario: scenarioOf(given, document.scenario),
    request: {
      plan: planOf(given, document.plans),
      seed: document.seed,
      firstMember: 0,
      memberCount: document.memberCount,
      horizonSteps: check.horizonSteps,
      ticksPerStep: 4,
      switches: { ...ALL_SWITCHES_ON, ...Object.fromEntries((given.switchesOff ?? []).map((name) => [name, false])) },
      outcomes: [...new Set(['severity', outcomeOfCheck(check.outcome)])],
      ...(document.lens !== undefined && { lens: document.lens }),
      ...(document.world && { world: document.world }),
    },
  })
  const { expected } = check
  return { given: run(check.given), ...(expected.kind === 'difference' && { than: run(expected.than) }) }
}

function planOf({ plan, shiftMonths = 0 }: CheckedCase, plans: readonly ResponsePlan[]): ResponsePlan {
  if (plan === undefined) return NO_RESPONSE
  const found = plans.find(({ id }) => id === plan)
  if (!found) throw new RangeError(`There is no plan "${plan}"`)
  const shifted = (start: number) => Math.max(EARLIEST_START, Math.min(LATEST_START, start + shiftMonths))
  return {
    ...found,
    responses: found.responses.map((response) => ({ ...response, startStep: shifted(response.startStep) })),
  }
}

function scenarioOf({ levels = [], scheduled = [] }: CheckedCase, scenario: Scenario): Scenario {
  const moved = levels.reduce(withMovedLevel, scenario)
  return scheduled.length === 0 ? moved : { ...moved, scheduled: withEvents(moved.scheduled, scheduled) }
}

function withEvents(known: readonly ScheduledTrigger[], events: readonly DatedTrigger[]): ScheduledTrigger[] {
  const isSame = (a: DatedTrigger) => (b: DatedTrigger) => a.trigger === b.trigger && a.step === b.step
  return [
    ...known.filter((event) => !events.some(isSame(event))),
    ...events.map((event) => ({ label: '', ...known.find(isSame(event)), ...event })),
  ]
}

function withMovedLevel(scenario: Scenario, { level, to }: MovedLevel): Scenario {
  const [owner, ownLevel] = level.split('/')
  if (ownLevel === undefined) return { ...scenario, levels: withMoved(scenario.levels, level, to) }
  const move = <Party extends { readonly id: string; readonly levels: Assessments }>(party: Party): Party =>
    party.id === owner ? { ...party, levels: withMoved(party.levels, ownLevel, to) } : party
  return { ...scenario, actors: scenario.actors.map(move), populations: scenario.populations.map(move) }
}

function withMoved(levels: Assessments, id: string, to: number): Assessments {
  const assessment = levels[id]
  if (!assessment) throw new RangeError(`The level "${id}" is not assessed`)
  return { ...levels, [id]: movedAssessment(assessment, to) }
}

/** Multiplying the odds of all three numbers moves them by the same logits, so that they stay in order and in [0, 1]. */
function movedAssessment(assessment: Assessment, to: number): Assessment {
  const { low, best, high } = assessment
  // Certainty has no odds to multiply; a range around it would be one too.
  if (to <= 0 || to >= 1 || best <= 0 || best >= 1) return { ...assessment, low: to, best: to, high: to }
  const factor = (to * (1 - best)) / ((1 - to) * best)
  const moved = (share: number) => (share * factor) / (1 - share + share * factor)
  return { ...assessment, low: Math.min(to, moved(low)), best: to, high: Math.max(to, moved(high)) }
}
