import compare from '../../resources/locales/en/compare.json'
import { LEAST_TO_COMPARE } from '../shared/decision'
import { CliProblem } from './cli-problem'
import type { StudyJob } from './study-job'
import { say, wholeText } from './words'

/** That there are too few futures to say anything of plans by, in the words of the app. */
export const tooFewText = (memberCount: number): string =>
  say(memberCount === 1 ? compare.tooFewFutures_one : compare.tooFewFutures_other, {
    formatted: wholeText(memberCount),
    least: LEAST_TO_COMPARE,
  })

/**
 * Refuse a study that too few futures could say nothing by.
 *
 * @throws CliProblem saying how many are needed.
 */
export function checkEnoughFutures({ request: { memberCount } }: StudyJob): void {
  if (memberCount < LEAST_TO_COMPARE) throw new CliProblem(`${tooFewText(memberCount)} Ask for more with --members.`)
}
