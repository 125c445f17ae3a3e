import { useTranslation } from 'react-i18next'
import type { ResponseInstrument } from '../../../../shared/engine'
import { Icon } from '../../../ui/icon'
import { raisesViolence } from './lever-list'

interface LeverMarkProps {
  readonly instrument: ResponseInstrument
}

/** Warns beside the name of a lever that is force, or raises somebody's violence itself; nothing beside the others. How it does so is in its card. */
export function LeverMark({ instrument }: LeverMarkProps) {
  const { t } = useTranslation('explore')
  const warnings = [
    ...(instrument.isLastResort ? (['lastResort'] as const) : []),
    ...(raisesViolence(instrument) ? (['raisesViolence'] as const) : []),
  ]
  const [gravest] = warnings
  if (!gravest) return null
  const text = warnings.map((warning) => t(`lever.${warning}`)).join(' · ')
  return (
    <span className="lever__mark" title={text}>
      <Icon name="warning" size={14} />
      <span className="lever__mark-word" aria-hidden="true">
        {t(`lever.${gravest}Short`)}
      </span>
      <span className="visually-hidden">{text}</span>
    </span>
  )
}
