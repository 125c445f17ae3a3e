import compare from '../../../resources/locales/en/compare.json'
import { isYesNo, openQuestion, yesNoWord, type JudgedOutcome } from '../../shared/decision'
import { isBestCounted } from '../../shared/formats'
import { chanceRange, probabilityText, say, shareText, wholeText } from '../words'

/** Chance that a plan is better, or worse, than another, or that this is too close to call; as the table of Compare says it. */
export function pairedText(
  comparison: Parameters<typeof openQuestion>[0] | null,
  of: Parameters<typeof openQuestion>[1],
  outcome: JudgedOutcome,
): string {
  if (!comparison) return '—'
  const { [of]: estimate } = comparison
  const open = openQuestion(comparison, of)
  const range = chanceRange(estimate)
  if (open) return say(compare.cell[open], { range })
  if (!isYesNo(outcome)) return isBestCounted(estimate) ? shareText(estimate) : probabilityText(estimate)
  return say(compare.cell[yesNoWord(estimate, of)], { range, members: wholeText(estimate.memberCount) })
}
