import { useTranslation } from 'react-i18next'
import { LEAST_SHARE } from '../../../../shared/decision'

interface MapLegendProps {
  /** Whether it is known how much of the change runs over the links. */
  readonly isMeasured: boolean
  readonly hasPath: boolean
  /** Something on the map was assessed or written for this scenario. */
  readonly hasWritten: boolean
  readonly hasChanges: boolean
}

/** How the map is to be read. */
export function MapLegend({ isMeasured, hasPath, hasWritten, hasChanges }: MapLegendProps) {
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
      {hasPath && (
        <li>
          <svg width="34" height="12" aria-hidden="true">
            <path className="causal-map__casing" d="M0 6h30" strokeWidth="11" />
            <path className="causal-map__ground" d="M0 6h30" strokeWidth="8" />
            <path className="causal-map__link causal-map__link--raises" d="M0 6h30" strokeWidth="4" />
          </svg>
          {t('legend.path')}
        </li>
      )}
      <li>{t('legend.bar')}</li>
      <li>{t('legend.trigger')}</li>
      {hasWritten && (
        <li>
          <svg width="16" height="12" aria-hidden="true">
            <path className="causal-map__written" d="M2 1h10v10z" />
          </svg>
          {t('legend.written')}
        </li>
      )}
      {isMeasured && <li>{t('legend.least', { percent: 100 * LEAST_SHARE })}</li>}
      {hasChanges && <li>{t('legend.changed')}</li>}
    </ul>
  )
}
