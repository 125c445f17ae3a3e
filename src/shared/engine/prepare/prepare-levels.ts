import type { CountryModel, LevelDefinition } from '../model/country-model'
import type { Actor, Assessment, Assessments, Population, Scenario } from '../model/scenario'
import { quantilesInForce } from '../model/assessed-quantiles'
import { entityKey } from '../chance/draws'
import { inverseSCurve, sCurve } from '../numerics/s-curve'
import type { PreparedLevel } from './prepared-model'
import type { Cast } from './role-expansion'
import { inOrder } from './in-order'

/** Standard deviations from the middle of a normal distribution to the end of an 80 % range. */
export const EIGHTY_PERCENT_REACH = 1.2815515655446004

/** Logits of assessed levels stay where the S-curve still has a slope. */
const LOWEST_ASSESSED = 0.0005
/** S^-1 of the highest; of the lowest with a minus. */
export const HIGHEST_ASSESSED_LOGIT = -inverseSCurve(LOWEST_ASSESSED)

/** Expand every level definition over the scenario's cast, sorted by key. */
export function prepareLevels(model: CountryModel, scenario: Scenario, cast: Cast): PreparedLevel[] {
  const levels = model.levels.flatMap((definition) => {
    if (definition.scope === 'country') return [{ definition, key: definition.id, assessments: scenario.levels }]
    const owners: readonly (Actor | Population)[] = definition.scope === 'actor' ? cast.actors : cast.populations
    return owners.map(({ id, levels: assessments }) => ({ definition, key: `${id}/${definition.id}`, assessments }))
  })
  return inOrder(
    levels
      .filter(({ key }) => !cast.absent.has(key))
      .map(({ definition, key, assessments }) => prepareLevel(definition, key, assessments)),
    ({ key }) => key,
  )
}

function prepareLevel(definition: LevelDefinition, key: string, assessments: Assessments): PreparedLevel {
  const assessment = assessments[definition.id]
  if (!assessment) throw new RangeError(`The scenario assesses no level "${key}"`)
  const { below, above, logit } = logitRange(assessment)
  const quantiles = quantilesInForce(assessment)
  return {
    key,
    entity: entityKey(key),
    assessed: assessment.best,
    assessedLogit: logit,
    spreadBelow: below,
    spreadAbove: above,
    ...(quantiles && { quantileLogits: quantiles.map(boundedLogit) }),
    correction: assessment.best - sCurve(logit),
    trend: assessment.trend,
    monthsUp: definition.monthsUp.best,
    monthsDown: definition.monthsDown.best,
    noise: definition.noise.best,
  }
}

/** An assessed 80 % range on the scale of S^-1: the best estimate and a standard deviation to either side. */
export function logitRange({ low, best, high }: Pick<Assessment, 'low' | 'best' | 'high'>): {
  readonly logit: number
  readonly below: number
  readonly above: number
} {
  const logit = boundedLogit(best)
  return {
    logit,
    below: (logit - boundedLogit(low)) / EIGHTY_PERCENT_REACH,
    above: (boundedLogit(high) - logit) / EIGHTY_PERCENT_REACH,
  }
}

function boundedLogit(level: number): number {
  return inverseSCurve(Math.min(1 - LOWEST_ASSESSED, Math.max(LOWEST_ASSESSED, level)))
}
