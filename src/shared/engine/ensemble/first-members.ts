import { COURSE_ROWS } from '../month/response-standing'
import type { EnsembleResult, OutcomeKey } from './ensemble-request'
import { copyMembers, layOutCourses } from './ensemble-result'
import { valuesAt } from './ensemble-values'

/**
 * What a run of fewer members would have given, since a member does not depend on how many others there are.
 *
 * @throws RangeError if there are not as many members, or an outcome was not kept.
 */
export function firstMembers(
  result: EnsembleResult,
  memberCount: number,
  outcomes: readonly OutcomeKey[],
): EnsembleResult {
  if (memberCount > result.memberCount) {
    throw new RangeError(`${memberCount} members of an ensemble of ${result.memberCount}`)
  }
  const place = <Row extends Int16Array | Uint8Array | Float32Array>(whole: Row, own: Row): Row => {
    copyMembers({ of: whole, memberCount: result.memberCount }, { of: own, memberCount, from: 0 })
    return own
  }
  const values = new Float32Array(outcomes.length * result.stepCount * memberCount)
  outcomes.forEach((outcome, position) => {
    for (let step = 0; step < result.stepCount; step += 1) {
      const start = (position * result.stepCount + step) * memberCount
      values.set(valuesAt(result, outcome, step).subarray(0, memberCount), start)
    }
  })
  const responses = layOutCourses(result.responses.ids, memberCount)
  for (const row of COURSE_ROWS) place(result.responses[row], responses[row])
  return {
    ...result,
    memberCount,
    outcomes,
    values,
    onsetStep: place(result.onsetStep, new Int16Array(memberCount)),
    firstStruck: place(result.firstStruck, new Int16Array(result.triggers.length * memberCount)),
    responses,
  }
}
