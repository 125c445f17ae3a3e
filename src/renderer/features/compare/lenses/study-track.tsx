import { useTranslation } from 'react-i18next'
import { TimeLeft } from '../../../words/time-left'
import './lenses.css'

interface StudyTrackProps {
  /** Of the work that is done, in [0, 1]. */
  readonly share: number
  /** What is being done. */
  readonly label: string
}

/** How far some work is, and about how long it still takes. */
export function StudyTrack({ share, label }: StudyTrackProps) {
  const { t } = useTranslation('compare')
  const percent = Math.round(share * 100)
  return (
    <>
      <span
        className="study-line__track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
      <span>{t('study.progress', { percent })}</span>
      <TimeLeft share={share} />
    </>
  )
}
