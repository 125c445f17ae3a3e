import { useTranslation } from 'react-i18next'
import type { Effect, ResponseInstrument } from '../../../../shared/engine'
import { useNumbers } from '../../../words/use-numbers'

interface BackfireListProps {
  readonly instrument: ResponseInstrument
}

/** How a response is known to work against its own purpose: its own effects in the model, and the pathway of each. */
export function BackfireList({ instrument }: BackfireListProps) {
  const { t } = useTranslation(['explore', 'model'])
  const sayEffect = useEffectWords()
  const texts = instrument.effects.flatMap((effect) =>
    effect.backfire === undefined
      ? []
      : [t('card.backfire.withPathway', { text: sayEffect(effect), pathway: t(`model:pathways.${effect.backfire}`) })],
  )
  return (
    <ul>
      {[...new Set(texts)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

function useEffectWords(): (effect: Effect) => string {
  const { t } = useTranslation(['explore', 'model'])
  const { count } = useNumbers()
  const what = (effect: Effect): string => {
    const rises = effect.size.best > 0
    switch (effect.channel) {
      case 'level': {
        const level = t(`model:levels.${effect.level.slice(effect.level.indexOf('/') + 1)}.name`)
        return t(rises ? 'card.backfire.levelRises' : 'card.backfire.levelFalls', { level })
      }
      case 'trigger': {
        const trigger = t(`model:triggers.${effect.trigger}.name`)
        return t(rises ? 'card.backfire.moreLikely' : 'card.backfire.lessLikely', { trigger })
      }
      case 'recording':
        return t('card.backfire.unrecorded')
      case 'veto':
      case 'council-pace':
        return t(`card.council.${effect.channel}.${rises ? 'rises' : 'falls'}`)
      case 'protector-abuse':
      case 'protector-conduct':
        return t('card.backfire.protectorAbuse')
      case 'event-rate':
      case 'retaliation':
        return t('card.backfire.attacks', { who: t(`model:actorRoles.${effect.by}`) })
      case 'drive':
      case 'preventive-drive':
        return t('card.backfire.drive', { who: t(`model:actorRoles.${effect.by}`) })
      case 'brake':
      case 'threshold':
        return t('card.backfire.unrestrained', { who: t(`model:actorRoles.${effect.by}`) })
    }
  }
  return (effect) => {
    const text = what(effect)
    if (effect.fromMonth !== undefined) return t('card.backfire.from', { text, from: count(effect.fromMonth) })
    return effect.untilMonth === undefined ? text : t('card.backfire.until', { text, until: count(effect.untilMonth) })
  }
}
