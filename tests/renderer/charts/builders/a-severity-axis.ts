import { stageAxis } from '../../../../src/renderer/charts/axis/stage-axis'
import { levelAxis } from '../../../../src/renderer/charts/axis/level-axis'
import { MASS_KILLING_THRESHOLD, STAGE_THRESHOLDS } from '../../../../src/shared/engine'

export function aSeverityAxis() {
  return stageAxis(STAGE_THRESHOLDS, MASS_KILLING_THRESHOLD, {
    names: ['Latent', 'Violence', 'Serious violence', 'Mass killing', 'Extreme'],
    inline: ['latent', 'violence', 'serious violence', 'mass killing', 'extreme'],
    note: '1,000+ deaths a year',
    phrase: 'at or over mass killing',
  })
}

export function aLevelAxis() {
  return levelAxis({
    names: ['Very low', 'Low', 'Moderate', 'High', 'Very high'],
    inline: ['very low', 'low', 'moderate', 'high', 'very high'],
  })
}
