import { useTranslation } from 'react-i18next'
import { Skeleton } from '../../../ui/skeleton'
import { StudyTrack } from '../lenses/study-track'
import type { UnknownsState } from './use-unknowns'

interface UnknownsWaitingProps {
  readonly unknowns: Extract<UnknownsState, { readonly kind: 'waiting' }>
}

/** What is awaited before unknowns are found, and then how far that is. */
export function UnknownsWaiting({ unknowns: { share } }: UnknownsWaitingProps) {
  const { t } = useTranslation('compare')
  if (share === undefined) {
    return (
      <>
        <p className="unknowns__caption">{t('unknowns.waiting')}</p>
        <Skeleton bars={[0.9, 0.7, 0.8]} />
      </>
    )
  }
  return (
    <>
      <p className="unknowns__caption">{t('unknowns.finding')}</p>
      <div className="study-line">
        <StudyTrack share={share} label={t('unknowns.finding')} />
      </div>
      <Skeleton bars={[0.9, 0.7, 0.8]} />
    </>
  )
}
