import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RealityCheck } from '../../../../shared/engine'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { Picker } from '../../../ui/picker'
import { keepCheck } from './check-edits'
import { checkOf, formOf, freshCheckId, NEW_CHECK, type CheckForm } from './check-form'
import { ConditionFields } from './condition-fields'
import { NumberField } from './number-field'
import { OutcomeFields } from './outcome-fields'
import { useCheckWords } from './use-check-words'

interface CheckEditorProps {
  /** Absent: a new one. */
  readonly check?: RealityCheck
  readonly onClose: () => void
}

/** Fill in the template of a check; its sentence writes itself. */
export function CheckEditor({ check, onClose }: CheckEditorProps) {
  const { t } = useTranslation('checks')
  const words = useCheckWords()
  const checks = useStore(({ document }) => document.realityChecks)
  const horizon = useStore(({ document }) => document.settings.horizonSteps)
  const [form, setForm] = useState<CheckForm | undefined>(() =>
    check ? formOf(check) : { ...NEW_CHECK, months: horizon },
  )
  const title = <h2 className="check-editor__title">{t(check ? 'form.edit' : 'form.new')}</h2>
  if (!form) {
    return (
      <div className="check-editor">
        {title}
        <p>{check?.text}</p>
        <p className="caption">{t('form.fixed')}</p>
        <Button onPress={onClose}>{t('form.leave')}</Button>
      </div>
    )
  }
  const sentence = words.sentence(form)
  return (
    <div className="check-editor">
      {title}
      <p className="check-editor__sentence" aria-live="polite">
        {sentence}
      </p>
      <ConditionFields condition={form.condition} onChange={(condition) => setForm({ ...form, condition })} />
      <OutcomeFields outcome={form.outcome} onChange={(outcome) => setForm({ ...form, outcome })} />
      <Picker
        label={t('form.side')}
        showsLabel
        groups={[
          { id: 'sides', options: (['under', 'above'] as const).map((id) => ({ id, label: t(`form.sides.${id}`) })) },
        ]}
        selected={form.side}
        onSelect={(side) => setForm({ ...form, side: side === 'above' ? 'above' : 'under' })}
      />
      <NumberField
        label={t('form.percent')}
        value={form.percent}
        min={0}
        max={100}
        onCommit={(percent) => setForm({ ...form, percent })}
      />
      <NumberField
        label={t('form.months')}
        value={form.months}
        min={1}
        max={120}
        onCommit={(months) => setForm({ ...form, months })}
      />
      <div className="check-editor__buttons">
        <Button
          onPress={() => {
            keepCheck(checkOf(form, check?.id ?? freshCheckId(checks ?? []), sentence))
            onClose()
          }}
        >
          {t('form.keep')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t('form.leave')}
        </Button>
      </div>
    </div>
  )
}
