import { Trans, useTranslation } from 'react-i18next'
import { judgedDifference, LEANINGS } from '../../../../shared/decision'
import { useStore } from '../../../state/store'
import { ExplainedWord } from '../../../ui/explained-word'
import { useOnPaper } from '../../../ui/on-paper'
import { rangeText } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { unbroken } from '../unbroken'
import { useMeanDifferenceWords } from '../use-mean-difference-words'
import { useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'
import { useSays } from '../use-says'
import { CountedFutures, countedRows, isSeldom } from './counted-futures'
import type { HeadlineParts } from './headline-parts'
import { BOLD, type Told } from './told'
import { useAlso } from './use-also'
import { useHarm } from './use-harm'

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

/** What matters most for a choice comes first. */
function useSentences(facts: CompareFacts, parts: HeadlineParts): readonly Told[] {
  const next = useNextBest(parts)
  const mean = useMean(facts, parts)
  const also = useAlso(facts, parts)
  const harm = useHarm(facts, parts).map((told) => ({ ...told, stays: true }))
  const counted = countedRows(facts, parts)
  const others = useOthers(facts, parts)
  const soFar = useSoFar(facts)
  if (counted.length > 0) {
    const words = <CountedFutures facts={facts} rows={counted} />
    return [...soFar, { id: 'counted', words, stays: true }, ...others, ...also, ...harm]
  }
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
