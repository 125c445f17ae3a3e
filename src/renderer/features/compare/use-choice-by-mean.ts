import { useTranslation } from 'react-i18next'
import { NO_RESPONSE } from '../../../shared/engine'
import { usePlanName } from '../../plans/use-plan-name'
import { isolatedWords } from '../../words/isolated'
import type { CompareHeadline } from './headline-parts'

interface ChoiceByMean {
  readonly headline: CompareHeadline
  /** What plans are held against in the headline. */
  readonly referenceId: string
  /** The plan with the lowest mean. */
  readonly planId: string
  /** Whether its mean is lower than that of another by more than luck explains. */
  readonly isLowerThan: (otherId: string) => boolean
}

/**
 * Says that the headline names another plan than the one with the lowest mean, or none; undefined where both are one. As the
 * headline, it puts none first that luck alone may have put there.
 */
export function useChoiceByMean({ headline, referenceId, planId, isLowerThan }: ChoiceByMean): string | undefined {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const named = namedByHeadline(headline)
  if (named === null || named === planId) return undefined
  const say = (id: string) => (id === NO_RESPONSE.id ? t('noResponseInline') : isolatedWords(nameOf(id)))
  const plan = say(planId)
  if (named !== undefined) {
    return t(isLowerThan(named) ? 'byMean.other' : 'byMean.otherAlike', { plan, other: say(named) })
  }
  if (planId === referenceId) return undefined
  return t(isLowerThan(referenceId) ? 'byMean.none' : 'byMean.noneAlike', { plan, reference: say(referenceId) })
}

/** The plan that the headline calls the best; undefined: it says that there is none; null: it does not speak of that. */
function namedByHeadline(headline: CompareHeadline): string | null | undefined {
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
