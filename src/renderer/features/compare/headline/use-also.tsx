import { Fragment } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { OtherOutcome } from '../../../../shared/decision'
import { ExplainedWord } from '../../../ui/explained-word'
import { useOnPaper } from '../../../ui/on-paper'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { usePlanLists } from '../use-plan-lists'
import type { HeadlineParts } from './headline-parts'
import { BOLD, type Told } from './told'
import { useOtherOutcomes, useOtherOutcomeWords } from './use-other-outcomes'

/**
 * Of what a plan lowers besides, and of what another plan raises, so many are named; where several plans raise some, of each the
 * first. All of them stand in the card, and what the plan raises itself is named whole.
 */
const MOST_NAMED = 2

/** What plans are judged by may be the lesser part of what a plan changes: what else it does by enough to matter. */
export function useAlso(facts: CompareFacts, { headline }: HeadlineParts): readonly Told[] {
  const { t } = useTranslation('compare')
  const { list } = useNumbers()
  const item = useOtherOutcomeWords(facts.question.outcome)
  const { one } = usePlanLists()
  const byRow = useOtherOutcomes(facts)
  const told = rowTold(headline)
  const ofTold = (told && byRow.get(told.id)) ?? []
  const isOnPaper = useOnPaper()
  const someOf = (others: readonly OtherOutcome[], way: 'lowered' | 'raised', most = MOST_NAMED) => {
    const named = isOnPaper ? others : others.slice(0, most)
    const further = others.length - named.length
    return list([
      ...named.map((other) => item(other).short),
      ...(further > 0 ? [t(`more.also.further.${way}`, { count: further })] : []),
    ])
  }
  const named = {
    less: someOf(loweredIn(ofTold), 'lowered'),
    more: list(raisedIn(ofTold).map((other) => item(other).short)),
  }
  // What other plans make worse is said too: it may be what decides against them, and what is judged does not show it. Where the
  // headline is about no plan, what each of them lowers is said as well.
  const toldOf = (others: readonly OtherOutcome[]) => (told ? raisedIn(others) : others)
  const rest = [...byRow].filter(([id, others]) => id !== told?.id && toldOf(others).length > 0)
  if ([...byRow.values()].every((others) => others.length === 0)) return []
  const key = alsoKey(named, rest.length > 0)
  // All that this sentence does is to open a card.
  if (isOnPaper && key === 'none') return []
  // Only of a plan that holds up best is it plain which one is meant.
  const names = told && headline.kind !== 'best' && key !== 'ofOthers' && key !== 'none' ? one(told.id) : undefined
  const card = (
    <ExplainedWord
      word={names === undefined ? t('more.also.word') : t('more.also.wordWith', { plan: names })}
      title={t('more.also.title')}
    >
      {[...byRow].map(([id, others]) => (
        <Fragment key={id}>
          <p className="pathways__plan" dir="auto">
            {one(id)}
          </p>
          <ul className="pathways">
            {others.length === 0 && <li>{t('more.also.nothing')}</li>}
            {others.map((other) => (
              <li key={other.outcome}>{item(other).withRange}</li>
            ))}
          </ul>
        </Fragment>
      ))}
      <p>{t('more.also.meaning', { reference: one(facts.referenceId) })}</p>
    </ExplainedWord>
  )
  const own = <Trans t={t} i18nKey={`more.also.${key}`} values={named} components={{ ...BOLD, card }} />
  const mostOfEach = rest.length > 1 ? 1 : MOST_NAMED
  const ofOthers = rest.map(([id, others], place) => {
    const does = {
      less: someOf(told ? [] : loweredIn(others), 'lowered', mostOfEach),
      more: someOf(raisedIn(others), 'raised', mostOfEach),
    }
    return (
      <Fragment key={id}>
        {place > 0 && ' '}
        <Trans
          t={t}
          i18nKey={`more.also.${key === 'ofOthers' && place === 0 ? 'first' : 'with'}.${wayOf(does)}`}
          values={{ plan: one(id), ...does }}
          components={BOLD}
        />
      </Fragment>
    )
  })
  return [
    { id: 'also', words: own, stays: named.more !== '' || key === 'ofOthers' },
    ...(ofOthers.length > 0 ? [{ id: 'also/others', words: ofOthers, stays: true }] : []),
  ]
}

const loweredIn = (others: readonly OtherOutcome[]) => others.filter(({ difference }) => difference.mean < 0)
const raisedIn = (others: readonly OtherOutcome[]) => others.filter(({ difference }) => difference.mean > 0)

/** What is lowered and what is raised besides, in words; empty where nothing is. */
type Besides = Readonly<Record<'less' | 'more', string>>

/** Which sentence says what the plan that is told of changes besides, or that only others are to be told of. */
function alsoKey(does: Besides, areOthersTold: boolean): string {
  if (does.less || does.more) return wayOf(does)
  return areOthersTold ? 'ofOthers' : 'none'
}

const wayOf = ({ less, more }: Besides): 'both' | 'less' | 'more' => (less && more ? 'both' : less ? 'less' : 'more')

/** The plan that the headline is about. */
function rowTold(headline: HeadlineParts['headline']): CompareRow | undefined {
  if (headline.kind === 'best') return headline.best
  return headline.kind === 'chance' ? headline.row : undefined
}
