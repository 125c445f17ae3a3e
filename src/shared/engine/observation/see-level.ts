import { drawBits, drawFour, PURPOSE, uniformFromBits } from '../chance/draws'
import type { EnsembleResult, OutcomeValues } from '../ensemble/ensemble-request'
import { valuesAt } from '../ensemble/ensemble-values'
import { memberSpread, type MemberSpread } from '../ensemble/member-spread'
import { exp } from '../numerics/exp-ln'
import { normalFromBits } from '../numerics/normal-quantile'
import type { ObservationNumbers, ObservedLevel, PreparedObservation } from './prepare-observation'

/** A level as observers would see it: laid out like the ensemble it is read from, with this one outcome. */
export interface SeenLevel extends OutcomeValues {
  /** Months from the month that the newest report tells of to the step: `step * memberCount + member`. */
  readonly ages: Uint8Array
}

/**
 * Read a level as observers would see it in every member and step (docs/MODEL.md, section 17).
 *
 * Until the first report, what is held of the level is what the scenario says of it. In each month a report comes with a
 * chance that falls as civic space closes and monitors leave. It tells of the level some months ago, off by an error that stays
 * for the whole future, by one of its own and, now and then, by a false alarm. Without a report the last one stands, and ages.
 *
 * A reading: it moves nothing. Its draws depend on seed, member, month and level alone, so that two plans meet the same luck.
 *
 * @throws RangeError if the ensemble did not keep one of `outcomesObserved`.
 */
export function seeLevel(
  { clarity }: Pick<PreparedObservation, 'clarity'>,
  level: ObservedLevel,
  result: Pick<EnsembleResult, keyof OutcomeValues | 'firstMember'>,
  seed: number,
): SeenLevel {
  const { memberCount, stepCount, firstMember } = result
  const { entity, numbers, outcome } = level
  const values = new Float32Array(stepCount * memberCount)
  const ages = new Uint8Array(stepCount * memberCount)
  const biases = Float64Array.from(
    { length: memberCount },
    (_, member) => numbers.bias * normalFromBits(drawBits(seed, firstMember + member, 0, PURPOSE.levelBias, entity)),
  )
  const held = new Float32Array(memberCount).fill(level.assessed)
  const toldOf = new Int16Array(memberCount)
  for (let step = 0; step < stepCount; step += 1) {
    const month = step - numbers.delayMonths
    if (month >= 0) {
      const told = valuesAt(result, outcome, month)
      const changes = clarityChanges(clarity, result, step)
      for (let member = 0; member < memberCount; member += 1) {
        drawFour(seed, firstMember + member, step, PURPOSE.levelReport, entity, drawn)
        if (uniformOf(0) >= coverage(level, changes[member] ?? 0)) continue
        held[member] = shifted(told[member] ?? 0, (biases[member] ?? 0) + errorOf(numbers, level.worse))
        toldOf[member] = month
      }
    }
    values.set(held, step * memberCount)
    for (let member = 0; member < memberCount; member += 1) {
      ages[step * memberCount + member] = step - (toldOf[member] ?? 0)
    }
  }
  return { memberCount, stepCount, outcomes: [outcome], values, ages }
}

/** The draws of one report: whether it comes, its noise, whether it is a false alarm. */
const drawn = new Uint32Array(4)
const uniformOf = (place: 0 | 1 | 2): number => uniformFromBits(drawn[place] ?? 0)

/** What the report that was drawn is off by besides what lasts, logit. */
function errorOf({ noise, falseAlarms, alarm }: ObservationNumbers, worse: 1 | -1): number {
  return noise * normalFromBits(drawn[1] ?? 0) + (uniformOf(2) < falseAlarms ? alarm * worse : 0)
}

/** ln factor on what can be seen since today, by member: as with deaths, but for what responses make of recording. */
function clarityChanges(clarity: PreparedObservation['clarity'], result: OutcomeValues, step: number): Float64Array {
  const changes = new Float64Array(result.memberCount)
  for (const { outcome, weight } of clarity) {
    const today = valuesAt(result, outcome, 0)
    valuesAt(result, outcome, step).forEach((now, member) => {
      changes[member] = (changes[member] ?? 0) + weight * (now - (today[member] ?? 0))
    })
  }
  return changes
}

/** Chance that a report comes in a month. */
function coverage({ numbers, visibility }: ObservedLevel, change: number): number {
  const reached = numbers.reach * Math.min(1, visibility * exp(change))
  return numbers.public + (1 - numbers.public) * reached
}

/** A level whose odds are moved by e^shift; 0 and 1 stay what they are, and so does everything at a shift of 0. */
function shifted(level: number, shift: number): number {
  if (shift === 0) return level
  const raised = level * exp(shift)
  return raised / (1 - level + raised)
}

/** What is seen of a level at one step, beside the level itself, over members. */
export interface SeenSummary {
  readonly level: MemberSpread
  readonly seen: MemberSpread
  /** Months. */
  readonly age: MemberSpread
  /** How far what is seen lies from the level, up or down. */
  readonly apart: MemberSpread
}

/**
 * Sum up what is seen at a step.
 *
 * @throws RangeError if there is no such step, or if `result` did not keep the level.
 */
export function seenAt(seen: SeenLevel, result: OutcomeValues, step: number): SeenSummary {
  const [outcome = ''] = seen.outcomes
  const levels = valuesAt(result, outcome, step)
  const values = valuesAt(seen, outcome, step)
  return {
    level: memberSpread(levels),
    seen: memberSpread(values),
    age: memberSpread(seen.ages.subarray(step * seen.memberCount, (step + 1) * seen.memberCount)),
    apart: memberSpread(values.map((value, member) => Math.abs(value - (levels[member] ?? 0)))),
  }
}
