import { useTranslation } from 'react-i18next'
import { DEFAULT_LENS } from '../../../../shared/engine'
import { useStore } from '../../../state/store'
import { Picker } from '../../../ui/picker'
import { countryModel } from '../../../state/country-model'
import { changeLens } from './run-settings'

/** The usual reading first, then the others in the order of their ids. */
const LENS_IDS: readonly string[] = [
  DEFAULT_LENS,
  ...countryModel.lenses.map(({ id }) => id).filter((id) => id !== DEFAULT_LENS),
]

/** How contested evidence on responses is read. */
export function LensSetting() {
  const { t } = useTranslation(['explore', 'model'])
  const lens = useStore(({ document }) => document.settings.lens ?? DEFAULT_LENS)
  const label = t('status.lensLabel')
  return (
    <div className="run-setting">
      <div className="run-setting__row">
        <span>{label}</span>
        <Picker
          label={label}
          groups={[{ id: 'lenses', options: LENS_IDS.map((id) => ({ id, label: t(`model:lenses.${id}.name`) })) }]}
          selected={lens}
          onSelect={changeLens}
        />
      </div>
      <p className="run-setting__hint">{t(`model:lenses.${lens}.description`)}</p>
    </div>
  )
}
