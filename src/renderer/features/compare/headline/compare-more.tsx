import { Fragment, type ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { isYesNo, judgedDifference, LEANINGS, type OtherOutcome } from '../../../../shared/decision'
import { NO_RESPONSE } from '../../../../shared/engine'
import { useStore } from '../../../state/store'
import { ExplainedWord } from '../../../ui/explained-word'
import { useOnPaper } from '../../../ui/on-paper'
import { rangeText, tenthsText, type Say } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { CountedFutures, rowsThatDiffer } from './counted-futures'
import type { HeadlineParts } from './headline-parts'
import { areTooFew } from '../too-few-futures'
import { unbroken } from '../unbroken'
import { useMeanDifferenceWords } from '../use-mean-difference-words'
import { useOtherOutcomes, useOtherOutcomeWords } from './use-other-outcomes'
import { useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'
import { useSays } from '../use-says'

interface CompareMoreProps {
  readonly facts: CompareFacts
  readonly parts: HeadlineParts
}

/** So many sentences stand under the headline besides what stands there whatever comes; the others open from them. */
const SHOWN = 2

/** What stands under the headline: the mean, what else the plan changes, the next best plan, harm, what asks for less, what is too close to call. */
export function CompareMore({ facts, parts }: CompareMoreProps) {
  const { t } = useTranslation('compare')
  const sentences = useSentences(facts, parts)
  const further = sentences.filter(({ stays }) => !stays)
  // Nothing opens on paper.
  const mostFurther = useOnPaper() ? Infinity : SHOWN
  const shown = sentences.filter((sentence) => sentence.stays || further.indexOf(sentence) < mostFurther)
  const rest = sentences.filter((sentence) => !shown.includes(sentence))
  return (
    <>
      {shown.map(({ id, words }) => (
        <span key={id}>{words} </span>
      ))}
      {rest.length > 0 && (
        <ExplainedWord word={t('more.rest')} title={t('more.restTitle')}>
          {rest.map(({ id, words }) => (
            <p key={id}>{words}</p>
          ))}
        </ExplainedWord>
      )}
    </>
  )
}

interface Told {
  readonly id: string
  readonly words: ReactNode
  /** It tells of harm, or that all numbers still move: in sight wherever it comes. */
  readonly stays?: boolean
}

/** What matters most for a choice comes first. */
function useSentences(facts: CompareFacts, parts: HeadlineParts): readonly Told[] {
  const next = useNextBest(parts)
  const mean = useMean(facts, parts)
  const also = useAlso(facts, parts)
  const harm = useHarm(facts, parts).map((told) => ({ ...told, stays: true }))
  const counted = countedFutures(facts, parts)
  const others = useOthers(facts, parts)
  const soFar = useSoFar(facts)
  if (counted.length > 0) return [...soFar, ...counted, ...others, ...also, ...harm]
  return parts.headline.kind === 'best'
    ? [...soFar, ...mean, ...also, ...next, ...harm, ...others]
    : [...soFar, ...others.slice(0, 2), ...also, ...harm, ...others.slice(2)]
}

/** A preview looks like the whole: that it is none is said before its numbers. */
function useSoFar({ memberCount }: CompareFacts): readonly Told[] {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const all = useStore((state) => state.document.settings.memberCount)
  const isRunning = useStore((state) => state.comparison.kind === 'running')
  if (!isRunning || memberCount >= all) return []
  const values = { shown: count(memberCount), all: count(all) }
  return [{ id: 'so-far', stays: true, words: <Trans t={t} i18nKey="more.soFar" values={values} components={BOLD} /> }]
}

/** Where most futures are the same with every plan: in how many each is better and in how many worse. */
function countedFutures(facts: CompareFacts, { headline }: HeadlineParts): readonly Told[] {
  const rows = isSeldom(headline) ? rowsThatDiffer(facts) : []
  return rows.length === 0 ? [] : [{ id: 'counted', stays: true, words: <CountedFutures facts={facts} rows={rows} /> }]
}

/** Whether the headline says that no plan changes anything in most futures. */
const isSeldom = ({ kind }: HeadlineParts['headline']): boolean => kind === 'seldom-better' || kind === 'none-different'

const BOLD = { b: <b />, keep: <span className="headline__unbroken" /> }

function useNextBest({ headline }: HeadlineParts): readonly Told[] {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { one } = usePlanLists()
  if (headline.kind !== 'best' || !headline.next) return []
  const { row, leaning, against, isLighter } = headline.next
  // In tenths, 12 and 6 of a hundred would read alike.
  const values = {
    next: one(row.id),
    better: unbroken(rangeText(against.better, chance)),
    worse: unbroken(rangeText(against.worse, chance)),
  }
  const words = <Trans t={t} i18nKey={`more.next.${leaning}`} values={values} components={BOLD} />
  const lighter = isLighter && <Trans t={t} i18nKey="more.next.lighter" values={values} components={BOLD} />
  return [
    {
      id: 'next',
      words: (
        <>
          {words} {lighter}
        </>
      ),
    },
  ]
}

/** How much the best plan changes on average. */
function useMean({ question }: CompareFacts, { headline }: HeadlineParts): readonly Told[] {
  const { t } = useTranslation('compare')
  const words = useOutcomeWords()
  const difference = useMeanDifferenceWords(question.outcome)
  if (headline.kind !== 'best' || !headline.best.comparison.againstReference) return []
  const mean = t('more.mean', {
    outcome: words.name(question.outcome),
    difference: difference(judgedDifference(headline.best.comparison.againstReference, question.outcome)),
  })
  return [{ id: 'mean', words: mean }]
}

/**
 * Of what a plan lowers besides, and of what another plan raises, so many are named; where several plans raise some, of each the
 * first. All of them stand in the card, and what the plan raises itself is named whole.
 */
const MOST_NAMED = 2

/** What plans are judged by may be the lesser part of what a plan changes: what else it does by enough to matter. */
function useAlso(facts: CompareFacts, { headline }: HeadlineParts): readonly Told[] {
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

function useHarm(facts: CompareFacts, parts: HeadlineParts): readonly Told[] {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { count } = useNumbers()
  const { one } = usePlanLists()
  const { harm, harms, harmByMean } = parts
  const planCount = facts.rows.filter(({ effort, sameAs }) => effort !== null && sameAs === undefined).length
  const isMostOften = harms.filter(({ count: worse }) => worse === harm?.worse.count).length === 1
  const isChance = isYesNo(facts.question.outcome)
  const { event } = useOutcomeWords()
  const both = planCount > 1 && isMostOften && !isChance ? harmByMean.find(({ row }) => row === harm?.row) : undefined
  const byMean = useHarmByMean(
    facts,
    harmByMean.filter((one) => one !== both),
  )
  if (areTooFew(facts) || parts.headline.kind === 'nothing-on') return []
  // The counts of futures have said it.
  if (facts.referenceId === NO_RESPONSE.id && countedFutures(facts, parts).length > 0) return byMean
  // Of what comes or does not that has told in how many futures.
  if (isChance && byMean.length > 0) return byMean
  if (!harm) return [...byMean, { id: 'harm', words: t('more.noHarm') }]
  if (both) {
    const values = {
      plan: one(harm.row.id),
      ...harmShares(both.row, { chance, count }),
    }
    return [{ id: 'harm', words: <Trans t={t} i18nKey="more.harmBoth" values={values} components={BOLD} /> }, ...byMean]
  }
  // Of a single plan, its mean has said in how many.
  if (byMean.length > 0 && planCount === 1) return byMean
  // Where all plans do as much harm as words can tell, naming one would be a reproach.
  const isSaidOfAll =
    harms.length === planCount && new Set(harms.map((worse) => tenthsText(worse, chance, count))).size === 1
  const ofMany = isSaidOfAll ? 'more.harmOfAll' : isChance ? 'more.harmMostYesNo' : 'more.harm'
  const key = planCount === 1 ? 'more.harmOfOne' : ofMany
  const values = {
    plan: one(harm.row.id),
    worse: tenthsText(harm.worse, chance, count),
    event: event(facts.question.outcome),
    brought: count(harm.worse.count),
    averted: count(harm.row.comparison.againstNoResponse?.better.count ?? 0),
    members: count(harm.worse.memberCount),
  }
  const told = { id: 'harm', words: <Trans t={t} i18nKey={key} values={values} components={BOLD} /> }
  return [...byMean, told]
}

/** In how many futures a plan is worse than no response and in how many better: a mean alone makes a near tie sound as bad as a rule. */
function harmShares(
  { comparison: { againstNoResponse } }: CompareRow,
  { chance, count }: { readonly chance: Say; readonly count: (value: number) => string },
) {
  const said = (way: 'better' | 'worse') => (againstNoResponse ? tenthsText(againstNoResponse[way], chance, count) : '')
  return { worse: said('worse'), better: said('better') }
}

/** Plans that are worse than no response by their mean, which a share of futures does not tell. */
function useHarmByMean(
  { question: { outcome }, memberCount }: CompareFacts,
  harmByMean: HeadlineParts['harmByMean'],
): readonly Told[] {
  const { t } = useTranslation('compare')
  const { one } = usePlanLists()
  const words = useMeanDifferenceWords(outcome)
  const { event } = useOutcomeWords()
  const { chance } = useSays()
  const { count } = useNumbers()
  const inFutures = ({ comparison: { againstNoResponse } }: CompareRow) => ({
    event: event(outcome),
    worse: count(againstNoResponse?.worse.count ?? 0),
    better: count(againstNoResponse?.better.count ?? 0),
    members: count(memberCount),
  })
  return harmByMean.map(({ row, difference }) => {
    const values = isYesNo(outcome)
      ? inFutures(row)
      : { difference: words(difference), ...harmShares(row, { chance, count }) }
    return {
      id: `mean/${row.id}`,
      words: (
        <Trans
          t={t}
          i18nKey={isYesNo(outcome) ? 'more.harmYesNo' : 'more.harmByMean'}
          values={{ plan: one(row.id), ...values }}
          components={BOLD}
        />
      ),
    }
  })
}

/** Plans beside the best one: what asks for less, what cannot be told apart, and what changes little. */
function useOthers({ referenceId }: CompareFacts, parts: HeadlineParts): readonly Told[] {
  const { t } = useTranslation('compare')
  const { one, several } = usePlanLists()
  const { headline, tooClose, unchanged, lighter } = parts
  const reference = one(referenceId)
  const told = (id: string, key: string, rows: HeadlineParts['tooClose']): readonly Told[] =>
    rows.length === 0
      ? []
      : [
          {
            id,
            words: (
              <Trans
                t={t}
                i18nKey={key}
                count={rows.length}
                values={{ plans: several(rows), reference }}
                components={BOLD}
              />
            ),
          },
        ]
  return [
    ...(headline.kind === 'chance'
      ? [...told('alike', 'more.alike', headline.alike), ...told('beyond', 'more.beyond', headline.beyond)]
      : []),
    ...(headline.kind === 'best' ? told('lighter', 'more.lessEffort', lighter) : []),
    ...told('too-close', 'more.tooClose', tooClose),
    // The counts of futures tell the others.
    ...(isSeldom(headline) ? (['none'] as const) : LEANINGS).flatMap((leaning) =>
      told(leaning, `more.unchanged.${leaning}`, unchanged[leaning]),
    ),
  ]
}
