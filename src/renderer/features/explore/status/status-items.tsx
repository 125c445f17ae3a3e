import { useTranslation } from 'react-i18next'
import type { EnsembleStatus } from '../../../state/ensemble-slice'
import { useStore } from '../../../state/store'
import { ExplainedWord } from '../../../ui/explained-word'
import { useNumbers } from '../../../words/use-numbers'
import { ChallengesPopover } from '../challenges/challenges-popover'
import { RunSettingsPopover } from './run-settings-popover'
import './status.css'

/** What the place says in the status line: how many futures, how far ahead, which luck, how far they are. */
export function StatusItems() {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const { seed, memberCount, horizonSteps, lens } = useStore((state) => state.document.settings)
  const membersDone = useStore(({ ensemble }) => (ensemble.kind === 'failed' ? ensemble.membersDone : undefined))
  const futures = { count: memberCount, formatted: count(memberCount) }
  return (
    <>
      <span>
        <RunSettingsPopover
          setting="futures"
          text={
            membersDone === undefined
              ? t('status.futures', futures)
              : t('status.futuresDone', { ...futures, done: count(membersDone) })
          }
        />
      </span>
      <span>
        <RunSettingsPopover setting="horizon" text={t('status.months', { count: horizonSteps })} />
      </span>
      <span>
        <RunSettingsPopover setting="seed" text={t('status.seed', { seed })} />
      </span>
      <span>
        <ChallengesPopover />
      </span>
      {lens !== undefined && <span>{t('status.lens', { lens })}</span>}
      <Progress />
    </>
  )
}

/** How far the present futures are. Not announced: it changes with every movement. */
function Progress() {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const status = useStore((state) => state.ensemble)
  const text = useProgressText(status)
  if (status.kind !== 'done') return <span className="status-progress">{text}</span>
  const { memberCount } = status
  return (
    <span className="status-progress">
      <ExplainedWord word={text} title={text} side="end">
        <p>{t('status.refinedMeans', { count: memberCount, formatted: count(memberCount) })}</p>
      </ExplainedWord>
    </span>
  )
}

function useProgressText(status: EnsembleStatus): string {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  switch (status.kind) {
    case 'idle':
      return t('status.idle')
    case 'running':
      return t('status.refining', { done: count(status.membersDone), wanted: count(status.memberCount) })
    case 'done':
      return t('status.refined')
    case 'failed':
      return t('status.stopped')
  }
}
