import type { EnsembleResult } from '../../src/shared/engine'
import { layOutCourses } from '../../src/shared/engine/ensemble/ensemble-result'

/**
 * A result from numbers written out: `values[outcome][step][member]`.
 *
 * @throws RangeError if rows differ in length.
 */
export function aResult(
  values: Readonly<Record<string, readonly (readonly number[])[]>>,
  overrides: Partial<EnsembleResult> = {},
): EnsembleResult {
  const outcomes = Object.keys(values)
  const rows = Object.values(values)
  const stepCount = rows[0]?.length ?? 0
  const memberCount = rows[0]?.[0]?.length ?? 0
  const flat = rows.flat(2)
  if (flat.length !== outcomes.length * stepCount * memberCount) throw new RangeError('Rows differ in length')
  return {
    firstMember: 0,
    memberCount,
    stepCount,
    outcomes,
    values: Float32Array.from(flat),
    onsetStep: new Int16Array(memberCount).fill(-1),
    firstStruck: new Int16Array(0),
    triggers: [],
    responses: layOutCourses([], memberCount),
    ...overrides,
  }
}
