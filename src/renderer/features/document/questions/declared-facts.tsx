import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrivateTrace } from '../../../../shared/formats'
import type { FileToOpen } from '../../../state/question-slice'
import { placeInWords } from '../../../words/place-words'

/** More are counted, not listed: a few show what kind of text it is. */
const LISTED = 6

/** What a file says of itself, and what in it may lead to real persons, for whoever decides whether to open it. */
export function useDeclaredFacts({
  name,
  document,
  traces,
}: FileToOpen): readonly { readonly term: string; readonly description: ReactNode }[] {
  const { t, i18n } = useTranslation('document', { keyPrefix: 'questions.import' })
  const { scenario, plans } = document
  const { country, title, actors, populations } = scenario
  const people = populations.reduce((sum, { size }) => sum + size, 0)
  const inNumbers = new Intl.NumberFormat(i18n.resolvedLanguage, { numberingSystem: 'latn', maximumFractionDigits: 0 })
  const holds = [
    t('people', { people: inNumbers.format(people) }),
    t('populations', { count: populations.length }),
    t('actors', { count: actors.length }),
    t('plans', { count: plans.length }),
  ]
  return [
    { term: t('file'), description: <bdi>{name}</bdi> },
    { term: t('declares'), description: <bdi>{t('about', { country, title })}</bdi> },
    { term: t('holds'), description: new Intl.ListFormat(i18n.resolvedLanguage, { type: 'unit' }).format(holds) },
    ...(traces.length > 0 ? [{ term: t('traces'), description: <Traces traces={traces} /> }] : []),
  ]
}

function Traces({ traces }: { readonly traces: readonly PrivateTrace[] }) {
  const { t, i18n } = useTranslation('document', { keyPrefix: 'questions.import' })
  return (
    <>
      {t('tracesText')}
      <ul>
        {traces.slice(0, LISTED).map(({ kind, found, path }) => (
          <li key={`${kind} ${found}`}>
            <b>
              <bdi>{found}</bdi>
            </b>{' '}
            ({t(`kinds.${kind}`)}) {placeInWords(i18n, path)}
          </li>
        ))}
        {traces.length > LISTED && <li>{t('more', { count: traces.length - LISTED })}</li>}
      </ul>
    </>
  )
}
