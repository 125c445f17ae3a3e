import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button'
import type { Study } from '../../../state/use-study'
import { TimeLeft } from '../../../words/time-left'

interface StudyProgressProps {
  readonly study: Study<unknown>
  /** What is being done, in words; `share` in whole percent. */
  readonly running: (percent: number) => string
  /** Nothing can be begun before something else is done. */
  readonly isWaiting: boolean
}

/** How far something long is, with what stops it; or why there is nothing to see, with what begins it again. */
export function StudyProgress({ study: { state, stop, start }, running, isWaiting }: StudyProgressProps) {
  const { t } = useTranslation('compare')
  if (state.kind === 'done') return null
  if (isWaiting) return <p className="why__progress">{t('why.waiting')}</p>
  if (state.kind === 'running') {
    const percent = Math.floor(state.share * 100)
    return (
      <div className="why__progress">
        <p>{running(percent)}</p>
        <progress aria-label={running(percent)} max={1} value={state.share} />
        <TimeLeft share={state.share} />
        <Button onPress={stop}>{t('why.stop')}</Button>
      </div>
    )
  }
  return (
    <div className="why__progress" role="status">
      <p>{state.kind === 'failed' ? t('why.failed', { message: state.message }) : t('why.stopped')}</p>
      <Button onPress={start}>{t('why.again')}</Button>
    </div>
  )
}
