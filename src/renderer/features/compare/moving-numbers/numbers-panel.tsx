import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NumbersFound } from '../../../../shared/decision'
import { Button } from '../../../ui/button'
import { ExplainedWord } from '../../../ui/explained-word'
import { isolatedWords } from '../../../words/isolated'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import type { StudyState } from '../lenses/begin-study'
import { DemandedStudyLine } from '../lenses/demanded-study-line'
import { StudyTrack } from '../lenses/study-track'
import '../unknowns/unknowns.css'
import { areTooFew, TooFewFutures } from '../too-few-futures'
import { useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'
import { MovedParts } from './moved-parts'
import { MovedNumbers } from './moved-numbers'
import { NumberShares } from './number-shares'
import { NumbersVerdict } from './numbers-verdict'
import type { NumbersQuestion, NumbersStudy } from './use-numbers-study'
import './numbers-panel.css'

interface NumbersPanelProps {
  readonly facts: CompareFacts
  readonly numbers: NumbersStudy
}

/** Which numbers move most what a plan does against the reference: whole parts first, then single numbers, then shares of the strongest. */
export function NumbersPanel({ facts, numbers }: NumbersPanelProps) {
  const { t } = useTranslation('compare')
  const { state, question } = numbers
  const found = foundIn(state)
  const isRunning = state.kind === 'running'
  const current = useMemo(() => ({ question, found, isRunning }), [question, found, isRunning])
  // Hundreds of rows are drawn anew whenever some more has been found: a key that is pressed meanwhile goes first.
  const drawn = useDeferredValue(current)
  if (!question) return <p className="numbers numbers__caption">{t('numbers.noPlan')}</p>
  if (areTooFew(facts)) return <TooFewFutures {...facts} />
  return (
    <div className="numbers">
      <NumbersQuestionText question={question} />
      <DemandedStudyLine study={numbers} action={t(found ? 'numbers.again' : 'numbers.run')} />
      {numbers.other && <OtherNumbers other={numbers.other} />}
      {drawn.question === question && drawn.found && (
        <NumbersAnswer facts={facts} question={question} found={drawn.found} isRunning={drawn.isRunning} />
      )}
    </div>
  )
}

interface NumbersAnswerProps {
  readonly facts: CompareFacts
  readonly question: NumbersQuestion
  readonly found: NumbersFound
  readonly isRunning: boolean
}

const NumbersAnswer = memo(function NumbersAnswer({ facts, question, found, isRunning }: NumbersAnswerProps) {
  return (
    <>
      <NumbersVerdict facts={facts} question={question} found={found} isOver={!isRunning} />
      <MovedNumbers facts={facts} question={question} found={found} isRunning={isRunning} />
      <NumberShares question={question} found={found} isRunning={isRunning} />
      <MovedParts question={question} found={found} />
    </>
  )
})

function foundIn(state: StudyState<NumbersFound>): NumbersFound | undefined {
  switch (state.kind) {
    case 'idle':
      return undefined
    case 'running':
    case 'stopped':
    case 'failed':
      return state.soFar
    case 'done':
      return state.result
  }
}

/** A question that was put before this one, and is worked on still. */
function OtherNumbers({ other: { job, state, stop } }: { readonly other: NonNullable<NumbersStudy['other']> }) {
  const { t } = useTranslation('compare')
  const asked = useQuestionWords(job.question)
  return (
    <div className="numbers__other">
      <p className="numbers__caption">{t('numbers.other.goesOn', { question: asked })}</p>
      <div className="study-line">
        <StudyTrack share={state.share} label={asked} />
        <Button onPress={stop}>{t('study.stop')}</Button>
      </div>
      <p className="numbers__caption">{t('numbers.other.ends')}</p>
    </div>
  )
}

/** "Violent deaths by month 36: what moves the difference of Plan B from no response most?" */
function useQuestionWords({ planId, againstId, outcome, horizonSteps }: NumbersQuestion): string {
  const { t } = useTranslation('compare')
  const { one } = usePlanLists()
  const { name } = useOutcomeWords()
  const plans = { plan: isolatedWords(one(planId)), against: isolatedWords(one(againstId)) }
  return t('numbers.question', { ...plans, outcome: name(outcome), month: horizonSteps })
}

/** What is asked, how it is found, and what the answer is not. */
function NumbersQuestionText({ question }: { readonly question: NumbersQuestion }) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const { memberCount, subjects } = question
  return (
    <>
      <p className="numbers__question">{useQuestionWords(question)}</p>
      <p className="numbers__caption">
        {t('numbers.short', { numbers: count(subjects.length) })}{' '}
        <ExplainedWord word={t('numbers.how.word')} title={t('numbers.how.title')}>
          <p>{t('numbers.how.ranges', { numbers: count(subjects.length) })}</p>
          <p>{t('numbers.how.stages')}</p>
          <p>{t('numbers.how.futures', { count: memberCount, futures: count(memberCount) })}</p>
          <p>{t('numbers.how.share')}</p>
        </ExplainedWord>{' '}
        <ExplainedWord word={t('numbers.not.word')} title={t('numbers.not.title')}>
          <p>{t('numbers.not.switch')}</p>
          <p>{t('numbers.not.world')}</p>
          <p>{t('numbers.not.futures')}</p>
          <p>{t('numbers.not.others')}</p>
        </ExplainedWord>
      </p>
    </>
  )
}
