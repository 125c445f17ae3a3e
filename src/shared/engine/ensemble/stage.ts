import { ln } from '../numerics/exp-ln'

/**
 * Stage of violence by one actor, from civilian deaths in the trailing 12 months.
 *
 * 0 latent (under 25), 1 violence, 2 serious violence (from 100), 3 mass killing (from 1,000; the line of the Early
 * Warning Project), 4 extreme (from 10,000).
 */
export type Stage = 0 | 1 | 2 | 3 | 4

/** Deaths in 12 months from which each stage above latent begins. */
export const STAGE_THRESHOLDS = [25, 100, 1000, 10000] as const

/** Deaths in 12 months from which the model speaks of mass killing; onset is the first step there. */
export const MASS_KILLING_THRESHOLD = 1000

export const STAGES = [0, 1, 2, 3, 4] as const satisfies readonly Stage[]

/**
 * How many stages of violence have been run through, in [0, 3]: 0 up to 25 deaths in 12 months, 1 at 100, 2 at 1,000, 3
 * from 10,000 on; between the lines in even steps of the logarithm.
 */
export function stagesRunThrough(deathsInTwelveMonths: number): number {
  for (let stage = STAGE_THRESHOLDS.length - 1; stage > 0; stage -= 1) {
    const [from = 1, to = 1] = STAGE_THRESHOLDS.slice(stage - 1, stage + 1)
    if (deathsInTwelveMonths > from) return stage - 1 + Math.min(1, ln(deathsInTwelveMonths / from) / ln(to / from))
  }
  return 0
}

export function stageOf(deathsInTwelveMonths: number): Stage {
  if (deathsInTwelveMonths < STAGE_THRESHOLDS[0]) return 0
  if (deathsInTwelveMonths < STAGE_THRESHOLDS[1]) return 1
  if (deathsInTwelveMonths < STAGE_THRESHOLDS[2]) return 2
  return deathsInTwelveMonths < STAGE_THRESHOLDS[3] ? 3 : 4
}
