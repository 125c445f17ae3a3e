import { useTranslation } from 'react-i18next'
import './unknowns.css'

interface ShareAxisProps {
  /** What a bar measures, in a sentence. */
  readonly legend: string
  /** Share of full length, in [0, 1]. */
  readonly full?: number
}

/** What the bars below it measure, and how much of it their full and half lengths are. */
export function ShareAxis({ legend, full = 1 }: ShareAxisProps) {
  const { t } = useTranslation('compare')
  return (
    <div className="unknowns__axis">
      <p className="unknowns__caption">{legend}</p>
      <div className="unknowns__ticks" aria-hidden="true">
        {[0, full / 2, full].map((share) => (
          <span key={share}>{t('unknowns.axis', { percent: Math.round(share * 100) })}</span>
        ))}
      </div>
    </div>
  )
}
