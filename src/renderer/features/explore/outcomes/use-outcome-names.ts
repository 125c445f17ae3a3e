import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutcomeKey } from '../../../../shared/engine'
import { useStore } from '../../../state/store'
import { outcomeParts } from './outcome-parts'

/** What an outcome is called. */
export interface OutcomeNames {
  /** Understood anywhere: "Upland Front: capacity". */
  readonly full: (key: OutcomeKey) => string
  /** Under a heading that names the party: "Capacity". */
  readonly measure: (key: OutcomeKey) => string
  /** Under a heading that names the measure: "Upland Front". */
  readonly party: (key: OutcomeKey) => string
  /** Unit, period and scale: what has to be known to read its chart. */
  readonly caption: (key: OutcomeKey) => string
}

export function useOutcomeNames(): OutcomeNames {
  const { t } = useTranslation(['explore', 'model'])
  const scenario = useStore((state) => state.document.scenario)
  return useMemo(() => {
    const parties = new Map([...scenario.actors, ...scenario.populations].map(({ id, name }) => [id, name]))
    const nameOf = (id: string) => parties.get(id) ?? id
    const measure = (key: OutcomeKey): string => {
      const parts = outcomeParts(key)
      switch (parts.kind) {
        case 'headline':
          return t(`model:outcomes.${parts.id}.name`)
        case 'level':
          return t(`model:levels.${parts.level}.name`)
        case 'campaign':
          return t('outcome.campaign')
        case 'severity-by':
        case 'deaths-of':
        case 'displaced-of':
        case 'crossed-border-of':
        case 'observed-deaths-of':
        case 'indirect-deaths-of':
          return t(`outcome.${parts.kind}`)
        case 'harm':
          return t(`model:harms.${parts.harm}`)
      }
    }
    const party = (key: OutcomeKey): string => {
      const parts = outcomeParts(key)
      if (parts.kind === 'campaign') {
        return t('outcome.against', { actor: nameOf(parts.actor), population: nameOf(parts.population) })
      }
      return parts.kind === 'headline' || parts.owner === undefined ? '' : nameOf(parts.owner)
    }
    return {
      measure,
      party,
      full: (key) => (party(key) === '' ? measure(key) : t('outcome.of', { party: party(key), measure: measure(key) })),
      caption: (key) => {
        const parts = outcomeParts(key)
        return t(`outcome.captions.${parts.kind === 'headline' ? parts.id : parts.kind}`)
      },
    }
  }, [t, scenario])
}
