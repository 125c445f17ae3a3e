import { useTranslation } from 'react-i18next'
import { useStore } from '../../../state/store'
import './replay-label.css'

/** Says which side of the last change the chart shows while it is replayed. */
export function ReplayLabel() {
  const { t } = useTranslation('explore')
  const phase = useStore(({ replay }) => (replay && !replay.inWords ? replay.phase : undefined))
  if (!phase) return null
  return (
    // As the chart, it stands where time begins, which is at the left in every language.
    <p className="replay-label" data-phase={phase} dir="ltr">
      <bdi>{t(`replay.${phase}`)}</bdi>
    </p>
  )
}
