import explore from '../../resources/locales/en/explore.json'
import { baseRateOf, referenceClassOf } from '../shared/decision'
import type { Scenario } from '../shared/engine'
import { referenceClasses } from '../shared/formats'
import { NOTICES, type RunHeader } from './report-shapes'
import { listText, say, wholeText } from './words'

const { record: texts } = explore

/**
 * How often it happened in real countries in a like state of conflict, dated and sourced, in the words of the app; it enters no
 * number. New episodes are counted: of mass killing that goes on today it says nothing, and says so.
 */
export function recordText(
  scenario: Pick<Scenario, 'levels'>,
  { notice }: Pick<RunHeader, 'notice'>,
  isGoingOn: boolean,
): string {
  if (isGoingOn) return `\n${texts.label}: nothing. Mass killing goes on today, and new episodes are counted.\n`
  const record = referenceClasses()
  const found = referenceClassOf(scenario, record)
  if (!found) return `\n${texts.label}: nothing. The scenario assesses no level of armed conflict.\n`
  const sentence = say(record.withinYears === 1 ? texts.sentence_one : texts.sentence_other, {
    state: texts.of[found.id],
    from: record.from,
    to: record.to,
    rate: wholeText(100 * baseRateOf(found)),
    count: record.withinYears,
    episodes: wholeText(found.episodes),
    countryYears: wholeText(found.countryYears),
  })
  const source = say(texts.source, {
    year: record.date.slice(0, 4),
    sources: listText(record.conflict.sources.map((id) => texts.sources[id])),
  })
  return `\n${texts.label}: ${sentence} ${source} ${notice === NOTICES.realNames ? texts.exercise : texts.fictional}\n`
}
