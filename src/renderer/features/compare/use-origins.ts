import { useTranslation } from 'react-i18next'
import {
  isYesNo,
  judgedDifference,
  STAGE_OUTCOMES,
  type PlanComparison,
  type StageOutcome,
} from '../../../shared/decision'
import { NO_RESPONSE, stageOf } from '../../../shared/engine'
import { usePlanName } from '../../plans/use-plan-name'
import { rangeText } from '../../words/probability-wording'
import { useNumbers } from '../../words/use-numbers'
import type { ChanceOrigin } from './chance-origin'
import type { CompareFacts, CompareRow } from './compare-facts'
import { unbroken } from './unbroken'
import { useMeanDifferenceWords } from './use-mean-difference-words'
import { useOutcomeWords } from './use-outcome-words'
import { usePlanLists } from './use-plan-lists'
import { useSays } from './use-says'

/** Where the chances of a plan come from: of mass killing or another stage, that it is better than the reference, and worse than no response. */
export function useOrigins({ question, referenceId, horizonSteps }: CompareFacts): {
  readonly stage: (row: CompareRow, outcome: StageOutcome) => ChanceOrigin
  readonly better: (row: CompareRow) => ChanceOrigin
  readonly worse: (row: CompareRow) => ChanceOrigin
} {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { count } = useNumbers()
  const nameOf = usePlanName()
  const words = useOutcomeWords()
  const meanWords = useMeanDifferenceWords(question.outcome)
  const { one: named } = usePlanLists()
  const definition = (row: CompareRow, reference: string) =>
    t(`origin.${definitionKey(question)}`, {
      event: words.event(question.outcome),
      plan: named(row.id),
      reference,
      outcome: words.name(question.outcome),
      amount: words.amount(question.outcome, question.smallest.absolute),
      percent: Math.round(question.smallest.relative * 100),
    })
  const facts = (comparison: PlanComparison | null) =>
    comparison
      ? [
          {
            term: t(isYesNo(question.outcome) ? 'origin.sameWithBoth' : 'origin.same'),
            description: unbroken(rangeText(comparison.same, chance)),
          },
          {
            term: t(isYesNo(question.outcome) ? 'origin.onBalance' : 'origin.mean'),
            description: meanWords(judgedDifference(comparison, question.outcome)),
          },
        ]
      : []
  return {
    stage: (row, outcome) => ({
      title: t('origin.stage', {
        stage: t(`stage.${stageOf(STAGE_OUTCOMES[outcome])}`),
        plan: row.id === NO_RESPONSE.id ? t('noResponse') : nameOf(row.id),
      }),
      definition: t('origin.stageText', { count: horizonSteps, deaths: count(STAGE_OUTCOMES[outcome]) }),
    }),
    better: (row) => ({
      title: t('origin.better', { plan: named(row.id), reference: named(referenceId) }),
      definition: definition(row, named(referenceId)),
      facts: facts(row.comparison.againstReference),
    }),
    worse: (row) => ({
      title: t('origin.worse', { plan: named(row.id) }),
      definition: definition(row, t('noResponseInline')),
      facts: facts(row.comparison.againstNoResponse),
    }),
  }
}

function definitionKey({ outcome, smallest }: CompareFacts['question']) {
  if (isYesNo(outcome)) return 'differenceYesNo'
  return smallest.relative > 0 ? 'differenceBoth' : 'difference'
}
