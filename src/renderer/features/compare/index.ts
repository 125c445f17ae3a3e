export { Compare } from './compare'
export { CompareStatus } from './compare-status'
