import { Trans, useTranslation } from 'react-i18next'
import { baseRateOf, referenceClassOf, type RecordedClass } from '../../shared/decision'
import { referenceClasses } from '../../shared/formats'
import { selectHasRealWorldNames } from '../state/real-world-names'
import { useStore } from '../state/store'
import { ExplainedWord } from '../ui/explained-word'
import { useNumbers } from '../words/use-numbers'
import './record-line.css'

interface RecordBesideProps {
  /** Mass killing goes on today: the record counts new episodes, and has nothing to say of that. */
  readonly isGoingOn: boolean
}

interface RecordLineProps extends RecordBesideProps {
  /** Names other respects as well, which the scenario does not say. */
  readonly withOthers?: boolean
}

/** How often it happened in real countries in a like state of conflict; nothing unless a person asked for it in the settings. */
export function RecordLine({ isGoingOn, withOthers = false }: RecordLineProps) {
  return useIsAskedFor(isGoingOn) ? <RecordWords withOthers={withOthers} /> : null
}

/** The same on one line, for the chance that a place opens with; all of it opens from the line. */
export function RecordInShort({ isGoingOn }: RecordBesideProps) {
  return useIsAskedFor(isGoingOn) ? <ShortWords /> : null
}

const useIsAskedFor = (isGoingOn: boolean): boolean => useStore(({ settings }) => settings.recordShown) && !isGoingOn

function ShortWords() {
  const { t } = useTranslation('explore', { keyPrefix: 'record' })
  const { found, values, sourcesOf } = useRecord()
  if (!found || !values) return null
  return (
    <span className="record-line record-line--short" role="note" aria-label={t('label')}>
      <Trans
        t={t}
        i18nKey="short"
        values={{ ...values, sources: sourcesOf([]) }}
        components={{
          card: (
            <ExplainedWord word={t('label')} title={t('label')}>
              <RecordWords withOthers />
            </ExplainedWord>
          ),
        }}
      />
    </span>
  )
}

function RecordWords({ withOthers }: Required<Pick<RecordLineProps, 'withOthers'>>) {
  const { t } = useTranslation('explore', { keyPrefix: 'record' })
  const { list } = useNumbers()
  const hasRealNames = useStore(selectHasRealWorldNames)
  const { found, values, beside, inHundred, sourcesOf } = useRecord()
  if (!found || !values) return null
  const others = withOthers ? beside : []
  return (
    <p className="record-line" role="note" aria-label={t('label')}>
      {t('sentence', values)}{' '}
      {others.length > 0 && (
        <>
          {t('beside', {
            others: list(others.map((other) => t('other', { respect: t(`of.${other.id}`), rate: inHundred(other) }))),
          })}{' '}
        </>
      )}
      {t('source', { year: values.year, sources: sourcesOf(others) })} {t(hasRealNames ? 'exercise' : 'fictional')}
    </p>
  )
}

/** The class of the scenario in the record, and its numbers as they are said. */
function useRecord() {
  const { t } = useTranslation('explore', { keyPrefix: 'record' })
  const { count, list } = useNumbers()
  const scenario = useStore(({ document }) => document.scenario)
  const record = referenceClasses()
  const found = referenceClassOf(scenario, record)
  const inHundred = (counted: RecordedClass) => count(Math.round(100 * baseRateOf(counted)))
  const sourcesOf = (others: typeof record.beside) => {
    const sources = new Set([record.conflict, ...others].flatMap((counted) => counted.sources))
    return list([...sources].map((source) => t(`sources.${source}`)))
  }
  return {
    found,
    beside: record.beside,
    inHundred,
    sourcesOf,
    values: found && {
      state: t(`of.${found.id}`),
      from: record.from,
      to: record.to,
      rate: inHundred(found),
      count: record.withinYears,
      episodes: count(found.episodes),
      countryYears: count(found.countryYears),
      year: record.date.slice(0, 4),
    },
  }
}
