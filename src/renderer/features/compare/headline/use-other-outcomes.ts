import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  otherOutcomes,
  TOLD_OUTCOMES,
  totalOf,
  type JudgedOutcome,
  type OtherOutcome,
} from '../../../../shared/decision'
import type { CompareFacts } from '../compare-facts'
import { useMeanText } from '../lenses/use-mean-text'
import { differenceIn, useSaidDifferences } from '../smallest-difference'
import { unbroken } from '../unbroken'

/**
 * What each plan changes against the reference besides what plans are judged by, in the order of the rows; copies count once.
 * Where that is of one population, the whole country comes first: what is taken from one may be laid on another.
 */
export function useOtherOutcomes(facts: CompareFacts): ReadonlyMap<string, readonly OtherOutcome[]> {
  const said = useSaidDifferences()
  return useMemo(() => {
    const reference = facts.rows.find(({ id }) => id === facts.referenceId)
    if (!reference) return new Map()
    const { outcome: judged } = facts.question
    const inOrder = TOLD_OUTCOMES.filter((outcome) => outcome !== judged).toSorted(
      (a, b) => Number(b === totalOf(judged)) - Number(a === totalOf(judged)),
    )
    const questions = inOrder.map((outcome) => ({
      outcome,
      smallest: differenceIn(said, outcome),
    }))
    const plans = facts.rows.filter(({ id, effort, sameAs }) => effort && sameAs === undefined && id !== reference.id)
    return new Map(plans.map(({ id, result }) => [id, otherOutcomes(reference.result.told, result.told, questions)]))
  }, [facts, said])
}

interface OtherOutcomeWords {
  /** "47,000 fewer deaths from want". */
  readonly short: string
  /** "47,000 fewer deaths from want (90 % interval 40,000–54,000)". */
  readonly withRange: string
}

/** @param judged What plans are judged by; of one population, its total is said to be one. */
export function useOtherOutcomeWords(judged: JudgedOutcome): (other: OtherOutcome) => OtherOutcomeWords {
  const { t } = useTranslation('compare')
  // All of them are counts of people, and said alike.
  const countText = useMeanText(TOLD_OUTCOMES[0])
  return useCallback(
    ({ outcome, difference: { mean, low, high } }) => {
      const [near, far] = [low, high].map(Math.abs).toSorted((a, b) => a - b)
      const amount = countText(Math.abs(mean))
      const words = t(`otherOutcomes.${outcome}.${mean < 0 ? 'less' : 'more'}`, { amount })
      const short = outcome === totalOf(judged) ? t('otherOutcomes.total', { difference: words }) : words
      const range = { difference: short, low: countText(near ?? 0), high: countText(far ?? 0) }
      return { short, withRange: unbroken(t('meanDifference.clear', range)) }
    },
    [t, countText, judged],
  )
}
