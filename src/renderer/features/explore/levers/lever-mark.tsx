import { useTranslation } from 'react-i18next'
import type { ResponseInstrument } from '../../../../shared/engine'
import { Icon } from '../../../ui/icon'
import { isKnownToBackfire } from './lever-list'

interface LeverMarkProps {
  readonly instrument: ResponseInstrument
}

/** Warns beside the name of a lever that may do harm; nothing beside the others. How it does so is in its card. */
export function LeverMark({ instrument }: LeverMarkProps) {
  const { t } = useTranslation('explore')
  const warnings = [
    ...(instrument.isLastResort ? [t('lever.lastResort')] : []),
    ...(isKnownToBackfire(instrument) ? [t('lever.backfires')] : []),
  ]
  if (warnings.length === 0) return null
  const text = warnings.join(' · ')
  return (
    <span className="lever__mark" title={text}>
      <Icon name="warning" size={14} />
      <span className="visually-hidden">{text}</span>
    </span>
  )
}
