export * from './targets'
export { describePanelFault, readPanel, type CountryYear, type PanelFault } from './panel/read-panel'
export { indexPanel, type PanelIndex } from './panel/panel-index'
export { bundledMapping } from './mapping/bundled-mapping'
export { type Mapping } from './mapping/mapping-schema'
export { type ScenarioMaker } from './mapping/country-scenario'
export { jobOf, type CountryYearJob } from './simulate/country-year-job'
export { readJob, type Readings } from './simulate/read-job'
export { type Outlook } from './simulate/outlook'
export * from './score/score-target'
export { type Skill } from './score/score-rows'
export { BAR_IDS, type BarId } from './bars/linear-bars'
export { type Interval } from './statistics/cluster-bootstrap'
export { gatesOf, type Gate } from './score/gates'
export { structuralRiskOf, type StructuralRisk } from './score/structural-risk'
export { quietRowsAtRisk } from './score/quiet-rows'
export { type ClaimResult } from './response-facts/check-claim'
export { responseFactsContent } from './response-facts/content'
export { type Verdict } from './response-facts/interval'
export { type MechanismReport } from './response-facts/mechanism'
export {
  checkResponseFacts,
  type FactResult,
  type RangeResult,
  type ResponseFactsReport,
} from './response-facts/response-facts'
