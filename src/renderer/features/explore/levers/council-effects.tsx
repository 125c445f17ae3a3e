import { useTranslation } from 'react-i18next'
import type { DecisionChannel, Effect, ResponseInstrument } from '../../../../shared/engine'

type CouncilEffect = Effect & { readonly channel: DecisionChannel }

interface CouncilEffectsProps {
  readonly instrument: ResponseInstrument
}

/** What a response does to decisions of the Council on other responses, in sentences. */
export function CouncilEffects({ instrument: { effects, target } }: CouncilEffectsProps) {
  const { t } = useTranslation('explore')
  const texts = effects.filter(isCouncilEffect).map(({ channel, size }) => {
    const text = t(`card.council.${channel}.${size.best > 0 ? 'rises' : 'falls'}`)
    // A veto shields the government: talks about somebody else change nothing about it.
    return channel === 'veto' && target.scope === 'actor' ? t('card.council.onlyGovernment', { text }) : text
  })
  return (
    <ul>
      {[...new Set(texts)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

export function isOfCouncil({ effects }: ResponseInstrument): boolean {
  return effects.some(isCouncilEffect)
}

function isCouncilEffect(effect: Effect): effect is CouncilEffect {
  return effect.channel === 'veto' || effect.channel === 'council-pace'
}
