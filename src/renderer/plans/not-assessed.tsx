import { useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { isNothingAssessed } from '../../shared/formats'
import { useStore } from '../state/store'
import { CutName } from '../ui/cut-name'

/** Says of a country that nobody has assessed it: a chance sounds the same whether somebody did or nobody, so it is said before any. */
export function NotAssessed({ isShort = false }: { readonly isShort?: boolean }) {
  const { t } = useTranslation(['explore', 'people'])
  const { scenario, assessment } = useStore((state) => state.document)
  const words = t('people:notAssessed')
  const isBlank = useMemo(
    () => assessment === undefined && isNothingAssessed(scenario, words),
    [assessment, scenario, words],
  )
  if (!isBlank) return null
  const { country } = scenario
  return (
    <>
      <Trans
        t={t}
        i18nKey={`headline.notAssessed${isShort ? 'Short' : ''}`}
        values={{ country }}
        components={{ name: <CutName name={country} /> }}
      />{' '}
    </>
  )
}
