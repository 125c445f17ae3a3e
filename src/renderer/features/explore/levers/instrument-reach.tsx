import { useTranslation } from 'react-i18next'
import { ACTOR_KINDS, type ResponseInstrument } from '../../../../shared/engine'
import { reachWord, violenceSharesOf, VIOLENCE_TYPES } from './instrument-strength'

interface InstrumentReachProps {
  readonly instrument: ResponseInstrument
}

/** How much of a response arrives at each kind of actor, in words where that differs, and why. */
export function ActorReach({ instrument: { reach, reachBecause } }: InstrumentReachProps) {
  const { t } = useTranslation(['explore', 'model'])
  const differs = ACTOR_KINDS.some((kind) => reach[kind] !== reach.state)
  return (
    <>
      {differs && (
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
      )}
      <p className="card__reason">
        <bdi>{reachBecause.actors}</bdi>
      </p>
    </>
  )
}

/** How well a response works on each kind of violence, in words where that differs, and why. */
export function ViolenceReach({ instrument }: InstrumentReachProps) {
  const { t } = useTranslation('explore')
  const shares = violenceSharesOf(instrument)
  return (
    <>
      {shares && (
        <ul>
          {VIOLENCE_TYPES.map((type) => (
            <li key={type}>{t(`card.violences.${type}`, { reach: t(`card.reaches.${reachWord(shares[type])}`) })}</li>
          ))}
        </ul>
      )}
      <p className="card__reason">
        <bdi>{instrument.reachBecause.violence}</bdi>
      </p>
    </>
  )
}
