import { memo, useEffect, useId, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../state/store'
import type { RunSettingId } from '../../../state/view-slice'
import { Button as TextButton } from '../../../ui/button'
import { TypedValue } from '../../../ui/typed-value'
import type { NumberFault } from '../../../ui/whole-number'
import { tellRefused } from '../../../state/refused-number'
import { useNumbers } from '../../../words/use-numbers'
import { LensSetting } from './lens-setting'
import { chooseNewSeed, RUN_SETTINGS, type RunSetting } from './run-settings'

interface RunSettingsPopoverProps {
  /** The one of the settings that stands here, and that has the keyboard when they open. */
  readonly setting: RunSettingId
  readonly text: string
}

/** A word of the status line that opens the settings of the run; also when its setting is asked for by name. */
export const RunSettingsPopover = memo(function RunSettingsPopover({ setting, text }: RunSettingsPopoverProps) {
  const { t } = useTranslation('explore')
  const [isOpen, setIsOpen] = useState(false)
  const isCalled = useStore(({ called }) => called?.kind === 'run-setting' && called.setting === setting)
  if (isCalled && !isOpen) setIsOpen(true)
  useEffect(() => {
    if (isCalled) useStore.getState().callAnswered()
  }, [isCalled])
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button className="status-setting" aria-label={t('status.change', { text })}>
        {text}
      </Button>
      <Popover className="card card--strip" placement="top start" offset={4}>
        <Dialog className="card__body run-settings" aria-label={t('status.settings')}>
          {RUN_SETTINGS.map((known) => (
            <RunSettingField key={known.id} setting={known} autoFocus={known.id === setting} />
          ))}
          <LensSetting />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
})

interface RunSettingFieldProps {
  readonly setting: RunSetting
  readonly autoFocus: boolean
}

function RunSettingField({ setting: { id, min, max, change }, autoFocus }: RunSettingFieldProps) {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const { memberCount, horizonSteps, seed } = useStore((state) => state.document.settings)
  const value = { futures: memberCount, horizon: horizonSteps, seed }[id]
  const [fault, setFault] = useState<NumberFault>()
  const hintId = useId()
  const label = t(`status.${id}Label`)
  const range = { low: count(min), high: count(max) }
  return (
    <div className="run-setting">
      <p className="run-setting__row">
        <span>{label}</span>
        <TypedValue
          label={label}
          value={value}
          min={min}
          max={max}
          widthInDigits={String(max).length + 1}
          autoFocus={autoFocus}
          describedBy={hintId}
          onInvalid={setFault}
          onRefused={(found, typed) => tellRefused({ label, value, ...range }, found, typed)}
          onCommit={change}
        />
        {id === 'seed' && <TextButton onPress={chooseNewSeed}>{t('status.newSeed')}</TextButton>}
      </p>
      <p id={hintId} className="run-setting__hint" data-problem={fault !== undefined || undefined}>
        {fault === undefined ? t(`status.${id}Hint`, range) : t(`status.wrong.${fault}`, range)}
      </p>
    </div>
  )
}
