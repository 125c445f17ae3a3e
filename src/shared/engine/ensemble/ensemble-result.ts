import { COURSE_ROWS, HOLDS, type ResponseCourses } from '../month/response-standing'
import { responsesInOrder } from '../prepare/prepare-plan'
import type { EnsembleRequest, EnsembleResult } from './ensemble-request'

/** Bytes of the arrays of a result, but for those of its responses. */
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
  const ids = responsesInOrder(request.plan).map(({ id }) => id)
  return {
    firstMember: request.firstMember,
    memberCount: request.memberCount,
    stepCount: request.horizonSteps + 1,
    outcomes: request.outcomes,
    values: new Float32Array(allocate(sizes.values)),
    onsetStep: new Int16Array(allocate(sizes.onsetStep)),
    firstStruck: new Int16Array(allocate(sizes.firstStruck)),
    triggers,
    responses: layOutCourses(ids, request.memberCount, allocate),
  }
}

/** Room for what becomes of responses, over memory of its own or over memory that workers share. */
export function layOutCourses(
  ids: readonly string[],
  memberCount: number,
  allocate: (bytes: number) => ArrayBuffer | SharedArrayBuffer = (bytes) => new ArrayBuffer(bytes),
): ResponseCourses {
  const places = ids.length * memberCount
  return {
    ids,
    authorisedStep: new Int16Array(allocate(places * Int16Array.BYTES_PER_ELEMENT)),
    effectStep: new Int16Array(allocate(places * Int16Array.BYTES_PER_ELEMENT)),
    heldBy: new Uint8Array(allocate(places)),
    monthsHeld: new Uint8Array(allocate(places * HOLDS.length)),
    budgetShortStep: new Int16Array(allocate(places * Int16Array.BYTES_PER_ELEMENT)),
    capitalShortStep: new Int16Array(allocate(places * Int16Array.BYTES_PER_ELEMENT)),
    attentionShortStep: new Int16Array(allocate(places * Int16Array.BYTES_PER_ELEMENT)),
    accessShortStep: new Int16Array(allocate(places * Int16Array.BYTES_PER_ELEMENT)),
    attention: new Float32Array(allocate(places * Float32Array.BYTES_PER_ELEMENT)),
    access: new Float32Array(allocate(places * Float32Array.BYTES_PER_ELEMENT)),
    spent: new Float32Array(allocate(places * Float32Array.BYTES_PER_ELEMENT)),
  }
}

/** All memory of a result that was laid out over memory of its own, to be handed over. */
export function buffersOf({ values, onsetStep, firstStruck, responses }: EnsembleResult): ArrayBuffer[] {
  const rows = [values, onsetStep, firstStruck, ...COURSE_ROWS.map((row) => responses[row])]
  return rows.map(({ buffer }) => buffer as ArrayBuffer)
}

type MemberRows = Float32Array | Int16Array | Uint8Array

interface Rows {
  readonly of: MemberRows
  /** Length of a row. */
  readonly memberCount: number
}

/** Copy as many members as both hold, row by row: from the first of the source to `from` on in the target. */
export function copyMembers(source: Rows, target: Rows & { readonly from: number }): void {
  const count = Math.min(source.memberCount, target.memberCount - target.from)
  for (let row = 0; row * source.memberCount < source.of.length; row += 1) {
    const start = row * source.memberCount
    target.of.set(source.of.subarray(start, start + count), row * target.memberCount + target.from)
  }
}

/** Copy a range of members, run as a request of its own, to its place in a larger result. */
export function placePart(result: EnsembleResult, part: EnsembleResult, from: number): void {
  const place = (whole: MemberRows, own: MemberRows): void => {
    copyMembers({ of: own, memberCount: part.memberCount }, { of: whole, memberCount: result.memberCount, from })
  }
  place(result.values, part.values)
  place(result.onsetStep, part.onsetStep)
  place(result.firstStruck, part.firstStruck)
  for (const row of COURSE_ROWS) place(result.responses[row], part.responses[row])
}

/** Put ranges of members that follow one on the other, run as requests of their own, into one result. */
export function joinResults(request: EnsembleRequest, parts: readonly EnsembleResult[]): EnsembleResult {
  const result = layOutResult(request, parts[0]?.triggers ?? [])
  for (const part of parts) placePart(result, part, part.firstMember - request.firstMember)
  return result
}
