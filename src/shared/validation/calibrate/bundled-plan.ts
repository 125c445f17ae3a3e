import content from '../../../../resources/validation/calibration.json'
import { calibrationShape, type CalibrationPlan } from './plan-schema'

/**
 * The calibration plan of the project.
 *
 * @throws ZodError if it is faulty.
 */
export function bundledCalibrationPlan(): CalibrationPlan {
  return calibrationShape.parse(content)
}
