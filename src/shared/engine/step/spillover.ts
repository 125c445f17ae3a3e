import { signalsOf, type PreparedModel } from '../prepare/prepared-model'
import { displacementSignal } from './formulas'

/**
 * How hard the country presses on its neighbours, in [0, 1]: violence of either side, armed groups, people who fled
 * across the border (M13). No second country is simulated: what the pressure does there is not followed.
 *
 * @param seen Levels and signals: number i of lane l at `i * lanes + l`.
 * @param outside People of the country who live across a border.
 */
export function spilloverOf(
  prepared: PreparedModel,
  seen: Float64Array,
  outside: number,
  lanes: number,
  lane: number,
): number {
  const { coefficients: c, country, people } = prepared
  const signals = signalsOf(prepared)
  const at = (position: number): number => seen[position * lanes + lane] ?? 0
  const violence = 1 - (1 - at(signals.governmentViolence)) * (1 - at(signals.challengerViolence))
  const refugees = displacementSignal(outside / people, c['displacement.signalScale'])
  return Math.min(
    1,
    c['spillover.violence'] * violence +
      c['spillover.armedGroups'] * at(country.armedGroups) +
      c['spillover.refugees'] * refugees,
  )
}
