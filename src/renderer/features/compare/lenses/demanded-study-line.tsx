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
  const isRunning = state.kind === 'running'
  return (
    <div className="study-line">
      {isRunning && <StudyTrack share={state.share} label={action} />}
      {/* One button, so that whoever begins by the keyboard can stop by it. */}
      <Button isDisabled={!isReady && !isRunning} onPress={isRunning ? stop : start}>
        {isRunning ? t('study.stop') : action}
      </Button>
      {state.kind === 'stopped' && <span role="status">{t('study.stopped')}</span>}
      {state.kind === 'failed' && <span role="status">{t('study.failed', { message: state.message })}</span>}
      {!isReady && !isRunning && <span>{t('study.notReady')}</span>}
    </div>
  )
}
