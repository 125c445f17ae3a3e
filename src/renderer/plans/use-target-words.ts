import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResponseInstrument } from '../../shared/engine'
import { useStore } from '../state/store'
import { useNumbers } from '../words/use-numbers'
import { targetOf } from './targets'

/** Says whom a response is aimed at. */
export function useTargetWords(): (instrument: ResponseInstrument, named: string | undefined) => string {
  const { t } = useTranslation(['explore', 'model'])
  const { list } = useNumbers()
  const scenario = useStore((state) => state.document.scenario)
  return useCallback(
    (instrument, named) => {
      const target = targetOf(instrument, named, scenario)
      switch (target.kind) {
        case 'country':
          return t('model:targetScopes.country')
        case 'unnamed':
          return t('token.choose')
        case 'named':
          return target.name
        case 'usual':
          if (target.names.length === 0) return t('token.nobody')
          if (target.names.length <= 2) return list(target.names)
          return t(`model:${target.scope}Roles.${target.role}`)
      }
    },
    [t, list, scenario],
  )
}
