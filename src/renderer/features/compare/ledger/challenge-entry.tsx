import { useTranslation } from 'react-i18next'
import type { ChallengedLead } from '../../../../shared/decision'
import { findChallenged, type Challenge } from '../../../../shared/engine'
import { useChallengeWords } from '../../../plans/use-challenge-words'
import { usePlanName } from '../../../plans/use-plan-name'
import { countryModel } from '../../../state/country-model'
import { Chip } from '../../../ui/chip'
import { MenuButton } from '../../../ui/menu'
import { Button } from '../../../ui/button'
import { isolatedWords } from '../../../words/isolated'
import { useNumbers } from '../../../words/use-numbers'
import { areTooFew } from '../too-few-futures'
import { useMeanDifferenceWords } from '../use-mean-difference-words'
import { usePlanLists } from '../use-plan-lists'
import { deleteChallenge, parkChallenge } from './ledger-edits'
import type { LedgerTrialsOnScreen } from './use-ledger-trials'

interface ChallengeEntryProps {
  readonly challenge: Challenge
  readonly trials: LedgerTrialsOnScreen
  readonly onEdit: () => void
}

/** One challenge: the number, what somebody would rather have and why, and what came of it. */
export function ChallengeEntry({ challenge, trials, onEdit }: ChallengeEntryProps) {
  const { t } = useTranslation('ledger')
  const words = useChallengeWords()
  const { subject, original, reason, by, state } = challenge
  const name = words.name(subject)
  const { sentence, values } = words.numbers(challenge)
  const now = findChallenged({ model: countryModel, scenario: trials.question.scenario }, subject)?.best
  const isMoved = now !== undefined && now !== original
  return (
    <li className="ledger__entry" data-state={state}>
      <div className="ledger__words">
        <h3 className="ledger__name">
          <bdi>{name}</bdi> {state === 'parked' && <Chip>{t('entry.parked')}</Chip>}
        </h3>
        <p className="ledger__numbers">
          {t(`entry.${sentence}`, values)} {isMoved && t('entry.moved', { now: words.value(subject, now) })}
        </p>
        <Finding challenge={challenge} trials={trials} />
        <p className="ledger__reason">
          <bdi>{reason}</bdi>
          {by !== '' && (
            <span className="ledger__by">
              {' '}
              <bdi>{t('minority.by', { name: by })}</bdi>
            </span>
          )}
        </p>
      </div>
      <MenuButton
        label={t('entry.actions', { name })}
        items={[
          { id: 'edit', label: t('entry.edit') },
          { id: 'park', label: t(state === 'open' ? 'entry.park' : 'entry.reopen') },
          { id: 'delete', label: t('entry.delete'), startsGroup: true },
        ]}
        onAction={(action) => {
          if (action === 'edit') onEdit()
          if (action === 'park') parkChallenge(challenge, name)
          if (action === 'delete') deleteChallenge(challenge.id, name)
        }}
      />
    </li>
  )
}

function Finding({ challenge, trials }: Pick<ChallengeEntryProps, 'challenge' | 'trials'>) {
  const { t } = useTranslation('ledger')
  const words = useChallengeWords()
  const { question } = trials
  if (question.plans.length < 2 || areTooFew(question.request)) return null
  const state = trials.stateOf(challenge)
  switch (state.kind) {
    case 'done':
      return (
        <>
          <p className="ledger__finding" data-changes={state.finding.changesRanking || undefined}>
            {words.finding(
              challenge,
              state.finding,
              question.plans.map(({ id }) => id),
            )}
          </p>
          {state.finding.leads.map((lead) => (
            <LeadLine key={`${lead.ahead}/${lead.behind}`} challenge={challenge} lead={lead} question={question} />
          ))}
          {state.finding.leads.length === 0 && <p className="ledger__lead">{t('entry.untouched')}</p>}
        </>
      )
    case 'running':
      return <p className="ledger__pending">{t('entry.running', { percent: Math.round(state.share * 100) })}</p>
    case 'failed':
      return (
        <p className="ledger__pending" role="alert">
          {t('entry.failed', { message: state.message })} <Button onPress={trials.start}>{t('panel.again')}</Button>
        </p>
      )
    case 'waiting':
    case 'stopped':
    case 'parked':
      return <p className="ledger__pending">{t(`entry.${state.kind}Text`)}</p>
  }
}

interface LeadLineProps extends Pick<ChallengeEntryProps, 'challenge'> {
  readonly lead: ChallengedLead
  readonly question: LedgerTrialsOnScreen['question']
}

/** How far one plan is ahead of another, as the number stands and with the alternative: what the ranking alone does not tell. */
function LeadLine({ challenge: { subject, alternative }, lead, question: { outcome, plans, request } }: LeadLineProps) {
  const { t } = useTranslation('ledger')
  const words = useChallengeWords()
  const nameOf = usePlanName()
  const { one } = usePlanLists()
  const difference = useMeanDifferenceWords(outcome)
  const { count } = useNumbers()
  const idOf = (plan: number) => plans[plan]?.id ?? ''
  return (
    <p className="ledger__lead">
      {t('entry.lead', {
        ahead: isolatedWords(nameOf(idOf(lead.ahead))),
        behind: isolatedWords(one(idOf(lead.behind))),
        original: difference(lead.original),
        alternative: difference(lead.alternative),
        value: words.typed(subject, alternative),
        count: request.memberCount,
        formatted: count(request.memberCount),
      })}
    </p>
  )
}
