export { Explore } from './explore'
export { StatusItems } from './status/status-items'
