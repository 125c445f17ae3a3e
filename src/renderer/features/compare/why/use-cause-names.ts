import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cause } from '../../../../shared/engine'
import { useStore } from '../../../state/store'

export interface CauseNames {
  /** `nameOfResponse`: of a response by its id. */
  readonly cause: (cause: Cause, nameOfResponse: (id: string) => string) => string
  /** Of a campaign, `<actor>/<population>`. */
  readonly campaign: (dyad: string) => string
}

const EMPTY_STORES = 'empty-stores/'

/** What causes of a change are called. */
export function useCauseNames(): CauseNames {
  const { t } = useTranslation(['compare', 'explore', 'model'])
  const { actors, populations } = useStore(({ document }) => document.scenario)
  const partyName = useCallback(
    (id: string) => [...actors, ...populations].find((party) => party.id === id)?.name ?? id,
    [actors, populations],
  )
  const levelName = (key: string): string => {
    const slash = key.indexOf('/')
    const measure = t(`model:levels.${key.slice(slash + 1)}.name`)
    return slash < 0 ? measure : t('explore:outcome.of', { party: partyName(key.slice(0, slash)), measure })
  }
  return {
    cause: (cause, nameOfResponse) => {
      switch (cause.kind) {
        case 'level':
          return levelName(cause.level)
        case 'trigger':
          return t(`model:triggers.${cause.trigger}.name`)
        case 'signal':
          return cause.signal.startsWith(EMPTY_STORES)
            ? t('why.signal.empty-stores', { population: partyName(cause.signal.slice(EMPTY_STORES.length)) })
            : t(`why.signal.${cause.signal}`)
        case 'response':
          return nameOfResponse(cause.response)
        default:
          return t(`why.cause.${cause.kind}`)
      }
    },
    campaign: (dyad) => {
      const [actor = '', population = ''] = dyad.split('/')
      return t('explore:outcome.against', { actor: partyName(actor), population: partyName(population) })
    },
  }
}
