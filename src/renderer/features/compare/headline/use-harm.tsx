import { Trans, useTranslation } from 'react-i18next'
import { isYesNo } from '../../../../shared/decision'
import { NO_RESPONSE } from '../../../../shared/engine'
import { tenthsText, type Say } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { areTooFew } from '../too-few-futures'
import { useMeanDifferenceWords } from '../use-mean-difference-words'
import { useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'
import { useSays } from '../use-says'
import { countedRows } from './counted-futures'
import type { HeadlineParts } from './headline-parts'
import { BOLD, type Told } from './told'

/** In how many futures plans are worse than no response, and which are worse by their mean. */
export function useHarm(facts: CompareFacts, parts: HeadlineParts): readonly Told[] {
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
  if (facts.referenceId === NO_RESPONSE.id && countedRows(facts, parts).length > 0) return byMean
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
