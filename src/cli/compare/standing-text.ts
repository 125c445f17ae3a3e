import compare from '../../../resources/locales/en/compare.json'
import { isYesNo, openQuestion, type OpenQuestion } from '../../shared/decision'
import type { ComparedPlanReport } from './compare-report'
import { meanDifferenceText } from '../mean-text'
import { futuresText, say, shareText, wholeText } from '../words'

type Standing = NonNullable<ComparedPlanReport['againstReference' | 'againstNoResponse']>

/** How a plan fares against another, by futures and by the mean; `than` names the other, as in "than no response". */
export function standingText(standing: Omit<Standing, 'dots'>, than: string, outcome: string): string {
  const { better, worse, same, meanDifference } = standing
  const mean = meanDifference === null ? '' : `; mean difference ${meanDifferenceText(meanDifference, outcome)}`
  const half = isYesNo(outcome) ? '' : halfText(standing)
  return [
    `better ${than} in ${futuresText(better, openText(standing, 'better'))}`,
    `worse in ${shareText(worse, openText(standing, 'worse'))}`,
    `no difference that matters in ${shareText(same)}${mean}${half}`,
  ].join(', ')
}

/** Whether the mean hangs on few futures: ", half of it from 2 futures". */
function halfText({ fewMembersOfHalf: few }: Pick<Standing, 'fewMembersOfHalf'>): string {
  if (few === null) return ''
  const { meanOfFew_one: one, meanOfFew_other: other } = compare.cell
  return `, ${say(few === 1 ? one : other, { formatted: wholeText(few) })}`
}

/** What of a share may be the more frequent. */
const SIDES: Readonly<Record<OpenQuestion, string>> = {
  tooClose: 'better or worse',
  betterOrAlike: 'better or alike',
  worseOrAlike: 'worse or alike',
  betterOrNot: 'better or not',
  worseOrNot: 'worse or not',
}

/** What is too close to call of the share in which a plan is better, or worse; empty where nothing is. */
function openText(standing: Omit<Standing, 'dots'>, of: 'better' | 'worse'): string {
  const open = openQuestion(standing, of)
  return open ? `; ${SIDES[open]}: too close to call` : ''
}
