export * from './targets'
