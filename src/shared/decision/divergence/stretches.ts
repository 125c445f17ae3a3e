import type { EnsembleResult } from '../../engine'
import { judgedValues } from '../paired/judged-outcome'
import { matters, type PairedQuestion } from '../paired/paired-comparison'

/** Months in a row in which a plan is better, or worse, by a difference that matters. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly way: 'better' | 'worse'
}

/** When the difference between two courses of one future matters, earliest first. It is read up to the step of the question. */
export function stretchesOf(
  reference: EnsembleResult,
  plan: EnsembleResult,
  member: number,
  { outcome, step: last, smallest }: PairedQuestion,
): readonly Stretch[] {
  const [before, after] = [onlyMember(reference, member), onlyMember(plan, member)]
  const stretches: Stretch[] = []
  for (let step = 0; step <= last; step += 1) {
    const without = judgedValues(before, outcome, step)[0] ?? 0
    const value = judgedValues(after, outcome, step)[0] ?? 0
    if (!matters(value - without, Math.max(value, without), smallest)) continue
    const way = value < without ? 'better' : 'worse'
    const running = stretches.at(-1)
    if (running?.way === way && running.to === step - 1) stretches[stretches.length - 1] = { ...running, to: step }
    else stretches.push({ from: step, to: step, way })
  }
  return stretches
}

/** The outcomes of one member as a result of its own. Whether mass killing goes on today is the same in all members. */
function onlyMember(result: EnsembleResult, member: number): EnsembleResult {
  return {
    ...result,
    firstMember: result.firstMember + member,
    memberCount: 1,
    values: Float32Array.from(
      { length: result.outcomes.length * result.stepCount },
      (_, row) => result.values[row * result.memberCount + member] ?? 0,
    ),
    onsetStep: result.onsetStep.slice(member, member + 1),
  }
}
