export { BriefDrawer } from './brief-drawer'
