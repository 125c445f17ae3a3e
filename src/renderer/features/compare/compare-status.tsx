import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/store'
import { ExplainedWord } from '../../ui/explained-word'
import { hasPlansToCompare } from './comparison-demand'
import { TimeLeft } from '../../words/time-left'
import { useNumbers } from '../../words/use-numbers'

/** What Compare says in the status line: how many futures of each plan, under which luck, how far they are. */
export function CompareStatus() {
  const { t } = useTranslation(['compare', 'explore'])
  const { count } = useNumbers()
  const { seed, memberCount, horizonSteps, lens, world } = useStore((state) => state.document.settings)
  const comparison = useStore((state) => state.comparison)
  const shown = useStore((state) => state.compared?.memberCount)
  const hasPlans = useStore(hasPlansToCompare)
  return (
    <>
      <span>{t('explore:status.futures', { count: memberCount, formatted: count(memberCount) })}</span>
      <span>{t('explore:status.months', { count: horizonSteps })}</span>
      <span>{t('explore:status.seed', { seed })}</span>
      {lens !== undefined && <span>{t('explore:status.lens', { lens })}</span>}
      {world && <span>{t('status.world')}</span>}
      {hasPlans && (
        <span className="status-progress">
          {comparison.kind === 'running' ? (
            <>
              {t('status.running', { shown: count(shown ?? 0), percent: Math.floor(comparison.share * 100) })}{' '}
              <TimeLeft share={comparison.share} />
            </>
          ) : comparison.kind === 'done' ? (
            <ExplainedWord word={t('status.done')} title={t('status.done')} side="end">
              <p>{t('explore:status.refinedMeans', { count: memberCount, formatted: count(memberCount) })}</p>
            </ExplainedWord>
          ) : (
            t(`status.${comparison.kind}`)
          )}
        </span>
      )}
    </>
  )
}
