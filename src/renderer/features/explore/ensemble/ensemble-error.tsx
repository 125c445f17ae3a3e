import { useTranslation } from 'react-i18next'
import { useStore } from '../../../state/store'
import { ErrorPanel } from '../../../ui/error-panel'
import { useNumbers } from '../../../words/use-numbers'

/** Says that the run broke off, what is still shown, and gives the details to whoever can mend it. */
export function EnsembleError() {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const failed = useStore(({ ensemble }) => (ensemble.kind === 'failed' ? ensemble : null))
  const hasResult = useStore((state) => state.shownEnsemble !== null)
  if (!failed) return null
  const { membersDone, memberCount, failure } = failed
  return (
    <ErrorPanel
      title={t('failed.title', { done: count(membersDone), count: memberCount, formatted: count(memberCount) })}
      effect={`${t('failed.reason', { message: failure.message })} ${hasResult ? t('failed.showsLast') : t('failed.showsNothing')}`}
      copy={{
        label: t('failed.copy'),
        onPress: () => {
          void navigator.clipboard.writeText(failure.details)
        },
      }}
    />
  )
}
