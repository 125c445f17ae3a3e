import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Switch } from '../../../ui/switch'

interface LimitSettingProps {
  readonly limit: 'budget' | 'capital'
  readonly isLimited: boolean
  readonly onSwitch: (isLimited: boolean) => void
  /** How much there is, where it is limited, and how much the plan on the screen takes. */
  readonly children: ReactNode
}

/** What there is as much of as plans take, unless it is limited. */
export function LimitSetting({ limit, isLimited, onSwitch, children }: LimitSettingProps) {
  const { t } = useTranslation('explore')
  const id = useId()
  return (
    <section className="challenge" role="group" aria-labelledby={id}>
      <h3 className="challenge__name" id={id}>
        {t(`challenges.${limit}.name`)}
      </h3>
      <Switch label={t(`challenges.${limit}.limited`)} isOn={isLimited} onSwitch={onSwitch} />
      <p className="challenge__text">{t(`challenges.${limit}.text`)}</p>
      {children}
    </section>
  )
}
