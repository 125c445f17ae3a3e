import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../../../shared/engine'
import { LONGEST_LINE } from '../../../../shared/formats'
import { TextField } from './fields/text-field'
import { inScenario } from './scenario-edits'
import { useScenarioEdit } from './use-scenario-edit'

/** Most letters of a whole brief: more than a page, and less than a book. */
const LONGEST_BRIEF = 40_000

/** What the country is called, and the page that people read first. */
export function CountryEditor({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('people')
  const edit = useScenarioEdit()
  const change = (key: string, next: Partial<Scenario>) =>
    edit({ key: `people:change.${key}` }, (document) => inScenario(document, (before) => ({ ...before, ...next })))
  return (
    <>
      <h2 className="editor__title">{t('parts.country')}</h2>
      <div className="editor__fields">
        <TextField
          label={t('country.name')}
          value={scenario.country}
          longest={LONGEST_LINE}
          language={scenario.language}
          needed={t('nameNeeded')}
          onCommit={(country) => change('countryName', { country })}
        />
        <p className="caption">{t('country.fictional')}</p>
        <TextField
          label={t('country.title')}
          value={scenario.title}
          longest={LONGEST_LINE}
          language={scenario.language}
          needed={t('nameNeeded')}
          onCommit={(title) => change('title', { title })}
        />
        <TextField
          label={t('country.brief')}
          value={briefText(scenario.brief)}
          asKept={(text) => briefText(paragraphsOf(text))}
          longest={LONGEST_BRIEF}
          language={scenario.language}
          rows={14}
          onCommit={(text) => change('brief', { brief: paragraphsOf(text) })}
        />
      </div>
    </>
  )
}

const briefText = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')

/** Paragraphs stand apart by an empty line. */
const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
