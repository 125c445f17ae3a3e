import type { Future } from '../step/future'
import type { MemberState } from '../step/member-state'
import { readOutcome, type OutcomeReading, type TracedOutcome } from './outcome-readings'
import type { StatePair, TickInputs, TickView, TraceGround } from './tick-view'
import { traceCampaign } from './trace-campaign'
import { traceForms, type TracedForms } from './trace-forms'
import { tracePeople } from './trace-people'
import { traceViolence } from './trace-violence'
import type { Traced } from './traced'

/** Follows an outcome through a member's run. */
export interface OutcomeCourse {
  /** As of the end of the last step. */
  readonly outcome: () => Traced
  /** As of the end of the last tick. */
  readonly states: () => StatePair
  readonly tick: (view: TickView) => void
  readonly closeStep: (step: number) => void
}

/** Where a course begins. */
export interface CourseStart {
  readonly future: Future
  readonly present: TickInputs
  /** The member at step 0, and with what it is traced from. */
  readonly state: MemberState
  readonly assessedState: MemberState
}

/** Follow all campaigns of a member, whom they kill, and where people are; and an outcome of it. */
export function traceCourse(
  ground: TraceGround,
  outcome: TracedOutcome,
  { future, present, state, assessedState }: CourseStart,
): OutcomeCourse {
  const { dyads } = ground.prepared
  const { still } = ground.arithmetic
  const followed = dyads.map((_, d) => traceCampaign(ground, d, 'intensity', future, present.state))
  const campaigns = (): readonly Traced[] => followed.map(({ level }) => level())
  const formsOf = traceForms(ground, present)
  const deathsOf = traceViolence(ground, future)
  const people = tracePeople(ground, present.state)
  let forms: readonly TracedForms[] = []
  const reading: OutcomeReading = readOutcome(ground, outcome, present.state)
  let states: StatePair = { assessed: assessedState, now: state }
  reading.begin(people.people(), states)
  return {
    outcome: reading.outcome,
    states: () => states,
    tick(view) {
      const { chance } = ground.switches
      if (chance && view.now.clock.startsStep) {
        forms = formsOf(view)
        people.openMonth(view, campaigns(), forms)
      }
      const atStart = campaigns()
      for (const campaign of followed) campaign.tick(view)
      if (chance) {
        const chosen = forms.map((form) => form.chosen)
        const striking = atStart.map((level, d) => ({ level, strike: followed[d]?.strike() ?? still(1) }))
        const deaths = deathsOf(view, striking, chosen)
        people.tick(view, campaigns(), deaths)
        reading.tick(deaths)
      }
      states = { assessed: view.assessedAfter, now: view.after }
    },
    closeStep(step) {
      reading.closeStep(step, { people: people.people(), campaigns: campaigns(), forms, states })
    },
  }
}
