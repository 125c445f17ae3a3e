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
  const lowered = ofTold.filter(({ difference }) => difference.mean < 0)
  const isOnPaper = useOnPaper()
  const someOf = (others: readonly OtherOutcome[], way: 'lowered' | 'raised', most = MOST_NAMED) => {
    const named = isOnPaper ? others : others.slice(0, most)
    const further = others.length - named.length
    return list([
      ...named.map((other) => item(other).short),
      ...(further > 0 ? [t(`more.also.further.${way}`, { count: further })] : []),
    ])
  }
  const raisedIn = (others: readonly OtherOutcome[]) => others.filter(({ difference }) => difference.mean > 0)
  const named = {
    less: someOf(lowered, 'lowered'),
    more: list(raisedIn(ofTold).map((other) => item(other).short)),
  }
  // What other plans make worse is said too: it may be what decides against them, and what is judged does not show it.
  const harmful = [...byRow].filter(([id, others]) => id !== told?.id && raisedIn(others).length > 0)
  if ([...byRow.values()].every((others) => others.length === 0)) return []
  const key = alsoKey(named, harmful.length > 0)
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
  const mostOfEach = harmful.length > 1 ? 1 : MOST_NAMED
  const ofOthers = harmful.map(([id, others], place) => (
    <Fragment key={id}>
      {place > 0 && ' '}
      <Trans
        t={t}
        i18nKey={key === 'ofOthers' && place === 0 ? 'more.also.harmFirst' : 'more.also.harm'}
        values={{ plan: one(id), more: someOf(raisedIn(others), 'raised', mostOfEach) }}
        components={BOLD}
      />
    </Fragment>
  ))
  return [
    { id: 'also', words: own, stays: named.more !== '' || key === 'ofOthers' },
    ...(ofOthers.length > 0 ? [{ id: 'also/others', words: ofOthers, stays: true }] : []),
  ]
}

/** Which sentence says what a plan changes besides: it lowers, raises, does both, or neither and another plan does harm. */
function alsoKey({ less, more }: Readonly<Record<'less' | 'more', string>>, othersDoHarm: boolean): string {
  if (less && more) return 'both'
  if (less) return 'less'
  if (more) return 'more'
  return othersDoHarm ? 'ofOthers' : 'none'
}

/** The plan that the headline is about. */
function rowTold(headline: HeadlineParts['headline']): CompareRow | undefined {
  if (headline.kind === 'best') return headline.best
  return headline.kind === 'chance' ? headline.row : undefined
}
