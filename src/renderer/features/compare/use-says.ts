import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Say } from '../../words/probability-wording'

/** The texts of Compare, and those about chances that every place shares. */
export function useSays(): { readonly t: Say; readonly chance: Say } {
  const { t } = useTranslation(['compare', 'explore'])
  return useMemo(
    () => ({ t: (key, values) => t(key, values), chance: (key, values) => t(`explore:${key}`, values) }),
    [t],
  )
}
