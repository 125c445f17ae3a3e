import type { Scenario, SimulationRunner } from '../../../../shared/engine'
import {
  traceInWorker,
  traceOutcomeInWorkers,
  type TraceFutures,
  type TraceOutcome,
} from '../../../simulation/trace-in-worker'
import { windowPool } from '../../../simulation/window-pool'
import { countryModel } from '../../../state/country-model'

/** Futures of a first answer: 64 parts of six responses take about as long as all plans of the table together. */
export const FIRST_MEMBERS = 250

/** Futures in which one campaign is traced: some 20 ms each. */
export const TRACED = 80

/** Futures in which an outcome is traced, over all campaigns: some 100 to 400 ms each, in some workers at once. */
export const OUTCOME_TRACED = 80

/** Those of a first answer: some 5 s where one worker alone traces. */
export const FIRST_TRACED = 12

/** What runs the futures that explanations are drawn from. */
export interface WhyRunners {
  readonly runnerFor: (scenario: Scenario) => SimulationRunner
  readonly trace: TraceFutures
  readonly traceOutcome: TraceOutcome
}

/** The workers of the window, and some of its own for tracing. */
export const windowRunners: WhyRunners = {
  runnerFor: (scenario) => windowPool(countryModel, scenario),
  trace: traceInWorker,
  traceOutcome: traceOutcomeInWorkers,
}
