import type { EnsembleRequest, EnsembleResult } from './ensemble-request'

/** Bytes of the three arrays of a result. */
export interface ResultSizes {
  readonly values: number
  readonly onsetStep: number
  readonly firstStruck: number
}

export function resultSizes(
  { memberCount, horizonSteps, outcomes }: EnsembleRequest,
  triggerCount: number,
): ResultSizes {
  return {
    values: outcomes.length * (horizonSteps + 1) * memberCount * Float32Array.BYTES_PER_ELEMENT,
    onsetStep: memberCount * Int16Array.BYTES_PER_ELEMENT,
    firstStruck: triggerCount * memberCount * Int16Array.BYTES_PER_ELEMENT,
  }
}

/** Lay a result over memory of its own, or over memory that workers share. */
export function layOutResult(
  request: EnsembleRequest,
  triggers: readonly string[],
  allocate: (bytes: number) => ArrayBuffer | SharedArrayBuffer = (bytes) => new ArrayBuffer(bytes),
): EnsembleResult {
  const sizes = resultSizes(request, triggers.length)
  return {
    firstMember: request.firstMember,
    memberCount: request.memberCount,
    stepCount: request.horizonSteps + 1,
    outcomes: request.outcomes,
    values: new Float32Array(allocate(sizes.values)),
    onsetStep: new Int16Array(allocate(sizes.onsetStep)),
    firstStruck: new Int16Array(allocate(sizes.firstStruck)),
    triggers,
  }
}

/** Copy a range of members, run as a request of its own, to its place in a larger result. */
export function placePart(result: EnsembleResult, part: EnsembleResult, from: number): void {
  const rows = part.outcomes.length * part.stepCount
  for (let row = 0; row < rows; row += 1) {
    result.values.set(
      part.values.subarray(row * part.memberCount, (row + 1) * part.memberCount),
      row * result.memberCount + from,
    )
  }
  result.onsetStep.set(part.onsetStep, from)
  for (let trigger = 0; trigger < result.triggers.length; trigger += 1) {
    result.firstStruck.set(
      part.firstStruck.subarray(trigger * part.memberCount, (trigger + 1) * part.memberCount),
      trigger * result.memberCount + from,
    )
  }
}
