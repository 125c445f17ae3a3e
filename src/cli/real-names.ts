import documentTexts from '../../resources/locales/en/document.json'
import type { Scenario } from '../shared/engine'
import { findRealWorldNames } from '../shared/formats'
import { plainText } from './plain-text'
import { say } from './words'

/** Names that are listed; the rest is counted. */
const SHOWN = 5

/** What to say of a scenario that seems to name real places or peoples, in the words of the app; undefined if none does. */
export function realNamesWarning(scenario: Scenario): string | undefined {
  const texts = documentTexts.questions.realNames
  const names = findRealWorldNames(scenario)
  if (names.length === 0) return undefined
  const listed = names.slice(0, SHOWN).map(({ found, field }) => `"${plainText(found)}" ${texts.fields[field]}`)
  const count = names.length - listed.length
  const more = count > 0 ? [say(count === 1 ? texts.more_one : texts.more_other, { count })] : []
  return `${texts.title} ${[...listed, ...more].join(', ')}.\n${texts.notToolText}\n`
}
