import { useTranslation } from 'react-i18next'
import { NO_RESPONSE } from '../../../shared/engine'
import { usePlanName } from '../../plans/use-plan-name'
import { isolatedWords } from '../../words/isolated'
import type { CompareFacts } from './compare-facts'
import { headlineParts } from './headline-parts'

interface ChoiceByMeanProps {
  readonly facts: CompareFacts
  /** The plan with the lowest mean. */
  readonly planId: string
}

/** Says that the headline names another plan than the one with the lowest mean, or none; undefined where both are one. */
export function useChoiceByMean({ facts, planId }: ChoiceByMeanProps): string | undefined {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const named = namedByHeadline(facts)
  if (named === null || named === planId) return undefined
  const plan = planId === NO_RESPONSE.id ? t('noResponseInline') : isolatedWords(nameOf(planId))
  if (named !== undefined) return t('byMean.other', { plan, other: isolatedWords(nameOf(named)) })
  return planId === facts.referenceId ? undefined : t('byMean.none', { plan })
}

/** The plan that the headline calls the best; undefined: it says that there is none; null: it does not speak of that. */
function namedByHeadline(facts: CompareFacts): string | null | undefined {
  const { headline } = headlineParts(facts)
  switch (headline.kind) {
    case 'best':
      return headline.best.id
    case 'chance':
      // Of plans that are all worse, or none surely better, it names the first without calling it the best.
      return headline.change === 'falls' ? headline.row.id : null
    case 'none-better':
    case 'none-different':
    case 'seldom-better':
      return undefined
    case 'too-few':
      return null
  }
}
