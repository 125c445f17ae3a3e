import { Fragment } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { leaningOf } from '../../../../shared/decision'
import { useNumbers } from '../../../words/use-numbers'
import { standInOf, type CompareFacts, type CompareRow } from '../compare-facts'
import { usePlanLists } from '../use-plan-lists'
import type { HeadlineParts } from './headline-parts'

/** Whether the headline says that no plan changes anything in most futures. */
export const isSeldom = ({ kind }: HeadlineParts['headline']): boolean =>
  kind === 'seldom-better' || kind === 'none-different'

/** The plans whose futures are counted in words: where most futures are the same with every plan, those that change any. */
export const countedRows = (facts: CompareFacts, { headline }: HeadlineParts): readonly CompareRow[] =>
  isSeldom(headline) ? rowsThatDiffer(facts) : []

/** Plans that differ from the reference by enough to matter in any future, each once, the most often better first. */
function rowsThatDiffer(facts: CompareFacts): readonly CompareRow[] {
  const reference = standInOf(facts, facts.referenceId)
  const counts = ({ comparison: { againstReference } }: CompareRow) => ({
    better: againstReference?.better.count ?? 0,
    worse: againstReference?.worse.count ?? 0,
  })
  return facts.rows
    .filter((row) => row.effort && row.sameAs === undefined && row.id !== reference)
    .filter((row) => counts(row).better + counts(row).worse > 0)
    .toSorted((a, b) => counts(b).better - counts(b).worse - (counts(a).better - counts(a).worse))
}

interface CountedFuturesProps {
  readonly facts: CompareFacts
  readonly rows: readonly CompareRow[]
}

/** In how many futures each plan is better and in how many worse: where few differ, the bare counts say more than shares that round to nothing. */
export function CountedFutures({ facts, rows }: CountedFuturesProps) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const { one } = usePlanLists()
  return rows.map((row, place) => {
    const against = row.comparison.againstReference
    if (!against) return null
    const key = place === 0 ? 'first' : 'next'
    const state = leaningOf(against) === 'open' ? 'open' : 'clear'
    return (
      <Fragment key={row.id}>
        <Trans
          t={t}
          i18nKey={`more.counted.${key}.${state}`}
          values={{
            plan: one(row.id),
            reference: one(facts.referenceId),
            better: count(against.better.count),
            worse: count(against.worse.count),
            members: count(facts.memberCount),
          }}
          components={{ b: <b /> }}
        />
        {t(place === rows.length - 1 ? 'more.counted.end' : 'more.counted.between')}
      </Fragment>
    )
  })
}
