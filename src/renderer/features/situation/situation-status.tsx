import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/store'
import { useNumbers } from '../../words/use-numbers'

/** What Situation says in the status line: how many futures are run of it, how far ahead, under which luck. */
export function SituationStatus() {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const { seed, memberCount, horizonSteps } = useStore((state) => state.document.settings)
  return (
    <>
      <span>{t('status.futures', { count: memberCount, formatted: count(memberCount) })}</span>
      <span>{t('status.months', { count: horizonSteps })}</span>
      <span>{t('status.seed', { seed })}</span>
    </>
  )
}
