import { severityScale, STAGE_THRESHOLDS } from '../../engine'

/** Where the stages begin on the severity scale; the last is followed by stages of ten times the deaths each. */
const BEGINNINGS = [0, ...STAGE_THRESHOLDS, 10 * STAGE_THRESHOLDS[3]].map(severityScale)

/**
 * Place deaths in 12 months on the ladder of stages, without its steps: 1 where violence begins (25 deaths), 2 at serious
 * violence, 3 at mass killing, 4 at extreme.
 *
 * Between two beginnings it rises with the severity scale; so a difference of 1 is a stage, wherever it lies.
 */
export function severityInStages(deaths: number): number {
  const place = severityScale(deaths)
  const last = BEGINNINGS.length - 2
  const above = BEGINNINGS.findIndex((beginning) => place < beginning)
  const stage = above < 0 ? last : above - 1
  const from = BEGINNINGS[stage] ?? 0
  const to = BEGINNINGS[stage + 1] ?? from + 1
  return stage + (place - from) / (to - from)
}
