import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Challenge } from '../../../../shared/engine'
import { MAX_CHALLENGES } from '../../../../shared/formats'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { StudyTrack } from '../lenses/study-track'
import { areTooFew, TooFewFutures } from '../too-few-futures'
import { useOutcomeWords } from '../use-outcome-words'
import { ChallengeDialog } from './challenge-dialog'
import { ChallengeEntry } from './challenge-entry'
import { useLedgerTrials, type LedgerTrialsOnScreen } from './use-ledger-trials'
import './ledger.css'

interface LedgerPanelProps {
  readonly facts: CompareFacts
  readonly openPool?: Parameters<typeof useLedgerTrials>[1]
}

const NONE: readonly Challenge[] = []

/** The challenge ledger: numbers that somebody doubts, with what comes of another in their place. */
export function LedgerPanel({ facts: { question }, openPool }: LedgerPanelProps) {
  const { t } = useTranslation('ledger')
  const challenges = useStore(({ document }) => document.challenges ?? NONE)
  const trials = useLedgerTrials(question.outcome, openPool)
  const isChallenging = useStore((state) => state.isChallenging)
  const { challengeOpened } = useStore.getState()
  const [opened, setOpened] = useState<Challenge>()
  // An entry that was deleted or undone under the dialog is none to change.
  const edited = challenges.find(({ id }) => id === opened?.id)
  return (
    <div className="ledger">
      <div className="ledger__head">
        <LedgerCaption trials={trials} isEmpty={challenges.length === 0} />
        <Button isDisabled={challenges.length >= MAX_CHALLENGES} onPress={() => challengeOpened(true)}>
          {t('panel.add')}
        </Button>
      </div>
      <TrialsLine trials={trials} />
      {challenges.length > 0 && (
        <ul className="ledger__list">
          {challenges.map((challenge) => (
            <ChallengeEntry
              key={challenge.id}
              challenge={challenge}
              trials={trials}
              onEdit={() => setOpened(challenge)}
            />
          ))}
        </ul>
      )}
      {isChallenging && <ChallengeDialog onClose={() => challengeOpened(false)} />}
      {edited && <ChallengeDialog challenge={edited} onClose={() => setOpened(undefined)} />}
    </div>
  )
}

interface TrialsProps {
  readonly trials: LedgerTrialsOnScreen
}

function LedgerCaption({ trials: { question }, isEmpty }: TrialsProps & { readonly isEmpty: boolean }) {
  const { t } = useTranslation('ledger')
  const words = useOutcomeWords()
  const { count } = useNumbers()
  if (isEmpty) return <p className="ledger__reading">{t('panel.empty')}</p>
  if (question.plans.length < 2) return <p className="ledger__caption">{t('finding.noChoice')}</p>
  if (areTooFew(question.request)) return <TooFewFutures {...question.request} />
  const { memberCount, horizonSteps } = question.request
  const isSearchedInAll = question.searched === memberCount
  return (
    <p className="ledger__caption">
      {t('panel.caption', {
        outcome: words.name(question.outcome),
        count: memberCount,
        month: horizonSteps,
        formatted: count(memberCount),
      })}{' '}
      {!isSearchedInAll && t('panel.searched', { searched: count(question.searched) })}
    </p>
  )
}

/** How far the trials are, with a way to stop them; nothing where nothing is tried. */
function TrialsLine({ trials: { share, isStopped, stop, start } }: TrialsProps) {
  const { t } = useTranslation(['ledger', 'compare'])
  if (isStopped) {
    return (
      <div className="study-line">
        <span>{t('ledger:panel.stopped')}</span>
        <Button onPress={start}>{t('ledger:panel.again')}</Button>
      </div>
    )
  }
  if (share === undefined) return null
  return (
    <div className="study-line">
      <StudyTrack share={share} label={t('ledger:panel.trying')} />
      <Button onPress={stop}>{t('compare:study.stop')}</Button>
    </div>
  )
}
