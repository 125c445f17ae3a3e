import { comparePlans, judgedDifference, planAsRun, type JudgedDifference } from '../../../../shared/decision'
import type { EnsembleResult, ResponsePlan } from '../../../../shared/engine'
import type { CompareFacts } from '../compare-facts'

/**
 * What the table's runs say of a plan against another: mean difference of the judged outcome over all futures, plan minus the
 * other. Undefined where either was not run, or not as it is now.
 */
export function pairedMean(
  { rows, question }: Pick<CompareFacts, 'rows' | 'question'>,
  against: ResponsePlan,
  plan: ResponsePlan,
): JudgedDifference | undefined {
  const resultOf = (asked: ResponsePlan): EnsembleResult | undefined =>
    rows.find((row) => row.id === asked.id && isRunAlike(row.plan, asked))?.result
  const [before, after] = [resultOf(against), resultOf(plan)]
  return before && after && judgedDifference(comparePlans(before, after, question), question.outcome)
}

const isRunAlike = (a: ResponsePlan, b: ResponsePlan): boolean =>
  JSON.stringify(planAsRun(a).responses) === JSON.stringify(planAsRun(b).responses)
