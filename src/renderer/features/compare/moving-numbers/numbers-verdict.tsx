import { useTranslation } from 'react-i18next'
import { leadingNumbers, type LeadingNumbers, type NumbersFound } from '../../../../shared/decision'
import { modelPartName } from '../../../../shared/formats'
import { useChallengeWords } from '../../../plans/use-challenge-words'
import { isolated, isolatedWords } from '../../../words/isolated'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { unbroken } from '../unbroken'
import { usePlanLists } from '../use-plan-lists'
import { percentsOf } from './numbers-words'
import type { NumbersQuestion } from './use-numbers-study'
import { useNumberAmount } from './use-number-amount'

interface NumbersVerdictProps {
  readonly facts: CompareFacts
  readonly question: NumbersQuestion
  readonly found: NumbersFound
  /** No more paths are to come. */
  readonly isOver: boolean
}

/** From this part of what whole parts moved on it is said that numbers were left out: the last tenth always is. */
const MUCH_UNMOVED = 0.15

/** What is found, in plain words, with how sure it is. */
export function NumbersVerdict({ facts, question, found, isOver }: NumbersVerdictProps) {
  const { t } = useTranslation('compare')
  const which = useWhichMove(question, found)
  const tried = useWhichIsBetter(facts, question, found)
  const further = [
    useWhetherSettled(question, found, isOver),
    useWhetherTurned(question, found),
    useLargestShare(found),
    useWhatWasNotMoved(found),
  ].filter((said) => said !== '')
  return (
    <div className="numbers__verdict" role="status">
      <p className="numbers__which">{unbroken(which)}</p>
      <p>
        {unbroken(tried)} {t('numbers.verdict.notAsLikely')}
      </p>
      {further.length > 0 && (
        <details className="unknowns__nearest">
          <summary>{t('numbers.verdict.further')}</summary>
          <ul>
            {further.map((said) => (
              <li key={said}>{unbroken(said)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function howTheyLead({ areFew, settled }: LeadingNumbers): 'leaders' | 'leadersSoFar' | 'many' {
  if (!areFew) return 'many'
  return settled === 0 ? 'leadersSoFar' : 'leaders'
}

/** A name that is itself a few words, as part of a sentence. */
function useQuoted(): (name: string) => string {
  const { t } = useTranslation('compare')
  return (name) => t('numbers.verdict.named', { name: isolatedWords(name) })
}

function useWhichMove({ planId, againstId, subjects }: NumbersQuestion, { parts, numbers }: NumbersFound): string {
  const { t } = useTranslation(['compare', 'ledger', 'model'])
  const { count, list } = useNumbers()
  const { one } = usePlanLists()
  const { name } = useChallengeWords()
  const quoted = useQuoted()
  const said = {
    plan: isolatedWords(one(planId)),
    against: isolatedWords(one(againstId)),
    // Before single numbers move, all have moved with their parts.
    numbers: count(numbers.length === 0 ? subjects.length : numbers.length),
  }
  if (numbers.length === 0) {
    const [first, second] = parts.filter(({ most }) => most > 0)
    if (!first) return t('numbers.verdict.none', said)
    const named = [first, ...(second ? [second] : [])].map(({ part }) => quoted(modelPartName(part, t)))
    return t('numbers.verdict.parts', { ...said, parts: list(named) })
  }
  const leading = leadingNumbers(numbers)
  const { leaders, together } = leading
  if (leaders.length === 0) return t('numbers.verdict.none', said)
  return t(`numbers.verdict.${howTheyLead(leading)}`, {
    ...said,
    count: leaders.length,
    formatted: count(leaders.length),
    leaders: list(leaders.map(({ subject }) => quoted(name(subject)))),
    ...percentsOf(together),
  })
}

/** Among the strongest alone one may have most of the variance, though of all numbers no few stand out. */
function useLargestShare({ decomposed }: NumbersFound): string {
  const { t } = useTranslation('compare')
  const { name } = useChallengeWords()
  const quoted = useQuoted()
  const largest = decomposed?.numbers[0]
  if (!largest || largest.total.value <= 0) return ''
  return t('numbers.verdict.largestShare', { name: quoted(name(largest.subject)), ...percentsOf(largest.total) })
}

/** Parts whose numbers were not moved singly, since they are too many or move little: shares of single numbers say nothing of theirs. */
function useWhatWasNotMoved({ parts, numbers }: NumbersFound): string {
  const { t } = useTranslation(['compare', 'ledger', 'model'])
  const { count } = useNumbers()
  const quoted = useQuoted()
  const unopened = numbers.length === 0 ? [] : parts.filter(({ isOpened, most }) => !isOpened && most > 0)
  const [largest] = unopened
  const share = unopened.reduce((sum, part) => sum + part.share.value, 0)
  if (!largest || share < MUCH_UNMOVED) return ''
  return t('numbers.verdict.unopened', {
    count: unopened.length,
    formatted: count(unopened.length),
    percent: Math.round(share * 100),
    largest: quoted(modelPartName(largest.part, t)),
  })
}

function useWhetherSettled(
  { paths: asked }: NumbersQuestion,
  { numbers, paths }: NumbersFound,
  isOver: boolean,
): string {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  if (numbers.length === 0) return ''
  const { leaders, settled } = leadingNumbers(numbers)
  if (leaders.length === 0) return ''
  const isOpen = !isOver && paths < asked
  const said = { count: settled, formatted: count(settled) }
  if (settled === leaders.length) return t('numbers.verdict.settled', said)
  const more = t(isOpen ? 'numbers.verdict.moreComing' : 'numbers.verdict.noMore', {
    count: paths,
    paths: count(paths),
  })
  return `${settled === 0 ? t('numbers.verdict.unsettled') : t('numbers.verdict.partlySettled', said)} ${more}`
}

/** Numbers that turned it, most often first, as far as they are named. */
const NAMED_TURNING = 3

function useWhetherTurned({ planId, againstId }: NumbersQuestion, { numbers, paths }: NumbersFound): string {
  const { t } = useTranslation('compare')
  const { count, list } = useNumbers()
  const { one } = usePlanLists()
  const { name } = useChallengeWords()
  const quoted = useQuoted()
  if (numbers.length === 0) return ''
  const turning = numbers.filter(({ turned }) => turned > 0).toSorted((a, b) => b.turned - a.turned)
  const [most] = turning
  const said = {
    plan: isolatedWords(one(planId)),
    against: isolatedWords(one(againstId)),
    count: paths,
    paths: count(paths),
  }
  if (!most) return t('numbers.verdict.noneTurned', said)
  return t('numbers.verdict.turned', {
    ...said,
    turning: list(turning.slice(0, NAMED_TURNING).map(({ subject }) => quoted(name(subject)))),
    numbers: count(turning.length),
    count: turning.length,
  })
}

function useWhichIsBetter(
  { question: { outcome } }: CompareFacts,
  { planId, againstId, least }: NumbersQuestion,
  { tried }: NumbersFound,
): string {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const { one } = usePlanLists()
  const amount = useNumberAmount(outcome)
  return t(`numbers.verdict.${least > 0 ? 'tried' : 'triedAny'}`, {
    plan: isolatedWords(one(planId)),
    against: isolatedWords(one(againstId)),
    all: count(tried.all),
    better: count(tried.below),
    worse: count(tried.above),
    least: isolated(amount(least)),
  })
}
