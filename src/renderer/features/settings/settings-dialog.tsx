import { useTranslation } from 'react-i18next'
import { DEFAULT_SETTINGS, LANGUAGES, TEST_LANGUAGES, type SettingsChange } from '../../../shared/contract'
import { useStore } from '../../state/store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Picker } from '../../ui/picker'
import { Switch } from '../../ui/switch'
import './settings-dialog.css'

interface SettingsDialogProps {
  /** Offers the invented languages, which only test the layout. */
  readonly isDeveloper: boolean
  readonly onChange: (change: SettingsChange) => void
  readonly onClose: () => void
}

/** What holds for the whole app. Every choice works at once. */
export function SettingsDialog({ isDeveloper, onChange, onClose }: SettingsDialogProps) {
  const { t } = useTranslation('shell', { keyPrefix: 'settings' })
  const settings = useStore((state) => state.settings)
  // Whoever is in one must be able to see that, and to leave it.
  const showsTests = isDeveloper || TEST_LANGUAGES.some((language) => language === settings.language)
  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      asideAction={
        <Button onPress={() => onChange({ ...DEFAULT_SETTINGS, limitsRead: settings.limitsRead })}>{t('reset')}</Button>
      }
      actions={
        <Button look="primary" onPress={onClose}>
          {t('close', { ns: 'shell', keyPrefix: '' })}
        </Button>
      }
    >
      <Choice
        name="theme"
        options={['system', 'light', 'dark']}
        value={settings.theme}
        onChoose={(theme) => onChange({ theme })}
      />
      <Choice
        name="language"
        options={['system', ...LANGUAGES, ...(showsTests ? TEST_LANGUAGES : [])]}
        value={settings.language}
        onChoose={(language) => onChange({ language })}
      />
      <Choice
        name="direction"
        options={['auto', 'ltr', 'rtl']}
        value={settings.direction}
        onChoose={(direction) => onChange({ direction })}
      />
      <Choice
        name="motion"
        options={['system', 'reduce']}
        value={settings.reducedMotion}
        onChoose={(reducedMotion) => onChange({ reducedMotion })}
      />
      <Switch
        label={t('singleKeys')}
        isOn={settings.singleKeyShortcuts}
        onSwitch={(singleKeyShortcuts) => onChange({ singleKeyShortcuts })}
      />
      <Switch label={t('record')} isOn={settings.recordShown} onSwitch={(recordShown) => onChange({ recordShown })} />
    </Dialog>
  )
}

interface ChoiceProps<Option extends string> {
  readonly name: 'theme' | 'language' | 'direction' | 'motion'
  readonly options: readonly Option[]
  readonly value: string
  readonly onChoose: (option: Option) => void
}

function Choice<Option extends string>({ name, options, value, onChoose }: ChoiceProps<Option>) {
  const { t } = useTranslation('shell', { keyPrefix: `settings.${name}` })
  const choose = (id: string) => {
    const option = options.find((known) => known === id)
    if (option !== undefined) onChoose(option)
  }
  return (
    <div className="settings-row">
      <span className="settings-row__label" aria-hidden="true">
        {t('label')}
      </span>
      <Picker
        label={t('label')}
        groups={[{ id: name, options: options.map((id) => ({ id, label: t(id) })) }]}
        selected={value}
        onSelect={choose}
      />
    </div>
  )
}
