import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** What a judgement adds to a change of what nobody has assessed: that it has no evidence yet, instead of that it is not assessed. */
export function useJudged(): (next: object, evidence: string) => { readonly evidence?: string } {
  const { t } = useTranslation('people')
  return useCallback(
    (next, evidence) => ('evidence' in next || evidence !== t('notAssessed') ? {} : { evidence: t('noEvidence') }),
    [t],
  )
}
