export { keepChecks } from './checks/keep-checks'
export { Situation } from './situation'
export { SituationStatus } from './situation-status'
