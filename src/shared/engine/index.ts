export * from './model/evidence'
export * from './model/roles'
export * from './model/country-model'
export * from './model/level-reference'
export * from './model/framework'
export * from './model/level-observation'
export { framesToday } from './month/frames'
export { HARM_KINDS, VIOLENCE_HARM_KINDS } from './month/month-state'
export { prepareFramework, type PreparedFramework } from './framework/prepare-framework'
export * from './framework/framework-profile'
export {
  outcomesObserved,
  prepareObservation,
  type ObservedLevel,
  type PreparedObservation,
} from './observation/prepare-observation'
export * from './observation/see-level'
export * from './model/scenario'
export * from './model/local-changes'
export { localModel, unavailableBecause } from './model/local-model'
export * from './model/assessed-quantiles'
export * from './model/response-plan'
export * from './month/world'
export { ACCESS_THAT_SERVES, HELD_BY, type ResponseCourses } from './month/response-standing'
export * from './ensemble/ensemble-request'
export * from './ensemble/stage'
export * from './ensemble/ensemble-values'
export * from './ensemble/ensemble-bands'
export * from './ensemble/member-spread'
export * from './ensemble/onset'
export { firstMembers } from './ensemble/first-members'
export { joinResults } from './ensemble/ensemble-result'
export {
  isWaitedFor,
  responseSummaries,
  type HoldUp,
  type MonthsOfHalf,
  type ResponseSummary,
} from './ensemble/response-summary'
export { planSpend, type AmountOfMost } from './ensemble/spend-summary'
export * from './ensemble/representative-paths'
export { severityScale } from './numerics/severity-scale'
export { exp, ln } from './numerics/exp-ln'
export { normalQuantile } from './numerics/normal-quantile'
export { inverseSCurve, sCurve } from './numerics/s-curve'
export { mixed, shuffledOrder, uniformsOf, type Uniform } from './chance/keyed-random'
export { describeContentIssue, type ContentIssue, type ContentPlace } from './model/content-issue'
export { findModelIssues } from './model/find-model-issues'
export { findScenarioIssues, PAST_MONTHS } from './model/find-scenario-issues'
export { findPlanIssues, needsNamedTarget } from './model/find-plan-issues'
export { checkEstimate, checkIds, checkKnown, checkWhole, idsOf } from './model/content-checks'
export { nearestName } from './model/nearest-name'
export { PARAMETER_IDS, type Coefficients, type ParameterId } from './model/parameter-ids'
export { HIGHEST_ASSESSED_LOGIT, logitRange } from './prepare/prepare-levels'
export { castOf, keysOf } from './prepare/role-expansion'
export { coefficientsOf, prepareModel } from './prepare/prepare-model'
export { actingResponses } from './prepare/prepare-plan'
export { branchingRadius, findStabilityIssues, type StabilityIssue } from './prepare/stability'
export { createTickDeaths } from './run/deaths-by-tick'
export { HEADLINE_OUTCOMES, outcomeKeysOf } from './run/outcome-slots'
export * from './run/drawn-unknowns'
export type { Cause } from './trace/causes'
export * from './trace/trace-member'
export { createOutcomeTracer, type OutcomeTraceRequest } from './trace/trace-outcome'
export { OUTCOME_MEASURES, type OutcomeMeasure, type TracedOutcome } from './trace/outcome-readings'
export { createInProcessRunner } from './ensemble/in-process-runner'
export { createWorkerPool, type PoolWorker, type WorkerPool, type WorkerPoolOptions } from './ensemble/worker-pool'
export { serveSimulationWorker, type WorkerPort } from './ensemble/serve-worker'
export { severityHistory, type PastSeverity } from './model/severity-history'
export { responsePhases, type ResponsePhases } from './model/response-phases'
export * from './reality-checks/reality-check'
export { findRealityCheckIssues } from './reality-checks/find-reality-check-issues'
export { realityCheckRuns, type CheckRun, type CheckRuns } from './reality-checks/reality-check-runs'
export {
  futureAgainst,
  judgeRealityCheck,
  outcomeOfCheck,
  type RealityFinding,
  type RealityVerdict,
} from './reality-checks/judge-reality-check'
export * from './ledger/challenge'
export * from './ledger/model-numbers'
export { findChallengeIssues } from './ledger/find-challenge-issues'
