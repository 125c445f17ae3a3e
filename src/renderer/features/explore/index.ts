export { Explore } from './explore'
export { usePlanName } from './plans/use-plan-name'
export { StatusItems } from './status/status-items'
