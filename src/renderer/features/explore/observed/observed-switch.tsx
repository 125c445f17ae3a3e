import { useTranslation } from 'react-i18next'
import { useStore } from '../../../state/store'
import { Switch } from '../../../ui/switch'
import { useChosenOutcome } from '../outcomes/use-chosen-outcome'
import { seenAs } from './seen-as'

/** Shows, beside what happens in the model, what observers would see of it; absent where nothing is said of that. */
export function ObservedSwitch() {
  const { t } = useTranslation('explore')
  const isOn = useStore((state) => state.showsSeen)
  const outcome = useChosenOutcome()
  if (!seenAs(outcome)) return null
  return (
    <div className="observed-switch">
      <Switch label={t('observed.switch')} isOn={isOn} onSwitch={useStore.getState().seenShown} />
    </div>
  )
}
