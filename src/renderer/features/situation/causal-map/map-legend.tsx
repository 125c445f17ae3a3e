import { useTranslation } from 'react-i18next'

/** How the map is to be read. */
export function MapLegend({ hasChanges }: { readonly hasChanges: boolean }) {
  const { t } = useTranslation('causal-map')
  return (
    <ul className="map-legend caption">
      <li>
        <svg width="34" height="8" aria-hidden="true">
          <path className="causal-map__link causal-map__link--raises" d="M0 4h30" strokeWidth="4" />
        </svg>
        {t('legend.raises')}
      </li>
      <li>
        <svg width="34" height="8" aria-hidden="true">
          <path className="causal-map__link causal-map__link--lowers" d="M0 4h30" strokeWidth="3" />
        </svg>
        {t('legend.lowers')}
      </li>
      <li>{t('legend.bar')}</li>
      <li>{t('legend.trigger')}</li>
      {hasChanges && <li>{t('legend.changed')}</li>}
    </ul>
  )
}
