import compare from '../../resources/locales/en/compare.json'
import { openQuestion } from '../shared/decision'
import { chanceRange, probabilityText, say } from './words'

/** Chance that a plan is better, or worse, than another, or that this is too close to call; as the table of Compare says it. */
export function pairedText(
  comparison: Parameters<typeof openQuestion>[0] | null,
  of: Parameters<typeof openQuestion>[1],
): string {
  if (!comparison) return '—'
  const { [of]: estimate } = comparison
  const open = openQuestion(comparison, of)
  return open ? say(compare.cell[open], { range: chanceRange(estimate) }) : probabilityText(estimate)
}
