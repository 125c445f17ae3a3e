import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button'
import { TimeLeft } from '../../../words/time-left'
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
    const percent = Math.round(state.share * 100)
    return (
      <div className="study-line">
        <span
          className="study-line__track"
          role="progressbar"
          aria-label={action}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
        >
          <span style={{ inlineSize: `${percent}%` }} />
        </span>
        <span>{t('study.progress', { percent })}</span>
        <TimeLeft share={state.share} />
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
