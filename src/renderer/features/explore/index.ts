export { Explore } from './explore'
export { usePlanName } from '../../plans/use-plan-name'
export { changeLens, RUN_SETTINGS } from './status/run-settings'
export { StatusItems } from './status/status-items'
