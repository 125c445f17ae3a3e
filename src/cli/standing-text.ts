import { openQuestion } from '../shared/decision'
import type { ComparedPlanReport } from './compare-report'
import { meanDifferenceText } from './mean-text'
import { futuresText, shareText } from './words'

type Standing = NonNullable<ComparedPlanReport['againstReference' | 'againstNoResponse']>

/** How a plan fares against another, by futures and by the mean; `than` names the other, as in "than no response". */
export function standingText(standing: Omit<Standing, 'dots'>, than: string, outcome: string): string {
  const { better, worse, same, meanDifference } = standing
  const mean = meanDifference === null ? '' : `; mean difference ${meanDifferenceText(meanDifference, outcome)}`
  return [
    `better ${than} in ${futuresText(better, openText(standing, 'better'))}`,
    `worse in ${shareText(worse, openText(standing, 'worse'))}`,
    `no difference that matters in ${shareText(same)}${mean}`,
  ].join(', ')
}

/** What is too close to call of the share in which a plan is better, or worse; empty where nothing is. */
function openText(standing: Omit<Standing, 'dots'>, of: 'better' | 'worse'): string {
  const open = openQuestion(standing, of)
  if (!open) return ''
  return open === 'tooClose' ? '; better or worse: too close to call' : '; near half: too close to call'
}
