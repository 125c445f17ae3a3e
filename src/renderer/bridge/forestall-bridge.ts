import type { ForestallBridge } from '../../shared/contract'
import { absentBridge } from './absent-bridge'

/** The way to the computer. */
export const forestallBridge = (): ForestallBridge => window.forestall ?? absentBridge
