import type { Effect, ResponseInstrument, ViolenceType } from '../../../../shared/engine'
import { parameterBest } from '../../../state/country-model'

export const VIOLENCE_TYPES = ['identity', 'political'] as const satisfies readonly ViolenceType[]

type ViolenceShares = Readonly<Record<ViolenceType, number>>

/** Share of its preventive effect that an instrument keeps at three stages of violence. */
export interface StageFactors {
  readonly latent: number
  readonly escalating: number
  readonly massViolence: number
}

/** What is left of an instrument's prevention as violence grows; undefined where it has no such effect. */
export function stageFactorsOf({ effects, stageHold = 0 }: ResponseInstrument): StageFactors | undefined {
  if (!effects.some(({ channel }) => channel === 'preventive-drive')) return undefined
  const left = (fade: number): number => stageHold + (1 - stageHold) * fade
  return {
    latent: 1,
    escalating: left(parameterBest('stage.fadeMiddle')),
    massViolence: left(parameterBest('stage.fadeHigh')),
  }
}

/** How strongly an instrument works on each type of violence, the stronger taken as 1; undefined where there is no difference. */
export function violenceSharesOf({ effects, violenceReach }: ResponseInstrument): ViolenceShares | undefined {
  const strongest = (type: ViolenceType): number =>
    Math.max(0, ...effects.map((effect) => (worksOn(effect, type) ? Math.abs(effect.size.best) : 0))) *
    violenceReach[type]
  const identity = strongest('identity')
  const political = strongest('political')
  if (identity === political) return undefined
  const most = Math.max(Math.abs(identity), Math.abs(political))
  return { identity: identity / most, political: political / most }
}

function worksOn(effect: Effect, type: ViolenceType): boolean {
  if (effect.backfire !== undefined || !('by' in effect)) return false
  return effect.violence === undefined || effect.violence === type
}

export type ReachWord = 'against' | 'none' | 'little' | 'half' | 'full'

/** A share that arrives, as a word. */
export function reachWord(share: number): ReachWord {
  if (share < 0) return 'against'
  if (share < 0.05) return 'none'
  if (share < 0.35) return 'little'
  return share < 0.75 ? 'half' : 'full'
}
