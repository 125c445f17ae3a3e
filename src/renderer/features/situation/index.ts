export { Situation } from './situation'
export { SituationStatus } from './situation-status'
