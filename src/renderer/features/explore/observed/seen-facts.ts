import {
  bandsOf,
  seenAt,
  type Band,
  type OutcomeKey,
  type Scenario,
  type SeenLevel,
  type SeenSummary,
} from '../../../../shared/engine'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { bandsIn, hasOutcome, seenIn } from '../../../simulation/summaries'
import { observationOf, outcomesSeen, seenAs } from './seen-as'

/** Which outcome of which ensemble is looked at. */
export interface SeenQuestion {
  readonly pair: EnsemblePair
  readonly scenario: Scenario
  readonly outcome: OutcomeKey
}

/** The bands of an outcome as observers would see it under the plan; undefined while what they are read from was not kept. */
export function seenBands(question: SeenQuestion): readonly Band[] | undefined {
  const as = seenAs(question.outcome)
  if (as?.kind === 'outcome') return hasKept(question) ? bandsIn(question.pair.withPlan, as.outcome) : undefined
  const seen = seenLevelOf(question)
  return seen && bandsOf(seen, question.outcome)
}

/** What is seen of a level at a step, beside the level; undefined for what is no level, and while it was not kept. */
export function seenSummary(question: SeenQuestion, step: number): SeenSummary | undefined {
  const seen = seenLevelOf(question)
  return seen && seenAt(seen, question.pair.withPlan, Math.min(Math.max(0, step), seen.stepCount - 1))
}

function seenLevelOf(question: SeenQuestion): SeenLevel | undefined {
  const { pair, scenario, outcome } = question
  const prepared = observationOf(scenario)
  const level = prepared.levels.get(outcome)
  return level && hasKept(question) ? seenIn(pair.withPlan, { prepared, level, seed: pair.demand.seed }) : undefined
}

const hasKept = ({ pair, scenario, outcome }: SeenQuestion): boolean =>
  [outcome, ...outcomesSeen(outcome, scenario)].every((key) => hasOutcome(pair.withPlan, key))
