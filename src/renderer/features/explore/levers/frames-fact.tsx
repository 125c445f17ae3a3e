import { useTranslation } from 'react-i18next'
import type { ResponseInstrument } from '../../../../shared/engine'
import { parameterBest } from '../../../state/country-model'
import { useNumbers } from '../../../words/use-numbers'

interface FramesFactProps {
  readonly instrument: ResponseInstrument
}

/** Under which ideas of what is going on a response works in full, and what is left of it under others. */
export function FramesFact({ instrument: { family, frames } }: FramesFactProps) {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  if (family === 'structural') return <>{t('card.framesAlways')}</>
  const percent = count(Math.round(100 * parameterBest('recognition.wrongFrame')))
  return (
    <>
      <ul>
        {(['atrocity', ...(frames?.names ?? [])] as const).map((frame) => (
          <li key={frame}>{t(`card.frame.${frame}`)}</li>
        ))}
      </ul>
      {t('card.framesElse', { because: frames?.because ?? '', percent })}
    </>
  )
}
