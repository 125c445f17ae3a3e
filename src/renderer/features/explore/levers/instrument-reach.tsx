import { useTranslation } from 'react-i18next'
import { ACTOR_KINDS, type ResponseInstrument } from '../../../../shared/engine'
import { reachWord } from './instrument-strength'

interface InstrumentReachProps {
  readonly reach: ResponseInstrument['reach']
}

/** How much of a response arrives at each kind of actor, in words. */
export function InstrumentReach({ reach }: InstrumentReachProps) {
  const { t } = useTranslation(['explore', 'model'])
  return (
    <ul>
      {ACTOR_KINDS.map((kind) => (
        <li key={kind}>
          {t('card.reachOf', {
            actor: t(`model:actorKinds.${kind}`),
            reach: t(`card.reaches.${reachWord(reach[kind])}`),
          })}
        </li>
      ))}
    </ul>
  )
}
