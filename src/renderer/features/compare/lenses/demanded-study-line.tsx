import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button'
import { StudyTrack } from './study-track'
import type { DemandedStudy } from './use-demanded-study'

interface DemandedStudyLineProps {
  readonly study: DemandedStudy<unknown>
  /** What the button says. */
  readonly action: string
}

/** Begins a study and stops it again, with its progress; nothing once it is done. */
export function DemandedStudyLine({ study: { state, isReady, start, stop }, action }: DemandedStudyLineProps) {
  const { t } = useTranslation('compare')
  if (state.kind === 'done') return null
  if (state.kind === 'running') {
    return (
      <div className="study-line">
        <StudyTrack share={state.share} label={action} />
        <Button onPress={stop}>{t('study.stop')}</Button>
      </div>
    )
  }
  return (
    <div className="study-line">
      <Button isDisabled={!isReady} onPress={start}>
        {action}
      </Button>
      {state.kind === 'stopped' && <span role="status">{t('study.stopped')}</span>}
      {state.kind === 'failed' && <span role="status">{t('study.failed', { message: state.message })}</span>}
      {!isReady && <span>{t('study.notReady')}</span>}
    </div>
  )
}
