import { useTranslation } from 'react-i18next'
import { baseRateOf, referenceClassOf, type RecordedClass } from '../../shared/decision'
import { referenceClasses } from '../../shared/formats'
import { selectHasRealWorldNames } from '../state/real-world-names'
import { useStore } from '../state/store'
import { useNumbers } from '../words/use-numbers'
import './record-line.css'

interface RecordLineProps {
  /** Mass killing goes on today: the record counts new episodes, and has nothing to say of that. */
  readonly isGoingOn: boolean
  /** Names other respects as well, which the scenario does not say. */
  readonly withOthers?: boolean
}

/** How often it happened in real countries in a like state of conflict; nothing unless a person asked for it in the settings. */
export function RecordLine({ isGoingOn, withOthers = false }: RecordLineProps) {
  const isShown = useStore(({ settings }) => settings.recordShown)
  return isShown && !isGoingOn ? <RecordWords withOthers={withOthers} /> : null
}

function RecordWords({ withOthers }: { readonly withOthers: boolean }) {
  const { t } = useTranslation('explore', { keyPrefix: 'record' })
  const { count, list } = useNumbers()
  const scenario = useStore(({ document }) => document.scenario)
  const hasRealNames = useStore(selectHasRealWorldNames)
  const record = referenceClasses()
  const found = referenceClassOf(scenario, record)
  if (!found) return null
  const others = withOthers ? record.beside : []
  const sources = new Set([record.conflict, ...others].flatMap((counted) => counted.sources))
  const inHundred = (counted: RecordedClass) => count(Math.round(100 * baseRateOf(counted)))
  return (
    <p className="record-line" role="note" aria-label={t('label')}>
      {t('sentence', {
        state: t(`of.${found.id}`),
        from: record.from,
        to: record.to,
        rate: inHundred(found),
        count: record.withinYears,
        episodes: count(found.episodes),
        countryYears: count(found.countryYears),
      })}{' '}
      {others.length > 0 && (
        <>
          {t('beside', {
            others: list(others.map((other) => t('other', { respect: t(`of.${other.id}`), rate: inHundred(other) }))),
          })}{' '}
        </>
      )}
      {t('source', {
        year: record.date.slice(0, 4),
        sources: list([...sources].map((source) => t(`sources.${source}`))),
      })}{' '}
      {t(hasRealNames ? 'exercise' : 'fictional')}
    </p>
  )
}
