import { useTranslation } from 'react-i18next'
import type { CompareFacts } from '../compare-facts'
import { headlineParts } from '../headline/headline-parts'
import { usePlanLists } from '../use-plan-lists'

/** The plans that a headline only counts: on the screen, they are named in the card that it opens. */
export function NotClearlyBetter({ facts }: { readonly facts: CompareFacts }) {
  const { t } = useTranslation('compare')
  const { several } = usePlanLists()
  const { headline } = headlineParts(facts)
  if (headline.kind !== 'best' || headline.others.length === 0) return null
  return <p className="compare__more">{t('paper.notClearly', { plans: several(headline.others) })}</p>
}
