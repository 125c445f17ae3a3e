import { useTranslation } from 'react-i18next'
import { NO_RESPONSE } from '../../../../shared/engine'
import { usePlanName } from '../../../plans/use-plan-name'
import { isolatedWords } from '../../../words/isolated'
import { useNumbers } from '../../../words/use-numbers'
import type { AlikeByMean, CompareHeadline } from './headline-parts'

/** Of many plans that luck may have put behind one, so many are named: the table holds them all. */
const MOST_NAMED = 2

interface ChoiceByMean {
  readonly headline: CompareHeadline
  /** What plans are held against in the headline. */
  readonly referenceId: string
  /** The plan with the lowest mean, the first of those that share it. */
  readonly planId: string
  /** Plans with a mean that is higher by no more than luck explains, or the same. */
  readonly alike: readonly AlikeByMean[]
}

/**
 * Says how the plan with the lowest mean stands to the one that the headline names, and to those that luck alone may have put behind
 * it: a tie is no lead. Undefined where headline and mean are one.
 */
export function useChoiceByMean({ headline, referenceId, planId, alike }: ChoiceByMean): string | undefined {
  const { t } = useTranslation('compare')
  const { list } = useNumbers()
  const nameOf = usePlanName()
  const named = namedByHeadline(headline)
  if (named === planId) return undefined
  const say = (id: string) => (id === NO_RESPONSE.id ? t('noResponseInline') : isolatedWords(nameOf(id)))
  const plan = say(planId)
  const isAlike = (id: string) => alike.some((other) => other.id === id)
  if (typeof named === 'string') {
    return t(isAlike(named) ? 'byMean.otherAlike' : 'byMean.other', { plan, other: say(named) })
  }
  const names = alike.map(({ id }) => say(id))
  const further = names.length - MOST_NAMED
  const others = further > 1 ? [...names.slice(0, MOST_NAMED), t('byMean.further', { count: further })] : names
  if (others.length > 0 && alike.every(({ isSame }) => isSame))
    return t('byMean.level', { plans: list([plan, ...others]) })
  if (others.length > 0) return t('byMean.alike', { plan, others: list(others) })
  return named === null || planId === referenceId ? undefined : t('byMean.none', { plan })
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
    case 'nothing-on':
      return null
  }
}
