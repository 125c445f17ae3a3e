import { useTranslation } from 'react-i18next'
import { isYesNo, type DecomposedNumber, type NumbersFound, type ScreenedNumber } from '../../../../shared/decision'
import { provenanceOf, type ChallengeSubject } from '../../../../shared/engine'
import { useChallengeWords } from '../../../plans/use-challenge-words'
import { countryModel } from '../../../state/country-model'
import { ExplainedWord } from '../../../ui/explained-word'
import { isolated, isolatedWords } from '../../../words/isolated'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { keyOfSubject } from '../ledger/challenge-subjects'
import { DemandedStudyLine } from '../lenses/demanded-study-line'
import type { StudyState } from '../lenses/use-demanded-study'
import { useMeanText } from '../lenses/use-mean-text'
import { ChallengeLink } from '../unknowns/challenge-link'
import '../unknowns/unknowns.css'
import { countedIn, useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'
import { movedWay, shareWithin } from './numbers-words'
import type { NumbersQuestion, NumbersStudy } from './use-numbers-study'
import './numbers-panel.css'

/** Numbers that are listed: further ones move little beside them. */
const LISTED = 10

interface NumbersPanelProps {
  readonly facts: CompareFacts
  readonly numbers: NumbersStudy
}

/** Which numbers move most what a plan does against the reference: screened first, and then shared out among the strongest. */
export function NumbersPanel({ facts, numbers }: NumbersPanelProps) {
  const { t } = useTranslation('compare')
  const { state, question } = numbers
  if (!question) return <p className="numbers numbers__caption">{t('numbers.noPlan')}</p>
  const found = foundIn(state)
  return (
    <div className="numbers">
      <NumbersQuestionText facts={facts} question={question} />
      <DemandedStudyLine study={numbers} action={t(found ? 'numbers.again' : 'numbers.run')} />
      {found && <ScreenedNumbers facts={facts} question={question} found={found} />}
      {found && <NumberShares question={question} found={found} state={state} />}
    </div>
  )
}

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

/** What is asked, of how many futures, and what the answer is not. */
function NumbersQuestionText({
  facts: { question: judged, horizonSteps },
  question: { planId, againstId, memberCount, subjects },
}: {
  readonly facts: CompareFacts
  readonly question: NumbersQuestion
}) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const { one } = usePlanLists()
  const { name } = useOutcomeWords()
  const plans = { plan: isolatedWords(one(planId)), against: isolatedWords(one(againstId)) }
  return (
    <>
      <p className="numbers__question">
        {t('numbers.question', { ...plans, outcome: name(judged.outcome), month: horizonSteps })}
      </p>
      <p className="numbers__caption">
        {t('numbers.how', { count: memberCount, futures: count(memberCount), numbers: count(subjects.length) })}{' '}
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

interface FoundProps {
  readonly question: NumbersQuestion
  readonly found: NumbersFound
}

function ScreenedNumbers({
  facts,
  question,
  found: { screened, pathsDone },
}: FoundProps & { readonly facts: CompareFacts }) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const moving = screened.filter(({ strength }) => strength > 0)
  const [strongest] = moving
  const others = moving.length - LISTED
  return (
    <section className="numbers__part">
      <h3 className="numbers__title">{t('numbers.screened.title')}</h3>
      {strongest ? (
        <>
          <p className="numbers__caption">
            {t('numbers.screened.meaning', { count: pathsDone, paths: count(question.paths) })}
          </p>
          <ol className="unknowns__list">
            {moving.slice(0, LISTED).map((number) => (
              <ScreenedItem
                key={keyOfSubject(number.subject)}
                number={number}
                strongest={strongest.strength}
                facts={facts}
                question={question}
              />
            ))}
          </ol>
          <p className="numbers__caption">
            {others > 0 && t('numbers.screened.others', { count: others, formatted: count(others) })}{' '}
            {screened.length > moving.length &&
              t('numbers.screened.still', {
                count: screened.length - moving.length,
                formatted: count(screened.length - moving.length),
              })}
          </p>
        </>
      ) : (
        <p className="unknowns__none">{t('numbers.screened.none')}</p>
      )}
    </section>
  )
}

interface ScreenedItemProps {
  readonly number: ScreenedNumber
  /** Size of the strongest, which has the full length. */
  readonly strongest: number
  readonly facts: CompareFacts
  readonly question: NumbersQuestion
}

function ScreenedItem({ number, strongest, facts: { question: judged }, question }: ScreenedItemProps) {
  const { t } = useTranslation('compare')
  const { one } = usePlanLists()
  const amount = useMeanText(judged.outcome)
  // A chance has its unit in the number.
  const counted = (value: number) =>
    isYesNo(judged.outcome)
      ? amount(value)
      : t(`timing.delay.amount.${countedIn(judged.outcome)}`, { amount: amount(value), count: Math.round(value) })
  const { subject, strength, direction, spread } = number
  const size = amount(Math.abs(direction))
  const signed = isolated(size === amount(0) ? size : `${direction < 0 ? '−' : '+'}${size}`)
  return (
    <li className="unknowns__item">
      <NumberName subject={subject} />
      <span className="unknowns__bar" aria-hidden="true">
        <span style={{ inlineSize: `${(strength / strongest) * 100}%` }} />
      </span>
      <span className="unknowns__words">
        {t('numbers.screened.size', { size: isolated(counted(strength)) })}{' '}
        {t(`numbers.screened.way.${movedWay(number)}`, {
          plan: isolatedWords(one(question.planId)),
          against: isolatedWords(one(question.againstId)),
          direction: signed,
        })}{' '}
        {t('numbers.screened.spread', { spread: isolated(amount(spread)) })}
      </span>
      <NumberLink subject={subject} />
    </li>
  )
}

function NumberShares({
  question,
  found: { decomposed },
  state,
}: FoundProps & { readonly state: StudyState<NumbersFound> }) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  if (!decomposed) {
    // Nothing is shared out where nothing moves, or before somebody begins again.
    if (state.kind !== 'running') return null
    return <p className="numbers__caption numbers__part">{t('numbers.shares.waiting')}</p>
  }
  const { numbers, rowsDone } = decomposed
  return (
    <section className="numbers__part">
      <h3 className="numbers__title">{t('numbers.shares.title', { count: numbers.length })}</h3>
      <p className="numbers__caption">
        {t('numbers.shares.meaning', { count: rowsDone, formatted: count(rowsDone), rows: count(question.rows) })}
      </p>
      <ol className="unknowns__list">
        {numbers.map((number) => (
          <ShareItem key={keyOfSubject(number.subject)} number={number} />
        ))}
      </ol>
    </section>
  )
}

function ShareItem({ number: { subject, first, total } }: { readonly number: DecomposedNumber }) {
  const { t } = useTranslation('compare')
  const [value, low, high] = [total.value, total.low, total.high].map(shareWithin) as [number, number, number]
  const said = (share: DecomposedNumber['total']) => {
    const [percent, from, to] = [share.value, share.low, share.high].map((part) => Math.round(shareWithin(part) * 100))
    return { percent, low: from, high: to }
  }
  return (
    <li className="unknowns__item">
      <NumberName subject={subject} />
      <span className="unknowns__bar numbers__share" aria-hidden="true">
        <span style={{ inlineSize: `${value * 100}%` }} />
        <i style={{ insetInlineStart: `${low * 100}%`, inlineSize: `${(high - low) * 100}%` }} />
      </span>
      <span className="unknowns__words">
        {t('numbers.shares.total', said(total))} {t('numbers.shares.first', said(first))}
      </span>
    </li>
  )
}

/** What a number is called. Of a parameter its id says little, so that the reason for it stands beside it. */
function NumberName({ subject }: { readonly subject: ChallengeSubject }) {
  const words = useChallengeWords()
  const because = subject.kind === 'parameter' ? provenanceOf(countryModel, subject)?.because : undefined
  return (
    <>
      <bdi className="unknowns__name">{words.name(subject)}</bdi>
      {because !== undefined && <bdi className="numbers__because">{because}</bdi>}
    </>
  )
}

function NumberLink({ subject }: { readonly subject: ChallengeSubject }) {
  return <ChallengeLink subject={subject} name={useChallengeWords().name(subject)} />
}
