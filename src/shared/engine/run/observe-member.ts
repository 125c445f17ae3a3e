import { stageOf } from '../ensemble/stage'
import type { PreparedModel } from '../prepare/prepared-model'
import type { DecisionState } from '../month/decisions'
import type { MonthState } from '../month/month-state'
import { spilloverOf } from '../step/spillover'
import type { MemberState } from '../step/member-state'
import type { OutcomeSlot } from './outcome-slots'

/** What months leave behind. */
export interface Monthly {
  readonly month: MonthState
  readonly decisions: DecisionState
}

/** Read one outcome from a member's state. */
export function observe(
  prepared: PreparedModel,
  state: MemberState,
  { month, decisions }: Monthly,
  slot: OutcomeSlot,
): number {
  switch (slot.kind) {
    case 'severity':
      return worstSeverity(prepared, state)
    case 'stage':
      return stageOf(worstSeverity(prepared, state))
    case 'deaths':
      return sum(state.dead)
    case 'displaced':
      return prepared.populations.reduce((total, _, p) => total + ((state.inside[p] ?? 0) + (state.outside[p] ?? 0)), 0)
    case 'without-access':
      return peopleWithoutAccess(prepared, state)
    case 'recorded-deaths':
      return month.recordedDeaths[0] ?? 0
    case 'observed-deaths':
      return sum(month.observedDeaths)
    case 'observed-deaths-of':
      return month.observedDeaths[slot.position] ?? 0
    case 'recognition':
      return decisions.recognition[0] ?? 0
    case 'council-division':
      return decisions.division[0] ?? 0
    case 'warning-used':
      return decisions.warningUsed[0] ?? 0
    case 'spend':
      return decisions.spent.sinceToday[0] ?? 0
    case 'monthly-spend':
      return decisions.spent.month[0] ?? 0
    case 'indirect-deaths':
      return sum(month.indirectDeaths)
    case 'indirect-deaths-of':
      return month.indirectDeaths[slot.position] ?? 0
    case 'harm': {
      const first = slot.position * prepared.populations.length
      return sum(month.harms.subarray(first, first + prepared.populations.length))
    }
    case 'harm-of':
      return month.harms[slot.position] ?? 0
    case 'severity-by':
      return severityBy(state, slot.position)
    case 'deaths-of':
      return state.dead[slot.position] ?? 0
    case 'displaced-of':
      return (state.inside[slot.position] ?? 0) + (state.outside[slot.position] ?? 0)
    case 'crossed-border':
      return sum(state.outside)
    case 'crossed-border-of':
      return state.outside[slot.position] ?? 0
    case 'spillover':
      return spilloverOf(prepared, state.seen, sum(state.outside), 1, 0)
    case 'campaign':
      return state.campaigns[slot.position] ?? 0
    case 'level':
      return state.seen[slot.position] ?? 0
  }
}

/** Civilian deaths by an actor in the trailing 12 months. */
export function severityBy(state: MemberState, actor: number): number {
  return sum(state.lastTwelve.subarray(actor * 12, actor * 12 + 12))
}

/** Civilian deaths in the trailing 12 months by the actor that killed most. */
export function worstSeverity(prepared: PreparedModel, state: MemberState): number {
  return prepared.actors.reduce((worst, _, a) => Math.max(worst, severityBy(state, a)), 0)
}

/** People in need whom aid does not reach: present x food insecurity x (1 - access x (1 - siege)). */
function peopleWithoutAccess(prepared: PreparedModel, state: MemberState): number {
  const access = state.seen[prepared.country.access] ?? 0
  return prepared.populations.reduce((total, { foodInsecurity, siege }, p) => {
    const present = (state.atHome[p] ?? 0) + (state.inside[p] ?? 0)
    const reached = access * (1 - (state.seen[siege] ?? 0))
    return total + present * (state.seen[foodInsecurity] ?? 0) * (1 - reached)
  }, 0)
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
